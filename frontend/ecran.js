// The screen of the room, on a projector: it follows the stage of its workshop, or one poster. Composition root.

import { toPoster } from "./core/poster/document.js";
import { posterAfter } from "./model/stage.js";
import { createRoomScreen } from "./panels/present/room_screen.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { createPresentations } from "./sync/presentations.js";
import { createStageLink } from "./sync/stage_link.js";
import { fill, h } from "./ui/dom.js";
import { errorScreen, startPage } from "./ui/page.js";

/** @import { Stage } from "./model/stage.js" */

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
  const presentations = createPresentations({
    api,
    feed,
    changed(poster) {
      if (poster !== stage?.poster) return;
      shown = "";
      show();
    },
  });
  createStageLink(workshop_id, follow);

  /** @param {Stage} next */
  function follow(next) {
    if (only && next.poster !== only) return;
    const changes = next.poster !== stage?.poster;
    stage = next;
    if (changes) watch();
    if (presentations.get(next.poster)) show();
    else void presentations.load(next.poster).then(show, () => {});
  }

  function watch() {
    if (!stage) return;
    feed.watch([stage.poster]);
    presentations.ahead(posterAfter(feed.day()?.order ?? [], stage.poster));
  }

  function show() {
    const presentation = stage && presentations.get(stage.poster);
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

  feed.onPoster(() => {
    if (stage?.reactions) show();
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
    await presentations.load(only);
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
