// The start page: join by a code, prepare a workshop, see an example. Composition root.

import { makeLibrary } from "./core/spec/library.js";
import { newWorkshopView } from "./panels/prepare/new_workshop.js";
import { signsSheet } from "./panels/prepare/signs_sheet.js";
import { startView } from "./panels/prepare/start.js";
import { createIcons } from "./sign_icon.js";
import { createApi } from "./sync/api.js";
import { fill } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { startPage } from "./ui/page.js";

const NEW = "#nouvel-atelier";

const { words, root, toasts } = startPage();
const api = createApi(words.lang);
const library = api.get("/api/symbols").catch(() => null);
const MOST_PLACES = 4;
/** @type {any[]} */
let places = [];
/** What has been typed in the form, kept across languages and views. */
const draft = {
  title: "",
  date: today(),
  place: "",
  territory: "",
  groups: /** @type {string[]} */ ([]),
  count: 4,
  shared: true,
  template: "day",
  phases: /** @type {any[]} */ ([]),
  sessions: /** @type {any[]} */ ([]),
  signs: /** @type {"starter" | "all" | "chosen"} */ ("starter"),
  offered: /** @type {Set<string> | null} */ (null),
};
/** What the form needs of the server; it shows without while they are on their way. */
const served = {
  templates: /** @type {any[]} */ ([]),
  signs: /** @type {any[]} */ ([]),
  paintIcon: /** @type {import("./sign_icon.js").PaintIcon | null} */ (null),
  former: /** @type {any[]} */ ([]),
};

/** Today here, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function render() {
  document.title = words.t("app.name");
  if (location.hash === NEW) {
    const back = () => history.back();
    fill(root, ...newWorkshopView({ words, draft, back, create, duplicate, ...served }));
  } else {
    const prepare = () => {
      location.hash = NEW;
    };
    const sheet = document.createElement("div");
    library.then((served) => {
      if (!served) return;
      const { signs } = makeLibrary(served.signs);
      sheet.replaceChildren(
        signsSheet({ words, signs: /** @type {any} */ (signs), paintIcon: createIcons(served.palette) }),
      );
    });
    fill(
      root,
      ...startView({
        words,
        places,
        prepare,
        bringBack,
        sheet,
        join: (code) => location.assign(`/j/${code}`),
      }),
    );
  }
}

/** A workshop kept as a ZIP, opened here again. @param {File} file */
async function bringBack(file) {
  toasts.show(words.t("home.bringing"));
  try {
    enter(await api.upload("/api/workshops/import", file));
  } catch (error) {
    toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));
  }
}

/** @param {Record<string, unknown>} values */
async function create(values) {
  enter(await api.post("/api/workshops", { ...values, lang: words.lang() }));
}

/**
 * @param {string} id
 * @param {{ title: string, date: string, bases: boolean }} values
 */
async function duplicate(id, values) {
  try {
    enter(await api.post(`/api/workshops/${encodeURIComponent(id)}/duplicate`, values));
  } catch (error) {
    toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));
  }
}

/** @param {{ facilitator_url: string }} made */
function enter(made) {
  // The link carries the key in its fragment, which the page trades for a cookie: nothing else is remembered.
  const url = new URL(made.facilitator_url, location.origin);
  location.assign(`${url.pathname}/preparer${url.hash}`);
}

addEventListener("hashchange", () => {
  render();
  scrollTo(0, 0);
});
whenLanguage(words, render);
api.get("/api/me/places").then(
  (answer) => {
    places = answer.places.slice(0, MOST_PLACES);
    const led = answer.places.filter((/** @type {any} */ place) => place.role === "facilitator");
    const ids = new Set(led.map((/** @type {any} */ place) => place.workshop_id));
    served.former = [...ids].map((id) => led.find((/** @type {any} */ place) => place.workshop_id === id));
    if (places.length && document.activeElement === document.body) render();
  },
  () => {},
);
Promise.all([api.get("/api/templates"), library]).then(
  ([{ templates }, found]) => {
    served.templates = templates;
    draft.phases = structuredClone(templates[0].phases);
    if (found) {
      served.signs = /** @type {any[]} */ (makeLibrary(found.signs).signs);
      served.paintIcon = createIcons(found.palette);
    }
    if (location.hash !== NEW) return;
    const { id } = document.activeElement ?? document.body;
    render();
    if (id) document.getElementById(id)?.focus();
  },
  () => {},
);
