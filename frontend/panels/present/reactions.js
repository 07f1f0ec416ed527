// What the room answered, beside the scene: shown or held back, and the note-taker's line, pinned where one touches.

import { iconButton } from "../../ui/buttons.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { createReactionLine } from "./reaction_line.js";
import { createPin } from "./reaction_pin.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @typedef {{ id: string, kind: string, text: string, author: string, scene: string | null, held: boolean }} Reaction */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {HTMLElement} options.host  holds the picture where one pins
 * @param {(values: { kind: string, text: string, author?: string, at: number[] | null, figure: string | null }) =>
 *   Promise<unknown>} options.add  resolves to false when it was not taken
 * @param {(id: string, held: boolean) => unknown} options.hold
 * @param {(id: string) => unknown} options.remove
 * @param {HTMLElement | null} [options.foot]
 */
export function createReactions({ words, host, add, hold, remove, foot = null }) {
  const head = h("h2");
  const empty = h("p", { class: "muted small" });
  const list = h("ul", { class: "reaction-list" });
  const pin = createPin({ words, host });
  const line = createReactionLine({
    words,
    asksWho: true,
    async add(values) {
      const taken = await add({ ...values, ...pin.values() });
      if (taken !== false) pin.clear();
      return taken;
    },
  });
  const el = h("section", { class: "reactions" }, head, line.el, pin.el, empty, list, foot);
  /** @type {readonly Reaction[]} */
  let all = [];
  /** @type {string | null} */
  let scene = null;
  /** @type {Map<string, string>} */
  let titles = new Map();

  /** @param {HTMLElement} row @param {Reaction} one */
  function show(row, one) {
    const { t } = words;
    const where = one.scene && one.scene !== scene ? (titles.get(one.scene) ?? "") : "";
    const signature = JSON.stringify([one, where, words.lang()]);
    if (row.dataset.signature === signature) return;
    row.dataset.signature = signature;
    const held = row.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-act")
      : null;
    row.classList.toggle("held", one.held);
    fill(
      row,
      h(
        "div",
        null,
        h(
          "span",
          { class: "small muted" },
          [t(`react.${one.kind}`), one.author, where].filter(Boolean).join(", "),
        ),
        h("p", null, one.text),
      ),
      iconButton(
        one.held ? "eye-off" : "eye",
        t(one.held ? "react.show" : "react.hold", { text: one.text }),
        () => hold(one.id, !one.held),
        { "data-act": "hold", "aria-pressed": String(one.held) },
      ),
      iconButton("trash", t("react.remove", { text: one.text }), () => remove(one.id), {
        "data-act": "remove",
      }),
    );
    if (held) /** @type {HTMLElement | null} */ (row.querySelector(`[data-act="${held}"]`))?.focus();
  }

  function render() {
    const { t } = words;
    head.textContent = t("react.title");
    empty.hidden = all.length > 0;
    empty.textContent = t("react.empty");
    // The latest first: that is what one is talking about.
    keyed(
      list,
      [...all].reverse(),
      (one) => one.id,
      () => h("li", null),
      show,
    );
  }
  words.onChange(render);
  render();
  return {
    el,
    /** The picture one touches is now this one. */
    on: pin.on,
    /** @param {readonly Reaction[]} reactions  the oldest first */
    set(reactions) {
      all = reactions;
      render();
    },
    /** @param {string | null} id @param {readonly { id: string, title: string }[]} scenes */
    setScene(id, scenes) {
      if (id !== scene) pin.clear();
      scene = id;
      titles = new Map(scenes.map((one) => [one.id, one.title]));
      render();
    },
  };
}
