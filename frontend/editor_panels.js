// The tabs beside the sheet, there at once; what stands under them comes when it is asked for, or in a quiet moment.
// Used by editor_view.js.

import { h } from "./ui/dom.js";
import { quiet } from "./ui/idle.js";
import { laterStyles } from "./ui/later_styles.js";

/** @import { Panel } from "./panels/bar/layout.js" */
/** @typedef {ReturnType<typeof import("./editor_beside.js").createBeside>} Beside */
/** @typedef {"domains" | "legend" | "amof" | "notes" | "voter" | "plan" | "scenes"} Tab */

const AGAIN_MS = 3_000;
const everywhere = /** @type {Panel["on"]} */ (["desk", "tablet", "phone"]);
/** @type {(Omit<Panel, "el"> & { id: Tab })[]} */
const TABS = [
  { id: "domains", word: "domains.tab", icon: "organisation", on: everywhere, under: "poster" },
  { id: "legend", word: "legend.tab", icon: "legend", on: everywhere, under: "poster" },
  { id: "amof", word: "amof.tab", icon: "amof", on: everywhere, phone: 2 },
  { id: "notes", word: "notes.tab", icon: "note", on: everywhere, phone: 1 },
  { id: "voter", word: "vote.tab", icon: "dot", on: ["phone"], phone: 3 },
  { id: "plan", word: "plan.tab", icon: "table", on: everywhere, under: "poster" },
  { id: "scenes", word: "scenes.tab", icon: "play", on: everywhere, under: "poster", called: true },
];

/**
 * @param {any} parts  those of createBeside
 */
export function createPanels(parts) {
  const place = () => h("div", { class: "later" });
  /** @type {Record<string, HTMLElement>} */
  const places = {};
  for (const tab of TABS) places[tab.id] = place();
  const picker = place();
  const notice = place();
  /** @type {Beside | null} */
  let beside = null;

  const module = async () => (await import("./editor_beside.js")).createBeside;
  async function fetched() {
    try {
      const [createBeside] = await Promise.all([module(), laterStyles()]);
      beside = createBeside(parts);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      return fetched();
    }
    for (const { id } of TABS) places[id]?.replaceChildren(beside.panels[id].el);
    picker.replaceChildren(beside.picker.el);
    notice.replaceChildren(beside.notice);
    beside.render();
  }
  /** @type {Promise<void> | undefined} */
  let coming;
  const load = () => (coming ??= fetched());

  return {
    /** @type {Panel[]} */
    panels: TABS.map((tab) => ({
      ...tab,
      el: places[tab.id] ?? place(),
      show() {
        // What one panel pointed at is not what the next one speaks of.
        parts.stage.point([]);
        if (beside) beside.panels[tab.id].render();
        else load();
      },
    })),
    picker,
    notice,
    /** When they are there. */
    later: quiet().then(load),
    /** Opens a new line of the legend, if the legend is in sight. @param {string} entry @returns {boolean} */
    offerLine(entry) {
      if (!beside?.legend.el.isConnected) return false;
      beside.legend.offer(entry);
      return true;
    },
    /** Puts the pen in a new line that is open and still empty. @param {string} entry */
    writeLine: (entry) => beside?.legend.write(entry),
    /** Opens a line of the legend for writing. @param {string} entry */
    editLine(entry) {
      parts.open("legend");
      beside?.legend.edit(entry);
    },
    /** What the bar beside a post-it offers, once it is there. @param {any} note @returns {(HTMLElement | null)[]} */
    noteBar: (note) => beside?.noteBar(note) ?? [],
    render: () => beside?.render(),
  };
}
