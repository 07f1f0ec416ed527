// What can be done to what is chosen on the sheet, as one list: in the menu of a right click, and under "…" beside
// the selection, which leaves out what has a control of its own there. Knows the actions by name only.

import { setFields } from "../../model/edits.js";
import { saidChoices } from "../beside/said.js";
import { askPictoName } from "../palette/picto_name.js";
import { common } from "./controls.js";
import { NOTE_COLORS } from "./looks.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * @typedef {object} Actions
 * @property {() => Record<string, boolean>} can
 * @property {() => void} duplicate
 * @property {() => void} remove
 * @property {() => void} reverse
 * @property {() => void} cut
 * @property {() => void} join
 * @property {() => void} propose
 * @property {() => void} lock
 * @property {() => void} unlock
 * @property {() => void} selectAll
 * @property {(name: string) => void} picto
 * @property {(how: "front" | "forward" | "backward" | "back") => void} restack
 * @property {(side: any) => void} align
 * @property {(axis: 0 | 1) => void} distribute
 * @property {(field: "layer" | "symbol") => void} selectLike
 * @property {(rank: number) => unknown} rank
 *
 * @typedef {object} Act
 * @property {string} word  of the catalogue
 * @property {string} icon
 * @property {() => void} [run]
 * @property {() => { label: string, icon?: string, checked?: boolean, run(): void }[]} [choices]
 * @property {boolean} [checked]  it is on, or off
 * @property {string[]} [keys]  the same from the keyboard, as the list under "?" writes them
 * @property {true} [beside]  it has a control of its own beside the selection
 *
 * @typedef {object} Doing
 * @property {Words} words
 * @property {Store} store
 * @property {Actions} actions
 * @property {{ copy(): void, paste(at?: [number, number]): void }} clipboard
 * @property {(edits: any[]) => void} commit
 * @property {(target: string, id: string, field: string) => void} write
 * @property {(entry: string) => void} sentence  opens that line of the legend
 */

/** Free ink and words say nothing of the territory by themselves. */
const UNSAID = ["croquis.text", "croquis.line"];
const SIDES = ["left", "centre", "right", "top", "middle", "bottom"];
const DEPTHS = /** @type {const} */ (["front", "forward", "backward", "back"]);

/** @param {Actions} actions @returns {Act[]} */
export const orderActs = (actions) =>
  DEPTHS.map((depth) => ({
    word: `edit.${depth}`,
    icon: `order-${depth}`,
    run: () => actions.restack(depth),
  }));

/** @param {Actions} actions @returns {Act[]} */
export function alignActs(actions) {
  const sides = SIDES.map((side) => ({
    word: `edit.${side}`,
    icon: `align-${side}`,
    run: () => actions.align(side),
  }));
  if (!actions.can().distribute) return sides;
  return [
    ...sides,
    { word: "edit.spreadX", icon: "spread-x", run: () => actions.distribute(0) },
    { word: "edit.spreadY", icon: "spread-y", run: () => actions.distribute(1) },
  ];
}

/** @param {boolean | undefined} is @param {Act} act @returns {Act[]} */
const when = (is, act) => (is ? [act] : []);

/** @param {Words} words @param {Act[]} acts @returns {NonNullable<Act["choices"]>} */
const labelled =
  ({ t }, acts) =>
  () =>
    acts.map(({ word, icon, run = () => {} }) => ({ label: t(word), icon, run }));

/** @param {Doing} doing @param {any[]} figures @param {any[]} notes @returns {Act[]} */
function writingActs({ write, sentence }, figures, notes) {
  const [only, ...more] = [...figures, ...notes];
  const entry = common(figures.map((figure) => figure.legend));
  const note = notes.length > 0;
  const text = only?.symbol === "croquis.text";
  const field = note ? "text" : text ? "params.text" : "name";
  return [
    ...when(more.length === 0, {
      word: note || text ? "props.edit" : "props.rename",
      icon: note || text ? "pencil" : "text",
      run: () => write(note ? "note" : "figure", only.id, field),
      keys: ["@enter"],
      beside: true,
    }),
    ...when(!note && typeof entry === "string", {
      word: "edit.sentence",
      icon: "legend",
      run: () => sentence(entry),
    }),
  ];
}

