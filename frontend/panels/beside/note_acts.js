// What one does with a post-it wherever it is met, in its list or on the sheet: give it dots, say which sign it is
// about. Knows neither the list nor the bar.

import { setFields } from "../../model/edits.js";
import { dotsBy, dotsLeft, dotsOn, unvote, vote } from "../../model/votes.js";
import { iconButton } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { openMenu } from "../../ui/menu.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const MOST_DOTS = 3;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {{ start(picking: import("./picker.js").Picking): void }} options.picker
 * @param {ReturnType<typeof import("./figure_words.js").figureWords>} options.figures
 */
export function createNoteActs({ words, store, readOnly, pens, picker, figures }) {
  const voter = () => (readOnly() ? "" : (pens.me()?.seat ?? ""));
  /** @param {any[]} edits */
  const commit = (edits) => {
    if (edits.length) store.commit(edits);
  };
  /** The sign it is about, if it is still there. @param {any} note */
  const signOf = (note) => (note.about ? store.get("figure", note.about) : null);
  /** @param {any} note */
  const givesTo = (note) => dotsLeft(store, voter()) > 0 && dotsBy(note, voter()) < MOST_DOTS;

  /** One touch gives a dot; when there is none left to give here, it takes them back. @param {any} note */
  function dots(note) {
    const { t } = words;
    const [all, mine, gives] = [dotsOn(note), dotsBy(note, voter()), givesTo(note)];
    const inside = [icon(mine ? "dot" : "ring"), String(all)];
    if (!voter())
      return all
        ? h("span", { class: "dots", "aria-label": t("vote.sum", { count: all }) }, ...inside)
        : null;
    const does = gives ? t("vote.give") : mine ? t("vote.takeBack", { count: mine }) : t("vote.none");
    const click = () => {
      const now = store.get("note", note.id);
      if (now) commit(givesTo(now) ? vote(store, note.id, voter(), 1) : unvote(store, note.id, voter()));
    };
    return h(
      "button",
      {
        type: "button",
        class: "dots",
        "data-act": "dots",
        "data-mine": String(mine),
        "aria-label": `${t("vote.sum", { count: all })}. ${t("vote.mine", { count: mine })}. ${does}`,
        "data-tip": does,
        "aria-disabled": gives || mine ? null : "true",
        on: { click },
      },
      ...inside,
    );
  }

  /** @param {any} note */
  function about(note) {
    const figure = signOf(note);
    return figure ? words.t("notes.about", { name: figures.short(figure) }) : "";
  }

  /** Items of a menu: a sign is chosen on the sheet, or let go. @param {any} note @param {() => void} back  after choosing */
  function attaching(note, back) {
    const { t } = words;
    const sign = signOf(note);
    const set = (/** @type {string | null} */ figure) =>
      commit(setFields(store, "note", note.id, { about: figure }));
    const attach = () =>
      picker.start({
        text: note.text || t("notes.blank"),
        chosen: () => (sign ? [sign.id] : []),
        pick: set,
        done: back,
      });
    const items = [{ label: t("notes.attach"), icon: "link", run: attach }];
    if (sign) {
      const name = t("notes.detach", { name: figures.short(sign) });
      items.push({ label: name, icon: "cross", run: () => set(null) });
    }
    return items;
  }

  return {
    voter,
    dots,
    attaching,
    about,
    /** For the bar beside a post-it on the sheet. @param {any} note @param {() => void} back */
    bar(note, back) {
      const items = attaching(note, back);
      const name = about(note) || words.t("notes.attach");
      const open = (/** @type {MouseEvent} */ event) =>
        items.length > 1
          ? openMenu(/** @type {HTMLElement} */ (event.currentTarget), name, items)
          : items[0]?.run();
      const props = { "data-act": "attach", "aria-pressed": String(items.length > 1) };
      return [dots(note), iconButton("link", name, open, props)];
    },
  };
}
