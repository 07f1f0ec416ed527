// The other people on the overlay: cursor and name, selection, who is writing. Their drafts are in drafts.js.
// Must not know sockets: it reads what the session says they show.

/** @import { Session, Xy } from "./types.d.ts" */
/** @import { Viewport } from "./viewport.js" */

import { drawOutline, drawTag } from "./marks.js";

/** Colours of people, in the order the server gives them (LOOK). */
export const PEOPLE = ["#8a3b12", "#1d5b99", "#2e6b2e", "#6a4796", "#7a5b00", "#8c2a5b"];
const STILL_MS = 5_000;

/** @param {number} color @returns {string} */
export const personColor = (color) => PEOPLE[color % PEOPLE.length] ?? "#1d5b99";

/**
 * @param {{
 *   session: Session, viewport: Viewport, now(): number,
 *   shape(key: string): { lines: Xy[][], closed: boolean, box: [number, number, number, number] } | null,
 *   writing(name: string): string,
 * }} parts
 */
export function createOthers({ session, viewport, now, shape, writing }) {
  /** @type {Map<string, { at: string, since: number }>} */
  const moves = new Map();

  return {
    /** Notes who moved; called when presence arrives. */
    update() {
      const remote = session.remote();
      for (const conn of [...moves.keys()]) if (!remote.has(conn)) moves.delete(conn);
      for (const [conn, person] of remote) {
        const at = JSON.stringify(person.state?.cursor ?? null);
        if (moves.get(conn)?.at !== at) moves.set(conn, { at, since: now() });
      }
    },
    /** When the next cursor goes away, in ms from now; null when none is shown. @returns {number | null} */
    nextChange() {
      const ages = [...moves.values()]
        .filter((m) => m.at !== "null")
        .map((m) => STILL_MS - (now() - m.since));
      const coming = ages.filter((ms) => ms > 0);
      return coming.length > 0 ? Math.min(...coming) : null;
    },
    /** @param {CanvasRenderingContext2D} ctx @returns {boolean} whether anything was drawn */
    draw(ctx) {
      for (const [conn, person] of session.remote()) {
        const color = personColor(person.color);
        const chosen = (person.state?.selection ?? []).flatMap((key) => shape(key) ?? []);
        for (const outline of chosen) drawOutline(ctx, viewport, outline, color, 1);
        // The name once, on the highest: on each of many it would hide the sheet.
        const [highest] = chosen.map(({ box }) => box).sort((a, b) => a[1] - b[1]);
        if (highest) {
          const [x, y] = viewport.toScreen([highest[0], highest[1]]);
          drawTag(ctx, person.name, [x - 4, y - 30], color);
        }
        const cursor = person.state?.cursor;
        const still = now() - (moves.get(conn)?.since ?? 0);
        if (cursor && still < STILL_MS) drawCursor(ctx, viewport.toScreen(cursor), person.name, color);
      }
      for (const [key, holder] of session.leases?.() ?? []) {
        const person = session.remote().get(holder.conn);
        const [target, id] = key.split("/");
        const outline = person && shape(`${target}/${id}`);
        if (!person || !outline) continue;
        const [x, y] = viewport.toScreen([outline.box[0], outline.box[3]]);
        drawTag(ctx, writing(holder.name || person.name), [x, y + 6], personColor(person.color));
      }
      return session.remote().size > 0;
    },
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {Xy} px @param {string} name @param {string} color */
function drawCursor(ctx, [x, y], name, color) {
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + 4.5, y + 15);
  ctx.lineTo(x + 8, y + 9);
  ctx.lineTo(x + 14.5, y + 8);
  ctx.closePath();
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = "#ffffff";
  ctx.lineWidth = 1.2;
  ctx.stroke();
  if (name) drawTag(ctx, name, [x + 13, y + 13], color);
}
