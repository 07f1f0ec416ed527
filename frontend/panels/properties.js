// The bar beside the selection: colour, variant, rank, direction, name, delete; the rest under "…".
// It stands 12 px from the selection, never over it, never outside the stage, and steps aside while the hand drags.

import { deleteEntities, reorder, restyle, setFields, splitKey } from "../model/edits.js";
import { iconButton } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { closePopover, openMenu, openPopover } from "../ui/popover.js";
import { besideBox } from "./beside.js";
import { NOTE_COLORS } from "./notes.js";
import { settingsPanel } from "./settings.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Store } from "../model/store.js" */

const ROLES = ["ink", "growth", "decline", "water", "stake", "relief", "grey"];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {{ get(id: string, version?: number): any }} options.library
 * @param {{ keys(): string[], clear(): void, onChange(fn: () => void): unknown }} options.selection
 * @param {Record<string, string>} options.colors  role → "#rrggbb"
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {() => boolean} options.readOnly
 * @param {() => { left: number, top: number, right: number, bottom: number } | null} options.box  of the selection,
 *   in pixels of the stage
 * @param {HTMLElement} options.stage
 * @param {(target: string, id: string, field: string) => void} options.write
 * @param {() => boolean} options.inTheWay  the next tap is likely to fall beside the last sign
 * @param {() => HTMLElement[]} options.avoid  what floats over the stage and must stay free
 */
