// Under the "…" of a domain: how faint, alone on the sheet, in front or behind, the selection moved into it, its name,
// its going. And the maker of one more.

import { setFields } from "../../model/edits.js";
import {
  addLayer,
  canRemove,
  drawnLayers,
  isAlone,
  moveToLayer,
  showAlone,
  stepLayer,
} from "../../model/layers.js";
import { button, choice } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { closePopover, openPopover } from "../../ui/popover.js";
import { layerName } from "./layer_name.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const MAX_NAME = 80;
const DOMAINS = ["organisation", "dynamique", "ressources", "enjeux"];

/** @param {string} iconName @param {string} label @param {() => void} run */
function entry(iconName, label, run) {
  const click = () => {
    closePopover();
    run();
  };
  return h("button", { type: "button", class: "menu-item", on: { click } }, icon(iconName), label);
}

/**
 * @param {HTMLElement} anchor
 * @param {string} id
 * @param {{ words: Words, store: Store, commit: (edits: any[]) => void, selection: { keys(): string[] } }} parts
 */
export function openLayerPanel(anchor, id, { words, store, commit, selection }) {
  const { t } = words;
  const layer = store.get("layer", id);
  if (!layer) return;
  const list = drawnLayers(store);
  const at = list.findIndex((one) => one.id === id);
  const moved = moveToLayer(store, selection.keys(), id);
  const name = layerName(layer, t);
  const content = h(
    "div",
    { class: "domain-panel" },
    ...fader(),
    h(
      "div",
      { class: "menu-items" },
      entry("eye", t(isAlone(store, id) ? "domains.all" : "domains.alone"), () =>
        commit(showAlone(store, id)),
      ),
      moved.length ? entry("reverse", t("domains.take", { count: moved.length }), () => commit(moved)) : null,
      at < list.length - 1
        ? entry("arrow-up", t("domains.forward"), () => commit(stepLayer(store, id, 1)))
        : null,
      at > 0 ? entry("arrow-down", t("domains.backward"), () => commit(stepLayer(store, id, -1))) : null,
      canRemove(store, id)
        ? entry("trash", t("domains.remove"), () => commit([{ kind: "delete", target: "layer", id }]))
        : null,
    ),
    ...renamer(),
  );
  openPopover(anchor, content, { name: t("domains.more", { name }) });

  function fader() {
    const percent = Math.round((layer?.opacity ?? 1) * 100);
    const value = h("output", { for: "opacity" }, t("domains.opacityValue", { percent }));
    const range = { type: "range", class: "slider", min: "10", max: "100", step: "5", id: "opacity" };
    const slider = h("input", { ...range, value: percent });
    slider.addEventListener("input", () => {
      value.textContent = t("domains.opacityValue", { percent: Number(slider.value) });
    });
    slider.addEventListener("change", () =>
      commit(setFields(store, "layer", id, { opacity: Number(slider.value) / 100 })),
    );
    const label = h("label", { class: "label", for: "opacity" }, t("domains.opacity"));
    return [h("div", { class: "slider-row" }, label, value), slider];
  }

  function renamer() {
    const field = h("input", {
      class: "field",
      id: "layer-name",
      maxlength: String(MAX_NAME),
      value: layer?.name ?? "",
      placeholder: t(`domain.${layer?.domain}`),
    });
    const rename = () => {
      closePopover();
      commit(setFields(store, "layer", id, { name: field.value.trim() || null }));
    };
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      rename();
    });
    return [
      h("label", { class: "label", for: "layer-name" }, t("domains.name")),
      h("div", { class: "field-row" }, field, button(t("domains.rename"), rename)),
    ];
  }
}

/**
 * @param {HTMLElement} anchor
 * @param {{ words: Words, store: Store, commit: (edits: any[]) => void }} parts
 */
export function openLayerMaker(anchor, { words, store, commit }) {
  const { t } = words;
  let domain = "enjeux";
  const field = h("input", {
    class: "field",
    id: "new-layer",
    maxlength: String(MAX_NAME),
    placeholder: t("domains.newExample"),
  });
  const make = () => {
    if (!field.value.trim()) return field.focus();
    closePopover();
    commit(addLayer(store, domain, field.value));
  };
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // The key would go on to the button that takes the focus back.
    event.preventDefault();
    make();
  });
  const options = DOMAINS.map((value) => ({
    value,
    label: t(`domain.${value}`),
    content: h("span", { class: "domain-choice" }, icon(value), t(`domain.${value}`)),
  }));
  const pick = choice(
    t("props.domain"),
    options,
    domain,
    (value) => {
      domain = value;
    },
    { groupClass: "domain-choices", itemClass: "chip" },
  );
  const content = h(
    "div",
    { class: "domain-panel" },
    h("label", { class: "label", for: "new-layer" }, t("domains.newName")),
    field,
    pick,
    button(t("domains.add"), make, { class: "btn btn-filled" }),
  );
  openPopover(anchor, content, { name: t("domains.add") });
  field.focus();
}
