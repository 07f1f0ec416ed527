// What "Mettre en commun" shows: the four cells with the items of all, the signs with the sentences of each group,
// the stakes. Knows no request: what is asked goes to `acts`.

import { button, choice, iconButton } from "../ui/buttons.js";
import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { languageSwitch } from "../ui/language.js";

/** @import { Words } from "../i18n/i18n.js" */

const CELLS = /** @type {const} */ (["atout", "faiblesse", "opportunite", "menace"]);

/**
 * @typedef {{ poster: string, group: string, id: string, cell: string, text: string, actor_type: string | null, dots: number }} Item
 * @typedef {{ render: () => void, gather: () => void, put: (key: string, on: { group?: string, item?: string }) => void,
 *   takeOut: (key: string) => void, name: (group: string, title: string) => void, makePoster: () => void }} CommonActs
 * @typedef {{ tab: "items" | "signs" | "stakes", items: Set<string>, figures: Set<string> }} Chosen
 * @param {object} options
 * @param {Words} options.words
 * @param {any} options.workshop
 * @param {any} options.common  answer of /common
 * @param {Chosen} options.chosen
 * @param {(symbol: string) => HTMLElement | null} options.paintIcon
 * @param {CommonActs} options.acts
 * @returns {HTMLElement[]}
 */
export function commonView({ words, workshop, common, chosen, paintIcon, acts }) {
  const { t } = words;
  const leads = workshop.role === "facilitator";
  const back = `/w/${encodeURIComponent(workshop.id)}`;
  const tabs = choice(
    t("common.show"),
    /** @type {const} */ (["items", "signs", "stakes"]).map((tab) => ({
      value: tab,
      label: t(`common.${tab}`),
    })),
    chosen.tab,
    (tab) => {
      chosen.tab = tab;
      acts.render();
    },
  );
  const bar = h(
    "header",
    { class: "bar common-bar" },
    h(
      "a",
      { class: "icon-btn", href: back, "aria-label": t("files.back"), "data-tip": t("files.back") },
      icon("back"),
    ),
    h(
      "div",
      { class: "bar-grow bar-title" },
      h("h1", null, t("common.title")),
      h("p", { class: "sub" }, workshop.title),
    ),
    tabs,
    languageSwitch(words),
  );
  const shown = { t, common, chosen, leads, acts };
  const body =
    chosen.tab === "items"
      ? itemsPart(shown)
      : chosen.tab === "signs"
        ? signsPart({ ...shown, paintIcon })
        : stakesPart({ t, common, paintIcon });
  return [bar, h("main", { class: "common" }, ...body)];
}

/** @typedef {{ t: Words["t"], common: any, chosen: Chosen, leads: boolean, acts: CommonActs }} Shown */

/** @param {Shown} shown */
function itemsPart(shown) {
  const { t, common, chosen, leads, acts } = shown;
  if (common.items.length === 0) return [empty(t("common.noItems"), t("common.noItemsText"))];
  const count = chosen.items.size;
  const tools = leads
    ? h(
        "div",
        { class: "common-tools" },
        h("p", { class: "muted" }, t("common.how")),
        button(t("common.gather"), acts.gather, {
          id: "common-gather",
          class: "btn btn-filled",
          "aria-disabled": count > 1 ? null : "true",
          "data-tip": count > 1 ? null : t("common.gatherWhy"),
        }),
      )
    : null;
  return [tools, h("div", { class: "common-cells" }, ...CELLS.map((cell) => cellPart(cell, shown)))].filter(
    (part) => part !== null,
  );
}

