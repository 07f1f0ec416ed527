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
 * @param {any} served  answer of /api/symbols
 */
function libraryOf(store, served) {
  let known = makeLibrary(served.signs, served.own);
  const now = () => known.of(store.heading());
  return {
    get: (/** @type {string} */ symbol, /** @type {number | undefined} */ version) =>
      now().get(symbol, version),
    get signs() {
      return now().signs;
    },
    of: (/** @type {Record<string, any>} */ poster) => known.of(poster),
    /**
     * Those that had a drawing stay the same objects. @param {any[]} signs  the same, whole
     * @returns {string[]}  those that had none
     */
    learn(signs) {
      const had = new Map(served.signs.map((/** @type {any} */ sign) => [sign.id, sign]));
      const blank = signs.filter((sign) => !had.get(sign.id)?.draw.length);
      const whole = signs.map((sign) =>
        blank.includes(sign) ? sign : Object.assign(had.get(sign.id), sign),
      );
      known = makeLibrary(whole, served.own);
      return blank.map((sign) => sign.id);
    },
  };
}

/**
 * @param {object} parts  those of showEditor that come from the page, and:
 * @param {any} served  answer of /api/symbols
 * @returns {{ later: Promise<void>, learn(whole: any): Promise<void> }}  later: when what can wait is there too; learn: takes
 *   the signs that were not served whole
 */
export function openEditor(parts, served) {
  const { store, history, session, words } = /** @type {any} */ (parts);
  const library = libraryOf(store, served);
  const selection = createSelection();
  const host = h("div", { class: "stage" });
  const { palette, labels } = served;
  const drawing = { store, history, library, palette, labels, selection, session, t: words.t };
  const stage = createStage({ host, ...drawing });
  /** @type {import("./sign_example.js").PaintExample | null} */
  let painter = null;
  const paintExample = (/** @type {any} */ sign, /** @type {number} */ width_px) =>
    painter?.(sign, width_px) ?? null;
  const paintIcon = createIcons(palette);
  const view = { library, palette, labels, selection, paintIcon, paintExample, host, stage };
  const shown = showEditor(/** @type {any} */ ({ ...parts, ...view }));
  stage.view.fit();
  return {
    later: shown.later,
    async learn(whole) {
      const blank = library.learn(whole.signs);
      shown.refresh();
      if (store.all("figure").some((/** @type {any} */ figure) => blank.includes(figure.symbol)))
        stage.redraw();
      const { createExamples } = await import("./editor_later.js");
      painter = createExamples(whole, /** @type {any} */ (library));
    },
  };
}
