// The controls of the bar beside the selection that show a look: colour, variant, rank, status. For one figure or
// several: what they do not agree on is shown as such.

import { restyle, setFields } from "../../model/edits.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { openMenu } from "../../ui/menu.js";
import { closePopover, openPopover } from "../../ui/popover.js";
import { capital, saidChoices } from "../beside/said.js";
import { common, MIXED } from "./controls.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

export const NOTE_COLORS = /** @type {const} */ (["yellow", "blue", "green", "sand"]);
const ROLES = ["ink", "growth", "decline", "water", "stake", "relief", "grey"];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {{ get(id: string, version?: number): any }} options.library
 * @param {Record<string, string>} options.colors  role → "#rrggbb"
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {(edits: any[]) => void} options.commit
 */
export function createLooks({ words, store, library, colors, paintIcon, commit }) {
  const ids = (/** @type {any[]} */ figures) => figures.map(({ id }) => id);
  const swatch = (/** @type {string | symbol} */ role) => {
    const style = { "background-color": typeof role === "string" ? (colors[role] ?? "") : "" };
    return h("span", { class: role === MIXED ? "swatch swatch-mixed" : "swatch", style });
  };

  /** @param {any[]} figures */
  function colorButton(figures) {
    const { t } = words;
    const color = common(figures.map((figure) => figure.color));
    const name = t("color.choose", { name: color === MIXED ? t("props.mixed") : t(`color.${color}`) });
    const open = (/** @type {MouseEvent} */ event) => {
      const grid = h("div", { class: "swatches", role: "radiogroup", "aria-label": t("color.name") });
      for (const role of ROLES) {
        const click = () => {
          closePopover();
          commit(restyle(store, library, ids(figures), { color: role }));
        };
        const checked = String(role === color);
        const props = { type: "button", class: "swatch-row", role: "radio", "aria-checked": checked };
        grid.appendChild(h("button", { ...props, on: { click } }, swatch(role), t(`color.${role}`)));
      }
      openPopover(/** @type {HTMLElement} */ (event.currentTarget), grid, { name: t("color.name") });
    };
    const props = { type: "button", class: "icon-btn", "aria-label": name, "data-tip": name };
    return h(
      "button",
      { ...props, "aria-expanded": "false", "data-act": "color", on: { click: open } },
      swatch(color),
    );
  }

  /** @param {string} act @param {string} name @param {(HTMLElement | SVGElement | null)[]} shown @param {() => any[]} items @param {string} title */
  function menuButton(act, name, shown, items, title) {
    const open = (/** @type {MouseEvent} */ event) =>
      openMenu(/** @type {HTMLElement} */ (event.currentTarget), title, items());
    const props = { type: "button", class: "prop-menu", "aria-expanded": "false", "data-act": act };
    return h("button", { ...props, "aria-label": name, on: { click: open } }, ...shown, icon("chevron-down"));
  }

  /** @param {any[]} figures @param {any} sign */
  function variantButton(figures, sign) {
    const variants = sign?.variants ?? [];
    if (variants.length < 2) return null;
    const { t, lang } = words;
    const id = common(figures.map((figure) => figure.variant ?? variants[0].id));
    const current = variants.find((/** @type {any} */ one) => one.id === id);
    const name = current ? current.name[lang()] : t("props.mixed");
    const look = { variant: current?.id ?? null, color: figures[0].color };
    const items = () =>
      variants.map((/** @type {any} */ one) => ({
        label: one.name[lang()],
        checked: one.id === id,
        run: () => commit(restyle(store, library, ids(figures), { variant: one.id })),
      }));
    const shown = [paintIcon(sign, 28, look), h("span", null, name)];
    return menuButton("variant", t("props.variant", { name }), shown, items, t("palette.variant"));
  }

  /** @param {any[]} figures */
  function statusButton(figures) {
    const { t } = words;
    const status = common(figures.map((figure) => figure.status ?? ""));
    const name =
      status === MIXED
        ? t("props.mixed")
        : status === ""
          ? t("props.status")
          : capital(t(`status.${status}`));
    const items = () => saidChoices({ words, store, commit }, figures, "status");
    const muted = status === "" ? "muted" : null;
    return menuButton(
      "status",
      `${t("props.status")}\u00a0: ${status === "" ? t("props.none") : name}`,
      [h("span", { class: muted }, name)],
      items,
      t("props.status"),
    );
  }

  /** @param {any[]} notes */
  function noteColorButton(notes) {
    const { t } = words;
    const now = common(notes.map((note) => note.color));
    const dot = h("span", { class: "note-dot", "data-color": now === MIXED ? "" : now });
    const items = () =>
      NOTE_COLORS.map((color) => ({
        label: t(`notecolor.${color}`),
        checked: color === now,
        run: () => commit(notes.flatMap((note) => setFields(store, "note", note.id, { color }))),
      }));
    const said = now === MIXED ? t("props.mixed") : t(`notecolor.${now}`);
    return menuButton("color", t("color.choose", { name: said }), [dot], items, t("color.name"));
  }

  /** @param {string} name @param {number[]} values @param {any} now @param {(n: number) => void} pick */
  function rankButtons(name, values, now, pick) {
    const group = h("div", { class: "segmented ranks", role: "radiogroup", "aria-label": name });
    for (const n of values) {
      const label = words.t("palette.rankN", { n });
      const props = { type: "button", role: "radio", "aria-checked": String(n === now), "aria-label": label };
      const more = { "data-tip": label, "data-act": `rank${n}`, on: { click: () => pick(n) } };
      group.appendChild(h("button", { ...props, ...more }, String(n)));
    }
    return group;
  }

  return { colorButton, noteColorButton, variantButton, statusButton, rankButtons };
}
