// "Préparer": the code to show, times and days, groups, links to hand out, prints. Composition root.

import { createGroupActs } from "./group_acts.js";
import { openHeading } from "./panels/prepare/heading_dialog.js";
import { openPlan } from "./panels/prepare/plan_dialog.js";
import { presentButton } from "./panels/prepare/present_links.js";
import { openPrints } from "./panels/prepare/prints.js";
import { openSeats } from "./panels/prepare/seats.js";
import { workshopView } from "./panels/prepare/workshop_view.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { exchangeKey } from "./sync/link_key.js";
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

/** @type {ReturnType<typeof workshopView> | null} */
let view = null;

const nameTab = () => {
  document.title = [workshop?.title, words.t("app.name")].filter(Boolean).join(" – ");
};

/** What has changed, on the page that is there. */
function show() {
  nameTab();
  view?.update(workshop);
}

function render() {
  nameTab();
  if (workshop) {
    const pages = [
      pageLink("commun", "table", "common.title"),
      pageLink("fichiers", "download", "files.title"),
    ];
    const leads = workshop.role === "facilitator";
    view = workshopView({
      ...{ words, workshop, setOpen, copy, openPeople },
      acts: leads ? createGroupActs({ words, api, feed, id, tried }) : null,
      openPlan() {
        const day = feed.day();
        if (day) openPlan({ words, day, run: (values) => void patch(values) });
      },
      openHeading: () => openHeading({ words, workshop, keep: keepHeading }),
      tools: [presentLink(), printButton(), ...pages],
    });
    fill(root, ...view.els);
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

/** @param {() => Promise<any>} ask @returns {Promise<any>} its answer, true for none; null when it failed */
async function tried(ask) {
  try {
    return (await ask()) ?? true;
  } catch (error) {
    failed(error);
    return null;
  }
}

/** @param {Record<string, unknown>} values */
async function patch(values) {
  workshop = (await tried(() => api.patch(here, values))) ?? workshop;
  show();
}

/** @param {Record<string, unknown>} values  @throws {ApiError} said where they are written */
async function keepHeading(values) {
  workshop = await api.patch(here, values);
  show();
}

const setOpen = (/** @type {boolean} */ open) => void patch({ joining_open: open });

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

/** What changes is told by the feed: the page is then read again. */
function follow() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const changed = await load().catch(() => false);
      if (changed) show();
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
  if (next.role === "files") location.replace(`/w/${encodeURIComponent(id)}/fichiers`);
  const same = JSON.stringify({ ...next, now_ms: 0 }) === JSON.stringify({ ...workshop, now_ms: 0 });
  workshop = next;
  return !same;
}

try {
  await exchangeKey(api);
  await load();
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  status = error.status;
}
whenLanguage(words, render);
if (workshop) follow();
