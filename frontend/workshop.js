// The facilitator's page: the code to show, the posters, the links to hand out. Composition root.

import { workshopView } from "./panels/workshop_view.js";
import { ApiError, createApi } from "./sync/api.js";
import { fill } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

const REFRESH_MS = 5000;

const { words, root, toasts } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");

/** @type {any} */
let workshop = null;
let status = -1;

function render() {
  document.title = workshop ? `${workshop.title} – ${words.t("app.name")}` : words.t("app.name");
  if (workshop) fill(root, ...workshopView({ words, workshop, setOpen, copy }));
  else if (status >= 0) errorScreen(root, words, status);
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
  const next = await api.get(`/api/workshops/${encodeURIComponent(id)}`);
  const same = JSON.stringify(next) === JSON.stringify(workshop);
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
setInterval(async () => {
  if (!workshop || document.hidden) return;
  const changed = await load().catch(() => false);
  if (changed && !root.contains(document.activeElement)) render();
}, REFRESH_MS);
