// Words written in place: a field of the page laid over the sheet, in the sheet's type at the zoom's size.
// Must not know the document: it is told where, what is there, and whom to give the words to.

/** @import { Box } from "./types.d.ts" */
/** @import { Viewport } from "./viewport.js" */

const FAMILY = '"Chorem Sans", "Source Sans 3", sans-serif';
/** Below this a field cannot be read or makes a phone zoom in. */
const LEAST_PX = 16;
/** Between a field and what it stands beside, or the edge of the stage. */
const GAP_PX = 4;
/** Tools float there at the foot of the stage. */
const FOOT_PX = 76;
const LEAST_WIDTH_PX = { name: 160, lines: 208 };
const VEIL = "rgba(255, 255, 255, 0.88)";

/**
 * @typedef {{
 *   value: string, box: Box, size_mm: number, lines: boolean, most_chars: number, label: string,
 *   beside?: "right" | "under" | "inside", paper?: string, align?: "left" | "center" | "right",
 *   hint?: string, input?(text: string): void, keep(text: string): void, leave(): void,
 *   pass?(e: KeyboardEvent): boolean,
 * }} Writing
 * box: where, in mm (its top left corner and width), or what it stands `beside`; lines: several lines may be
 * written; keep: Enter or a press elsewhere; leave: Escape; pass: a key pressed in an empty field that is not for
 * it, once it was dealt with
 */

/** @param {{ host: HTMLElement, viewport: Viewport }} parts */
export function createTextEditor({ host, viewport }) {
  /** @type {{ field: HTMLInputElement | HTMLTextAreaElement, writing: Writing } | null} */
  let open = null;

  function place() {
    if (!open) return;
    const { field, writing } = open;
    const scale = viewport.scale();
    const size_px = Math.max(LEAST_PX, writing.size_mm * scale);
    const width_px = Math.max(
      writing.lines ? LEAST_WIDTH_PX.lines : LEAST_WIDTH_PX.name,
      (writing.box[2] - writing.box[0]) * scale,
    );
    const height_px = Math.max(writing.lines ? 3 * size_px : 0, (writing.box[3] - writing.box[1]) * scale);
    Object.assign(field.style, {
      fontSize: `${size_px}px`,
      width: `${Math.round(writing.beside ? LEAST_WIDTH_PX.name : width_px)}px`,
      height: writing.lines ? `${Math.round(height_px)}px` : "auto",
    });
    // A long text is seen whole while it is written, whatever the paper it will stand on.
    if (writing.lines && field.scrollHeight > field.offsetHeight)
      field.style.height = `${field.scrollHeight}px`;
    const [x = 0, y = 0] = corner(writing, field.offsetWidth, field.offsetHeight);
    field.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  /**
   * Its top left corner in pixels of the host, inside it.
   * @param {Writing} writing @param {number} width @param {number} height
   */
  function corner({ box, beside, lines }, width, height) {
    const [x0 = 0, y0 = 0] = viewport.toScreen([box[0], box[1]]);
    const [x1 = 0, y1 = 0] = viewport.toScreen([box[2], box[3]]);
    let [x, y] = [x0, y0];
    if (beside) {
      const inside = beside === "inside" && x1 - x0 > width + 4 * GAP_PX && y1 - y0 > 3 * height;
      const right = beside === "right" && x1 + GAP_PX + width < host.clientWidth;
      [x, y] = [(x0 + x1 - width) / 2, y1 + GAP_PX];
      if (right) x = x1 + GAP_PX;
      if (inside || right) y = (y0 + y1 - height) / 2;
      else if (y + height > host.clientHeight) y = y0 - height - GAP_PX;
    }
    const most = (/** @type {number} */ value, /** @type {number} */ room) =>
      Math.max(GAP_PX, Math.min(value, room - GAP_PX));
    return [most(x, host.clientWidth - width), most(y, host.clientHeight - height - (lines ? FOOT_PX : 0))];
  }

  /** @param {boolean} kept */
  function close(kept) {
    if (!open) return;
    const { field, writing } = open;
    open = null;
    const text = field.value;
    field.remove();
    host.focus({ preventScroll: true });
    if (kept && text !== writing.value) writing.keep(text);
    else writing.leave();
  }

  const off = viewport.onChange(place);

  return {
    isOpen: () => open !== null,
    /** @param {Writing} writing */
    open(writing) {
      close(true);
      const field = document.createElement(writing.lines ? "textarea" : "input");
      field.value = writing.value;
      field.maxLength = writing.most_chars;
      field.setAttribute("aria-label", writing.label);
      field.className = "stage-field";
      field.placeholder = writing.hint ?? "";
      Object.assign(field.style, {
        position: "absolute",
        left: "0",
        top: "0",
        margin: "0",
        padding: writing.lines ? `${4 * viewport.scale()}px` : "0 4px",
        boxSizing: "border-box",
        border: "0",
        borderRadius: "2px",
        outline: "2px solid #0b5f6b",
        resize: "none",
        font: `400 16px/1.25 ${FAMILY}`,
        color: "#20242a",
        background: writing.paper ?? "#ffffff",
        textAlign: writing.align ?? "left",
        userSelect: "text",
        touchAction: "auto",
      });
      open = { field, writing };
      field.addEventListener("keydown", (event) => {
        const e = /** @type {KeyboardEvent} */ (event);
        e.stopPropagation();
        if (e.isComposing) return;
        if (field.value === "" && writing.pass?.(e)) return e.preventDefault();
        if (e.key === "Escape") close(false);
        else if (e.key === "Enter" && (!writing.lines || e.ctrlKey || e.metaKey)) close(true);
        else return;
        e.preventDefault();
      });
      for (const type of ["pointerdown", "pointermove", "pointerup", "wheel"])
        field.addEventListener(type, (e) => e.stopPropagation());
      // An offered field is gone through, by eyes and hand, until something is written in it: the next press is for the sheet.
      const yieldTo = () => {
        if (!writing.hint) return;
        const empty = field.value === "";
        field.style.pointerEvents = empty ? "none" : "auto";
        field.style.background = empty ? VEIL : (writing.paper ?? "#ffffff");
        field.style.outlineWidth = empty ? "1.3px" : "2px";
      };
      yieldTo();
      field.addEventListener("input", () => {
        yieldTo();
        if (writing.lines) place();
        writing.input?.(field.value);
      });
      field.addEventListener("blur", () => close(true));
      host.append(field);
      place();
      field.focus({ preventScroll: true });
      field.select();
    },
    /** @param {boolean} kept */
    close,
    destroy() {
      off();
      open?.field.remove();
      open = null;
    },
  };
}
