// The editor once the poster is there: its panels, its keys, what it tells. Used by editor_open.js; with it, the
// one place where the stage, the store, the session and the panels meet.

import { createAsked } from "./editor_asked.js";
import { createEditorDay } from "./editor_day.js";
import { listenToPage } from "./editor_keys.js";
import { createNear } from "./editor_near.js";
import { tellChanges } from "./editor_news.js";
import { createPanels } from "./editor_panels.js";
import { afterPlacing, recentSigns } from "./editor_placing.js";
import { stageForPanels } from "./editor_stage.js";
import { sharedScreen } from "./editor_table.js";
import { createEditorBar } from "./panels/bar/editor_bar.js";
import { createLayout } from "./panels/bar/layout.js";
import { createPeople } from "./panels/bar/people.js";
import { createSaving } from "./panels/bar/saving.js";
import { createToolBar } from "./panels/bar/tool_bar.js";
import { createChosenSign } from "./panels/chosen/chosen_sign.js";
import { createChoice } from "./panels/palette/choice.js";
import { createPalette } from "./panels/palette/palette.js";
import { h } from "./ui/dom.js";

/**
 * @param {object} parts
 * @param {HTMLElement} parts.root
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {{ el: HTMLElement, show(text: string, options?: any): () => void }} parts.toasts
 * @param {(text: string) => void} parts.voice
 * @param {import("./sync/api.js").Api} parts.api
 * @param {any} parts.me  answer of /api/me
 * @param {import("./model/store.js").Store} parts.store
 * @param {import("./model/history.js").History} parts.history
 * @param {import("./sync/session.js").Session} parts.session
 * @param {any} parts.library
 * @param {Record<string, string>} parts.palette
 * @param {any} parts.selection
 * @param {import("./sign_icon.js").PaintIcon} parts.paintIcon
 * @param {import("./panels/palette/sign_card.js").PaintExample} parts.paintExample
 * @param {HTMLElement} parts.host  of the stage
 * @param {any} parts.stage
 * @param {{ away(): { href: string, label: string }, invite: HTMLElement }} [parts.practice]  a sheet that leaves no
 *   trace: where one goes back to, and what there is to try
 */
