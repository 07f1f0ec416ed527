// The join page: a code, a first name, a group, one button. Composition root.

import { joinView } from "./panels/join/join_form.js";
import { returnForm } from "./panels/join/return_form.js";
import { ApiError, createApi } from "./sync/api.js";
import { fill, h } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, fullScreen, localMemory, startPage } from "./ui/page.js";

const NAME_KEY = "chorem.name";
const TABLE_KEY = "chorem.table.";

const { words, root } = startPage();
const api = createApi(words.lang);
const memory = localMemory();
const code = decodeURIComponent(location.pathname.split("/")[2] ?? "").toUpperCase();

/** Groups come and go, entries open and close: the page asks again while it is looked at. */
const AGAIN_MS = 8000;

/** What has been chosen, kept across languages. */
const draft = {
  name: memory?.getItem(NAME_KEY) || proposedName(),
  poster: "",
  table: false,
  unfolded: false,
};
/** @type {any} */
let found = null;
let status = -1;
/** Somebody came for the posters that are presented now, and chose to take a seat all the same. */
let seats = false;
/** @type {ReturnType<typeof joinView> | null} */
let view = null;

/** A first name from the list of words, so that nobody has to invent one. */
function proposedName() {
  const names = words.t("join.names").split(", ");
  const [n = 0] = crypto.getRandomValues(new Uint32Array(1));
  return names[n % names.length] ?? "";
}

function render() {
  const { t } = words;
  document.title = found ? `${found.title} – ${t("app.name")}` : t("app.name");
  view = null;
  if (found?.presenting && !seats) {
    fullScreen(root, {
      ...{ icon: "message", title: t("join.presentingTitle"), text: t("join.presenting", found) },
      actions: [
        { label: t("join.react"), run: () => location.assign(`/r/${encodeURIComponent(code)}`) },
        {
          label: t("join.seat"),
          run() {
            seats = true;
            render();
          },
        },
      ],
    });
  } else if (found) {
    view = joinView({ words, code, found, draft, enter, comeBack });
    fill(root, ...view.els);
  } else if (status === 404 || status === 422) {
    const actions = [
      { label: t("app.retry"), run: () => location.reload() },
      { label: t("join.otherCode"), run: () => location.assign("/") },
    ];
    // It was open a moment ago: it is the right one.
    const [title, text] = wasOpen
      ? ["join.shutTitle", "join.shutText"]
      : ["join.closedTitle", "join.closedText"];
    fullScreen(root, { icon: "door", title: t(title), text: t(text), actions });
    // Four digits work while the entries are closed: who lost a browser is somebody of the room.
    const open = h("summary", null, t("return.open"));
    root.firstElementChild?.append(h("details", { class: "return" }, open, returnForm({ words, comeBack })));
  } else if (status >= 0) errorScreen(root, words, status);
}

/** @throws {ApiError} */
async function enter() {
  const joined = await api.post("/api/join", { code, name: draft.name.trim(), poster_id: draft.poster });
  memory?.setItem(NAME_KEY, draft.name.trim());
  const names = JSON.stringify([draft.name.trim()]);
  if (draft.table) memory?.setItem(TABLE_KEY + joined.poster_id, names);
  else memory?.removeItem(TABLE_KEY + joined.poster_id);
  location.assign(joined.morning ? `/p/${joined.poster_id}/matin` : `/p/${joined.poster_id}`);
}

/** @param {string} digits @throws {ApiError} */
async function comeBack(digits) {
  const seat = await api.post("/api/return", { code, digits });
  location.assign(seat.poster_id ? `/p/${seat.poster_id}` : `/w/${seat.workshop_id}`);
}

let wasOpen = false;
async function look() {
  try {
    found = await api.get(`/api/join/${encodeURIComponent(code)}`);
    wasOpen = true;
    if (found.posters.length === 1) draft.poster = found.posters[0].id;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    found = null;
    status = error.status;
  }
}

/** A form for one group has no list. @param {any} page */
const alone = (page) => page.posters.length === 1;

async function lookAgain() {
  if (document.hidden || !found) return;
  const before = found;
  await look();
  // A line that is cut says nothing of the entries.
  if (!found && status === 0) found = before;
  else if (view && found && !(found.presenting && !seats) && alone(found) === alone(before)) {
    document.title = `${found.title} – ${words.t("app.name")}`;
    view.update(found);
  } else if (JSON.stringify(found) !== JSON.stringify(before)) render();
}

await look();
whenLanguage(words, render);
setInterval(lookAgain, AGAIN_MS);
document.addEventListener("visibilitychange", lookAgain);
