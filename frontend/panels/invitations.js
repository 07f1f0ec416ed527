// A few plain things to try on the practice sheet, each ticked once done. Must not know what else is on the page.

import { iconButton } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Store } from "../model/store.js" */

/** What shows that it was tried. @type {{ word: string, icon: string, shape: string }[]} */
const TRIES = [
  { word: "practice.tap", icon: "point", shape: "point" },
  { word: "practice.stroke", icon: "line", shape: "line" },
  { word: "practice.loop", icon: "area", shape: "area" },
  { word: "practice.link", icon: "network", shape: "network" },
];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 */
export function createInvitations({ words, store }) {
  const el = h("section", { class: "invitations" });
  /** @type {Set<string>} */
  const done = new Set();
  const list = h("ul", null);

  function show() {
    const next = TRIES.find(({ shape }) => !done.has(shape));
    fill(
      list,
      ...TRIES.map((one) => {
        const tried = done.has(one.shape);
        const look = tried ? "done" : one === next ? "next" : "";
        return h("li", { class: look }, icon(tried ? "tick" : one.icon), h("span", null, words.t(one.word)));
      }),
    );
  }

  function render() {
    const { t } = words;
    el.setAttribute("aria-label", t("practice.title"));
    const close = () => el.remove();
    fill(
      el,
      h("p", null, t("practice.lead")),
      list,
      iconButton("cross", t("practice.close"), close, { class: "icon-btn invitations-close" }),
    );
    show();
  }

  store.onChange(() => {
    const before = done.size;
    for (const figure of store.all("figure")) done.add(figure.symbol.split(".")[1] ?? "");
    if (done.size !== before) show();
  });
  words.onChange(render);
  render();
  return el;
}
