// How a figure is called in a list: its name on the sheet, else its sign.

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {Words} words
 * @param {{ get(id: string, version?: number): any }} library
 */
export function figureWords(words, library) {
  /** @param {string} symbol */
  function signName(symbol) {
    try {
      return String(library.get(symbol).name[words.lang()]);
    } catch {
      return symbol;
    }
  }
  return {
    signName,
    /** @param {any} figure */
    short: (figure) => String(figure.name || figure.params?.text || signName(figure.symbol)),
  };
}
