// Rows put in another order by hand: a mouse drags at once, a finger after a long press; Alt and arrows do the same
// from the keyboard. Rows have data-sort, what they may be dropped in data-zone. Knows nothing of what they are.

const MOVED_PX = 6;
const PRESS_MS = 350;
const EDGE_PX = 48;
const SCROLL_PX = 14;

/**
 * @typedef {{ key: string, zone: string, before: string | null }} Drop  before: the row it comes before, null: the end
 * @param {HTMLElement} root
 * @param {{ able: () => boolean, drop: (drop: Drop) => void, step: (key: string, by: 1 | -1) => void }} options
 */
export function makeSortable(root, { able, drop, step }) {
  /** @type {{ row: HTMLElement, x: number, y: number, id: number, on: boolean } | null} */
  let held = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Drop | null} */
  let target = null;

  const closest = (/** @type {Element | null} */ el, /** @type {string} */ what) =>
    /** @type {HTMLElement | null} */ (el?.closest(what) ?? null);

  root.addEventListener("pointerdown", (event) => {
    const el = /** @type {Element} */ (event.target);
    const row = closest(el, "[data-sort]");
    if (!row || event.button !== 0 || !able() || el.closest("textarea, input, select, [data-still]")) return;
    held = { row, x: event.clientX, y: event.clientY, id: event.pointerId, on: false };
    if (event.pointerType !== "mouse") timer = setTimeout(begin, PRESS_MS);
    addEventListener("pointermove", move);
    addEventListener("pointerup", lift);
    addEventListener("pointercancel", leave);
  });

  function begin() {
    if (!held) return;
    held.on = true;
    held.row.classList.add("dragging");
    addEventListener("keydown", giveUp, true);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (!held || event.pointerId !== held.id) return;
    const far = Math.max(Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)) > MOVED_PX;
    if (!held.on && far && event.pointerType !== "mouse") return leave();
    if (!held.on && far) begin();
    if (!held.on) return;
    scroll(event.clientY);
    mark(placeAt(event.clientX, event.clientY));
  }

  /** @param {number} x @param {number} y @returns {{ drop: Drop, el: HTMLElement, side: string } | null} */
  function placeAt(x, y) {
    const under = document.elementFromPoint(x, y);
    const zone = closest(under, "[data-zone]");
    if (!held || !zone || !root.contains(zone)) return null;
    const key = held.row.dataset.sort ?? "";
    const name = zone.dataset.zone ?? "";
    const rows = /** @type {HTMLElement[]} */ ([...zone.querySelectorAll("[data-sort]")]);
    const over = closest(under, "[data-sort]");
    if (!over) return { drop: { key, zone: name, before: null }, el: rows.at(-1) ?? zone, side: "after" };
    const box = over.getBoundingClientRect();
    const after = y > box.top + box.height / 2;
    const next = after ? rows[rows.indexOf(over) + 1] : over;
    return {
      drop: { key, zone: name, before: next?.dataset.sort ?? null },
      el: over,
      side: after ? "after" : "before",
    };
  }

  /** @param {ReturnType<typeof placeAt>} place */
  function mark(place) {
    for (const el of root.querySelectorAll("[data-drop]")) el.removeAttribute("data-drop");
    target = place && place.drop.before !== place.drop.key ? place.drop : null;
    if (target && place) place.el.dataset.drop = place.side;
  }

  /** @param {number} y */
  function scroll(y) {
    for (let el = root; el.parentElement; el = el.parentElement) {
      if (el.scrollHeight <= el.clientHeight + 1) continue;
      const box = el.getBoundingClientRect();
      if (y < box.top + EDGE_PX) el.scrollBy(0, -SCROLL_PX);
      else if (y > box.bottom - EDGE_PX) el.scrollBy(0, SCROLL_PX);
      return;
    }
  }

  function leave() {
    clearTimeout(timer);
    held?.row.classList.remove("dragging");
    mark(null);
    held = null;
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", lift);
    removeEventListener("pointercancel", leave);
    removeEventListener("keydown", giveUp, true);
  }

  function lift() {
    const was = held?.on;
    const to = target;
    leave();
    if (!was) return;
    // The press that dragged is no click on the row.
    const swallow = (/** @type {Event} */ event) => event.stopPropagation();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, true));
    if (to) drop(to);
  }

  /** @param {KeyboardEvent} event */
  function giveUp(event) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    leave();
  }

  root.addEventListener("touchmove", (event) => held?.on && event.preventDefault(), { passive: false });
  root.addEventListener("contextmenu", (event) => held?.on && event.preventDefault());
  root.addEventListener("dragstart", (event) => event.preventDefault());
  root.addEventListener("keydown", (event) => {
    const by = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    const row = closest(/** @type {Element} */ (event.target), "[data-sort]");
    if (!by || !row || !able() || /** @type {Element} */ (event.target).matches("textarea, input")) return;
    event.preventDefault();
    step(row.dataset.sort ?? "", /** @type {1 | -1} */ (by));
  });
}
