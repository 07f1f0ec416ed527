// The domains: glyph, name, count, eye and lock; how faint and in which order under "…".

import { reorder, setFields } from "../model/edits.js";
import { iconButton } from "../ui/buttons.js";
import { fill, h, keyed } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { openPopover } from "../ui/popover.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Store } from "../model/store.js" */

/**
 * The name of a layer: its own, or that of its domain.
 * @param {any} layer
 * @param {Words["t"]} t
 */
export const layerName = (layer, t) => layer.name || t(`domain.${layer.domain}`);

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 */
export function createDomains({ words, store, readOnly }) {
  const el = h("ul", { class: "domains" });

  /** @param {any} layer @param {Record<string, unknown>} fields */
  function set(layer, fields) {
    const edits = setFields(store, "layer", layer.id, fields);
    if (edits.length) store.commit(edits);
  }

  /** @param {HTMLElement} row @param {any} layer */
  function show(row, layer) {
    const { t } = words;
    const name = layerName(layer, t);
    const count = store.all("figure").filter((figure) => figure.layer === layer.id).length;
    const state = [layer.visible ? "" : t("domains.hidden"), layer.locked ? t("domains.locked") : ""];
    const words2 = [t("domains.count", { count }), ...state].filter(Boolean).join(", ");
    const signature = JSON.stringify([name, words2, layer.visible, layer.locked, readOnly(), words.lang()]);
    if (row.dataset.signature === signature) return;
    row.dataset.signature = signature;
    const held = document.activeElement?.getAttribute("data-act");
    const had = row.contains(document.activeElement);
    fill(
      row,
      icon(layer.domain),
      h("div", { class: "domain-words" }, h("b", null, name), h("span", { class: "muted small" }, words2)),
      ...(readOnly() ? [] : controls(layer, name)),
    );
    row.classList.toggle("faint", !layer.visible);
    if (had && held) /** @type {HTMLElement | null} */ (row.querySelector(`[data-act="${held}"]`))?.focus();
  }

  /** @param {any} layer @param {string} name */
  function controls(layer, name) {
    const { t } = words;
    const eye = t(layer.visible ? "domains.hide" : "domains.show", { name });
    const key = t(layer.locked ? "domains.unlock" : "domains.lock", { name });
    const more = t("domains.more", { name });
    return [
      iconButton(layer.visible ? "eye" : "eye-off", eye, () => set(layer, { visible: !layer.visible }), {
        "data-act": "eye",
        "aria-pressed": String(!layer.visible),
      }),
      iconButton(layer.locked ? "lock" : "unlock", key, () => set(layer, { locked: !layer.locked }), {
        "data-act": "lock",
        "aria-pressed": String(layer.locked),
      }),
      iconButton("more", more, (event) => open(event, layer.id), {
        "data-act": "more",
        "aria-expanded": "false",
      }),
    ];
  }

  /** @param {MouseEvent} event @param {string} id */
  function open(event, id) {
    const { t } = words;
    const layer = store.get("layer", id);
    if (!layer) return;
    const percent = Math.round(layer.opacity * 100);
    const value = h("output", null, t("domains.opacityValue", { percent }));
    const slider = h("input", {
      type: "range",
      class: "slider",
      min: "10",
      max: "100",
      step: "5",
      id: "opacity",
      value: percent,
    });
    slider.addEventListener("input", () => {
      value.textContent = t("domains.opacityValue", { percent: Number(slider.value) });
    });
    slider.addEventListener("change", () => set(layer, { opacity: Number(slider.value) / 100 }));
    const siblings = () => store.all("layer").filter((one) => one.domain !== "fond");
    const at = siblings().findIndex((one) => one.id === id);
    /** @param {number} by  1 = drawn later, so on top */
    const move = (by) => {
      const list = siblings();
      const other = by > 0 ? list[at + 2] : list[at - 1];
      const edits = reorder(store, "layer", id, other?.id ?? null);
      if (edits.length) store.commit(edits);
      opened?.close();
    };
    const movable = layer.domain !== "fond" && at >= 0;
    const content = h(
      "div",
      { class: "domain-panel" },
      h(
        "div",
        { class: "slider-row" },
        h("label", { class: "label", for: "opacity" }, t("domains.opacity")),
        value,
      ),
      slider,
      movable && at < siblings().length - 1 ? menuButton("arrow-up", t("domains.up"), () => move(1)) : null,
      movable && at > 0 ? menuButton("chevron-down", t("domains.down"), () => move(-1)) : null,
    );
    const anchor = /** @type {HTMLElement} */ (event.currentTarget);
    const opened = openPopover(anchor, content, { name: t("domains.more", { name: layerName(layer, t) }) });
  }

  /** @param {string} iconName @param {string} label @param {() => void} run */
  function menuButton(iconName, label, run) {
    return h("button", { type: "button", class: "menu-item", on: { click: run } }, icon(iconName), label);
  }

  function render() {
    const layers = [...store.all("layer")].filter((layer) => layer.domain !== "fond");
    keyed(
      el,
      layers,
      (layer) => layer.id,
      () => h("li", { class: "domain" }),
      show,
    );
  }

  words.onChange(render);
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "layer" || change.target === "figure")) render();
  });
  render();
  return { el, render };
}
