// Writing to all groups or to one from the wall, and who has read it. Knows no request.

import { button } from "../../ui/buttons.js";
import { openDialog } from "../../ui/dialog.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { openMenu } from "../../ui/menu.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {{ id: string, text: string, at: string, poster_id: string | null, seen: string[] }} Message */

const MOST = 280;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => any} options.day
 * @param {(text: string, poster: string | null) => Promise<boolean>} options.send  whether it was taken
 */
export function wallMessages({ words, day, send }) {
  const { t } = words;
  /** @type {string | null} */
  let to = null;
  const who = button("", () => choose(), { class: "btn btn-bare message-to" });
  const field = h("input", { class: "field", maxlength: String(MOST), autocomplete: "off" });
  const last = h("button", { type: "button", class: "message-last", on: { click: () => openAll() } });
  const el = h(
    "form",
    { class: "wall-messages", "aria-label": t("messages.name"), on: { submit } },
    who,
    field,
    h("button", { type: "submit", class: "btn btn-filled" }, t("messages.send")),
    last,
  );

  const groupOf = (/** @type {string | null} */ id) =>
    day().posters.find((/** @type {any} */ one) => one.id === id)?.group ?? "";

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return field.focus();
    if (await send(text, to)) {
      field.value = "";
      setTo(null);
    }
    field.focus();
  }

  function choose() {
    const items = day().posters.map((/** @type {any} */ one) => ({
      label: one.group,
      checked: one.id === to,
      run: () => write(one.id),
    }));
    openMenu(who, t("messages.choose"), [
      { label: t("messages.all"), checked: to === null, run: () => write(null) },
      ...items,
    ]);
  }

  /** @param {string | null} id */
  function setTo(id) {
    to = id;
    const group = groupOf(id);
    fill(
      who,
      h("span", null, group ? t("messages.to", { group }) : t("messages.toAll")),
      icon("chevron-down"),
    );
    field.setAttribute("aria-label", group ? t("messages.to", { group }) : t("messages.toAll"));
    field.placeholder = t("messages.hint");
  }

  /** Puts the hand on the field, to this group. @param {string | null} id */
  function write(id) {
    setTo(id);
    field.focus();
  }

  function update() {
    setTo(to && groupOf(to) ? to : null);
    const message = /** @type {Message | undefined} */ (day().messages.at(-1));
    last.hidden = !message;
    if (!message) return;
    const seen = seenBy(message);
    fill(
      last,
      h(
        "span",
        { class: "message-said" },
        t("messages.said", { time: clockTime(message.at), text: message.text }),
      ),
      h("b", { "data-seen": seen.all ? "all" : "some" }, seen.all ? icon("tick") : null, seen.text),
    );
  }

  /** @param {Message} message */
  function seenBy({ poster_id, seen }) {
    if (poster_id) {
      const group = groupOf(poster_id);
      const all = seen.includes(poster_id);
      return { all, text: t(all ? "messages.seenOne" : "messages.unseenOne", { group }) };
    }
    const groups = day().posters.length;
    return {
      all: groups > 0 && seen.length >= groups,
      text: t("messages.seen", { count: seen.length, groups }),
    };
  }

  /** @param {string} at */
  const clockTime = (at) =>
    new Intl.DateTimeFormat(words.lang() === "fr" ? "fr-FR" : "en-GB", { hour: "numeric", minute: "2-digit" })
      .format(new Date(at))
      .replace(":", words.lang() === "fr" ? "\u00a0h\u00a0" : ":");

  function openAll() {
    const rows = [...day().messages].reverse().map((/** @type {Message} */ message) => {
      const to_all = message.poster_id === null;
      const missing = day().posters.filter(
        (/** @type {any} */ one) => to_all && !message.seen.includes(one.id),
      );
      const seen = seenBy(message);
      return h(
        "li",
        null,
        h("p", null, message.text),
        h(
          "p",
          { class: "muted small" },
          `${clockTime(message.at)}, ${to_all ? t("wall.all") : groupOf(message.poster_id)}. ${seen.text}`,
        ),
        missing.length && !seen.all
          ? h(
              "p",
              { class: "small" },
              t("messages.missing", {
                groups: missing.map((/** @type {any} */ one) => one.group).join(", "),
              }),
            )
          : null,
      );
    });
    openDialog({
      title: t("messages.title"),
      body: h("ul", { class: "message-list" }, ...rows),
      actions: [{ label: t("app.close"), class: "btn", focus: true }],
    });
  }

  return { el, update, write };
}
