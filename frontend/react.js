// "Réagir", from the phones of the room: a kind, some words, a place on the poster if one likes. For the facilitators,
// the same page takes notes of what the room says. It follows the group that presents. Composition root.

import { toPoster } from "./core/poster/document.js";
import { takeReactions } from "./model/kept_reactions.js";
import { createReactForm } from "./panels/present/react_form.js";
import { takeReactionsButton } from "./panels/present/reaction_file.js";
import { createReactions } from "./panels/present/reactions.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { createPresentations } from "./sync/presentations.js";
import { fill } from "./ui/dom.js";
import { errorScreen, startPage } from "./ui/page.js";

const { words, root, toasts } = startPage();
const api = createApi(words.lang);
const [, kind, id = ""] = location.pathname.split("/").map(decodeURIComponent);

/** The workshop one is in, and who one is there; who only has its code comes in as an observer without a name. */
async function entered() {
  if (kind === "w") return api.get(`/api/me?workshop=${encodeURIComponent(id)}`);
  return { role: "observer", ...(await api.post("/api/join", { code: id, role: "observer" })) };
}

async function start() {
  const { workshop_id: workshop, role } = await entered();
  const feed = createFeed({
    url: workshopUrl(workshop),
    lang: words.lang(),
    makeSocket: makeWebSocket,
    clock: browserClock,
    page: browserPage,
  });
  /** The one on stage, unless the reader chose another. */
  let chosen = "";
  let shown = "";
  const comments = (poster = shown) => `/api/posters/${encodeURIComponent(poster)}/comments`;
  /** @param {unknown} error */
  const failed = (error) => {
    toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));
    return false;
  };
  const sceneNow = () => (feed.stage()?.poster === shown ? (feed.stage()?.scene ?? null) : null);
  /** @param {any} values */
  const send = (values) => api.post(comments(), { ...values, scene: sceneNow() });
  const presentations = createPresentations({ api, feed, changed: (poster) => poster === shown && show() });

  /** @type {ReturnType<typeof createReactions> | null} */
  let reactions = null;
  /** @param {HTMLElement} host */
  function notes(host) {
    const comment = (/** @type {string} */ one) => `${comments()}/${encodeURIComponent(one)}`;
    reactions = createReactions({
      ...{ words, host },
      add: (values) => send(values).catch(failed),
      hold: (one, held) => api.patch(comment(one), { held }).catch(failed),
      remove: (one) => api.remove(comment(one)).catch(failed),
      foot: takeReactionsButton({ words, take: (text) => void takeFile(text) }),
    });
    return reactions;
  }
  const form = createReactForm({
    words,
    choose(poster) {
      chosen = poster;
      follow();
    },
    add: (values) => send(values).catch(failed),
    notes: role === "facilitator" ? notes : null,
    back:
      role === "facilitator"
        ? { href: `/w/${encodeURIComponent(workshop)}`, label: words.t("wall.title") }
        : null,
  });

  /** What a single file kept of a room without network joins the poster, once. @param {string} text */
  async function takeFile(text) {
    const found = takeReactions(text);
    const known = found && feed.day()?.order.includes(found.poster);
    if (!found || !known) return toasts.show(words.t("react.notOurs"));
    const there = await api.get(`/api/posters/${encodeURIComponent(found.poster)}`).catch(failed);
    if (!there) return;
    const before = new Set(there.comments.map((/** @type {any} */ one) => one.id));
    const missing = found.comments.filter((one) => !before.has(one.id));
    for (const one of missing) if (!(await api.post(comments(found.poster), one).catch(failed))) return;
    toasts.show(words.t("react.taken", { count: missing.length }));
  }

  function follow() {
    const day = feed.day();
    if (!day) return;
    const poster = chosen || feed.stage()?.poster || day.order[0] || "";
    const names = new Map(day.posters.map((one) => [one.id, one.group || `${one.table}`]));
    form.setPosters(
      day.order.map((one) => ({ id: one, name: names.get(one) ?? "" })),
      poster,
    );
    reactions?.setScene(sceneNow(), presentations.get(poster)?.scenes ?? []);
    if (poster === shown || !poster) return;
    shown = poster;
    feed.watch([poster]);
    said();
    void presentations.load(poster).then(show, failed);
  }

  function show() {
    const given = presentations.get(shown);
    if (!given) return;
    form.setPresentation(given);
    reactions?.setScene(sceneNow(), given.scenes);
  }

  function said() {
    const state = feed.document(shown);
    reactions?.set(state ? toPoster(state).comments : []);
  }

  feed.onPoster(({ id: poster }) => poster === shown && said());
  feed.onDay(follow);
  feed.onStage((stage) => {
    if (stage.poster !== shown) chosen = "";
    follow();
  });
  feed.start();
  await feed.ready;
  fill(root, form.el);
  document.title = words.t(reactions ? "react.notes" : "react.page");
  follow();
}

start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
