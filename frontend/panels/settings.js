// The rest of a figure's settings, under "…": the parameters its sign declares, smoothing, domain, order, protection.

import { layerOf, setFields } from "../model/edits.js";
import { iconButton } from "../ui/buttons.js";
import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { closePopover } from "../ui/popover.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Store } from "../model/store.js" */

const DOMAINS = ["organisation", "dynamique", "ressources", "enjeux"];
/** Parameters that have a control of their own elsewhere. */
const ELSEWHERE = new Set(["rank", "text"]);

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {any} options.figure
 * @param {any} options.sign
 * @param {(edits: any[]) => void} options.commit
 * @param {(id: string, front: boolean) => void} options.order
 */
export function settingsPanel({ words, store, figure, sign, commit, order }) {
  const { t, lang } = words;
  const set = (/** @type {Record<string, unknown>} */ fields) =>
    commit(setFields(store, "figure", figure.id, fields));
  const params = Object.entries(sign?.params ?? {}).filter(([name]) => !ELSEWHERE.has(name));

  /** @param {string} id @param {any} param */
  function control(id, param) {
    const label = param.name[lang()];
    const value = figure.params[id] ?? param.default;
    if (param.kind === "number" || param.kind === "integer") return stepper(id, param, label, Number(value));
    if (param.kind === "bool") return toggle(label, value === true, (on) => set({ [`params.${id}`]: on }));
    const options = param.options.map((/** @type {any} */ one) => ({
      value: one.id,
      label: one.name[lang()],
    }));
    return select(`param-${id}`, label, options, String(value), (next) => set({ [`params.${id}`]: next }));
  }

  /** @param {string} id @param {any} param @param {string} label @param {number} value */
  function stepper(id, param, label, value) {
    let now = value;
    const unit = param.unit ? `\u00a0${param.unit}` : "";
    const shown = h("output", null, `${now}${unit}`);
    const step = (/** @type {number} */ by) => {
      now = Math.max(param.min, Math.min(param.max, Math.round((now + by * param.step) * 1000) / 1000));
      shown.textContent = `${now}${unit}`;
      set({ [`params.${id}`]: now });
    };
    return h(
      "div",
      { class: "setting" },
      h("span", null, label),
      h(
        "div",
        { class: "stepper" },
        iconButton("minus", t("props.less", { name: label }), () => step(-1)),
        shown,
        iconButton("plus", t("props.greater", { name: label }), () => step(1)),
      ),
    );
  }

  /** @param {string} label @param {boolean} on @param {(on: boolean) => void} change */
  function toggle(label, on, change) {
    const el = h("button", {
      type: "button",
      class: "switch",
      role: "switch",
      "aria-checked": String(on),
      "aria-label": label,
    });
    el.addEventListener("click", () => {
      const next = el.getAttribute("aria-checked") !== "true";
      el.setAttribute("aria-checked", String(next));
      change(next);
    });
    return h("div", { class: "setting" }, h("span", null, label), el);
  }

  /**
   * @param {string} id
   * @param {string} label
   * @param {{ value: string, label: string }[]} options
   * @param {string} value
   * @param {(value: string) => void} change
   */
  function select(id, label, options, value, change) {
    const el = h("select", { class: "field", id });
    for (const option of options)
      el.appendChild(h("option", { value: option.value, selected: option.value === value }, option.label));
    el.addEventListener("change", () => change(el.value));
    return h("div", { class: "setting" }, h("label", { for: id }, label), el);
  }

  /** @param {string} domain */
  function toDomain(domain) {
    const layer = layerOf(store, domain);
    commit([...layer.edits, ...setFields(store, "figure", figure.id, { layer: layer.id })]);
  }

  /** @param {string} iconName @param {string} label @param {() => void} run */
  const entry = (iconName, label, run) => {
    const click = () => {
      closePopover();
      run();
    };
    return h("button", { type: "button", class: "menu-item", on: { click } }, icon(iconName), label);
  };
  const domains = DOMAINS.map((domain) => ({
    value: domain,
    label: t(`domain.${domain}`),
  }));
  const domain = String(store.get("layer", figure.layer)?.domain ?? "");
  const bends = figure.geometry.type === "LineString" || figure.geometry.type === "Polygon";
  return h(
    "div",
    { class: "settings" },
    ...params.map(([id, param]) => control(id, param)),
    bends && figure.symbol !== "croquis.line"
      ? toggle(t("props.smooth"), figure.smooth === true, (smooth) => set({ smooth }))
      : null,
    select("figure-domain", t("props.domain"), domains, domain, toDomain),
    h("div", { class: "menu-rule" }),
    entry("arrow-up", t("props.front"), () => order(figure.id, true)),
    entry("chevron-down", t("props.behind"), () => order(figure.id, false)),
    entry("lock", t("props.lock"), () => set({ locked: true })),
  );
}
