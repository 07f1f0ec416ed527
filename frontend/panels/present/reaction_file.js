// Reactions as a file: saved by who presented without network, taken back by who takes notes in the workshop.

import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {(text: string) => void} options.take  what a chosen file holds
 */
export function takeReactionsButton({ words, take }) {
  const field = h("input", { type: "file", accept: ".json,application/json", hidden: true });
  const el = h("div", { class: "reaction-file" });
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    field.value = "";
    if (file) take(await file.text());
  });
  const render = () =>
    fill(
      el,
      field,
      button(words.t("react.take"), () => field.click(), { icon: "plus" }),
    );
  words.onChange(render);
  render();
  return el;
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => string} options.file  JSON
 * @param {string} options.name  of the file, without its ending
 */
export function saveReactionsButton({ words, file, name }) {
  const el = h("div", { class: "reaction-file" });
  function save() {
    const href = URL.createObjectURL(new Blob([file()], { type: "application/json" }));
    h("a", { href, download: `${name}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }
  function render() {
    const { t } = words;
    fill(
      el,
      h("p", { class: "muted small" }, t("react.keptHere")),
      button(t("react.save"), save, { icon: "download" }),
    );
  }
  words.onChange(render);
  render();
  return el;
}