/** @param {string} cell @param {Shown} shown */
function cellPart(cell, shown) {
  const { t, common } = shown;
  /** @type {Map<string, Item>} */
  const items = new Map(common.items.map((/** @type {Item} */ one) => [`${one.poster}/${one.id}`, one]));
  const taken = new Set(
    common.groups.flatMap((/** @type {any} */ group) =>
      group.items.map((/** @type {string[]} */ one) => one.join("/")),
    ),
  );
  const groups = common.groups
    .map((/** @type {any} */ group) => ({
      ...group,
      members: group.items.map((/** @type {string[]} */ one) => items.get(one.join("/"))).filter(Boolean),
    }))
    .filter((/** @type {any} */ group) => group.members[0]?.cell === cell);
  const loose = common.items.filter(
    (/** @type {Item} */ one) => one.cell === cell && !taken.has(`${one.poster}/${one.id}`),
  );
  return h(
    "section",
    { class: `common-cell cell-${cell}`, "aria-labelledby": `common-${cell}` },
    h("h2", { id: `common-${cell}` }, t(`common.cell.${cell}`)),
    ...groups.map((/** @type {any} */ group) => groupPart(group, shown)),
    h("ul", { class: "common-items" }, ...loose.map((/** @type {Item} */ one) => itemRow(one, shown, false))),
  );
}

/** @param {any} group @param {Shown} shown */
function groupPart(group, shown) {
  const { t, leads, acts } = shown;
  const dots = group.members.reduce(
    (/** @type {number} */ sum, /** @type {Item} */ one) => sum + one.dots,
    0,
  );
  const from = new Set(group.members.map((/** @type {Item} */ one) => one.poster)).size;
  const told = [t("common.groups", { count: from }), dots ? t("common.dots", { count: dots }) : ""]
    .filter(Boolean)
    .join(", ");
  const first = group.members[0].text;
  const title = leads
    ? h("input", {
        class: "field",
        id: `group-${group.id}`,
        type: "text",
        value: group.title,
        placeholder: first,
        maxlength: "240",
        "aria-label": t("common.groupTitle"),
        on: { change: (/** @type {any} */ event) => acts.name(group.id, event.target.value.trim()) },
      })
    : h("b", null, group.title || first);
  const el = h(
    "div",
    { class: "common-group" },
    title,
    h("p", { class: "muted small" }, told),
    h(
      "ul",
      { class: "common-items" },
      ...group.members.map((/** @type {Item} */ one) => itemRow(one, shown, true)),
    ),
  );
  if (leads) takes(el, (key) => acts.put(key, { group: group.id }));
  return el;
}

/** @param {Item} item @param {Shown} shown @param {boolean} grouped */
function itemRow(item, { t, chosen, leads, acts }, grouped) {
  const key = `${item.poster}/${item.id}`;
  const about = [item.group, item.actor_type, item.dots ? t("common.dots", { count: item.dots }) : ""]
    .filter(Boolean)
    .join(", ");
  const box = h("input", {
    type: "checkbox",
    id: `item-${key}`,
    checked: chosen.items.has(key),
    on: {
      change: () => {
        if (box.checked) chosen.items.add(key);
        else chosen.items.delete(key);
        acts.render();
      },
    },
  });
  const text = h(
    "label",
    { for: leads ? `item-${key}` : null },
    item.text,
    h("span", { class: "muted small" }, about),
  );
  const row = h(
    "li",
    { class: "common-item", draggable: leads ? "true" : null },
    leads && !grouped ? box : null,
    text,
    leads && grouped
      ? iconButton("cross", t("common.takeOut", { text: item.text }), () => acts.takeOut(key))
      : null,
  );
  if (leads) {
    row.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", key));
    if (!grouped) takes(row, (dropped) => acts.put(dropped, { item: key }));
  }
  return row;
}

/** Something can be dropped here. @param {HTMLElement} el @param {(key: string) => void} drop */
function takes(el, drop) {
  el.addEventListener("dragover", (event) => {
    event.preventDefault();
    el.classList.add("over");
  });
  el.addEventListener("dragleave", () => el.classList.remove("over"));
  el.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    el.classList.remove("over");
    const key = event.dataTransfer?.getData("text/plain") ?? "";
    if (key.includes("/")) drop(key);
  });
}

