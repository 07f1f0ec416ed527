// The saving state: always visible, same place, one line, announced politely when it changes [L8].

import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @typedef {object} Saving
 * @property {"connecting" | "saved" | "sending" | "offline" | "refused" | "closed"} state
 * @property {number} pending  batches not yet acknowledged
 * @property {boolean} [kept]  closed for a while, by the facilitators
 */

const ICONS = {
  connecting: "more",
  saved: "tick",
  sending: "arrow-up",
  offline: "cloud-off",
  refused: "cross",
  closed: "lock",
};
/** "Saved" said after every stroke would never stop talking. */
const SAY_AFTER_MS = 1500;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {(text: string) => void} options.say
 * @param {() => void} options.keepFile
 */
export function createSaving({ words, say, keepFile }) {
  const el = h("div", { class: "saving" });
  /** @type {Saving} */
  let now = { state: "connecting", pending: 0 };
  let spoken = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** The sentence of a state. @returns {string} */
  function sentence() {
    const { t } = words;
    if (now.state === "sending") return t("state.sending", { count: now.pending });
    if (now.state === "offline") return t("state.offline");
    if (now.state === "closed" && now.kept) return t("state.protected");
    return t(`state.${now.state}`);
  }

  function render() {
    const text = sentence();
    el.dataset.state = now.state;
    const keep =
      now.state === "refused"
        ? h(
            "button",
            { type: "button", class: "saving-action", on: { click: keepFile } },
            words.t("state.keep"),
          )
        : null;
    fill(el, icon(ICONS[now.state]), h("span", { class: "saving-text" }, text), keep);
    clearTimeout(timer);
    if (now.state === "connecting" || text === spoken) return;
    timer = setTimeout(() => {
      spoken = text;
      say(text);
    }, SAY_AFTER_MS);
  }

  words.onChange(render);
  render();
  return {
    el,
    /** @param {Saving} next */
    show(next) {
      if (next.state === now.state && next.pending === now.pending && next.kept === now.kept) return;
      now = next;
      render();
    },
  };
}
