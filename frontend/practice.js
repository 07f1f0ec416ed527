// The practice sheet's page: the whole editor on a poster that leaves no trace, here or on the server. It asks the
// server for the signs, nothing else. Composition root.

import { loadFonts } from "./canvas/fonts.js";
import { useWidths } from "./core/text/metrics.js";
import { openEditor } from "./editor_open.js";
import { createHistory } from "./model/history.js";
import { newId } from "./model/ids.js";
import { createStore } from "./model/store.js";
import { createInvitations } from "./panels/invitations.js";
import { practicePoster } from "./practice_poster.js";
import { createAloneSession } from "./sync/alone.js";
import { ApiError, createApi } from "./sync/api.js";
import { fill, h } from "./ui/dom.js";
import { errorScreen, startPage } from "./ui/page.js";

const { words, root, toasts, voice } = startPage();
const api = createApi(words.lang);
/** The poster one comes from: /p/{poster}/essai, or none: /essai. */
const [, place, poster] = location.pathname.split("/");

async function start() {
  const fonts = loadFonts(new URL("./fonts/", import.meta.url).href);
  const served = await api.get("/api/symbols");
  useWidths(served.widths);
  const store = createStore({ client: newId() });
  const history = createHistory({ store });
  store.load(practicePoster(words.t("practice.title"), words.lang()));
  store.setRole("participant");
  const session = createAloneSession(store, () => words.t("practice.you"));
  await fonts.first;
  const me = { may_write: true, role: "practice", workshop_id: "" };
  const away = () =>
    place === "p" && poster
      ? { href: `/p/${poster}`, label: words.t("practice.back") }
      : { href: "/", label: words.t("practice.home") };
  const practice = { away, invite: createInvitations({ words, store }) };
  const parts = { root, words, toasts, voice, api, me, store, history, session, practice };
  const editor = openEditor(parts, served);
  await editor.later;
  await Promise.all([editor.learn(served), fonts.all()]);
}

fill(root, h("p", { class: "loading", role: "status" }, words.t("app.loading")));
start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