/** @param {Shown & { paintIcon: (symbol: string) => HTMLElement | null }} shown */
function signsPart({ t, common, chosen, leads, acts, paintIcon }) {
  if (common.signs.length === 0) return [empty(t("common.noSigns"), t("common.noSignsText"))];
  const count = chosen.figures.size;
  const tools = leads
    ? h(
        "div",
        { class: "common-tools" },
        h("p", { class: "muted" }, t("common.posterHow")),
        button(t("common.poster", { count }), acts.makePoster, {
          id: "common-poster",
          class: "btn btn-filled",
          "aria-disabled": count > 0 ? null : "true",
        }),
      )
    : null;
  const shared = common.signs.filter((/** @type {any} */ use) => use.groups.length > 1);
  const alone = common.signs.filter((/** @type {any} */ use) => use.groups.length === 1);
  const part = (/** @type {string} */ title, /** @type {any[]} */ uses) =>
    uses.length
      ? h(
          "section",
          null,
          h("h2", { class: "section-title" }, title),
          h(
            "ul",
            { class: "common-signs" },
            ...uses.map((use) => signRow(use, { t, chosen, leads, acts, paintIcon })),
          ),
        )
      : null;
  return [tools, part(t("common.shared"), shared), part(t("common.alone"), alone)].filter(
    (one) => one !== null,
  );
}

/** @param {any} use @param {{ t: Words["t"], chosen: Chosen, leads: boolean, acts: CommonActs, paintIcon: (symbol: string) => HTMLElement | null }} shown */
function signRow(use, { t, chosen, leads, acts, paintIcon }) {
  return h(
    "li",
    null,
    h("div", { class: "common-sign" }, paintIcon(use.symbol), h("b", null, use.name)),
    h(
      "ul",
      { class: "common-places" },
      ...use.groups.map((/** @type {any} */ place) =>
        h(
          "li",
          null,
          h("span", { class: "muted small" }, place.group),
          ...place.sentences.map((/** @type {string} */ sentence) => h("p", null, sentence)),
          leads
            ? h(
                "div",
                { class: "common-figures" },
                ...place.figures.map((/** @type {any} */ figure, /** @type {number} */ index) =>
                  figureBox(
                    `${place.poster}/${figure.id}`,
                    figure.name || t("common.figure", { n: index + 1 }),
                    chosen,
                    acts,
                  ),
                ),
              )
            : null,
        ),
      ),
    ),
  );
}

/** @param {string} key @param {string} label @param {Chosen} chosen @param {CommonActs} acts */
function figureBox(key, label, chosen, acts) {
  const box = h("input", {
    type: "checkbox",
    id: `figure-${key}`,
    checked: chosen.figures.has(key),
    on: {
      change: () => {
        if (box.checked) chosen.figures.add(key);
        else chosen.figures.delete(key);
        acts.render();
      },
    },
  });
  return h("label", null, box, label);
}

/** @param {{ t: Words["t"], common: any, paintIcon: (symbol: string) => HTMLElement | null }} shown */
function stakesPart({ t, common, paintIcon }) {
  if (common.stakes.length === 0) return [empty(t("common.noStakes"), t("common.noStakesText"))];
  return [
    h(
      "ul",
      { class: "common-signs" },
      ...common.stakes.map((/** @type {any} */ one) =>
        h(
          "li",
          null,
          h("div", { class: "common-sign" }, paintIcon(one.symbol), h("b", null, one.name || one.sign)),
          h(
            "div",
            { class: "common-places" },
            h("span", { class: "muted small" }, one.group),
            h("p", null, one.sentence),
          ),
        ),
      ),
    ),
  ];
}

/** @param {string} title @param {string} text */
function empty(title, text) {
  return h("div", { class: "empty" }, h("h2", null, title), h("p", null, text));
}
