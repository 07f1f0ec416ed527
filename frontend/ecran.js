// The screen of the room, on a projector: it follows the stage of its workshop, or one poster. Composition root.

import { toPoster } from "./core/poster/document.js";
import { createRoomScreen } from "./panels/room_screen.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { createStageLink } from "./sync/stage_link.js";
import { fill, h } from "./ui/dom.js";
import { errorScreen, startPage } from "./ui/page.js";

/** @import { Stage } from "./model/stage.js" */

const SETTLE_MS = 600;
const STATUS_OF = /** @type {Record<number, number>} */ ({ 4401: 401, 4403: 403, 4404: 404 });

const { words, root } = startPage();
const api = createApi(words.lang);
const [, kind, id = ""] = location.pathname.split("/").map(decodeURIComponent);
const only = kind === "p" ? id : null;

async function start() {
  const asked = only ? `poster=${encodeURIComponent(only)}` : `workshop=${encodeURIComponent(id)}`;
  const { workshop_id } = await api.get(`/api/me?${asked}`);
  const screen = createRoomScreen(words);
  const waiting = h("main", { class: "screen-waiting" }, h("h1"), h("p", null, words.t("present.waiting")));
  /** @type {Map<string, any>} */
  const given = new Map();
  /** @type {Stage | null} */
  let stage = only ? { poster: only, scene: null, run: null, reactions: false } : null;
  let shown = "";
  const feed = createFeed({
    url: workshopUrl(workshop_id),
    lang: words.lang(),
    makeSocket: makeWebSocket,
    clock: browserClock,
    page: browserPage,
  });
  createStageLink(workshop_id, follow);

  /** @param {Stage} next */
  function follow(next) {
    if (only && next.poster !== only) return;
    const changes = next.poster !== stage?.poster;
    stage = next;
    if (changes) watch();
    if (given.has(next.poster)) show();
    else void load(next.poster).then(show, () => {});
  }

  function watch() {
    if (!stage) return;
    const order = feed.day()?.order ?? [];
    const after = order[order.indexOf(stage.poster) + 1];
    feed.watch([stage.poster]);
    // The next group must not wait for its poster.
    if (after && !given.has(after)) void load(after).catch(() => {});
  }

  /** @param {string} poster */
  async function load(poster) {
    given.set(poster, await api.get(`/api/posters/${encodeURIComponent(poster)}/presentation`));
    if (poster === stage?.poster) shown = "";
  }

  function show() {
    const presentation = stage && given.get(stage.poster);
    if (!stage || !presentation) return;
    if (shown !== stage.poster) {
      screen.setPresentation(presentation);
      document.title = presentation.title || words.t("app.name");
      shown = stage.poster;
      if (!screen.el.isConnected) fill(root, screen.el);
    }
    const state = feed.document(stage.poster);
    screen.show(stage.scene, stage.reactions ? (state ? toPoster(state).comments : []) : null);
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  feed.onPoster(({ id: poster, keys }) => {
    if (stage?.reactions) show();
    if (!keys || keys.every((key) => key.startsWith("comment/"))) return;
    clearTimeout(timer);
    timer = setTimeout(() => load(poster).then(show, () => {}), SETTLE_MS);
  });
  feed.onStage(follow);
  feed.onDay((day) => {
    const [title] = waiting.children;
    if (title) title.textContent = day.title;
  });
  feed.onState((state) => {
    if (state === "closed") errorScreen(root, words, STATUS_OF[feed.code()] ?? 0);
  });
  feed.beScreen();
  const workshop = `/api/workshops/${encodeURIComponent(workshop_id)}`;
  // Only whoever may share the code shows the room where to react.
  const { react_url } = await api.get(workshop);
  if (react_url) {
    const address = react_url.replace(/^https?:\/\//, "");
    screen.setInvite({ address, qr: `${workshop}/qr.svg?to=react` });
  }
  fill(root, waiting);
  document.title = words.t("present.screen");
  if (only) {
    await load(only);
    show();
    feed.watch([only]);
  }
  feed.start();
  // A double click fills the screen: there is no control to touch.
  document.addEventListener(
    "dblclick",
    () => void document.documentElement.requestFullscreen?.().catch(() => {}),
  );
}

start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
