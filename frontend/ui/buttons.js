// Buttons and choices with their names and states, so that none is made without one.

import { h } from "./dom.js";
import { icon } from "./icons.js";

/** @import { Props } from "./dom.js" */

/**
 * A square button that shows an icon; `name` is what a tip and a screen reader say.
 * @param {string} iconName
 * @param {string} name
 * @param {(event: MouseEvent) => void} onClick
 * @param {Props} [props]
 */
export function iconButton(iconName, name, onClick, props = {}) {
  return h(
    "button",
    {
      type: "button",
      class: "icon-btn",
      "aria-label": name,
      "data-tip": name,
      on: { click: unlessDisabled(onClick) },
      ...props,
    },
    icon(iconName),
  );
}

/**
 * @param {string} text
 * @param {(event: MouseEvent) => void} onClick
 * @param {Props & { icon?: string }} [props]
 */
export function button(text, onClick, props = {}) {
  const { icon: iconName, ...rest } = props;
  const attributes = { type: "button", class: "btn", on: { click: unlessDisabled(onClick) }, ...rest };
  return h("button", attributes, iconName ? icon(iconName) : null, text);
}

/**
 * An unavailable button stays focusable and says why; it just does nothing.
 * @param {(event: MouseEvent) => void} fn
 */
function unlessDisabled(fn) {
  return (/** @type {MouseEvent} */ event) => {
    const el = /** @type {Element} */ (event.currentTarget);
    if (el.getAttribute("aria-disabled") !== "true") fn(event);
  };
}

/**
 * @param {Element} el
 * @param {boolean} enabled
 */
export function setEnabled(el, enabled) {
  if (enabled) el.removeAttribute("aria-disabled");
  else el.setAttribute("aria-disabled", "true");
}

/**
 * One choice among few: arrow keys move, as in a radio group.
 * @template {string} V
 * @param {string} name  what is chosen, for screen readers
 * @param {{ value: V, label: string, tip?: string, content?: Node }[]} options
 * @param {V | null} chosen
 * @param {(value: V) => void} onChoose
 * @param {{ groupClass?: string, itemClass?: string }} [look]
 */
export function choice(name, options, chosen, onChoose, look = {}) {
  const group = h("div", { role: "radiogroup", "aria-label": name, class: look.groupClass ?? "segmented" });
  const none = !options.some((option) => option.value === chosen);
  options.forEach((option, index) => {
    const on = option.value === chosen;
    const item = h(
      "button",
      {
        type: "button",
        role: "radio",
        class: look.itemClass,
        "aria-checked": String(on),
        "aria-label": option.content ? option.label : null,
        "data-tip": option.tip ?? (option.content ? option.label : null),
        "data-value": option.value,
        tabindex: on || (none && index === 0) ? "0" : "-1",
        on: { click: () => pick(option.value, false) },
      },
      option.content ?? option.label,
    );
    group.appendChild(item);
  });
  group.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = options.findIndex((option) => option.value === current);
    const next = options[(at + step + options.length) % options.length];
    if (next) pick(next.value, true);
  });
  let current = chosen;
  /**
   * @param {V} value
   * @param {boolean} focus
   */
  function pick(value, focus) {
    current = value;
    for (const el of /** @type {Iterable<HTMLElement>} */ (group.children)) {
      const on = el.dataset.value === value;
      el.setAttribute("aria-checked", String(on));
      el.tabIndex = on ? 0 : -1;
      if (on && focus) el.focus();
    }
    onChoose(value);
  }
  return group;
}
