// What follows a gesture that placed a sign: other shapes beside it, its name if one wants, the sentence of a new
// line of the legend, the signs used last. Nothing here holds up the next gesture. Used by editor_view.js.

import { newLine } from "./model/sentences.js";
import { createSentence } from "./panels/chosen/sentence.js";
import { createStrip } from "./panels/chosen/strip.js";
import { createRecent } from "./panels/palette/recent.js";
import { h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { localMemory } from "./ui/page.js";
import { letDragsThrough } from "./ui/through.js";

/** Typing these in an empty name is for the sheet, not for the name. */
const FOR_SHEET = /^([0-9]|Delete|Backspace|Arrow.*|F[0-9]+|\[|\]|\?|\/|\+|-)$/;

/** @param {any} store @param {boolean} kept  false on a sheet that leaves no trace */
export const recentSigns = (store, kept) => createRecent(kept ? localMemory() : null, store.posterId);

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {import("./model/store.js").Store} parts.store
 * @param {any} parts.library
 * @param {import("./sign_icon.js").PaintIcon} parts.paintIcon
 * @param {any} parts.session
 * @param {any} parts.selection
 * @param {HTMLElement} parts.host
 * @param {any} parts.stage
 * @param {import("./panels/palette/choice.js").Choice} parts.choice
 * @param {(structure: string) => any[]} parts.shapesOf
 * @param {import("./panels/palette/recent.js").Recent} parts.recent
 * @param {() => HTMLElement[]} parts.avoid  what floats over the stage
 * @param {(entry: string) => boolean} parts.inLegend  opens a new line in the legend, if the legend is in sight
 * @param {() => "desk" | "tablet" | "phone"} parts.mode
 * @param {(entry: string) => void} parts.writeLine  goes on in the line of the legend that was opened so
 */
export function afterPlacing(parts) {
  const { words, store, library, paintIcon, session, selection, host, stage, choice, recent, avoid } = parts;
  const sentence = createSentence({
    words,
    store,
    library,
    paintIcon,
    pens: session,
    done: () => host.focus({ preventScroll: true }),
  });
  const naming = h("button", { type: "button", class: "btn name-add", hidden: true });
  /** Fields of the stage come and go: looked up each time. @returns {HTMLElement[]} */
  const fields = () => [...host.querySelectorAll(".stage-field")].filter((one) => one instanceof HTMLElement);
  /** @param {{ x: number, y: number, width: number, height: number }} box */
  const sides = ({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height });
  const rectOf = (/** @type {string} */ id) => {
    const box = stage.boxOf(`figure/${id}`);
    return box && sides(box);
  };
  const signOf = (/** @type {string} */ id) => {
    const figure = store.get("figure", id);
    return figure ? library.get(figure.symbol) : null;
  };
  const strip = createStrip({
    words,
    paintIcon,
    shapesOf: parts.shapesOf,
    signOf,
    convert,
    stage: host,
    box: rectOf,
    avoid: () => [...avoid(), sentence.el, naming, ...fields()],
    drawn: () => stage.around().map(sides),
  });
  let touched = false;
  /** The sign or the question in the hand. */
  let inHand = "";

  /** @param {string} id @param {any} sign */
  function convert(id, sign) {
    const shape = choice.shapeOf(sign);
    stage.convert(id, shape);
    if (store.get("figure", id)?.symbol !== sign.id) return;
    recent.add(sign.id);
    // A network goes on: the next taps and drags are its nodes and links.
    if (sign.support === "network") {
      inHand = sign.id;
      choice.choose(sign);
      stage.tool.resume(id);
    }
    strip.show(id);
  }

  /** A key pressed in an empty name: for the sheet, as if the field were not there. @param {KeyboardEvent} event */
  function pass(event) {
    const undo = (event.ctrlKey || event.metaKey) && /^[zyd]$/i.test(event.key);
    const digit = /^Digit[0-9]$/.test(event.code);
    if (!undo && !digit && (!FOR_SHEET.test(event.key) || event.ctrlKey || event.metaKey)) return false;
    // A rank leaves the field open; anything else closes it first.
    if (digit && !host.dispatchEvent(new KeyboardEvent("keydown", event))) return true;
    /** @type {HTMLElement | undefined} */ (fields()[0])?.blur();
    host.dispatchEvent(new KeyboardEvent("keydown", event));
    return true;
  }

  /** @param {string} id */
  function name(id) {
    naming.hidden = true;
    const kept = () => {
      sentence.focus();
      parts.writeLine(store.get("figure", id)?.legend);
    };
    stage.offerName(id, words.t("name.place"), { pass, kept });
  }

  /** A finger would call up the keyboard at each tap: it is offered a button, or has the bar's. @param {string} id */
  function offerName(id) {
    if (!touched) return name(id);
    if (!inTheWay()) return;
    naming.replaceChildren(icon("text"), words.t("name.add"));
    naming.onclick = () => name(id);
    naming.style.visibility = "hidden";
    naming.hidden = false;
  }

  /** What was placed is painted: its bars can stand beside it. */
  function stand() {
    strip.place();
    const box = naming.hidden ? null : stage.boxOf(`figure/${strip.figure()}`);
    if (!box) return;
    const left = Math.min(box.x + box.width + 8, host.clientWidth - naming.offsetWidth - 8);
    const top = Math.min(box.y + box.height + 4, host.clientHeight - naming.offsetHeight - 8);
    naming.style.visibility = "";
    naming.style.left = `${Math.max(8, left)}px`;
    naming.style.top = `${Math.max(8, top)}px`;
  }

  /** Whether the next press is likely to fall beside the last sign: bars would be in the way. */
  function inTheWay() {
    const last = store.get("figure", (selection.keys()[0] ?? "").split("/")[1] ?? "");
    const tool = choice.tools.current();
    return tool === "ink" || (tool === "place" && ["Point", "Network"].includes(last?.geometry.type));
  }

  function clear() {
    strip.hide();
    naming.hidden = true;
  }

  /** @param {PointerEvent} event */
  const onPress = (event) => {
    if (fields().some((field) => field === event.target)) return;
    touched = event.pointerType !== "mouse";
    clear();
    sentence.fold();
  };
  host.addEventListener("pointerdown", onPress, true);
  host.addEventListener("keydown", (event) => {
    if (event.target !== host) return;
    touched = false;
    if (event.key === "Escape") clear();
  });
  stage.onPlaced((/** @type {string[]} */ keys) => {
    const [target, id = ""] = (keys[0] ?? "").split("/");
    const sign = target === "figure" ? signOf(id) : null;
    if (!sign || sign.structure === "croquis") return;
    recent.add(sign.id);
    if (sign.support !== "network") offerName(id);
    strip.show(id);
  });
  stage.onFrame(stand);
  for (const bar of [strip.el, naming]) letDragsThrough(bar, host);
  selection.onChange(() => {
    const figure = strip.figure();
    if (figure && selection.keys()[0] !== `figure/${figure}`) clear();
  });
  choice.onChange(() => {
    if (choice.tools.current() !== "place") clear();
    // Who takes another question has done with the last sign: its bars would catch the next tap.
    const before = inHand;
    inHand = choice.sign()?.id ?? choice.structure();
    if (inHand && inHand !== before && strip.figure()) selection.clear();
  });
  store.onChange((changes) => {
    const figure = strip.figure();
    if (figure && changes.some((change) => change.id === figure)) strip.render();
  });
  store.onCommit((committed) => {
    if (committed.some((one) => one.batch.undoes)) return;
    const made = newLine(
      store,
      committed.flatMap((one) => one.batch.ops),
    );
    if (made && !parts.inLegend(made)) sentence.ask(made, parts.mode());
  });

  return {
    strip: strip.el,
    sentence: sentence.el,
    naming,
    inTheWay,
    /** Nothing can be drawn any more. */
    clear,
  };
}