/** @param {Doing} doing @param {any[]} figures @param {any[]} notes @returns {Act[]} */
function lookActs(doing, figures, notes) {
  const { words, store, commit } = doing;
  if (figures.length === 0) {
    const color = common(notes.map((note) => note.color));
    const paint = (/** @type {string} */ one) =>
      commit(notes.flatMap(({ id }) => setFields(store, "note", id, { color: one })));
    const choices = () =>
      NOTE_COLORS.map((one) => ({
        label: words.t(`notecolor.${one}`),
        checked: one === color,
        run: () => paint(one),
      }));
    return [{ word: "color.name", icon: "note", choices, beside: true }];
  }
  if (figures.some(({ symbol }) => UNSAID.includes(symbol))) return [];
  /** @param {"stake" | "to_check"} field @param {string} word @param {string} icon @returns {Act} */
  const toggle = (field, word, icon) => {
    const on = common(figures.map((figure) => figure[field] === true)) === true;
    const run = () => commit(figures.flatMap(({ id }) => setFields(store, "figure", id, { [field]: !on })));
    return { word, icon, checked: on, run, beside: true };
  };
  return [
    {
      word: "props.status",
      icon: "clock",
      choices: () => saidChoices(doing, figures, "status"),
      beside: true,
    },
    {
      word: "props.horizon",
      icon: "dynamique",
      choices: () => saidChoices(doing, figures, "horizon"),
      beside: true,
    },
    toggle("stake", "props.stake", "enjeux"),
    toggle("to_check", "props.check", "help"),
  ];
}

/** @param {Doing} doing @param {[number, number]} [at]  where its middle goes @returns {Act} */
export const pasteAct = ({ clipboard }, at) => ({
  word: at ? "edit.pasteHere" : "edit.paste",
  icon: "paste",
  run: () => clipboard.paste(at),
  keys: at ? undefined : ["@ctrl", "V"],
});

/** @param {Doing} doing @returns {Act} */
export const copyAct = ({ clipboard }) => ({
  word: "edit.copy",
  icon: "copy",
  run: clipboard.copy,
  keys: ["@ctrl", "C"],
});

/** @param {Doing} doing @returns {Act[]} */
export const likeActs = ({ actions }) => [
  { word: "edit.sameSign", icon: "signs", run: () => actions.selectLike("symbol") },
  { word: "edit.sameLayer", icon: "fond", run: () => actions.selectLike("layer") },
];

/**
 * @param {Doing} doing
 * @param {any[]} figures  those that may be changed
 * @param {any[]} notes
 * @param {[number, number]} [at]  where one pastes
 * @returns {Act[][]} by kind
 */
export function actsOn(doing, figures, notes, at) {
  const { words, actions } = doing;
  const can = actions.can();
  const order = { word: "edit.order", icon: "order-front", choices: labelled(words, orderActs(actions)) };
  const align = { word: "edit.align", icon: "align-left", choices: labelled(words, alignActs(actions)) };
  const picto = () => askPictoName(words, actions.picto);
  return [
    [...writingActs(doing, figures, notes), ...lookActs(doing, figures, notes)],
    [
      { word: "edit.duplicate", icon: "duplicate", run: actions.duplicate, keys: ["@ctrl", "D"] },
      copyAct(doing),
      pasteAct(doing, at),
    ],
    [
      ...when(true, { ...order, beside: true }),
      ...when(can.align, { ...align, beside: true }),
      ...when(can.reverse, { word: "props.reverse", icon: "reverse", run: actions.reverse, beside: true }),
      ...when(can.cut, { word: "tool.cut", icon: "cut", run: actions.cut, keys: ["C"] }),
      ...when(can.join, { word: "edit.join", icon: "join", run: actions.join }),
      ...when(can.propose, { word: "edit.propose", icon: "network", run: actions.propose }),
      ...when(can.picto, { word: "edit.picto", icon: "pencil", run: picto }),
    ],
    figures.length ? likeActs(doing) : [],
    [
      ...when(can.lock, {
        word: "props.lock",
        icon: "lock",
        run: actions.lock,
        keys: ["@ctrl", "@shift", "L"],
      }),
      ...when(true, {
        word: "props.delete",
        icon: "trash",
        run: actions.remove,
        keys: ["@delete"],
        beside: true,
      }),
    ],
  ];
}
