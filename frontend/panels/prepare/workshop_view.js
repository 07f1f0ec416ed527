// The page that prepares a workshop: the code in very large, its days and times, the groups, the links to hand out.
// Made once, then told what has changed. Knows no request.

import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";
import { longDate } from "../dates.js";
import { longTime } from "../phases.js";
import { dayLine } from "../wall/wall_day.js";
import { timeLine, totalMinutes } from "./new_plan.js";
import { codePanel, linkRow } from "./workshop_code.js";
import { groupsSection } from "./workshop_groups.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @import { GroupActs, PosterLine } from "./workshop_groups.js" */
/**
 * @typedef {object} Workshop
 * @property {string} id
 * @property {string} title
 * @property {string} date
 * @property {string} place
 * @property {string} territory
 * @property {boolean} shared_territory
 * @property {string} role
 * @property {boolean} joining_open
 * @property {string | null} join_code
 * @property {string | null} join_url
 * @property {string | null} facilitator_url
 * @property {string | null} observer_url
 * @property {PosterLine[]} posters
 * @property {import("../../core/workshop/clock.js").Phase[]} phases
 * @property {import("./session_rows.js").Session[]} sessions
 * @property {string | null} session_id
 */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Workshop} options.workshop
 * @param {GroupActs | null} options.acts  null for who may only look
 * @param {(open: boolean) => void} options.setOpen
 * @param {() => void} options.openPlan
 * @param {() => void} options.openHeading
 * @param {(field: HTMLInputElement) => void} options.copy
 * @param {() => void} options.openPeople
 * @param {(HTMLElement | null)[]} options.tools  of the bar
 */
export function workshopView(options) {
  const { words, workshop, acts, setOpen, openPlan, openHeading, copy, openPeople, tools } = options;
  const { t } = words;
  const leads = acts !== null;
  const title = h("h1", null);
  const day = h("p", { class: "sub" });
  const people = h("span", null);
  const bar = h(
    "header",
    { class: "bar" },
    h(
      "div",
      { class: "bar-grow bar-title" },
      h("div", null, title, day),
      leads ? button(t("heading.edit"), openHeading, { icon: "pencil", class: "btn btn-bare" }) : null,
    ),
    h("p", { class: "bar-people muted" }, icon("people"), people),
    leads ? button(t("seats.open"), openPeople, { icon: "people" }) : null,
    h("a", { class: "btn btn-filled", href: `/w/${encodeURIComponent(workshop.id)}` }, t("wall.title")),
    ...tools,
    languageSwitch(words),
  );
  const code = workshop.join_code ? codePanel({ words, workshop, setOpen }) : null;
  const programme = dayLine({ words, leads, open: acts?.openDay ?? (() => {}) });
  const total = h("span", { class: "aside" });
  const times = h("div", { class: "times-line" });
  const plan = h(
    "section",
    { class: "times", "aria-labelledby": "times-title" },
    h("h2", { class: "section-title", id: "times-title" }, t("plan.title"), total),
    programme.el,
    times,
    leads ? button(t("plan.edit"), openPlan, { icon: "clock" }) : null,
  );
  const groups = groupsSection({ words, acts, copy });
  const main = h(
    "main",
    { class: code ? "workshop" : "workshop without-code" },
    code?.el,
    h("div", null, plan, groups.el, links()),
  );

  function links() {
    const morning = `/w/${encodeURIComponent(workshop.id)}/matin`;
    const { observer_url, facilitator_url } = workshop;
    const row = (/** @type {string} */ id, /** @type {string} */ kind, /** @type {string | null} */ url) =>
      url ? linkRow(t, id, t(`workshop.${kind}`), t(`workshop.${kind}Hint`), url, copy) : null;
    return h(
      "section",
      { class: "links" },
      h("p", null, h("a", { class: "btn", href: morning }, icon("cards"), t("cards.link"))),
      row("observer", "observer", observer_url),
      row("own", "facilitator", facilitator_url),
    );
  }

  /** @param {Workshop} now */
  function update(now) {
    const count = now.posters.length;
    fill(title, now.title);
    fill(day, [longDate(now.date, words.lang()), now.place].filter(Boolean).join(", "));
    const here = now.posters.reduce((sum, poster) => sum + poster.people, 0);
    fill(people, t("workshop.people", { count: here }));
    code?.update(now.joining_open);
    programme.update(now);
    fill(total, t("plan.total", { time: longTime(totalMinutes(now.phases, count), t) }));
    fill(times, timeLine({ phases: now.phases, count }, t));
    groups.update(now.posters);
  }
  update(workshop);
  return { els: [bar, main], update };
}
