// The keys of the editor: one table says what they do, and listens to those the stage does not take for
// itself (the list under "?" is shortcuts_list.js). Typing in a field is never a shortcut.

import { isTyping } from "../../ui/dom.js";

/**
 * @typedef {object} Doing
 * @property {(id: string) => void} tool
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => void} zoomIn
 * @property {() => void} zoomOut
 * @property {() => void} fit
 * @property {() => void} help
 * @property {() => void} search
 * @property {() => void} magnet
 * @property {(n: number) => void} row  1 to 7: a question
 * @property {() => boolean} readOnly
 * @property {{ duplicate(): void, lock(): void,
 *   restack(how: "front" | "forward" | "backward" | "back"): void }} actions
 *
 * @typedef {object} Shortcut
 * @property {string} word  of the list
 * @property {string[]} keys  as shown; "@x" is the word key.x; "," parts two ways
 * @property {Record<string, (doing: Doing) => void>} [on]  "ctrl+shift+z" → what it does; without it, the stage does
 * @property {true} [writes]  not for those who only read
 */

const ROWS = Array.from({ length: 7 }, (_, i) => i + 1);

/** @type {Record<string, Shortcut[]>} */
export const SHORTCUTS = {
  tools: [
    { word: "help.select", keys: ["V"], on: { v: ({ tool }) => tool("select") } },
    { word: "help.pan", keys: ["H"], on: { h: ({ tool }) => tool("pan") } },
    { word: "help.panHold", keys: ["@space"] },
    { word: "help.lasso", keys: ["L"], on: { l: ({ tool }) => tool("lasso") } },
    { word: "help.cut", keys: ["C"], on: { c: ({ tool }) => tool("cut") }, writes: true },
    { word: "help.ink", keys: ["P"], on: { p: ({ tool }) => tool("ink") }, writes: true },
    { word: "help.text", keys: ["T"], on: { t: ({ tool }) => tool("text") }, writes: true },
    { word: "help.note", keys: ["N"], on: { n: ({ tool }) => tool("note") }, writes: true },
    { word: "help.magnet", keys: ["M"], on: { m: ({ magnet }) => magnet() }, writes: true },
    { word: "help.noMagnet", keys: ["@ctrl", "@drag"] },
  ],
  place: [
    {
      word: "help.rows",
      keys: ["1", "–", "7"],
      on: Object.fromEntries(ROWS.map((n) => [n, (/** @type {Doing} */ { row }) => row(n)])),
      writes: true,
    },
    { word: "help.place", keys: ["S"] },
    { word: "help.arrows", keys: ["←↑↓→", "@space"] },
    { word: "help.finish", keys: ["@enter"] },
    { word: "help.ranks", keys: ["1", "2", "3"] },
    { word: "help.cells", keys: ["←↑↓→"] },
    { word: "help.card", keys: ["I"] },
  ],
  choose: [
    { word: "help.walk", keys: ["@tab", ",", "@shift", "@tab"] },
    { word: "help.add", keys: ["@shift", "@click"] },
    { word: "help.all", keys: ["@ctrl", "A"] },
    { word: "help.grips", keys: ["@pageDown", ",", "@pageUp"] },
    { word: "help.name", keys: ["@enter"] },
    { word: "help.menu", keys: ["@rightClick", ",", "@shift", "F10"] },
  ],
  change: [
    { word: "help.nudge", keys: ["←↑↓→", ",", "@shift", "←↑↓→"] },
    { word: "help.turn", keys: ["R", ",", "@shift", "R"] },
    { word: "help.scale", keys: ["<", ",", ">"] },
    { word: "help.constrain", keys: ["@shift", "@drag"] },
    { word: "help.delete", keys: ["@delete"] },
    {
      word: "help.undo",
      keys: ["@ctrl", "Z"],
      on: { "ctrl+z": ({ undo }) => undo() },
    },
    {
      word: "help.redo",
      keys: ["@ctrl", "@shift", "Z"],
      on: { "ctrl+shift+z": ({ redo }) => redo(), "ctrl+y": ({ redo }) => redo() },
    },
  ],
  arrange: [
    {
      word: "help.duplicate",
      keys: ["@ctrl", "D"],
      on: { "ctrl+d": ({ actions }) => actions.duplicate() },
      writes: true,
    },
    { word: "help.drag", keys: ["@alt", "@drag"] },
    { word: "help.copy", keys: ["@ctrl", "C", ",", "@ctrl", "X", ",", "@ctrl", "V"] },
    {
      word: "help.front",
      keys: ["@ctrl", "↑", ",", "@ctrl", "@shift", "↑"],
      on: {
        "ctrl+arrowup": ({ actions }) => actions.restack("forward"),
        "ctrl+shift+arrowup": ({ actions }) => actions.restack("front"),
      },
      writes: true,
    },
    {
      word: "help.back",
      keys: ["@ctrl", "↓", ",", "@ctrl", "@shift", "↓"],
      on: {
        "ctrl+arrowdown": ({ actions }) => actions.restack("backward"),
        "ctrl+shift+arrowdown": ({ actions }) => actions.restack("back"),
      },
      writes: true,
    },
    {
      word: "help.lock",
      keys: ["@ctrl", "@shift", "L"],
      on: { "ctrl+shift+l": ({ actions }) => actions.lock() },
      writes: true,
    },
  ],
  panels: [
    { word: "help.sort", keys: ["@alt", "↑", ",", "@alt", "↓"] },
    { word: "help.planName", keys: ["F2"] },
    { word: "help.planMove", keys: ["@shift", "M"] },
    { word: "help.planOrder", keys: ["+", ",", "−"] },
  ],
  view: [
    {
      word: "help.zoom",
      keys: ["+", "−", "0"],
      on: {
        "+": ({ zoomIn }) => zoomIn(),
        "=": ({ zoomIn }) => zoomIn(),
        "-": ({ zoomOut }) => zoomOut(),
        0: ({ fit }) => fit(),
      },
    },
    { word: "help.search", keys: ["/"], on: { "/": ({ search }) => search() } },
    { word: "help.regions", keys: ["F6"] },
    { word: "help.escape", keys: ["@escape"] },
    { word: "help.this", keys: ["?"], on: { "?": ({ help }) => help() } },
  ],
};

/** Keys in a row, as one reads them. @param {import("../../i18n/i18n.js").Words} words @param {string[]} keys */
export const keysText = ({ t }, keys) =>
  keys.map((key) => (key.startsWith("@") ? t(`key.${key.slice(1)}`) : key)).join(" ");

/** Which entry of the table an event is: "ctrl+shift+z", "v", "?". @param {KeyboardEvent} event */
function nameOf(event) {
  // Where digits need Shift, their keys are known by their place.
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (!event.ctrlKey && !event.metaKey)
    return digit ?? (event.key.length === 1 ? event.key.toLowerCase() : "");
  return `ctrl+${event.shiftKey ? "shift+" : ""}${event.key.toLowerCase()}`;
}

/** @param {Doing} doing */
export function watchKeys(doing) {
  const all = Object.values(SHORTCUTS).flat();
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isTyping(document.activeElement) || event.altKey) return;
    const name = nameOf(event);
    const found = all.find((one) => one.on && Object.hasOwn(one.on, name));
    if (!found || (found.writes && doing.readOnly())) return;
    event.preventDefault();
    found.on?.[name]?.(doing);
  });
}
