// What the wall asks before it acts: a name for a group, closing the drawing of all, the signs that are offered.
// Knows no request.

import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";
import { newSigns, offeredOf } from "../prepare/new_signs.js";

/** @import { Words } from "../../i18n/i18n.js" */

const MOST = 80;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.title
 * @param {string} options.label
 * @param {string} options.value
 * @param {string} options.verb
 * @param {(value: string) => void} options.run
 */
export function askName({ words, title, label, value, verb, run }) {
  const field = h("input", {
    class: "field",
    id: "ask-name",
    value,
    maxlength: String(MOST),
    autofocus: true,
  });
  const finish = () => field.value.trim() && run(field.value.trim());
  const form = h(
    "form",
    {
      class: "ask-form",
      on: {
        submit(/** @type {SubmitEvent} */ event) {
          event.preventDefault();
          dialog.close();
          finish();
        },
      },
    },
    h("label", { class: "label", for: "ask-name" }, label),
    field,
  );
  const dialog = openDialog({
    title,
    body: form,
    actions: [
      { label: words.t("app.cancel"), class: "btn" },
      { label: verb, class: "btn btn-filled", run: finish },
    ],
  });
  field.select();
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.kind  of the question, a key of the catalogue
 * @param {string} [options.group]
 * @param {() => void} options.run
 */
export function askFirst({ words: { t }, kind, group = "", run }) {
  openDialog({
    title: t(`ask.${kind}`, { group }),
    text: t(`ask.${kind}Text`, { group }),
    actions: [
      { label: t("app.cancel"), class: "btn", focus: true },
      { label: t(`ask.${kind}Do`), class: "btn btn-filled", run },
    ],
  });
}

/**
 * Widens or narrows the palette of all the tables, or of one, live.
 * @param {object} options
 * @param {Words} options.words
 * @param {{ offered: string[] | null, palette: string }} options.day
 * @param {readonly any[]} options.signs
 * @param {(sign: any, size_px: number) => HTMLElement} options.paintIcon
 * @param {(values: { offered: string[] | null, palette: string }) => void} options.run
 * @param {string} [options.group]  of one table
 * @param {() => void} [options.same]  that table is offered what all are
 */
export function askSigns({ words, day, signs, paintIcon, run, group = "", same }) {
  const { t } = words;
  const draft = {
    signs: /** @type {"chosen" | "all" | "starter"} */ (
      day.offered ? "chosen" : day.palette === "all" ? "all" : "starter"
    ),
    offered: day.offered ? new Set(day.offered) : null,
  };
  openDialog({
    title: group ? t("ask.signsOf", { group }) : t("ask.signs"),
    text: t(group ? "ask.signsOfText" : "ask.signsText"),
    body: h("div", { class: "ask-signs" }, newSigns({ words, draft, signs, paintIcon })),
    actions: [
      { label: t("app.cancel"), class: "btn", focus: true },
      ...(same ? [{ label: t("ask.signsSame"), class: "btn", run: same }] : []),
      {
        label: t("ask.signsDo"),
        class: "btn btn-filled",
        run: () => run(/** @type {any} */ (offeredOf(draft))),
      },
    ],
  });
}
