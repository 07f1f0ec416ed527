// The editor's page: who one is here, the signs, the live poster, then its view. Composition root.

import { loadFonts } from "./canvas/fonts.js";
import { useImages } from "./canvas/images.js";
import { useWidths } from "./core/text/metrics.js";
import { openEditor } from "./editor_open.js";
import { createHistory } from "./model/history.js";
import { takeClientId } from "./model/ids.js";
import { createStore } from "./model/store.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, browserStorage, liveUrl, makeWebSocket } from "./sync/browser.js";
import { createOutbox } from "./sync/outbox.js";
import { createSession } from "./sync/session.js";
import { fill, h } from "./ui/dom.js";
import { errorScreen, fullScreen, startPage } from "./ui/page.js";

/** What a close code for good would have been over HTTP. @type {Record<number, number>} */
const STATUS_OF = { 4401: 401, 4403: 403, 4404: 404 };

const AGAIN_MS = 5_000;

/** Close code: this page is older than the server. */
const NEW_PROTOCOL = 4405;

const { words, root, toasts, voice } = startPage();
const api = createApi(words.lang);
const poster = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const storage = browserStorage();

function reloadScreen() {
  const { t } = words;
  const actions = [{ label: t("screen.reloadDo"), run: () => location.reload() }];
  fullScreen(root, { icon: "redo", title: t("screen.reloadTitle"), text: t("screen.reload"), actions });
}

async function start() {
  const fonts = loadFonts(new URL("./fonts/", import.meta.url).href);
  const asked = Promise.all([
    api.get(`/api/me?poster=${encodeURIComponent(poster)}`),
    api.get("/api/symbols?words=few&drawings=first"),
  ]);
  const store = createStore({ client: takeClientId(storage.session, browserPage) });
  const history = createHistory({ store });
  const outbox = createOutbox({ factory: storage.factory, poster });
  const session = createSession({
    url: liveUrl(poster),
    store,
    outbox,
    lang: words.lang(),
    makeSocket: makeWebSocket,
    clock: browserClock,
    page: browserPage,
  });
  browserPage.onLeave(session.unsafe);
  session.onStatus(({ code }) => {
    const status = STATUS_OF[code];
    if (status) errorScreen(root, words, status);
    if (code === NEW_PROTOCOL) reloadScreen();
  });
  session.start();
  const [[me, served]] = await Promise.all([asked, fonts.first, session.ready]);
  useWidths(served.widths);
  useImages((hash) => `/api/posters/${encodeURIComponent(poster)}/photos/${hash}.jpg`);
  const { later, learn } = openEditor(
    { root, words, toasts, voice, api, me, store, history, session },
    served,
  );
  // In the order in which they are missed.
  await later;
  await Promise.all([signs().then(learn), fonts.all().catch(() => {})]);
}

/** How the other pictograms are drawn, and what explains the signs. @returns {Promise<any>} */
async function signs() {
  try {
    return await api.get("/api/symbols");
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return signs();
  }
}

fill(root, h("p", { class: "loading", role: "status" }, words.t("app.loading")));
start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
