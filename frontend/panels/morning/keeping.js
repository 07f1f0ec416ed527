// Whether the answers of this screen are at the server: saved, n to send, offline with a way to send again [W19].

import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => { pending: number, online: boolean }} options.state
 * @param {() => void} options.retry
 * @param {(text: string) => void} options.say
 */
export function createKeeping({ words, state, retry, say }) {
  const el = h("div", { class: "saving keeping" });
  let shown = "";

  function render() {
    const { t } = words;
    const { pending, online } = state();
    const name = pending === 0 ? "saved" : online ? "sending" : "offline";
    const text = t(`keeping.${name}`, { count: pending });
    const key = `${name} ${text}`;
    if (key === shown) return;
    const before = shown;
    shown = key;
    el.dataset.state = name;
    const sign = { saved: "tick", sending: "arrow-up", offline: "cloud-off" }[name];
    const again =
      name === "offline"
        ? h("button", { type: "button", class: "saving-action", on: { click: retry } }, t("keeping.retry"))
        : null;
    fill(el, icon(sign), h("span", { class: "saving-text" }, text), again);
    if (name === "offline" || before.startsWith("offline")) say(text);
  }
  render();
  return { el, render };
}
