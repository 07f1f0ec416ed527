// The signs explained: what each is for, drawn in place, and how a poster reads. Composition root.

import { loadFonts } from "./canvas/fonts.js";
import { makeLibrary } from "./core/spec/library.js";
import { useWidths } from "./core/text/metrics.js";
import { helpPage } from "./panels/help/help_page.js";
import { createExamples } from "./sign_example.js";
import { createIcons } from "./sign_icon.js";
import { ApiError, createApi } from "./sync/api.js";
import { fill, h } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

const { words, root } = startPage();
const api = createApi(words.lang);
/** @type {any} */
let signs = null;
/** @type {Pick<Parameters<typeof helpPage>[0], "paintIcon" | "paintExample">} */
let painters;

/** The sign or section the address names, once it is on the page. */
function goToHash() {
  const id = decodeURIComponent(location.hash.slice(1));
  for (const el of document.querySelectorAll(".is-target")) el.classList.remove("is-target");
  const el = id ? document.getElementById(id) : null;
  if (!el) return;
  el.classList.add("is-target");
  el.scrollIntoView();
  const head = el.querySelector("h2, h3");
  if (head instanceof HTMLElement) head.focus({ preventScroll: true });
}

function render() {
  document.title = `${words.t("aide.page")} – ${words.t("app.name")}`;
  if (!signs) return;
  fill(root, ...helpPage({ words, signs, ...painters }));
  goToHash();
}

fill(root, h("p", { class: "loading", role: "status" }, words.t("app.loading")));
whenLanguage(words, render);
addEventListener("hashchange", goToHash);
try {
  const [served] = await Promise.all([
    api.get("/api/symbols"),
    loadFonts(new URL("./fonts/", import.meta.url).href).all(),
  ]);
  useWidths(served.widths);
  const library = makeLibrary(served.signs);
  signs = library.signs;
  painters = { paintIcon: createIcons(served.palette), paintExample: createExamples(served, library) };
  render();
} catch (error) {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
}
