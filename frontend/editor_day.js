// The day at this poster: clock, call, message, gate, signs offered, and the place the facilitators show. Used by
// editor_view.js; the one place where the session's day meets its panels.

import { PREFIX as OWN } from "./core/spec/own.js";
import { createDayBand } from "./panels/bar/day_band.js";
import { createDayCall } from "./panels/bar/day_call.js";
import { createDayClock } from "./panels/bar/day_clock.js";
import { groupName, titlesPanel } from "./panels/bar/titles.js";
import { h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { closePopover } from "./ui/popover.js";

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {{ show(text: string, options?: any): () => void }} parts.toasts
 * @param {(text: string) => void} parts.voice
 * @param {import("./sync/api.js").Api} parts.api
 * @param {any} parts.me  answer of /api/me
 * @param {string} parts.poster
 * @param {import("./sync/session.js").Session} parts.session
 * @param {any} parts.stage
 * @param {() => string} parts.group  name of the group
 * @param {(name: string) => void} parts.rename
 */
export function createEditorDay(parts) {
  const { words, toasts, voice, api, me, poster, session, stage, group, rename } = parts;
  const here = `/api/posters/${encodeURIComponent(poster)}`;
  /** Touched here: taken away at once, whatever the line. @type {Set<string>} */
  const read = new Set();

  /** @param {string} path @param {unknown} body */
  async function post(path, body) {
    try {
      await api.post(`${here}/${path}`, body);
      return true;
    } catch (error) {
      toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));
      return false;
    }
  }

  const clock = createDayClock({ words, day: session.day, now: session.serverNow, say: voice });
  const call = createDayCall({
    words,
    hand: () => session.day()?.hand ?? null,
    change: (state) => post("hand", { state }),
    say: voice,
  });
  call.el.hidden = me.role !== "participant" || !me.may_write;
  const band = createDayBand({
    words,
    message() {
      const message = session.day()?.message;
      const concerned = message && me.role === "participant" && me.may_write;
      return concerned && !message.seen.includes(me.seat_id) && !read.has(message.id) ? message : null;
    },
    async read(id) {
      read.add(id);
      band.render();
      if (!(await post(`messages/${encodeURIComponent(id)}/read`, {}))) read.delete(id);
      band.render();
    },
    gate: () => session.day()?.gate ?? "open",
  });
  /** The scenario cards, when there are any. */
  const morningHref = () => (session.day()?.cards ? `/p/${encodeURIComponent(poster)}/matin` : null);
  const morning = h(
    "a",
    { class: "icon-btn bar-wide", href: `/p/${encodeURIComponent(poster)}/matin` },
    icon("cards"),
  );
  const offeredChanged = /** @type {Set<() => void>} */ (new Set());
  let offered = "";

  function render() {
    morning.hidden = morningHref() === null;
    for (const name of ["aria-label", "data-tip"]) morning.setAttribute(name, words.t("morning.title"));
    clock.render();
    call.render();
    band.render();
    const next = JSON.stringify(session.day()?.offered ?? null);
    if (next !== offered) for (const fn of offeredChanged) fn();
    offered = next;
  }
  session.onDay(render);
  words.onChange(render);
  session.onLook(({ view }) => {
    const before = stage.view.place();
    stage.view.show([view.x_mm, view.y_mm, view.x_mm + view.width_mm, view.y_mm + view.height_mm]);
    toasts.show(words.t("look.here"), { action: words.t("look.back"), run: () => stage.view.show(before) });
  });
  render();

  /** @param {string} seat @param {string | null} title */
  async function give(seat, title) {
    closePopover();
    await api
      .patch(`${here}/seats/${encodeURIComponent(seat)}`, { title })
      .catch((error) => toasts.show(error.message || words.t("screen.offlineTitle")));
  }

  return {
    /** Who does what at this table, for whoever may say so. */
    titles() {
      if (!me.may_write || session.status().state === "closed") return null;
      const named = titlesPanel({ words, people: session.people(), give });
      return h("div", { class: "table-panel" }, groupName({ words, name: group(), rename }), named);
    },
    clock: clock.el,
    call: call.el,
    morning: { el: morning, href: morningHref },
    /** The bar with its bands beneath. @param {HTMLElement} bar */
    under: (bar) => h("div", { class: "editor-top" }, bar, band.el),
    /** Whether the facilitators offer a sign; free drawing, and what a group drew itself, always are.
     *  @param {{ id: string, structure: string }} sign */
    offered: (sign) =>
      sign.structure === "croquis" ||
      sign.id.startsWith(OWN) ||
      (session.day()?.offered?.includes(sign.id) ?? true),
    /** @param {() => void} fn */
    onOffered: (fn) => void offeredChanged.add(fn),
  };
}