export function createProperties(options) {
  const {
    words,
    store,
    library,
    selection,
    colors,
    paintIcon,
    readOnly,
    box,
    stage,
    write,
    avoid,
    inTheWay,
  } = options;
  const el = h("div", { class: "properties", role: "toolbar", "data-region": "", hidden: true });
  let dragging = false;

  /** @param {any[]} edits */
  const commit = (edits) => {
    if (edits.length) store.commit(edits);
  };
  const chosen = () =>
    selection
      .keys()
      .map((key) => {
        const [target, id] = splitKey(key);
        return { key, target, id, entity: /** @type {any} */ (store.get(target, id)) };
      })
      .filter((one) => one.entity);

  /** @param {any} entity */
  const layerLocked = (entity) => store.get("layer", entity.layer)?.locked === true;
  /** @param {string} symbol */
  const signOf = (symbol) => {
    try {
      return library.get(symbol);
    } catch {
      return null;
    }
  };

  /** @param {string[]} ids @param {string} color */
  function colorButton(ids, color) {
    const { t } = words;
    const name = t("color.choose", { name: t(`color.${color}`) });
    const swatch = h("span", { class: "swatch", style: { "background-color": colors[color] ?? "" } });
    const open = (/** @type {MouseEvent} */ event) => {
      const grid = h("div", { class: "swatches", role: "radiogroup", "aria-label": t("color.name") });
      for (const role of ROLES) {
        const label = t(`color.${role}`);
        const pick = () => {
          closePopover();
          commit(restyle(store, library, ids, { color: role }));
        };
        const dot = h("span", { class: "swatch", style: { "background-color": colors[role] ?? "" } });
        const props = {
          type: "button",
          class: "swatch-row",
          role: "radio",
          "aria-checked": String(role === color),
        };
        grid.appendChild(h("button", { ...props, on: { click: pick } }, dot, label));
      }
      openPopover(/** @type {HTMLElement} */ (event.currentTarget), grid, { name: t("color.name") });
    };
    const props = {
      type: "button",
      class: "icon-btn",
      "aria-label": name,
      "data-tip": name,
      "aria-expanded": "false",
    };
    return h("button", { ...props, "data-act": "color", on: { click: open } }, swatch);
  }

  /** @param {any} figure @param {any} sign */
  function variantButton(figure, sign) {
    if (!sign || (sign.variants ?? []).length < 2) return null;
    const current =
      sign.variants.find((/** @type {any} */ one) => one.id === figure.variant) ?? sign.variants[0];
    const open = (/** @type {MouseEvent} */ event) =>
      openMenu(
        /** @type {HTMLElement} */ (event.currentTarget),
        words.t("palette.variant"),
        sign.variants.map((/** @type {any} */ one) => ({
          label: one.name[words.lang()],
          checked: one.id === current.id,
          run: () => commit(restyle(store, library, [figure.id], { variant: one.id })),
        })),
      );
    const name = current.name[words.lang()];
    const props = { type: "button", class: "prop-menu", "aria-expanded": "false", "data-act": "variant" };
    return h(
      "button",
      { ...props, "aria-label": words.t("props.variant", { name }), on: { click: open } },
      paintIcon(sign, 28, { variant: current.id, color: figure.color }),
      h("span", null, name),
      icon("chevron-down"),
    );
  }

  /** @param {any} figure @param {any} sign */
  function rankButtons(figure, sign) {
    const rank = sign?.params?.rank;
    if (!rank) return null;
    const now = Number(figure.params.rank ?? rank.default);
    const group = h("div", {
      class: "segmented ranks",
      role: "group",
      "aria-label": words.t("palette.rank"),
    });
    for (let n = rank.min; n <= rank.max; n += 1) {
      const name = words.t("palette.rankN", { n });
      const set = () => commit(setFields(store, "figure", figure.id, { "params.rank": n }));
      const props = {
        type: "button",
        "aria-checked": String(n === now),
        role: "radio",
        "aria-label": name,
        "data-tip": name,
      };
      group.appendChild(h("button", { ...props, "data-act": `rank${n}`, on: { click: set } }, String(n)));
    }
    group.setAttribute("role", "radiogroup");
    return group;
  }

  /** @param {any} figure */
  function reverse(figure) {
    const geometry = { ...figure.geometry, coordinates: [...figure.geometry.coordinates].reverse() };
    commit(setFields(store, "figure", figure.id, { geometry }));
  }

  function remove() {
    const keys = selection.keys();
    selection.clear();
    commit(deleteEntities(store, keys));
  }

  /** @param {string} iconName @param {string} name @param {() => void} run @param {string} act */
  const act = (iconName, name, run, act) => iconButton(iconName, name, run, { "data-act": act });
  const bin = () => act("trash", words.t("props.delete"), remove, "delete");
  const rule = () => h("div", { class: "tool-rule" });

  /** @param {any} figure */
  function figureBar(figure) {
    const { t } = words;
    const sign = signOf(figure.symbol);
    if (layerLocked(figure))
      return [h("span", { class: "prop-locked" }, icon("lock"), t("props.domainLocked"))];
    if (figure.locked) {
      const free = () => commit(setFields(store, "figure", figure.id, { locked: false }));
      const unlock = h(
        "button",
        { type: "button", class: "btn btn-bare", on: { click: free } },
        t("props.unlock"),
      );
      return [h("span", { class: "prop-locked" }, icon("lock"), t("props.locked")), unlock];
    }
    const text = figure.symbol === "croquis.text";
    const name = text ? t("props.edit") : t("props.rename");
    const open = (/** @type {MouseEvent} */ event) => {
      const anchor = /** @type {HTMLElement} */ (event.currentTarget);
      openPopover(anchor, settingsPanel({ words, store, figure, sign, commit, order }), {
        name: t("props.more"),
      });
    };
    return [
      colorButton([figure.id], figure.color),
      variantButton(figure, sign),
      rankButtons(figure, sign),
      rule(),
      act(
        text ? "pencil" : "text",
        name,
        () => write("figure", figure.id, text ? "params.text" : "name"),
        "name",
      ),
      figure.geometry.type === "LineString" && figure.symbol !== "croquis.line"
        ? act("reverse", t("props.reverse"), () => reverse(figure), "reverse")
        : null,
      bin(),
      iconButton("more", t("props.more"), open, { "data-act": "more", "aria-expanded": "false" }),
    ];
  }

  /** @param {string} id @param {boolean} front */
  function order(id, front) {
    const layer = store.get("figure", id)?.layer;
    const first = store.all("figure").find((one) => one.layer === layer && one.id !== id);
    commit(reorder(store, "figure", id, front ? null : (first?.id ?? null)));
  }

  /** @param {any[]} notes */
  function noteBar(notes) {
    const { t } = words;
    const [only] = notes;
    const swatches = NOTE_COLORS.map((color) =>
      h("button", {
        type: "button",
        class: "note-swatch",
        "data-color": color,
        "data-act": `note-${color}`,
        "aria-pressed": String(notes.every((note) => note.color === color)),
        "aria-label": t(`notecolor.${color}`),
        "data-tip": t(`notecolor.${color}`),
        on: { click: () => commit(notes.flatMap((note) => setFields(store, "note", note.id, { color }))) },
      }),
    );
    const edit =
      notes.length === 1
        ? act("pencil", t("props.edit"), () => write("note", only.id, "text"), "edit")
        : null;
    return [...swatches, rule(), edit, bin()];
  }

  function render() {
    const all = chosen();
    const held = el.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-act")
      : null;
    if (!all.length || readOnly() || inTheWay()) {
      el.hidden = true;
      fill(el);
      return;
    }
    const notes = all.filter((one) => one.target === "note").map((one) => one.entity);
    const figures = all.filter((one) => one.target === "figure").map((one) => one.entity);
    const count = () => h("span", { class: "prop-count" }, words.t("props.count", { count: all.length }));
    let parts;
    if (figures.length === 1 && !notes.length) parts = figureBar(figures[0]);
    else if (notes.length && !figures.length) parts = [notes.length > 1 ? count() : null, ...noteBar(notes)];
    else {
      const free = figures
        .filter((figure) => !figure.locked && !layerLocked(figure))
        .map((figure) => figure.id);
      parts = [count(), free.length ? colorButton(free, figures[0]?.color ?? "ink") : null, bin()];
    }
    fill(el, ...parts);
    el.setAttribute("aria-label", words.t("region.properties"));
    place();
    if (held) /** @type {HTMLElement | null} */ (el.querySelector(`[data-act="${held}"]`))?.focus();
  }

  function place() {
    if (!el.firstChild) return;
    const around = box();
    el.hidden = dragging || !around;
    if (!around || dragging) return;
    const area = { width: stage.clientWidth, height: stage.clientHeight };
    const origin = stage.getBoundingClientRect();
    const busy = avoid()
      .filter((other) => other.offsetParent !== null)
      .map((other) => {
        const rect = other.getBoundingClientRect();
        return {
          left: rect.left - origin.left,
          top: rect.top - origin.top,
          right: rect.right - origin.left,
          bottom: rect.bottom - origin.top,
        };
      });
    const at = besideBox(around, { width: el.offsetWidth, height: el.offsetHeight }, area, busy);
    el.style.left = `${at.left}px`;
    el.style.top = `${at.top}px`;
  }

  stage.addEventListener("pointerdown", (event) => {
    if (el.contains(/** @type {Node} */ (event.target))) return;
    dragging = true;
    el.hidden = true;
  });
  for (const type of ["pointerup", "pointercancel"])
    addEventListener(type, () => {
      if (!dragging) return;
      dragging = false;
      requestAnimationFrame(place);
    });
  selection.onChange(() => {
    closePopover();
    render();
  });
  words.onChange(render);
  store.onChange((changes) => {
    const keys = new Set(selection.keys());
    if (changes.some((change) => change.target === "layer" || keys.has(`${change.target}/${change.id}`)))
      render();
  });
  return { el, place, render, remove };
}
