// Puts the drawing surface and the editor around a poster that is there: the live one or a practice sheet.
// Used by editor.js and practice.js only.

import { makeLibrary } from "./core/spec/library.js";
import { showEditor } from "./editor_view.js";
import { createSelection } from "./model/selection.js";
import { createIcons } from "./sign_icon.js";
import { createStage } from "./stage.js";
import { h } from "./ui/dom.js";

/**
 * The signs and the pictograms that the poster carries now.
 * @param {import("./model/store.js").Store} store
 * @param {import("./core/spec/library.js").Library} served
 * @returns {import("./core/spec/library.js").Library}
 */
function libraryOf(store, served) {
  const now = () => served.of(store.heading());
  return {
    get: (symbol, version) => now().get(symbol, version),
    get signs() {
      return now().signs;
    },
    of: (poster) => served.of(poster),
  };
}

/**
 * @param {object} parts  those of showEditor that come from the page, and:
 * @param {any} served  answer of /api/symbols
 * @returns {{ later: Promise<void> }}  when what can wait is there too
 */
export function openEditor(parts, served) {
  const { store, history, session, words } = /** @type {any} */ (parts);
  const library = libraryOf(store, makeLibrary(served.signs, served.own));
  const selection = createSelection();
  const host = h("div", { class: "stage" });
  const { palette, labels } = served;
  const drawing = { store, history, library, palette, labels, selection, session, t: words.t };
  const stage = createStage({ host, ...drawing });
  const view = { library, palette, labels, selection, paintIcon: createIcons(palette), host, stage };
  const shown = showEditor(/** @type {any} */ ({ ...parts, ...view }));
  stage.view.fit();
  return shown;
}
