// One poster of the wall in large: live, moved and zoomed by hand, and the place one looks at shown to its table or
// to all. Used by wall.js only.

import { roam } from "./canvas/roam.js";
import { createViewport, STEP } from "./canvas/viewport.js";
import { SHEET_MM } from "./posters_live.js";
import { button, iconButton } from "./ui/buttons.js";
import { h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { openMenu } from "./ui/menu.js";

/** @import { Posters } from "./posters_live.js" */
/** @import { WallActs } from "./wall_acts.js" */

const EVERY_MS = 150;
const MARGIN_PX = 16;
/** What is shown of a place is at most this far from the sheet. */
const FURTHEST_MM = 600;

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {Posters} parts.posters
 * @param {WallActs} parts.acts
 * @param {string} parts.id  of the poster
 * @param {boolean} parts.leads
 * @param {() => void} parts.close
 * @param {(by: number) => void} parts.step  to the next group
 * @param {{ write(id: string): void, scope(id: string): void }} parts.page
 */
export function openLarge({ words, posters, acts, id, leads, close, step, page }) {
  const { t } = words;
  const canvas = h("canvas", { class: "large-canvas", "aria-hidden": "true" });
  const group = h("h2", { tabindex: "-1" });
  const title = h("p", { class: "sub" });
  const paper = h("div", { class: "large-paper" });
  const host = h("div", { class: "large-sheet", role: "group" }, paper, canvas);
  const viewport = createViewport({ sheet_mm: [0, 0, ...SHEET_MM], margin_px: MARGIN_PX });
  const more = iconButton("more", t("app.more"), () => acts.menu(id, more, page));
  const look = button(t("large.look"), () => chooseWhom(), { icon: "eye", "aria-haspopup": "menu" });
  const href = `/p/${encodeURIComponent(id)}`;
  const el = h(
    "section",
    { class: "large" },
    h(
      "header",
      { class: "large-bar" },
      iconButton("back", t("large.back"), close),
      h("div", { class: "bar-grow" }, group, title),
      h(
        "div",
        { class: "large-zoom" },
        iconButton("minus", t("tool.zoomOut"), () => viewport.zoomBy(1 / STEP, viewport.centre())),
        iconButton("fit", t("large.fit"), viewport.fit),
        iconButton("plus", t("tool.zoomIn"), () => viewport.zoomBy(STEP, viewport.centre())),
      ),
      h(
        "div",
        { class: "large-step" },
        iconButton("back", t("large.before"), () => step(-1)),
        iconButton("chevron-right", t("large.after"), () => step(1)),
      ),
      leads ? look : null,
      h(
        "a",
        { class: "btn", href },
        icon(leads ? "pencil" : "poster"),
        t(leads ? "wall.enter" : "large.read"),
      ),
      leads ? more : null,
    ),
    host,
  );
  const live = posters.window(canvas, id, EVERY_MS);
  roam(host, () => viewport);
  viewport.onChange(() => {
    const { scale, x_px, y_px } = viewport.get();
    paper.style.width = `${SHEET_MM[0] * scale}px`;
    paper.style.height = `${SHEET_MM[1] * scale}px`;
    paper.style.transform = `translate(${x_px}px, ${y_px}px)`;
    live.look({ scale, x_px, y_px });
  });
  const sizes = new ResizeObserver(() => viewport.resize(host.clientWidth, host.clientHeight));
  sizes.observe(host);
  el.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  function chooseWhom() {
    const [x0, y0, x1, y1] = viewport.visible();
    const clamp = (/** @type {number} */ v, /** @type {number} */ most) =>
      Math.min(Math.max(v, -FURTHEST_MM), most + FURTHEST_MM);
    const [left, top] = [clamp(x0, SHEET_MM[0]), clamp(y0, SHEET_MM[1])];
    const view = {
      ...{ x_mm: left, y_mm: top },
      ...{ width_mm: clamp(x1, SHEET_MM[0]) - left, height_mm: clamp(y1, SHEET_MM[1]) - top },
    };
    openMenu(look, t("large.look"), [
      { title: t("large.lookHint") },
      { label: t("large.lookOne", { group: acts.groupOf(id) }), run: () => void acts.look(view, id) },
      { label: t("large.lookAll"), run: () => void acts.look(view, null) },
    ]);
  }

  function update() {
    const told = posters.feed.posters().get(id);
    group.textContent = acts.groupOf(id);
    title.textContent = told?.title || t("workshop.empty");
    host.setAttribute("aria-label", t("large.name", { group: acts.groupOf(id) }));
  }
  update();
  return {
    el,
    id,
    update,
    focus: () => group.focus({ preventScroll: true }),
    destroy() {
      live.close();
      sizes.disconnect();
      el.remove();
    },
  };
}
