// The scenes of the presentation: those of the group in their order, or those the poster proposes; one opens beneath.
// And what the room answered.

import { proposed, shownIn } from "../../core/poster/scenes.js";
import { addEntity, reorder } from "../../model/edits.js";
import { newId } from "../../model/ids.js";
import { stepScene, takeProposed } from "../../model/scenes.js";
import { button } from "../../ui/buttons.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { makeSortable } from "../../ui/sortable.js";
import { createSceneEditor } from "./scene_editor.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const OF_SCENES = new Set(["scene", "layer", "figure", "comment", "amof", "poster"]);

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {Record<string, Record<string, string>>} options.labels  printed on the sheet, by language
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {{ keys(): string[] }} options.selection
 * @param {(keys: string[]) => void} options.point
 * @param {boolean} options.mayPresent
 * @param {string} [options.reactTo]  where one reacts to any poster
 * @param {() => { x: number, y: number, width: number, height: number }} options.view  what the window shows, in mm
 */
export function createScenes(options) {
  const { words, store, labels, readOnly, point } = options;
  const head = h("h2", { class: "section-title" });
  const go = h("a", { class: "btn btn-filled scenes-go" });
  const hint = h("p", { class: "hint" });
  const list = h("ol", { class: "scene-list", "data-zone": "scenes" });
  const offer = h("div", { class: "scene-offer" });
  const foot = h("div", { class: "panel-foot" });
  const answers = h("div", { class: "scene-answers" });
  const whole = h("div", null, head, go, hint, offer, list, foot, answers);
  const commit = (/** @type {any[]} */ edits) => {
    if (edits.length) store.commit(edits);
  };
  /** @type {string | null} */
  let open = null;
  const editor = createSceneEditor({ ...options, commit, close: () => show(null) });
  const el = h("div", { class: "scenes" }, whole);
  const said = () => labels[store.heading().lang === "en" ? "en" : "fr"] ?? {};

  /** @param {string | null} id */
  function show(id) {
    const before = open;
    open = id;
    el.replaceChildren(id ? editor.el : whole);
    point([]);
    if (id) editor.open(id);
    render();
    const back = before && !id ? list.querySelector(`[data-key="${before}"] button`) : null;
    /** @type {HTMLElement | null} */ (back)?.focus();
  }

  /** @param {HTMLElement} row @param {any} scene @param {number} number */
  function showRow(row, scene, number) {
    const { t } = words;
    const name = scene.title || t("present.untitled");
    const shown = shownIn(store.poster(), scene.shows);
    const part = shown.sheet ? "sheet" : shown.amof && !shown.figures.length ? "amof" : "";
    const count = part ? t(`scenes.${part}`) : t("scenes.count", { count: shown.figures.length });
    row.dataset.sort = scene.id;
    const signature = JSON.stringify([name, number, count, readOnly(), words.lang()]);
    if (row.dataset.signature === signature) return;
    row.dataset.signature = signature;
    const held = row.contains(document.activeElement);
    fill(
      row,
      h(
        "button",
        {
          type: "button",
          class: "scene-open",
          on: { click: () => show(scene.id) },
        },
        h("span", { class: "scene-number" }, String(number)),
        h("span", { class: "bar-grow" }, h("b", null, name), h("span", { class: "muted small" }, count)),
        icon("chevron-right"),
      ),
    );
    if (held) row.querySelector("button")?.focus();
  }

  function renderOffer() {
    const { t } = words;
    const scenes = store.all("scene");
    if (scenes.length) return fill(offer);
    const take = () => commit(takeProposed(store, said()));
    fill(
      offer,
      h("p", { class: "empty" }, t("scenes.empty")),
      h("ol", null, ...proposed(store.poster(), said()).map((one) => h("li", null, one.title))),
      readOnly() ? null : button(t("scenes.take"), take),
    );
  }

  function renderAnswers() {
    const { t } = words;
    const all = store.all("comment");
    fill(
      answers,
      h("h3", { class: "section-title" }, t("react.title")),
      h("p", { class: "muted small" }, t("scenes.reactions", { count: all.length })),
      options.reactTo && h("a", { class: "link", href: options.reactTo }, t("scenes.react")),
      h(
        "ul",
        { class: "reaction-list" },
        ...[...all].reverse().map((one) =>
          h(
            "li",
            {
              class: one.held ? "held" : "",
              on: {
                pointerenter: () => point(one.figure ? [`figure/${one.figure}`] : []),
                pointerleave: () => point([]),
              },
            },
            h(
              "div",
              null,
              h(
                "span",
                { class: "small muted" },
                [t(`react.${one.kind}`), one.author, store.get("figure", one.figure ?? "")?.name]
                  .filter(Boolean)
                  .join(", "),
              ),
              h("p", null, one.text),
            ),
          ),
        ),
      ),
    );
  }

  function add() {
    const id = newId();
    commit(addEntity(store, "scene", { id, shows: ["base"] }));
    show(id);
  }

  function render() {
    if (!el.isConnected) return;
    const { t } = words;
    if (open && !store.get("scene", open)) return show(null);
    if (open) return editor.render();
    const scenes = store.all("scene");
    head.textContent = t("scenes.title");
    fill(go, icon("play"), t("scenes.go"));
    go.setAttribute("href", `/p/${encodeURIComponent(store.posterId)}/present`);
    go.hidden = !options.mayPresent;
    hint.textContent = t("scenes.hint");
    hint.hidden = readOnly() || scenes.length < 2;
    keyed(
      list,
      scenes,
      (scene) => scene.id,
      () => h("li", null),
      (row, scene) => showRow(row, scene, scenes.indexOf(scene) + 1),
    );
    renderOffer();
    const held = foot.contains(document.activeElement);
    fill(foot, readOnly() ? null : button(t("scenes.add"), add, { icon: "plus" }));
    if (held) foot.querySelector("button")?.focus();
    renderAnswers();
  }

  const pointAt = (/** @type {Event} */ event) => {
    const row = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.target).closest("[data-sort]")
    );
    const scene = store.get("scene", row?.dataset.sort ?? "");
    point(scene ? shownIn(store.poster(), scene.shows).figures.map((id) => `figure/${id}`) : []);
  };
  list.addEventListener("pointerover", pointAt);
  list.addEventListener("pointerleave", () => point([]));
  makeSortable(list, {
    able: () => !readOnly(),
    drop: ({ key, before }) => commit(reorder(store, "scene", key, before)),
    step: (key, by) => commit(stepScene(store, key, by)),
  });
  words.onChange(render);
  store.onChange((changes) => {
    if (changes.some((change) => OF_SCENES.has(change.target))) render();
  });
  return { el, render };
}
