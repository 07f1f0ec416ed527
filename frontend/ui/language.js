// The language switch, and the page's own language attribute.

import { choice } from "./buttons.js";

/** @import { Lang, Words } from "../i18n/i18n.js" */

/**
 * @param {Words} words
 * @returns {HTMLElement}
 */
export function languageSwitch(words) {
  /** @type {{ value: Lang, label: string, content: Text, tip: string }[]} */
  const options = [
    { value: "fr", label: words.t("lang.fr"), content: new Text("FR"), tip: words.t("lang.fr") },
    { value: "en", label: words.t("lang.en"), content: new Text("EN"), tip: words.t("lang.en") },
  ];
  const group = choice(words.t("lang.name"), options, words.lang(), (lang) => words.setLang(lang), {
    groupClass: "segmented lang-switch",
  });
  return group;
}

/**
 * Calls `render` now and at every change of language, and keeps <html lang> true.
 * @param {Words} words
 * @param {() => void} render
 */
export function whenLanguage(words, render) {
  const run = () => {
    document.documentElement.lang = words.lang();
    render();
  };
  words.onChange(run);
  run();
}
