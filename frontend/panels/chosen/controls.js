// Labelled controls of a settings panel: a number, a truth, a choice, a short text. Each can show that several
// figures differ. Knows no figure.

import { iconButton } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** What several figures do not agree on. */
export const MIXED = Symbol("mixed");

/**
 * The value they all have, or MIXED.
 * @param {readonly any[]} values
 */
export const common = (values) => (values.every((value) => value === values[0]) ? values[0] : MIXED);

/** @param {string} label @param {HTMLElement} control @param {string | null} [htmlFor] */
const row = (label, control, htmlFor = null) =>
  h(
    "div",
    { class: "setting" },
    htmlFor ? h("label", { for: htmlFor }, label) : h("span", null, label),
    control,
  );

/**
 * @param {Words} words
 * @param {string} label
 * @param {{ min: number, max: number, step?: number, unit?: string, default: number }} param
 * @param {any} value
 * @param {(value: number) => void} change
 */
export function stepper({ t }, label, param, value, change) {
  const { min, max, step = 1, unit } = param;
  let now = value === MIXED ? param.default : Number(value);
  const say = (/** @type {number} */ n) => `${n}${unit ? `\u00a0${unit}` : ""}`;
  const shown = h("output", null, value === MIXED ? "—" : say(now));
  const range = h("input", { type: "range", min, max, step, value: now, "aria-label": label });
  const set = (/** @type {number} */ next) => {
    now = Math.max(min, Math.min(max, Math.round(next * 1000) / 1000));
    shown.textContent = say(now);
    range.value = String(now);
    range.setAttribute("aria-valuetext", say(now));
  };
  const by = (/** @type {number} */ n) => {
    set(now + n * step);
    change(now);
  };
  range.addEventListener("input", () => set(Number(range.value)));
  range.addEventListener("change", () => change(now));
  return h(
    "div",
    { class: "setting setting-number" },
    h("span", null, label),
    h(
      "div",
      { class: "stepper" },
      iconButton("minus", t("props.less", { name: label }), () => by(-1)),
      shown,
      iconButton("plus", t("props.greater", { name: label }), () => by(1)),
    ),
    range,
  );
}

/** @param {string} label @param {any} value @param {(on: boolean) => void} change */
export function toggle(label, value, change) {
  const checked = value === MIXED ? "mixed" : String(value === true);
  const props = {
    type: "button",
    class: "switch",
    role: "switch",
    "aria-checked": checked,
    "aria-label": label,
  };
  const el = h("button", props);
  el.addEventListener("click", () => {
    const on = el.getAttribute("aria-checked") !== "true";
    el.setAttribute("aria-checked", String(on));
    change(on);
  });
  return row(label, el);
}

/**
 * @param {Words} words
 * @param {string} id
 * @param {string} label
 * @param {{ value: string, label: string }[]} options
 * @param {any} value
 * @param {(value: string) => void} change
 */
export function select({ t }, id, label, options, value, change) {
  const el = h("select", { class: "field", id });
  if (value === MIXED)
    el.appendChild(h("option", { value: "", selected: true, disabled: true }, t("props.mixed")));
  for (const one of options)
    el.appendChild(h("option", { value: one.value, selected: one.value === value }, one.label));
  el.addEventListener("change", () => change(el.value));
  return row(label, el, id);
}

/**
 * @param {Words} words
 * @param {string} id
 * @param {string} label
 * @param {any} value
 * @param {number} most characters
 * @param {(value: string) => void} change once it is written
 */
export function text({ t }, id, label, value, most, change) {
  const el = h("input", {
    class: "field",
    id,
    maxlength: most,
    value: value === MIXED ? "" : String(value ?? ""),
  });
  if (value === MIXED) el.setAttribute("placeholder", t("props.mixed"));
  el.addEventListener("change", () => change(el.value));
  return row(label, el, id);
}
