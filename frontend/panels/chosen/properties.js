// The bar beside the selection: its look, its status, what it allows, delete; the rest under "…". It stands 12 px
// from the selection, never over it, never outside the stage, and steps aside while the hand drags.

import { itemsAbout } from "../../model/amof.js";
import { setFields, splitKey } from "../../model/edits.js";
import { iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { closePopover, openPopover } from "../../ui/popover.js";
import { standBeside } from "./beside_box.js";
import { common } from "./controls.js";
import { createLooks } from "./looks.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Actions } from "./acts.js" */

/** The view is still when it has not moved for this long. */
const STILL_MS = 120;

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
 * @param {(note: any) => (HTMLElement | null)[]} options.noteBar  what else is done with a post-it
 * @param {() => void} options.openIdeas  of the matrix about the selection
 * @param {() => HTMLElement[]} options.avoid  what floats over the stage and must stay free
 * @param {() => { left: number, top: number, right: number, bottom: number }[]} options.drawn  what else is painted
 *   around the selection, in pixels of the stage
 * @param {() => { kind: string, id: string } | null} options.grip  the one that is held
 * @param {(of: Parameters<typeof import("./settings.js").settingsPanel>[0]) => Promise<HTMLElement>} options.settings
 * @param {Actions} options.actions
 * @param {{ copy(): void, paste(): void }} options.clipboard
 * @param {(entry: string) => void} options.sentence  opens that line of the legend
 */
export function createProperties(options) {
  const { words, store, library, selection, readOnly, box, stage, write, avoid, inTheWay } = options;
  const { actions, clipboard, sentence } = options;
  const el = h("div", { class: "properties", role: "toolbar", "data-region": "", hidden: true });
  let dragging = false;
  let timer = 0;

  /** @param {any[]} edits */
  const commit = (edits) => {
    if (edits.length) store.commit(edits);
  };
  const looks = createLooks({ ...options, commit });
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
  /** @param {any[]} figures @returns {any} the sign of them all, null when they are of several */
  const signOf = (figures) => {
    const symbol = common(figures.map((figure) => figure.symbol));
    try {
      return typeof symbol === "string" ? library.get(symbol) : null;
    } catch {
      return null;
    }
  };

  /** @param {string} iconName @param {string} name @param {() => void} run @param {string} act */
  const act = (iconName, name, run, act) => iconButton(iconName, name, run, { "data-act": act });
  const bin = () => act("trash", words.t("props.delete"), actions.remove, "delete");
  const rule = () => h("div", { class: "tool-rule" });

  /** @param {any[]} figures @param {any[]} notes */
  function more(figures, notes) {
    const open = async (/** @type {MouseEvent} */ event) => {
      const anchor = /** @type {HTMLElement} */ (event.currentTarget);
      const doing = { words, store, commit, actions, clipboard, write, sentence };
      const panel = await options.settings({ ...doing, figures, notes, sign: signOf(figures) });
      if (anchor.isConnected) openPopover(anchor, panel, { name: words.t("props.more") });
    };
    return iconButton("more", words.t("props.more"), open, { "data-act": "more", "aria-expanded": "false" });
  }

  /** A figure nothing may be done to, but to free it. @param {any} figure */
  function lockedBar(figure) {
    const { t } = words;
    if (layerLocked(figure))
      return [h("span", { class: "prop-locked" }, icon("lock"), t("props.domainLocked"))];
    const free = () => commit(setFields(store, "figure", figure.id, { locked: false }));
    const unlock = h(
      "button",
      { type: "button", class: "btn btn-bare", on: { click: free } },
      t("props.unlock"),
    );
    return [h("span", { class: "prop-locked" }, icon("lock"), t("props.locked")), unlock];
  }

  /** The rank of the node or link that is held, else that of the figures. @param {any[]} figures @param {any} sign */
  function ranks(figures, sign) {
    const grip = options.grip();
    const geometry = figures.length === 1 ? figures[0].geometry : {};
    const part = grip?.kind === "node" ? geometry.nodes?.[grip.id] : geometry.links?.[grip?.id ?? ""];
    if (part) {
      const name = words.t(grip?.kind === "node" ? "props.nodeRank" : "props.linkRank");
      return looks.rankButtons(name, [1, 2, 3], part[2], actions.rank);
    }
    const rank = sign?.params?.rank;
    if (!rank) return null;
    const values = Array.from({ length: rank.max - rank.min + 1 }, (_, i) => rank.min + i);
    const now = common(figures.map((figure) => Number(figure.params.rank ?? rank.default)));
    return looks.rankButtons(words.t("palette.rank"), values, now, actions.rank);
  }

  /** @param {any[]} figures @param {any[]} notes */
  function figureBar(figures, notes) {
    const { t } = words;
    const sign = signOf(figures);
    const [figure] = figures;
    const many = figures.length + notes.length > 1;
    const ideas = itemsAbout(store, figure.id).length;
    const text = figure.symbol === "croquis.text";
    const ink = figures.every(({ symbol }) => symbol === "croquis.line");
    const stake = common(figures.map((one) => one.stake === true)) === true;
    const setStake = () =>
      commit(figures.flatMap(({ id }) => setFields(store, "figure", id, { stake: !stake })));
    return [
      looks.colorButton(figures),
      looks.variantButton(figures, sign),
      ranks(figures, sign),
      text || ink ? null : looks.statusButton(figures),
      rule(),
      many
        ? null
        : act(
            text ? "pencil" : "text",
            t(text ? "props.edit" : "props.rename"),
            () => write("figure", figure.id, text ? "params.text" : "name"),
            "name",
          ),
      actions.can().reverse && !ink ? act("reverse", t("props.reverse"), actions.reverse, "reverse") : null,
      text || ink
        ? null
        : iconButton("enjeux", t("props.stake"), setStake, {
            "data-act": "stake",
            "aria-pressed": String(stake),
          }),
      ideas && !many
        ? iconButton("amof", t("props.ideas", { count: ideas }), options.openIdeas, { "data-act": "ideas" })
        : null,
      bin(),
      more(figures, notes),
    ];
  }

  /** @param {any[]} notes */
  function noteBar(notes) {
    const { t } = words;
    const [only] = notes;
    const edit =
      notes.length === 1
        ? act("pencil", t("props.edit"), () => write("note", only.id, "text"), "edit")
        : null;
    const own = notes.length === 1 ? options.noteBar(only) : [];
    return [looks.noteColorButton(notes), ...own, rule(), edit, bin(), more([], notes)];
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
    const free = figures.filter((figure) => !figure.locked && !layerLocked(figure));
    const many = all.length > 1;
    /** @type {(HTMLElement | null)[]} */
    let parts;
    if (!figures.length) parts = noteBar(notes);
    else if (!free.length) parts = many ? [] : lockedBar(figures[0]);
    else parts = figureBar(free, notes);
    if (many) parts.unshift(count());
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
    standBeside(el, stage, around, avoid(), options.drawn());
  }

  /** The view moves: out of the way until it is still. */
  function follow() {
    if (!el.firstChild) return;
    el.style.visibility = "hidden";
    clearTimeout(timer);
    timer = setTimeout(() => {
      el.style.visibility = "";
      place();
    }, STILL_MS);
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
    const wide = ["layer", "amof"];
    if (changes.some((one) => wide.includes(one.target) || keys.has(`${one.target}/${one.id}`))) render();
  });
  return { el, place, follow, render };
}
