// "Le matin" for the facilitators: cards made and ordered, one put to all, the answers of the groups side by side; and
// the screen of the room, which follows by itself. Composition root.

import { orderBetween } from "./core/poster/order.js";
import { createMorning } from "./model/morning.js";
import { cardForm, EMPTY_CARD } from "./panels/morning/card_form.js";
import { cardsList } from "./panels/morning/cards_list.js";
import { cardView, emptyCards, roomView } from "./panels/morning/cards_view.js";
import { hasAnswered } from "./panels/morning/morning_results.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { openDialog } from "./ui/dialog.js";
import { fill, h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { languageSwitch, whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

/** @import { Card, CardText } from "./model/morning.js" */

const { words, root, toasts, voice } = startPage();
const { t } = words;
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const isRoom = location.pathname.endsWith("/ecran");
const here = `/api/workshops/${encodeURIComponent(id)}`;
const morning = createMorning({ read: () => api.get(`${here}/morning`) });
const feed = createFeed({
  url: workshopUrl(id),
  lang: words.lang(),
  makeSocket: makeWebSocket,
  clock: browserClock,
  page: browserPage,
});

/** @type {string | null} */
let chosen = null;
/** The card that is being written: null is a new one. @type {{ card: Card | null } | null} */
let editing = null;
let title = "";
let leads = false;

const answersOf = (/** @type {Card} */ card) =>
  morning.groups().map((group) => ({ group: group.group, answers: morning.answers(group.id, card.id) }));

/** @param {() => Promise<unknown>} work */
async function tried(work) {
  try {
    await work();
    return true;
  } catch (error) {
    toasts.show((error instanceof Error && error.message) || t("screen.offlineTitle"));
    return false;
  }
}

const acts = {
  choose(/** @type {string} */ card) {
    chosen = card;
    editing = null;
    render();
    /** @type {HTMLElement | null} */ (root.querySelector(`[data-card="${CSS.escape(card)}"]`))?.focus();
  },
  show: (/** @type {string | null} */ card) => tried(() => api.post(`${here}/morning`, { card_id: card })),
  edit(/** @type {string} */ card) {
    chosen = card;
    editing = { card: morning.cards().find((one) => one.id === card) ?? null };
    render();
    document.getElementById("card-name")?.focus();
  },
  add() {
    editing = { card: null };
    render();
    document.getElementById("card-name")?.focus();
  },
  examples: () => tried(() => api.post(`${here}/cards/examples`, {})),
  duplicate(/** @type {Card} */ { id: original, ...card }) {
    const at = morning.cards().findIndex((one) => one.id === original);
    const order = orderBetween(card.order, morning.cards()[at + 1]?.order ?? null);
    tried(() =>
      api.post(`${here}/cards`, {
        ...card,
        order,
        title: t("cards.copy", { title: card.title }).slice(0, 160),
      }),
    );
  },
  step(/** @type {string} */ card, /** @type {1 | -1} */ by) {
    const all = morning.cards();
    const to = all.findIndex((one) => one.id === card) + by;
    const [before, after] = by < 0 ? [all[to - 1], all[to]] : [all[to], all[to + 1]];
    const order = orderBetween(before?.order ?? null, after?.order ?? null);
    tried(() => api.patch(`${here}/cards/${encodeURIComponent(card)}`, { order }));
  },
  remove(/** @type {Card} */ card) {
    const run = () => tried(() => api.remove(`${here}/cards/${encodeURIComponent(card.id)}`));
    openDialog({
      title: t("cards.deleteTitle", { title: card.title }),
      text: t("cards.deleteText"),
      actions: [
        { label: t("app.cancel"), focus: true },
        { label: t("cards.delete"), class: "btn btn-danger", run },
      ],
    });
  },
};

/** @param {CardText} text */
async function keep(text) {
  const card = editing?.card;
  const made = card
    ? await api.patch(`${here}/cards/${encodeURIComponent(card.id)}`, text)
    : await api.post(`${here}/cards`, text);
  editing = null;
  acts.choose(made.id);
}

function bar() {
  const link = h(
    "a",
    { class: "btn", href: `/w/${encodeURIComponent(id)}/matin/ecran`, target: "_blank", rel: "noopener" },
    icon("table"),
    t("cards.screen"),
  );
  return h(
    "header",
    { class: "bar" },
    h(
      "a",
      {
        class: "icon-btn",
        href: `/w/${encodeURIComponent(id)}`,
        "aria-label": t("cards.back"),
        "data-tip": t("cards.back"),
      },
      icon("back"),
    ),
    h("div", { class: "bar-grow" }, h("h1", null, t("morning.title")), h("p", { class: "sub" }, title)),
    link,
    languageSwitch(words),
  );
}

function render() {
  const shown = morning.shown();
  document.title = `${t("morning.title")} – ${t("app.name")}`;
  if (isRoom) {
    fill(root, roomView({ words, card: shown, groups: shown ? answersOf(shown) : [], title }));
    return;
  }
  const cards = morning.cards();
  const card = cards.find((one) => one.id === chosen) ?? shown ?? cards[0] ?? null;
  chosen = card?.id ?? null;
  const leave = () => {
    editing = null;
    render();
  };
  const side = editing
    ? cardForm({ words, card: editing.card ?? EMPTY_CARD, keep, leave })
    : card && cardView({ words, card, groups: answersOf(card), isShown: shown?.id === card.id, leads, acts });
  const answered = (/** @type {Card} */ one) =>
    answersOf(one).filter((group) => hasAnswered(group.answers)).length;
  const list = cardsList({ words, cards, chosen, shown: shown?.id ?? null, answered, leads, acts });
  const main = cards.length || editing ? [list, side] : [emptyCards({ words, leads, acts })];
  fill(root, bar(), h("main", { class: cards.length || editing ? "cards" : "cards cards-none" }, ...main));
}

/** A form that is being written stays as it is; what has the focus finds it again. */
function refresh() {
  if (editing) return;
  const held = document.activeElement?.getAttribute("data-card");
  render();
  if (held)
    /** @type {HTMLElement | null} */ (root.querySelector(`[data-card="${CSS.escape(held)}"]`))?.focus();
}

function follow() {
  morning.onChange(refresh);
  feed.onDay((day) => {
    if (day.title === title) return;
    title = day.title;
    refresh();
  });
  feed.onMessage(morning.receive);
  feed.onState((state) => {
    if (state === "closed") errorScreen(root, words, feed.code() === 4404 ? 404 : 401);
    else if (state === "live") morning.load().catch(() => {});
    else if (state === "offline" && !isRoom) voice(t("screen.offlineTitle"));
  });
  feed.start();
}

try {
  const workshop = await api.get(here);
  title = workshop.title;
  leads = workshop.role === "facilitator";
  await morning.load();
  follow();
  whenLanguage(words, render);
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  whenLanguage(words, () => errorScreen(root, words, error.status));
}
