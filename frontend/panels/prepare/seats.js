// The people of a workshop, for its facilitators: who is connected, a code to come back, a way to remove somebody.
// Knows no request.

import { button } from "../../ui/buttons.js";
import { openDialog } from "../../ui/dialog.js";
import { fill, h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {{ id: string, name: string, title: string | null, poster_id: string | null, role: string }} Seat */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {{ id: string, group: string }[]} options.posters
 * @param {() => Promise<Seat[]>} options.seats
 * @param {() => ReadonlySet<string>} options.connected  ids of seats
 * @param {(seat: string) => Promise<{ digits: string }>} options.returnCode
 * @param {(seat: string) => Promise<unknown>} options.remove
 * @param {(error: unknown) => void} options.failed
 */
export async function openSeats({ words, posters, seats, connected, returnCode, remove, failed }) {
  const { t } = words;
  const list = h("div", { class: "seats" });

  async function show() {
    const all = (await seats()).filter((seat) => seat.role === "participant");
    const tables = posters.map((poster) => ({
      group: poster.group,
      seats: all.filter((seat) => seat.poster_id === poster.id),
    }));
    const filled = tables.filter((table) => table.seats.length);
    fill(
      list,
      ...(filled.length ? [] : [h("p", { class: "muted" }, t("seats.none"))]),
      ...filled.flatMap((table) => [
        h("h3", { class: "section-title" }, table.group),
        h("ul", null, ...table.seats.map(row)),
      ]),
    );
  }

  /** @param {Seat} seat */
  function row(seat) {
    const digits = h("strong", { class: "digits", role: "status" });
    const give = async () => {
      try {
        digits.textContent = (await returnCode(seat.id)).digits;
      } catch (error) {
        failed(error);
      }
    };
    const here = connected().has(seat.id);
    const states = [seat.title ? t(`titles.${seat.title}`) : "", here ? "" : t("seats.away")];
    return h(
      "li",
      { class: "seat-row" },
      h(
        "div",
        { class: "bar-grow" },
        h("b", null, seat.name || t("titles.nobody")),
        h("p", { class: "muted small" }, states.filter(Boolean).join(", ")),
      ),
      digits,
      button(t("seats.return"), give, { "aria-label": t("seats.returnFor", { name: seat.name }) }),
      button(t("seats.remove"), () => ask(seat), {
        class: "btn btn-bare btn-bad",
        "aria-label": t("seats.removeName", { name: seat.name }),
      }),
    );
  }

  /** @param {Seat} seat */
  function ask(seat) {
    const run = () => remove(seat.id).then(show, failed);
    openDialog({
      title: t("seats.removeTitle", { name: seat.name }),
      text: t("seats.removeText"),
      actions: [
        { label: t("app.cancel"), class: "btn", focus: true },
        { label: t("seats.remove"), class: "btn btn-bare btn-bad", run },
      ],
    });
  }

  try {
    await show();
  } catch (error) {
    return failed(error);
  }
  openDialog({
    title: t("seats.title"),
    text: t("seats.text"),
    body: list,
    actions: [{ label: t("app.close"), class: "btn btn-bare", focus: true }],
  });
}
