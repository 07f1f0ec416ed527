// The groups of a workshop on the page that prepares it: each with its poster, its code, and what can be done of it;
// one more at the end. Follows what it is told; knows no request.

import { button, iconButton } from "../../ui/buttons.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { openMenu } from "../../ui/menu.js";
import { askName } from "../wall/wall_ask.js";
import { openGroupCode } from "./group_code.js";
import { linkRow } from "./workshop_code.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {{ id: string, group: string, title: string, people: number, join_code: string | null, join_url: string | null }} PosterLine */
/**
 * @typedef {object} GroupActs  each asks what it must, then does it
 * @property {() => void} add
 * @property {(id: string, name: string) => void} rename
 * @property {(id: string, group: string, people: number) => void} remove
 * @property {(id: string) => number[]} steps  where a group may go: -1, 1
 * @property {(id: string, by: number) => void} move
 * @property {(session: string) => void} openDay
 */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {GroupActs | null} options.acts  null for who may only look
 * @param {(field: HTMLInputElement) => void} options.copy
 */
export function groupsSection({ words, acts, copy }) {
  const { t } = words;
  const count = h("span", { class: "aside" });
  const list = h("ul", { class: "poster-grid" });
  const el = h(
    "section",
    { class: "posters", "aria-labelledby": "posters-title" },
    h("h2", { class: "section-title", id: "posters-title" }, t("workshop.posters"), count),
    list,
    acts ? button(t("groups.add"), acts.add, { icon: "plus", class: "btn add-group" }) : null,
  );
  /** @type {Map<string, ReturnType<typeof groupCard>>} */
  const cards = new Map();

  /** @param {readonly PosterLine[]} posters */
  function update(posters) {
    fill(count, t("workshop.count", { count: posters.length }));
    for (const id of [...cards.keys()]) if (!posters.some((one) => one.id === id)) cards.delete(id);
    keyed(
      list,
      posters,
      (one) => one.id,
      (one) => {
        const card = groupCard({ words, acts, copy, poster: one });
        cards.set(one.id, card);
        return card.el;
      },
      (_, one) => cards.get(one.id)?.update(one),
    );
  }
  return { el, update };
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {GroupActs | null} options.acts
 * @param {(field: HTMLInputElement) => void} options.copy
 * @param {PosterLine} options.poster
 */
function groupCard({ words, acts, copy, poster }) {
  const { t } = words;
  const { id } = poster;
  const file = `/api/posters/${encodeURIComponent(id)}/export.svg`;
  /** @type {PosterLine | null} */
  let shown = null;
  const picture = h("img", { alt: "", loading: "lazy" });
  const sheet = h("a", { class: "poster-thumb paper-sheet", href: `/p/${encodeURIComponent(id)}` }, picture);
  const name = h("h3", null);
  const title = h("p", { class: "muted small" });
  const people = h("span", { class: "poster-people muted small" });
  const code = iconButton("link", "", () =>
    openGroupCode({
      ...{ words, poster },
      linkRow: (url) => linkRow(t, "group", poster.group, t("workshop.directHint"), url, copy),
    }),
  );
  const more = iconButton("more", "", () =>
    openMenu(more, t("wall.actions", { group: poster.group }), items()),
  );
  const el = h(
    "li",
    { class: "poster-card" },
    sheet,
    h(
      "div",
      { class: "poster-line" },
      h("div", { class: "bar-grow" }, name, title),
      people,
      acts ? code : null,
      more,
    ),
  );

  /** @returns {import("../../ui/menu.js").MenuItem[]} */
  function items() {
    const download = { label: t("workshop.file"), icon: "download", href: file, download: "" };
    if (!acts) return [download];
    const ask = () =>
      askName({
        ...{
          words,
          title: t("ask.rename"),
          label: t("ask.group"),
          value: poster.group,
          verb: t("wall.rename"),
        },
        run: (next) => acts.rename(id, next),
      });
    return [
      { label: t("wall.rename"), icon: "text", run: ask },
      ...acts.steps(id).map((by) => ({
        label: t(by < 0 ? "groups.before" : "groups.after"),
        icon: by < 0 ? "arrow-up" : "arrow-down",
        run: () => acts.move(id, by),
      })),
      download,
      { rule: true },
      { label: t("groups.remove"), icon: "trash", run: () => acts.remove(id, poster.group, poster.people) },
    ];
  }

  /** @param {PosterLine} next */
  function update(next) {
    poster = next;
    // The picture of the sheet holds both.
    if (shown?.group !== next.group || shown.title !== next.title) picture.src = `${file}?${Date.now()}`;
    shown = next;
    sheet.setAttribute("aria-label", `${t("workshop.openPoster")} ${next.group}`);
    fill(name, next.group);
    fill(title, next.title || t("workshop.empty"));
    fill(people, t("join.at", { count: next.people }));
    for (const attribute of ["aria-label", "data-tip"]) {
      code.setAttribute(attribute, t("workshop.directLink", { group: next.group }));
      more.setAttribute(attribute, t("wall.actions", { group: next.group }));
    }
  }
  return { el, update };
}
