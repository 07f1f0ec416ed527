// One scene: its title, what is seen in full, its frame, what to say, its going. Texts are written by one person at a
// time.

import { deleteEntities, setFields } from "../../model/edits.js";
import { namedFigures, nameFigures, toggleShown } from "../../model/scenes.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { penField, writerOf, writingLine } from "../pen.js";
import { layerName } from "./layer_name.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */
/** @typedef {"title" | "say"} Text */

const MAX = { title: 160, say: 1000 };
const PARTS = /** @type {const} */ (["base", "amof", "sheet"]);

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {{ keys(): string[] }} options.selection
 * @param {() => { x: number, y: number, width: number, height: number }} options.view
 * @param {(edits: any[]) => void} options.commit
 * @param {() => void} options.close
 */
export function createSceneEditor({ words, store, readOnly, pens, selection, view, commit, close }) {
  const el = h("div", { class: "scene-editor" });
  let id = "";
  /** The text that is being written here. @type {Text | null} */
  let writing = null;
  /** @type {ReturnType<typeof penField> | null} */
  let pen = null;

  function finish() {
    const was = writing;
    writing = null;
    pen = null;
    render();
    if (was) /** @type {HTMLElement | null} */ (el.querySelector(`[data-act="${was}"]`))?.focus();
  }

  /** @param {any} scene @param {Text} name */
  function text(scene, name) {
    const { t } = words;
    const key = `scene/${id}/${name}`;
    const label = t(`scenes.${name === "title" ? "name" : "say"}`);
    if (writing === name && pen) return pen.el;
    const writer = writerOf(pens, key);
    const start = () => {
      pen?.drop();
      writing = name;
      pen = penField({
        words,
        pens,
        key,
        label,
        value: scene[name],
        max: MAX[name],
        lines: name === "say",
        keep(value) {
          commit(setFields(store, "scene", id, { [name]: value }));
          finish();
        },
        leave: finish,
      });
      render();
      pen?.focus();
    };
    return h(
      "div",
      { class: "scene-text" },
      h("p", { class: "muted small" }, label),
      readOnly() || writer
        ? h("p", { class: "scene-said" }, scene[name])
        : h(
            "button",
            {
              type: "button",
              class: "scene-said legend-line",
              "data-act": name,
              "aria-label": `${label}, ${scene[name]}`,
              on: { click: start },
            },
            scene[name] ||
              h("span", { class: "muted" }, t(name === "title" ? "present.untitled" : "present.sayEmpty")),
          ),
      writingLine(words, writer),
    );
  }

  /** @param {string} label @param {boolean} on @param {string} act @param {() => void} run */
  const chip = (label, on, act, run) =>
    h(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-pressed": String(on),
        "data-act": act,
        on: { click: run },
      },
      label,
    );

  /** @param {any} scene */
  function shows(scene) {
    const { t } = words;
    const toggle = (/** @type {string} */ what) => () => commit(toggleShown(store, id, what));
    const is = (/** @type {string} */ what) => scene.shows.includes(what);
    const named = namedFigures(store, id);
    const chosen = selection.keys().flatMap((key) => (key.startsWith("figure/") ? [key.slice(7)] : []));
    return h(
      "fieldset",
      { disabled: readOnly() },
      h("legend", { class: "muted small" }, t("scenes.shows")),
      h(
        "div",
        { class: "chips" },
        chip(t("scenes.base"), is("base"), "base", toggle("base")),
        ...store
          .all("layer")
          .map((layer) => chip(layerName(layer, t), is(layer.id), layer.id, toggle(layer.id))),
        ...PARTS.slice(1).map((part) => chip(t(`scenes.${part}`), is(part), part, toggle(part))),
      ),
      named.length ? h("p", { class: "small" }, t("scenes.figures", { count: named.length })) : null,
      h(
        "div",
        { class: "chips" },
        button(
          t("scenes.addFigures"),
          () => commit(nameFigures(store, id, [...new Set([...named, ...chosen])])),
          { "data-act": "add", "aria-disabled": chosen.length ? null : "true" },
        ),
        named.length
          ? button(t("scenes.noFigures"), () => commit(nameFigures(store, id, [])), {
              class: "btn btn-bare",
              "data-act": "none",
            })
          : null,
      ),
    );
  }

  /** @param {any} scene */
  function frame(scene) {
    const { t } = words;
    return h(
      "fieldset",
      { disabled: readOnly() },
      h("legend", { class: "muted small" }, t("scenes.view")),
      h("p", { class: "small" }, t(scene.view ? "scenes.framed" : "scenes.unframed")),
      h(
        "div",
        { class: "chips" },
        button(t("scenes.frame"), () => commit(setFields(store, "scene", id, { view: view() })), {
          icon: "fit",
          "data-act": "frame",
        }),
        scene.view
          ? button(t("scenes.whole"), () => commit(setFields(store, "scene", id, { view: null })), {
              class: "btn btn-bare",
              "data-act": "whole",
            })
          : null,
      ),
    );
  }

  function render() {
    const scene = store.get("scene", id);
    if (!el.isConnected || !scene) return;
    // What somebody else changes waits until these words are written.
    if (writing && pen?.el.contains(document.activeElement)) return;
    const { t } = words;
    const held = el.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-act")
      : null;
    fill(
      el,
      h(
        "div",
        { class: "scene-head" },
        iconButton("back", t("scenes.back"), leave, { "data-act": "back" }),
        h("h2", { class: "section-title" }, scene.title || t("present.untitled")),
      ),
      text(scene, "title"),
      text(scene, "say"),
      shows(scene),
      frame(scene),
      readOnly()
        ? null
        : button(t("scenes.remove"), () => commit(deleteEntities(store, [`scene/${id}`])), {
            class: "btn btn-danger",
            icon: "trash",
          }),
    );
    if (held) /** @type {HTMLElement | null} */ (el.querySelector(`[data-act="${held}"]`))?.focus();
  }

  function leave() {
    pen?.drop();
    pen = null;
    writing = null;
    close();
  }

  pens.onLease(() => {
    if (!writing) render();
  });
  return {
    el,
    /** @param {string} scene */
    open(scene) {
      id = scene;
      writing = null;
      pen = null;
      render();
      /** @type {HTMLElement | null} */ (el.querySelector('[data-act="back"]'))?.focus();
    },
    render,
  };
}
