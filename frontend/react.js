// "Réagir", from the phones of the room: a kind, some words, a place on the poster if one likes. Composition root.

import { createReactForm } from "./panels/react_form.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { fill } from "./ui/dom.js";
import { errorScreen, startPage } from "./ui/page.js";

const { words, root, toasts } = startPage();
const api = createApi(words.lang);
const [, kind, id = ""] = location.pathname.split("/").map(decodeURIComponent);

/** The workshop one is in; who only has its code comes in as an observer, with no name to give. */
async function workshopId() {
  if (kind === "w") return (await api.get(`/api/me?workshop=${encodeURIComponent(id)}`)).workshop_id;
  return (await api.post("/api/join", { code: id, role: "observer" })).workshop_id;
}

async function start() {
  const workshop = await workshopId();
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
  const form = createReactForm({
    words,
    choose(poster) {
      chosen = poster;
      follow();
    },
    async add(values) {
      const scene = feed.stage()?.poster === shown ? (feed.stage()?.scene ?? null) : null;
      try {
        await api.post(`/api/posters/${encodeURIComponent(shown)}/comments`, { ...values, scene });
        toasts.show(words.t("react.sent"));
        return true;
      } catch (error) {
        toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));
        return false;
      }
    },
  });

  function follow() {
    const day = feed.day();
    if (!day) return;
    const poster = chosen || feed.stage()?.poster || day.order[0] || "";
    const names = new Map(day.posters.map((one) => [one.id, one.group || `${one.table}`]));
    form.setPosters(
      day.order.map((one) => ({ id: one, name: names.get(one) ?? "" })),
      poster,
    );
    if (poster === shown || !poster) return;
    shown = poster;
    api.get(`/api/posters/${encodeURIComponent(poster)}/presentation`).then(
      (given) => given.id === shown && form.setPresentation(given),
      () => {},
    );
  }
  feed.onDay(follow);
  feed.onStage((stage) => {
    if (stage.poster !== shown) chosen = "";
    follow();
  });
  feed.start();
  await feed.ready;
  fill(root, form.el);
  document.title = words.t("react.page");
  follow();
}

start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
