// What stands beside what is chosen, and the clipboard: they come once something is chosen, or in a quiet moment.
// Used by editor_view.js.

import { h } from "./ui/dom.js";
import { letDragsThrough } from "./ui/through.js";

/** @typedef {typeof import("./editor_later.js")} Later */

/**
 * @param {any} parts  those of createProperties, and toasts
 * @param {any} stage
 * @param {<T>(act: (module: Later) => T) => Promise<T>} later
 */
export function createNear(parts, stage, later) {
  const place = h("div", { hidden: true });
  /** @type {{ properties: ReturnType<Later["createProperties"]>, clipboard: ReturnType<Later["createClipboard"]> } | null} */
  let made = null;

  /** @param {Later} module */
  function make({ createClipboard, createProperties }) {
    if (made) return made;
    const clipboard = createClipboard({ ...parts, stage });
    const properties = createProperties({ ...parts, clipboard });
    made = { clipboard, properties };
    letDragsThrough(properties.el, parts.stage);
    place.replaceWith(properties.el);
    properties.render();
    return made;
  }
  const there = () => later(make);
  parts.selection.onChange(() => {
    // What was just placed is chosen too, and the next sign comes first.
    if (!made && stage.tool.current() === "select") there().catch(() => {});
  });

  return {
    place,
    there,
    render: () => made?.properties.render(),
    follow: () => made?.properties.follow(),
    stand: () => made?.properties.place(),
  };
}
