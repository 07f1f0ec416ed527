// Voting from the hand: the post-its, most dots first, each with two large targets. Three dots in all.

import { byDots, DOTS, dotsBy, dotsLeft, dotsOn, vote } from "../../model/votes.js";
import { iconButton } from "../../ui/buttons.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {(keys: string[]) => void} options.point
 */
export function createVoter({ words, store, readOnly, pens, point }) {
  const head = h("h2", { class: "section-title" });
  const left = h("p", { class: "voter-left", role: "status" });
  const empty = h("p", { class: "empty" });
  const list = h("ul", { class: "voter-list" });
  const el = h("div", { class: "voter" }, head, left, empty, list);
  const voter = () => (readOnly() ? "" : (pens.me()?.seat ?? ""));
  /** Notes stay in their place while one votes: they are sorted when the panel opens. @type {string[]} */
  let order = [];

  /** @param {string} id @param {1 | -1} by */
  function give(id, by) {
    const edits = vote(store, id, voter(), by);
    if (edits.length) store.commit(edits);
  }

  /** @param {HTMLElement} row @param {any} note */
  function show(row, note) {
    const { t } = words;
    const [mine, all, rest] = [dotsBy(note, voter()), dotsOn(note), dotsLeft(store, voter())];
    const signature = JSON.stringify([note.text, note.color, mine, all, rest, words.lang(), voter()]);
    if (row.dataset.signature === signature) return;
    row.dataset.signature = signature;
    const held = row.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-act")
      : null;
    const text = note.text || t("notes.blank");
    const act = (/** @type {string} */ name, /** @type {1 | -1} */ by, /** @type {boolean} */ can) =>
      iconButton(by > 0 ? "plus" : "minus", t(name, { text }), () => give(note.id, by), {
        class: "icon-btn vote-btn",
        "data-act": name,
        "aria-disabled": can ? null : "true",
      });
    const own = Array.from({ length: DOTS }, (_, i) => icon(i < mine ? "dot" : "ring"));
    fill(
      row,
      h(
        "div",
        { class: "voter-words" },
        h("span", { class: "note-dot", "data-color": note.color }),
        h("p", null, text),
        h("span", { class: "voter-sum" }, t("vote.sum", { count: all })),
      ),
      voter()
        ? h(
            "div",
            { class: "voter-tools" },
            act("vote.minus", -1, mine > 0),
            h(
              "span",
              { class: "voter-own", role: "img", "aria-label": t("vote.mine", { count: mine }) },
              ...own,
            ),
            act("vote.plus", 1, rest > 0 && mine < DOTS),
          )
        : null,
    );
    if (held) /** @type {HTMLElement | null} */ (row.querySelector(`[data-act="${held}"]`))?.focus();
  }

  function render() {
    if (!el.isConnected) {
      order = [];
      return;
    }
    const { t } = words;
    const notes = store.all("note");
    if (!order.length) order = byDots(notes).map((note) => note.id);
    const place = (/** @type {{ id: string }} */ note) => {
      const at = order.indexOf(note.id);
      return at < 0 ? order.length : at;
    };
    fill(head, t("vote.tab"));
    const said = voter() ? t("vote.left", { count: dotsLeft(store, voter()), of: DOTS }) : "";
    if (left.textContent !== said) left.textContent = said;
    empty.hidden = notes.length > 0;
    empty.textContent = t("vote.empty");
    keyed(
      list,
      [...notes].sort((a, b) => place(a) - place(b)),
      (note) => note.id,
      () => h("li", null),
      show,
    );
  }

  list.addEventListener("pointerdown", (event) => {
    const li = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("li"));
    point(li?.dataset.key ? [`note/${li.dataset.key}`] : []);
  });
  words.onChange(render);
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "note")) render();
  });
  return { el, render };
}
