// Bars that float over a surface take taps, never strokes: a drag that begins on one goes on to what is beneath.

const SLIP_PX = 8;

/**
 * @param {HTMLElement} el  the bar
 * @param {HTMLElement} beneath  takes pointer events of its own
 */
export function letDragsThrough(el, beneath) {
  el.style.touchAction = "none";
  el.addEventListener("pointerdown", (down) => {
    const slip = (/** @type {PointerEvent} */ event) => {
      if (event.pointerId !== down.pointerId) return;
      if (Math.abs(event.clientX - down.clientX) + Math.abs(event.clientY - down.clientY) < SLIP_PX) return;
      stop();
      beneath.dispatchEvent(new PointerEvent("pointerdown", down));
    };
    const stop = () => {
      removeEventListener("pointermove", slip, true);
      removeEventListener("pointerup", stop, true);
      removeEventListener("pointercancel", stop, true);
    };
    addEventListener("pointermove", slip, true);
    addEventListener("pointerup", stop, true);
    addEventListener("pointercancel", stop, true);
  });
}
