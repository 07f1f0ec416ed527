// The facilitator's page: the code to show, the posters, the links to hand out. Composition root.

import { presentButton } from "./panels/present_links.js";
import { openPrints } from "./panels/prints.js";
import { openSeats } from "./panels/seats.js";
import { workshopView } from "./panels/workshop_view.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { iconButton } from "./ui/buttons.js";
import { fill, h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

/** People come by the dozen: the list is read again once they have. */
const SETTLE_MS = 400;

const { words, root, toasts } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");

/** @type {any} */
let workshop = null;
let status = -1;

function render() {
  document.title = workshop ? `${workshop.title} – ${words.t("app.name")}` : words.t("app.name");
  if (workshop) {
    const view = workshopView({ words, workshop, setOpen, copy, openPeople });
    const after = [
      pageLink("commun", "table", "common.title"),
      pageLink("fichiers", "download", "files.title"),
    ];
    view[0]?.lastElementChild?.before(presentLink(), printButton(), ...after);
    fill(root, ...view);
  } else if (status >= 0) errorScreen(root, words, status);
}

/** A page beside this one. @param {string} page @param {string} name of its icon @param {string} word */
function pageLink(page, name, word) {
  const label = words.t(word);
  const href = `/w/${encodeURIComponent(id)}/${page}`;
  return h("a", { class: "icon-btn", href, "aria-label": label, "data-tip": label }, icon(name));
}

/** The way to the room's screen and to each group's presentation, in passing order. */
function presentLink() {
  const { posters, order, role } = workshop;
  const names = new Map(posters.map((/** @type {any} */ one) => [one.id, one.group || `${one.table}`]));
  const groups = order.map((/** @type {string} */ one) => ({ id: one, name: names.get(one) ?? "" }));
  return presentButton({ words, id, groups: role === "facilitator" ? groups : [] });
}

/** What the room needs on paper, behind one button of the bar. */
function printButton() {
  const open = () => openPrints({ words, workshop, take });
  return iconButton("print", words.t("prints.title"), open);
}

/**
 * Hands a file over without its address being kept anywhere: it may hold the password of the Wi-Fi.
 * @param {string} address
 * @param {string} name
 */
async function take(address, name) {
  const answer = await fetch(address, { headers: { "Accept-Language": words.lang() } }).catch(() => null);
  if (!answer?.ok) {
    toasts.show(words.t("prints.failed"));
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  // Not at once: some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {boolean} open */
async function setOpen(open) {
  try {
    workshop = await api.patch(`/api/workshops/${id}`, { joining_open: open });
  } catch (error) {
    toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));
  }
  render();
}

const here = `/api/workshops/${encodeURIComponent(id)}`;
const feed = createFeed({
  url: workshopUrl(id),
  lang: words.lang(),
  makeSocket: makeWebSocket,
  clock: browserClock,
  page: browserPage,
});

/** @param {unknown} error */
const failed = (error) =>
  void toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));

function openPeople() {
  openSeats({
    words,
    posters: workshop.posters,
    seats: async () => (await api.get(`${here}/seats`)).seats,
    connected: () => new Set(feed.people().map((one) => one.seat)),
    returnCode: (seat) => api.post(`${here}/seats/${encodeURIComponent(seat)}/return`, {}),
    remove: (seat) => api.remove(`${here}/seats/${encodeURIComponent(seat)}`),
    failed,
  });
}

/** What changes is told by the feed; the page is read again and shown, unless somebody is using it. */
function follow() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const changed = await load().catch(() => false);
      if (changed && !root.contains(document.activeElement)) render();
    }, SETTLE_MS);
  };
  feed.onDay(soon);
  feed.onPeople(soon);
  feed.onPosters(soon);
  feed.onState((state) => {
    if (state === "closed") errorScreen(root, words, feed.code() === 4404 ? 404 : 401);
  });
  feed.start();
}

/**
 * Without a secure context there is no clipboard: the link is then selected for the reader to copy.
 * @param {HTMLInputElement} field
 */
async function copy(field) {
  field.focus();
  field.select();
  let done = false;
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(field.value);
      done = true;
    } else done = document.execCommand("copy");
  } catch {
    done = false;
  }
  toasts.show(words.t(done ? "workshop.copied" : "workshop.selected"));
}

async function load() {
  const next = await api.get(here);
  if (next.role === "files") location.replace(`${location.pathname}/fichiers`);
  const same = JSON.stringify({ ...next, now_ms: 0 }) === JSON.stringify({ ...workshop, now_ms: 0 });
  workshop = next;
  return !same;
}

/** The key of the link becomes a cookie, and leaves the address bar and the history. */
async function exchangeKey() {
  const key = new URLSearchParams(location.hash.slice(1)).get("k");
  if (!key) return;
  history.replaceState(null, "", location.pathname);
  await api.post("/api/exchange", { key });
}

try {
  await exchangeKey();
  await load();
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  status = error.status;
}
whenLanguage(words, render);
if (workshop) follow();
