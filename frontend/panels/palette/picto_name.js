// Asks what a pictogram of the group shows: its name in the palette and the legend. It may have none.

import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

const MAX_NAME = 80;

/** @param {Words} words @param {(name: string) => void} done */
export function askPictoName({ t }, done) {
  const field = h("input", {
    class: "field",
    id: "picto-name",
    maxlength: String(MAX_NAME),
    autofocus: true,
  });
  const keep = () => done(field.value.trim().replace(/\s+/g, " "));
  const body = h(
    "form",
    { class: "picto-name", on: { submit } },
    h("label", { class: "small muted", for: "picto-name" }, t("picto.what")),
    field,
  );
  const dialog = openDialog({
    title: t("picto.title"),
    text: t("picto.where"),
    body,
    actions: [{ label: t("photo.cancel") }, { label: t("picto.make"), class: "btn btn-filled", run: keep }],
  });
  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    dialog.close();
    keep();
  }
}
