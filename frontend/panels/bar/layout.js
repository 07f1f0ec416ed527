// The grid of the editor: bar, palette, stage, panel on a laptop; tools and a bottom sheet on a tablet; tabs at the
// bottom of a phone. The same elements move from one to the other; nothing is made twice.

import { iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {"desk" | "tablet" | "phone"} Mode */
/** @typedef {"folded" | "half" | "full"} Step */
/**
 * @typedef {object} Panel
 * @property {string} id
 * @property {string} word
 * @property {string} icon
 * @property {HTMLElement} el
 * @property {Mode[]} on
 * @property {string} [under]  on a phone: reached from this tab, not from one of its own
 * @property {boolean} [called]  asked for by a button of its own: a tab only on a tablet, while it is in sight
 * @property {number} [phone]  its place among the tabs of a phone
 * @property {() => void} [show]  it has just been put in sight, instead of another
 */

const WIDE = "(min-width: 80em)";
const MIDDLE = "(min-width: 37.5em)";
const DRAG_PX = 36;
/** @type {Step[]} */
const STEPS = ["folded", "half", "full"];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {HTMLElement} options.root
 * @param {HTMLElement} options.bar
 * @param {HTMLElement} options.stage  the canvas, and what floats over it
 * @param {HTMLElement} options.signs  the palette
 * @param {HTMLElement} options.chosen  what the hand will place: under the palette, or over the stage
 * @param {Panel[]} options.panels  beside the palette
 * @param {HTMLElement} options.notice  above the panel, whichever it is
 * @param {() => void} options.refit  the stage has another size
 * @param {() => void} options.search
 */
export function createLayout({ words, root, bar, stage, signs, chosen, panels, notice, refit, search }) {
  const aside = h("aside", { class: "left", "data-region": "" });
  const side = h("aside", { class: "side", "data-region": "" });
  const tabs = h("div", { class: "tabs", role: "tablist" });
  const body = h("div", { class: "side-body", id: "side-body", role: "tabpanel", tabindex: "-1" });
  const grip = h("button", { type: "button", class: "grip" });
  const head = h("div", { class: "side-head" });
  const strip = h("div", { class: "under-row", role: "group" });
  const frame = h("div", { class: "editor" }, bar, aside, stage, side);
  fill(root, frame);
  /** @type {Mode} */
  let mode = readMode();
  /** @type {Step} */
  let step = "folded";
  /** Nothing to draw with: no palette. */
  let readOnly = false;
  /** How far each panel was scrolled. @type {Map<Element, number>} */
  const scrolled = new Map();
  /** Chosen tab by mode, so that turning a tablet comes back to the same. @type {Record<Mode, string>} */
  const current = { desk: "legend", tablet: "signs", phone: "poster" };

  /** @returns {Mode} */
  function readMode() {
    if (matchMedia(WIDE).matches) return "desk";
    return matchMedia(MIDDLE).matches ? "tablet" : "phone";
  }

  /** @returns {Panel[]} */
  const shown = () =>
    panels.filter((panel) => panel.on.includes(mode) && !(readOnly && panel.id === "signs"));

  /** On a phone, what has a tab of its own; elsewhere, everything. */
  const tabbed = () =>
    mode === "phone"
      ? shown()
          .filter((panel) => !panel.under)
          .sort((a, b) => (a.phone ?? 0) - (b.phone ?? 0))
      : shown().filter((panel) => !panel.called || (mode === "tablet" && panel.id === current[mode]));
  /** The tab that stands for the current panel. */
  const currentTab = () => {
    const now = panels.find((panel) => panel.id === current[mode]);
    return (mode === "phone" && now?.under) || current[mode];
  };

  /** @param {string} id */
  function choose(id) {
    const again = current[mode] === id;
    current[mode] = id;
    if (mode === "tablet" && id !== "signs" && step === "folded") step = "half";
    else if (mode === "tablet" && again && id === "signs") step = step === "folded" ? "half" : "folded";
    render();
  }

  /** @param {Step} next */
  function setStep(next) {
    if (next === step) return;
    step = next;
    if (step === "folded" && mode === "tablet") current.tablet = "signs";
    render();
  }

  function tab(/** @type {Panel} */ panel, /** @type {number} */ index, /** @type {Panel[]} */ all) {
    const on = currentTab() === panel.id;
    // What was called without a tab leaves the first one to enter by.
    const way = on || (index === 0 && !all.some((one) => one.id === currentTab()));
    const text = words.t(panel.word);
    return h(
      "button",
      {
        type: "button",
        class: "tab",
        role: "tab",
        id: `tab-${panel.id}`,
        "aria-selected": String(on),
        "aria-controls": "side-body",
        tabindex: way ? "0" : "-1",
        on: { click: () => choose(panel.id) },
      },
      mode === "phone" ? icon(panel.icon) : null,
      h("span", null, text),
    );
  }

  tabs.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const all = tabbed();
    const at = all.findIndex((panel) => panel.id === currentTab());
    const next = all[(at + by + all.length) % all.length];
    if (!next) return;
    choose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  });

  /** What a tab of the phone leads to: its own panels, the one in sight pressed. */
  function showStrip() {
    const tab = currentTab();
    const under = mode === "phone" ? shown().filter((panel) => panel.under === tab) : [];
    strip.hidden = under.length === 0;
    strip.setAttribute("aria-label", words.t("region.panel"));
    const held = strip.contains(document.activeElement) ? document.activeElement?.id : "";
    fill(
      strip,
      ...under.map((panel) => {
        const on = current[mode] === panel.id;
        const open = () => choose(on ? tab : panel.id);
        const props = {
          type: "button",
          class: "under-btn",
          id: `strip-${panel.id}`,
          "aria-pressed": String(on),
        };
        return h("button", { ...props, on: { click: open } }, words.t(panel.word));
      }),
    );
    if (held) document.getElementById(held)?.focus();
  }

  function showHead() {
    const { t } = words;
    const unfold = step === "folded";
    const find = () => {
      current.tablet = "signs";
      if (step === "folded") step = "half";
      render();
      search();
    };
    const fold = iconButton(
      unfold ? "chevron-up" : "chevron-down",
      t(unfold ? "palette.unfold" : "palette.fold"),
      () => setStep(unfold ? "half" : "folded"),
    );
    const find2 = h(
      "button",
      { type: "button", class: "btn btn-bare find", on: { click: find } },
      icon("search"),
      t("palette.find"),
    );
    fill(head, tabs, ...(mode === "tablet" ? [find2, fold] : []));
  }

  grip.addEventListener("click", () => {
    if (moved) return;
    setStep(STEPS[(STEPS.indexOf(step) + 1) % STEPS.length] ?? "folded");
  });
  let moved = false;
  grip.addEventListener("pointerdown", (down) => {
    moved = false;
    grip.setPointerCapture(down.pointerId);
    const from = STEPS.indexOf(step);
    const move = (/** @type {PointerEvent} */ event) => {
      const by = Math.round((down.clientY - event.clientY) / (DRAG_PX * 3));
      if (Math.abs(down.clientY - event.clientY) > DRAG_PX) moved = true;
      const next = STEPS[Math.max(0, Math.min(STEPS.length - 1, from + by))];
      if (moved && next) setStep(next);
    };
    grip.addEventListener("pointermove", move);
    const end = () => grip.removeEventListener("pointermove", move);
    grip.addEventListener("lostpointercapture", end, { once: true });
  });

  function render() {
    const { t } = words;
    const before = `${frame.dataset.mode} ${frame.dataset.step} ${frame.dataset.tab}`;
    const all = shown();
    if (!all.some((panel) => panel.id === current[mode])) current[mode] = all[0]?.id ?? "";
    const focused = document.activeElement?.id;
    frame.dataset.mode = mode;
    frame.dataset.step = mode === "tablet" ? step : "";
    frame.dataset.tab = current[mode];
    frame.dataset.readonly = String(readOnly);
    aside.setAttribute("aria-label", t("region.palette"));
    side.setAttribute("aria-label", t("region.panel"));
    stage.setAttribute("aria-label", t("region.stage"));
    tabs.setAttribute("aria-label", t("region.panel"));
    grip.setAttribute("aria-label", t("palette.grip"));
    fill(tabs, ...tabbed().map(tab));
    showHead();
    showStrip();
    const panel = all.find((one) => one.id === current[mode]);
    const named = document.getElementById(`tab-${currentTab()}`);
    if (named) body.setAttribute("aria-labelledby", named.id);
    else body.removeAttribute("aria-labelledby");
    if (panel) body.setAttribute("aria-label", t(panel.word));
    moveInto(aside, mode === "desk" && !readOnly ? [signs, chosen] : []);
    if (mode !== "desk" && chosen.parentElement !== stage) stage.append(chosen);
    const parts = {
      desk: [head, notice, body],
      tablet: [grip, head, notice, body],
      phone: [notice, body, strip, head],
    }[mode];
    moveInto(side, parts);
    showPanel(panel);
    if (focused?.startsWith("tab-")) document.getElementById(focused)?.focus();
    if (before !== `${frame.dataset.mode} ${frame.dataset.step} ${frame.dataset.tab}`)
      requestAnimationFrame(refit);
  }

  /** Each panel is found again where it was left. @param {Panel | undefined} panel */
  function showPanel(panel) {
    const before = body.firstElementChild;
    if (panel && before === panel.el) return;
    if (before) scrolled.set(before, body.scrollTop);
    moveInto(body, panel ? [panel.el] : []);
    if (before) panel?.show?.();
    body.scrollTop = (panel && scrolled.get(panel.el)) ?? 0;
  }

  /**
   * Puts exactly these children in place; what already stands there is not touched, so it keeps its focus.
   * @param {HTMLElement} parent
   * @param {HTMLElement[]} children
   */
  function moveInto(parent, children) {
    const same =
      parent.children.length === children.length &&
      children.every((child, i) => parent.children[i] === child);
    if (!same) parent.replaceChildren(...children);
  }

  for (const query of [WIDE, MIDDLE])
    matchMedia(query).addEventListener("change", () => {
      mode = readMode();
      render();
    });
  words.onChange(render);
  render();
  return {
    mode: () => mode,
    /** Shows a panel, where the mode has it. @param {string} id */
    open(id) {
      if (shown().some((panel) => panel.id === id) && current[mode] !== id) choose(id);
      if (mode === "tablet" && step === "folded" && id !== "signs") setStep("half");
    },
    /** @param {boolean} value */
    setReadOnly(value) {
      if (value === readOnly) return;
      readOnly = value;
      render();
      requestAnimationFrame(refit);
    },
    /** Brings the palette into sight. */
    openSigns() {
      if (mode === "desk" || readOnly) return;
      current[mode] = "signs";
      if (mode === "tablet" && step === "folded") step = "half";
      render();
    },
    regions: () => [bar, aside, stage, side],
  };
}
