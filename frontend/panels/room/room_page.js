// "Tester la salle": a verdict in very large, what was checked and what to do, the address for the next device.

import { button } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";
import { verdict } from "./room_verdict.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Check, State } from "./room_verdict.js" */

/** @type {Record<State, string>} */
const ICONS = { wait: "more", good: "tick", note: "warn", bad: "cross" };

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Check[]} options.checks
 * @param {string} options.address  of this page, as typed on another device
 * @param {() => void} options.again
 * @returns {HTMLElement[]}
 */
export function roomPage({ words, checks, address, again }) {
  const { t } = words;
  const state = verdict(checks);
  const advice = checks.filter((one) => one.state === "note" || one.state === "bad");
  const bar = h(
    "header",
    { class: "bar" },
    h("a", { class: "brand", href: "/", "data-tip": t("screen.home") }, icon("poster"), t("app.name")),
    h("p", { class: "bar-grow muted" }, t("room.page")),
    languageSwitch(words),
  );
  const main = h(
    "main",
    { class: "room" },
    h(
      "section",
      { class: "room-verdict", "data-state": state },
      h("div", { class: "room-mark" }, icon(ICONS[state])),
      h("h1", null, t(`verdict.${state}`)),
      h("p", { role: "status" }, t(`verdictText.${state}`)),
      state === "wait" ? null : button(t("room.again"), again, { icon: "redo" }),
    ),
    advice.length
      ? h(
          "section",
          { class: "room-advice", "aria-labelledby": "advice-title" },
          h("h2", { class: "section-title", id: "advice-title" }, t("room.advice")),
          h("ul", null, ...advice.map((one) => h("li", null, t(`advice.${one.id}`)))),
        )
      : null,
    h(
      "section",
      { "aria-labelledby": "checks-title" },
      h("h2", { class: "section-title", id: "checks-title" }, t("room.checks")),
      h("ul", { class: "room-checks" }, ...checks.map((one) => row(one, t))),
    ),
    h(
      "section",
      { class: "room-next", "aria-labelledby": "next-title" },
      h("img", { src: "/api/room/qr.svg", alt: t("room.qr"), width: "160", height: "160" }),
      h(
        "div",
        null,
        h("h2", { id: "next-title" }, t("room.next")),
        h("p", { class: "muted" }, t("room.nextText")),
        h("p", { class: "room-address" }, address),
      ),
    ),
  );
  return [bar, main];
}

/**
 * @param {Check} check
 * @param {Words["t"]} t
 */
function row({ id, state, word, values }, t) {
  return h(
    "li",
    { "data-state": state, "data-check": id },
    icon(ICONS[state]),
    h(
      "div",
      null,
      h("b", null, t(`check.${id}`)),
      h("p", { class: "muted" }, state === "wait" ? t("room.wait") : t(`found.${id}.${word}`, values)),
    ),
  );
}
