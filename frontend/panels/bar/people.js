// Who is at the table and who draws: initials in their colour, always with a name; several first names on one
// shared screen, the one who draws chosen in one tap.

import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { openPopover } from "../../ui/popover.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @typedef {{ conn: string, name: string, role: string, color: number }} Person
 *
 * @typedef {object} Table  a screen shared by several people
 * @property {() => string[]} names  empty when this screen has one person
 * @property {(name: string) => void} draws  it is now this person who draws
 * @property {(name: string) => void} add
 */

const SHOWN = 5;

/** At the table: whoever is not only looking. @param {Person} one */
const seated = (one) => one.role !== "observer";

/** @param {string} name */
const initial = (name) => [...name.trim()][0]?.toUpperCase() ?? "?";

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => readonly Person[]} options.people
 * @param {() => { conn: string, name: string } | null} options.me
 * @param {() => string[]} options.drawing  first names of those whose hand is on the sheet now
 * @param {Table} options.table
 * @param {() => HTMLElement | null} options.titles  who is animateur, who is rapporteur
 */
export function createPeople({ words, people, me, drawing, table, titles }) {
  const el = h("button", {
    type: "button",
    class: "people",
    "aria-haspopup": "dialog",
    "aria-expanded": "false",
  });

  /** First name, or what somebody without one is here for. @param {Person} one */
  function nameOf(one) {
    return one.name || words.t(one.role === "facilitator" ? "people.facilitator" : "people.observer");
  }

  function render() {
    const { t } = words;
    const all = people();
    const count = t("bar.people", { count: Math.max(all.filter(seated).length, 1) });
    const discs = all
      .slice(0, SHOWN)
      .map((one) => h("span", { class: "person", "data-color": one.color % 6 }, initial(nameOf(one))));
    const [name] = drawing();
    const shared = table.names().length > 1;
    const line = name ? t("bar.drawing", { name }) : (me()?.name ?? "");
    const top = shared ? t("join.table") : count;
    fill(
      el,
      h("span", { class: "visually-hidden" }, `${t("bar.peopleTitle")} `),
      h("span", { class: "discs" }, ...(discs.length ? discs : [icon("people")])),
      h("span", { class: "people-words" }, h("span", { class: "muted" }, top), h("span", null, line)),
    );
  }

  function open() {
    const { t } = words;
    const self = me();
    const rows = people().map((one) =>
      h(
        "li",
        null,
        h("span", { class: "person", "data-color": one.color % 6 }, initial(nameOf(one))),
        h("span", null, one.conn === self?.conn ? t("bar.you", { name: nameOf(one) }) : nameOf(one)),
      ),
    );
    const content = h(
      "div",
      { class: "people-panel" },
      h("h2", { class: "section-title" }, t("bar.peopleTitle")),
      h("ul", null, ...rows),
      table.names().length ? tablePanel(() => opened?.close()) : null,
      titles(),
    );
    const opened = openPopover(el, content, { name: t("bar.peopleTitle") });
  }

  /** @param {() => void} close */
  function tablePanel(close) {
    const { t } = words;
    const current = me()?.name;
    const chips = table.names().map((name) =>
      h(
        "button",
        {
          type: "button",
          class: "chip",
          "aria-pressed": String(name === current),
          on: {
            click: () => {
              table.draws(name);
              close();
            },
          },
        },
        name === current ? icon("tick") : null,
        name,
      ),
    );
    const field = h("input", {
      class: "field",
      "aria-label": t("people.add"),
      placeholder: t("people.add"),
      maxlength: "80",
    });
    const add = () => {
      const name = field.value.trim();
      if (!name) return field.focus();
      table.add(name);
      table.draws(name);
      close();
    };
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") add();
    });
    return h(
      "div",
      { class: "table-panel" },
      h("h3", null, t("people.who")),
      h("div", { class: "chips" }, ...chips),
      h("div", { class: "link-field" }, field, button(t("people.addDo"), add)),
    );
  }

  el.addEventListener("click", open);
  words.onChange(render);
  render();
  return { el, render };
}
