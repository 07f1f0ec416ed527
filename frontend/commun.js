// "Mettre en commun": what all the groups say, side by side; items grouped by hand; a poster from several.
// Composition root.

import { makeLibrary } from "./core/spec/library.js";
import { newId } from "./model/ids.js";
import { commonView } from "./panels/keep/common_page.js";
import { createIcons } from "./sign_icon.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { fill } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

const SETTLE_MS = 400;
const ICON_PX = 36;
const { words, root, toasts, voice } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const here = `/api/workshops/${encodeURIComponent(id)}`;

/** @type {any} */
let workshop = null;
/** @type {any} */
let common = null;
/** The icon of a sign, once the library is there. @type {(symbol: string) => HTMLElement | null} */
let paintIcon = () => null;
let status = -1;
/** @type {{ tab: "items" | "signs" | "stakes", items: Set<string>, figures: Set<string> }} */
const chosen = { tab: "items", items: new Set(), figures: new Set() };

function render() {
  document.title = `${words.t("common.title")} – ${words.t("app.name")}`;
  if (!common) {
    if (status >= 0) errorScreen(root, words, status);
    return;
  }
  const focus = document.activeElement?.id;
  fill(root, ...commonView({ words, workshop, common, chosen, paintIcon, acts }));
  if (focus) document.getElementById(focus)?.focus();
}

/** @param {unknown} error */
const failed = (error) =>
  void toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));

/** What is shown is what was kept; who wrote meanwhile is shown instead. @param {any[]} groups */
async function keep(groups) {
  try {
    const body = { rev: common.rev, groups: groups.filter((group) => group.items.length > 0) };
    common = { ...common, ...(await api.patch(`${here}/common`, body)) };
  } catch (error) {
    failed(error);
    await read();
  }
  render();
}

/** @param {string} key  poster and item */
const without = (key) =>
  common.groups.map((/** @type {any} */ group) => ({
    ...group,
    items: group.items.filter((/** @type {string[]} */ one) => one.join("/") !== key),
  }));

const acts = {
  render,
  /** What is ticked becomes a group of its own. */
  gather() {
    const keys = [...chosen.items];
    chosen.items.clear();
    const rest = keys.reduce((groups, key) => groups.map(drop(key)), common.groups);
    voice(words.t("common.gathered", { count: keys.length }));
    keep([...rest, { id: newId(), title: "", items: keys.map((key) => key.split("/")) }]);
  },
  /** Dropped on an item or a group: they are one. @param {string} key @param {{ group?: string, item?: string }} on */
  put(key, on) {
    if (on.item === key) return;
    const rest = without(key);
    const target = rest.find(
      (/** @type {any} */ group) =>
        group.id === on.group || group.items.some((/** @type {string[]} */ one) => one.join("/") === on.item),
    );
    if (target) target.items.push(key.split("/"));
    else if (on.item) rest.push({ id: newId(), title: "", items: [on.item.split("/"), key.split("/")] });
    keep(rest);
  },
  /** @param {string} key */
  takeOut: (key) => keep(without(key)),
  /** @param {string} group @param {string} title */
  name: (group, title) =>
    keep(common.groups.map((/** @type {any} */ one) => (one.id === group ? { ...one, title } : one))),
  async makePoster() {
    const figures = [...chosen.figures].map((key) => key.split("/"));
    try {
      const body = { group: words.t("common.posterGroup"), title: workshop.title, figures };
      const made = await api.post(`${here}/common/poster`, body);
      location.assign(`/p/${encodeURIComponent(made.id)}`);
    } catch (error) {
      failed(error);
    }
  },
};

/** @param {string} key */
function drop(key) {
  return (/** @type {any} */ group) => ({
    ...group,
    items: group.items.filter((/** @type {string[]} */ one) => one.join("/") !== key),
  });
}

async function read() {
  common = await api.get(`${here}/common?lang=${words.lang()}`);
}

/** Others group too: what they do is read again, unless a title is being written. */
function follow() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const feed = createFeed({
    url: workshopUrl(id),
    lang: words.lang(),
    makeSocket: makeWebSocket,
    clock: browserClock,
    page: browserPage,
  });
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (document.activeElement instanceof HTMLInputElement && document.activeElement.type === "text")
        return;
      await read().catch(() => null);
      render();
    }, SETTLE_MS);
  };
  feed.onDay((day) => {
    workshop.title = day.title;
    soon();
  });
  feed.onPosters(soon);
  feed.start();
}

try {
  [workshop] = await Promise.all([api.get(here), read()]);
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  status = error.status;
}
whenLanguage(words, async () => {
  if (common) await read().catch(() => null);
  render();
});
if (common) {
  follow();
  const served = await api.get("/api/symbols").catch(() => null);
  if (served) {
    const signs = makeLibrary(served.signs);
    const paint = createIcons(served.palette);
    paintIcon = (symbol) => (symbol.startsWith("own.") ? null : paint(signs.get(symbol), ICON_PX));
    render();
  }
}
