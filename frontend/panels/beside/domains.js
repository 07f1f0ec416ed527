// The domains: glyph, name, count, eye and lock, in the order they are drawn; the rest under "…", one more at the foot.

import { reorder, setFields } from "../../model/edits.js";
import { drawnLayers, stepLayer } from "../../model/layers.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { makeSortable } from "../../ui/sortable.js";
import { openLayerMaker, openLayerPanel } from "./domain_panel.js";
import { layerName } from "./layer_name.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {{ keys(): string[] }} options.selection
 * @param {(keys: string[]) => void} options.point  marks figures on the sheet
 */
export function createDomains({ words, store, readOnly, selection, point }) {
  const list = h("ul", { class: "domains", "data-zone": "domains" });
  const foot = h("div", { class: "panel-foot" });
  const el = h("div", { class: "domains-panel" }, list, foot);

  /** @param {any[]} edits */
  const commit = (edits) => {
    if (edits.length) store.commit(edits);
  };
  /** @param {any} layer @param {Record<string, unknown>} fields */
  const set = (layer, fields) => commit(setFields(store, "layer", layer.id, fields));
  const keysOf = (/** @type {string} */ id) =>
    store.all("figure").flatMap((figure) => (figure.layer === id ? [`figure/${figure.id}`] : []));

  /** @param {HTMLElement} row @param {any} layer @param {number} count */
  function show(row, layer, count) {
    const { t } = words;
    const name = layerName(layer, t);
    const percent = Math.round(layer.opacity * 100);
    const facts = [
      t("domains.count", { count }),
      layer.visible ? "" : t("domains.hidden"),
      layer.locked ? t("domains.locked") : "",
      percent < 100 ? t("domains.faded", { percent }) : "",
    ];
    const said = facts.filter(Boolean).join(", ");
    const signature = JSON.stringify([name, said, layer.visible, layer.locked, readOnly(), words.lang()]);
    row.dataset.sort = layer.id;
    if (row.dataset.signature === signature) return;
    row.dataset.signature = signature;
    const had = row.contains(document.activeElement);
    const held = had ? document.activeElement?.getAttribute("data-act") : null;
    fill(
      row,
      icon(layer.domain),
      h("div", { class: "domain-words" }, h("b", null, name), h("span", { class: "muted small" }, said)),
      ...(readOnly() ? [] : controls(layer, name)),
    );
    row.classList.toggle("faint", !layer.visible);
    if (held) /** @type {HTMLElement | null} */ (row.querySelector(`[data-act="${held}"]`))?.focus();
  }

  /** @param {any} layer @param {string} name */
  function controls(layer, name) {
    const { t } = words;
    const eye = t(layer.visible ? "domains.hide" : "domains.show", { name });
    const key = t(layer.locked ? "domains.unlock" : "domains.lock", { name });
    const more = t("domains.more", { name });
    const open = (/** @type {MouseEvent} */ event) =>
      openLayerPanel(/** @type {HTMLElement} */ (event.currentTarget), layer.id, {
        words,
        store,
        commit,
        selection,
      });
    return [
      iconButton(layer.visible ? "eye" : "eye-off", eye, () => set(layer, { visible: !layer.visible }), {
        "data-act": "eye",
        "aria-pressed": String(!layer.visible),
      }),
      iconButton(layer.locked ? "lock" : "unlock", key, () => set(layer, { locked: !layer.locked }), {
        "data-act": "lock",
        "aria-pressed": String(layer.locked),
      }),
      iconButton("more", more, open, { "data-act": "more", "aria-expanded": "false" }),
    ];
  }

  function render() {
    if (!el.isConnected) return;
    const { t } = words;
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { layer } of store.all("figure")) counts.set(layer, (counts.get(layer) ?? 0) + 1);
    keyed(
      list,
      drawnLayers(store),
      (layer) => layer.id,
      () => h("li", { class: "domain" }),
      (row, layer) => show(row, layer, counts.get(layer.id) ?? 0),
    );
    const make = (/** @type {MouseEvent} */ event) =>
      openLayerMaker(/** @type {HTMLElement} */ (event.currentTarget), { words, store, commit });
    const props = { class: "btn", icon: "plus", "aria-haspopup": "dialog", "aria-expanded": "false" };
    const held = foot.contains(document.activeElement);
    fill(
      foot,
      h("p", { class: "hint" }, t("domains.orderHint")),
      readOnly() ? null : button(t("domains.add"), make, props),
    );
    if (held) foot.querySelector("button")?.focus();
  }

  const pointAt = (/** @type {Event} */ event) => {
    const row = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.target).closest("[data-sort]")
    );
    point(keysOf(row?.dataset.sort ?? ""));
  };
  list.addEventListener("pointerover", pointAt);
  list.addEventListener("pointerleave", () => point([]));
  makeSortable(list, {
    able: () => !readOnly(),
    drop: ({ key, before }) => commit(reorder(store, "layer", key, before)),
    step: (key, by) => commit(stepLayer(store, key, by)),
  });
  words.onChange(render);
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "layer" || change.target === "figure")) render();
  });
  return { el, render };
}
