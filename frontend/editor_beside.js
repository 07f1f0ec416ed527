// The panels beside the sheet, put together: domains, legend, matrix, notes, votes, plan, review. Comes after the
// editor is there; used by editor_panels.js.

import { SHEET_HEIGHT_MM, SHEET_WIDTH_MM } from "./core/poster/bounds.js";
import { createAmof } from "./panels/beside/amof.js";
import { createDomains } from "./panels/beside/domains.js";
import { figureWords } from "./panels/beside/figure_words.js";
import { createLegend } from "./panels/beside/legend.js";
import { createNoteActs } from "./panels/beside/note_acts.js";
import { createNotes } from "./panels/beside/notes.js";
import { createPicker } from "./panels/beside/picker.js";
import { createPlan } from "./panels/beside/plan.js";
import { createReview, createReviewOffer } from "./panels/beside/review_list.js";
import { createScenes } from "./panels/beside/scenes.js";
import { createStakes } from "./panels/beside/stakes.js";
import { createVoter } from "./panels/beside/voter.js";
import { h } from "./ui/dom.js";
import { localMemory } from "./ui/page.js";

/** What the window shows of the sheet, in mm: the frame of a scene. @param {any} stage */
function boxOf(stage) {
  const [x0, y0, x1, y1] = stage.view.place();
  const [left, top] = [Math.max(x0, 0), Math.max(y0, 0)];
  const [right, bottom] = [Math.min(x1, SHEET_WIDTH_MM), Math.min(y1, SHEET_HEIGHT_MM)];
  return { x: left, y: top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
}

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {{ show(text: string, options?: any): () => void }} parts.toasts
 * @param {(text: string) => void} parts.voice
 * @param {import("./model/store.js").Store} parts.store
 * @param {import("./model/history.js").History} parts.history
 * @param {import("./sync/session.js").Session} parts.session
 * @param {any} parts.library
 * @param {any} parts.selection
 * @param {import("./sign_icon.js").PaintIcon} parts.paintIcon
 * @param {HTMLElement} parts.host
 * @param {any} parts.stage
 * @param {() => boolean} parts.readOnly
 * @param {{ set(id: string): void }} parts.tools
 * @param {() => void} parts.begin  chooses a first sign
 * @param {(id: string) => void} parts.open  shows a panel
 * @param {() => boolean} parts.phone  a panel hides the sheet there
 * @param {any} [parts.me]  answer of /api/me
 * @param {Record<string, Record<string, string>>} parts.labels  printed on the sheet, by language
 * @param {any} [parts.practice]  a sheet that leaves no trace
 */
export function createBeside(parts) {
  const { words, toasts, voice, store, session, library, selection, host, stage, open, phone } = parts;
  const figures = figureWords(words, library);
  const point = stage.point;
  const tell = (/** @type {string} */ text) => void toasts.show(text);
  /** @param {string[]} keys of figures and notes */
  function select(keys) {
    if (phone()) open("poster");
    parts.tools.set("select");
    selection.set(keys.filter((key) => store.get(.../** @type {[string, string]} */ (key.split("/")))));
    if (keys[0]) stage.reveal(keys[0]);
  }
  const picker = createPicker({
    words,
    host,
    selection,
    point,
    begin() {
      if (phone()) open("poster");
      parts.tools.set("select");
    },
  });
  const shared = { ...parts, pens: session, point, select, tell, picker, figures };
  const domains = createDomains(shared);
  const legend = createLegend({ ...shared, toSheet: () => host.focus({ preventScroll: true }) });
  const amof = createAmof({ ...shared, back: () => open("amof") });
  const stakes = createStakes(shared);
  const noteActs = createNoteActs(shared);
  const notes = createNotes({
    ...shared,
    noteActs,
    back: () => open("notes"),
    showNote: (id) => select([`note/${id}`]),
  });
  const voter = createVoter(shared);
  const scenes = createScenes({
    ...shared,
    mayPresent: parts.me?.may_write ?? false,
    reactTo:
      parts.me && !parts.practice ? `/w/${encodeURIComponent(parts.me.workshop_id)}/reagir` : undefined,
    view: () => boxOf(stage),
  });

  /** The plan and the review share one place. */
  const place = h("div", null);
  let reading = false;
  /** @param {boolean} now */
  function read(now) {
    reading = now;
    const panel = now ? review : plan;
    place.replaceChildren(panel.el);
    panel.render();
    if (now) review.focus();
  }
  const openItem = (/** @type {string} */ key) => {
    open("amof");
    amof.open(key);
  };
  const plan = createPlan({
    ...shared,
    reveal: stage.reveal,
    say: voice,
    openItem,
    review: () => read(true),
  });
  const review = createReview({
    words,
    store,
    library,
    figures,
    memory: parts.practice ? null : localMemory(),
    close: () => read(false),
    show: (keys) => (keys[0]?.startsWith("cell/") ? openItem(keys[0]) : select(keys)),
  });
  const offered = createReviewOffer({
    words,
    open() {
      open("plan");
      read(true);
    },
  });
  read(false);
  /** Whether the last phase that was told is one of drawing. */
  let drawing = false;
  session.onDay(({ phases, run }) => {
    const phase = phases.find((one) => one.id === run?.phase);
    if (drawing && phase && !phase.keeps) offered.offer();
    drawing = phase?.keeps ?? false;
  });

  /** What stands under each tab, and how it is brought up to date. */
  const panels = {
    domains,
    legend,
    amof: {
      el: h("div", { class: "ideas" }, amof.el, stakes.el),
      render() {
        amof.render();
        stakes.render();
      },
    },
    notes,
    voter,
    scenes,
    plan: { el: place, render: () => (reading ? review : plan).render() },
  };
  return {
    panels,
    legend,
    picker,
    /** What the bar beside a post-it offers. @param {any} note */
    noteBar: (note) => noteActs.bar(note, () => select([`note/${note.id}`])),
    notice: offered.el,
    render() {
      for (const panel of [domains, legend, amof, stakes, notes, voter, plan, review, scenes]) panel.render();
    },
  };
}