export function showEditor(parts) {
  const { practice } = parts;
  const { root, words, toasts, voice, api, me, store, history, session, library, palette, selection } = parts;
  const { paintIcon, paintExample, host, stage } = parts;
  const poster = store.posterId;
  const readOnly = () => !me.may_write || session.status().state === "closed";

  const news = tellChanges({ words, toasts, store, history, session, selection, stage });
  const { tools, view, undoing, box, drawn, fields } = stageForPanels({
    ...{ stage, host, history },
    took: news.took,
  });
  const asked = createAsked({ words, store, api, toasts });
  const choice = createChoice(tools);

  const saving = createSaving({ words, say: voice, keepFile: news.keepFile });
  const table = sharedScreen({ api, poster, toasts });
  const drawing = () =>
    [...session.remote().values()].filter((one) => one.state?.draft).map((one) => one.name);
  /** With the name of now: it changes when a shared screen changes hands. */
  const self = () => {
    const mine = session.me();
    return session.people().find((one) => one.conn === mine?.conn) ?? mine;
  };
  const day = createEditorDay({
    ...{ words, toasts, voice, api, me, poster, session, stage },
    group: () => store.heading().group ?? "",
    rename: (group) => store.commit([{ kind: "set", target: "poster", id: poster, fields: { group } }]),
  });
  const people = createPeople({
    words,
    people: session.people,
    me: self,
    drawing,
    table,
    titles: day.titles,
  });
  const bar = createEditorBar({
    words,
    heading: () => ({ title: store.heading().title ?? "", group: store.heading().group ?? "" }),
    rename: (title) => store.commit([{ kind: "set", target: "poster", id: poster, fields: { title } }]),
    readOnly,
    saving: practice ? h("p", { class: "saving practice-state" }, words.t("practice.trace")) : saving.el,
    people: practice ? h("span") : people.el,
    clock: day.clock,
    call: day.call,
    morning: day.morning,
    back: () => {
      if (practice) return practice.away();
      const wall = me.role === "facilitator" || me.role === "observer";
      return wall
        ? { href: `/w/${me.workshop_id}`, label: words.t("bar.workshop") }
        : { href: "/", label: words.t("screen.home") };
    },
    download: practice ? null : asked.download,
    present: practice || !me.may_write ? null : () => open("scenes"),
    help: asked.help,
    view,
  });
  const recent = recentSigns(store, !practice);
  const essay = { href: `/p/${encodeURIComponent(poster)}/essai`, word: "palette.practice" };
  const links = [...(practice ? [] : [essay]), { href: "/aide", word: "palette.explained", newTab: true }];
  const signPanel = createPalette({
    ...{ words, paintIcon, paintExample, choice, recent, links },
    signs: () => library.signs,
    offered: day.offered,
    first: session.day()?.palette === "all" ? "all" : "starters",
    photo: practice ? undefined : asked.photo,
  });
  day.onOffered(signPanel.refresh);
  const chosen = createChosenSign({ words, paintIcon, choice, card: signPanel.card });
  const begin = () => {
    layout.openSigns();
    signPanel.chooseRow(1);
  };
  const open = (/** @type {string} */ id) => layout.open(id);
  const beside = createPanels({
    ...parts,
    readOnly,
    tools,
    begin,
    open,
    phone: () => layout.mode() === "phone",
  });
  const toolBar = createToolBar({ words, tools, view, undoing, magnet: stage.magnet, help: asked.help });
  const placing = afterPlacing({
    ...{ words, store, library, paintIcon, session, selection, host, stage, choice, recent },
    shapesOf: signPanel.shapesOf,
    avoid: () => [toolBar.el, chosen.el],
    inLegend: (entry) => layout.mode() === "desk" && beside.offerLine(entry),
    mode: () => layout.mode(),
    writeLine: beside.writeLine,
  });
  const near = createNear(
    {
      ...{ words, toasts, store, library, selection, paintIcon, readOnly, box, drawn },
      ...{ colors: palette, write: stage.editText, sentence: beside.editLine, actions: stage.actions },
      stage: host,
      noteBar: beside.noteBar,
      openIdeas: () => layout.open("amof"),
      inTheWay: placing.inTheWay,
      avoid: () => [toolBar.el, chosen.el, placing.strip, placing.naming, placing.sentence, ...fields()],
      grip: stage.grip.held,
      settings: asked.settings,
    },
    stage,
    asked.later,
  );
  const heading = h("h1", { class: "visually-hidden" });
  const area = h(
    "main",
    { class: "stage-area", "data-region": "" },
    heading,
    host,
    // What stands beside the selection comes right after it, also for Tab.
    placing.naming,
    placing.strip,
    near.place,
    placing.sentence,
    beside.picker,
    practice?.invite,
    toolBar.el,
    toasts.el,
  );
  const layout = createLayout({
    words,
    root,
    bar: day.under(bar.el),
    stage: area,
    signs: signPanel.el,
    chosen: chosen.el,
    panels: [
      {
        id: "poster",
        word: "poster.tab",
        icon: "poster",
        el: h("div", { class: "poster-panel" }),
        on: ["phone"],
      },
      {
        id: "signs",
        word: "palette.tab",
        icon: "signs",
        el: signPanel.el,
        on: ["tablet", "phone"],
        under: "poster",
      },
      ...beside.panels,
    ],
    notice: beside.notice,
    refit: () => {
      stage.view.fit();
      near.stand();
    },
    search: signPanel.focusSearch,
  });

  listenToPage({
    ...{ stage, host, choice, readOnly, help: asked.help },
    tool: tools.set,
    undo: undoing.undo,
    redo: undoing.redo,
    zoomIn: view.zoomIn,
    zoomOut: view.zoomOut,
    fit: view.fit,
    search: () => {
      layout.openSigns();
      signPanel.focusSearch();
    },
    row: signPanel.chooseRow,
  });
  stage.onMenu((/** @type {any} */ place) =>
    near.there().then(
      ({ clipboard }) =>
        asked.menu({
          ...{ words, store, host, place, clipboard, actions: stage.actions, write: stage.editText },
          ...{ sentence: beside.editLine, noteAt: stage.noteAt, fit: view.fit },
          readOnly: readOnly(),
          keys: selection.keys(),
          commit: (edits) => edits.length > 0 && store.commit(edits),
        }),
      asked.away,
    ),
  );

  host.id = "sheet";
  const skip = h("a", { class: "btn skip", href: "#sheet" });
  root.prepend(skip);

  function showStatus() {
    saving.show({ ...session.status(), kept: session.day()?.gate === "protected" });
    layout.setReadOnly(readOnly());
    toolBar.setReadOnly(readOnly());
    if (readOnly()) placing.clear();
    bar.showHeading();
  }
  session.onStatus(() => {
    showStatus();
    beside.render();
    near.render();
  });
  session.onDay(showStatus);
  for (const on of [session.onPeople, session.onRemote]) on(people.render);
  stage.view.onChange(near.follow);
  for (const part of [stage.tool, stage.grip]) part.onChange(near.render);
  words.onChange(() => host.setAttribute("aria-label", words.t("stage.name")));
  stage.onAnnounce(voice);
  // One post-it or text a tap: the next tap chooses, it does not make another.
  stage.onPlaced(() => {
    if (["note", "text"].includes(tools.current())) tools.set("select");
  });
  // A phone shows either the palette or the whole sheet: with something in the hand, the sheet.
  choice.onChange(() => {
    if (layout.mode() === "phone" && !["select", "pan"].includes(tools.current())) layout.open("poster");
  });
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "poster")) {
      bar.showHeading();
      signPanel.refresh();
      showTitle();
    }
  });
  function showTitle() {
    skip.textContent = words.t("stage.skip");
    document.title = store.heading().title || words.t("app.name");
    heading.textContent = store.heading().title || words.t("bar.untitled");
  }
  words.onChange(showTitle);
  showTitle();
  showStatus();
  return {
    later: beside.later.then(near.there).then(
      () => {},
      () => {},
    ),
    /** The signs have changed. */
    refresh() {
      signPanel.refresh();
      beside.render();
      near.render();
    },
  };
}
