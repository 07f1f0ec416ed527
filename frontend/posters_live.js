// All the posters of a workshop, live and painted: the feed, the signs, and windows on posters, each painted when its
// poster changed, while in sight, not more often than asked. Shared by the roots of wall, projector and compare.

import { loadFonts, onFace } from "./canvas/fonts.js";
import { onImage, useImages } from "./canvas/images.js";
import { createWindow } from "./canvas/window.js";
import { makeLibrary } from "./core/spec/library.js";
import { useWidths } from "./core/text/metrics.js";
import { createReader } from "./model/reader.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";

/** @import { Api } from "./sync/api.js" */
/** @import { Words } from "./i18n/i18n.js" */
/** @import { Pick } from "./model/reader.js" */
/** @import { View } from "./canvas/viewport.js" */

export const SHEET_MM = /** @type {[number, number]} */ ([1189, 841]);
/** Cards are painted together, this often: each frame of a page costs something however little changed. */
const TURN_MS = 500;
/** After this long the others wait for the next turn: the page stays at hand. */
const LONGEST_MS = 40;
const REST_MS = 20;
const MOST_DPR = 2;

/**
 * @typedef {object} LiveWindow
 * @property {HTMLCanvasElement} canvas  whose size is the style sheet's
 * @property {(view: View | null) => void} look  in CSS pixels; null: the whole sheet at the canvas's width
 * @property {(pick: Pick) => void} show  another choice of what the poster holds
 * @property {() => Record<string, any>} poster
 * @property {import("./core/spec/library.js").Library} library  with the pictograms of the poster
 * @property {() => void} close
 */

/**
 * @param {{ words: Words, api: Api, id: string }} options id: of the workshop
 */
export async function openPosters({ words, api, id }) {
  const fonts = loadFonts(new URL("./fonts/", import.meta.url).href);
  const served = await api.get("/api/symbols?words=few");
  useWidths(served.widths);
  await fonts.first;
  const feed = createFeed({
    url: workshopUrl(id),
    lang: words.lang(),
    makeSocket: makeWebSocket,
    clock: browserClock,
    page: browserPage,
  });
  /** Whose each picture is. @type {Map<string, string>} */
  const owners = new Map();
  useImages((hash) => `/api/posters/${encodeURIComponent(owners.get(hash) ?? "")}/photos/${hash}.jpg`);

  /** @type {Map<Element, { id: string, every_ms: number, seen: boolean, due_ms: number, painted_ms: number,
   *   paint(now_ms: number): number, reset(): void }>} due_ms: Infinity while nothing changed */
  const windows = new Map();
  let timer = 0;
  let turn_ms = Number.NEGATIVE_INFINITY;

  /** Paints what is due in one go, so that the page has few frames; then waits for what is due next. */
  function turn() {
    const now = performance.now();
    turn_ms = now;
    for (const one of windows.values()) {
      if (!one.seen || one.due_ms > now) continue;
      if (performance.now() - now > LONGEST_MS) {
        timer = setTimeout(turn, REST_MS);
        return;
      }
      one.painted_ms = now;
      one.due_ms = one.paint(now);
    }
    wait();
  }
  function wait() {
    clearTimeout(timer);
    const seen = [...windows.values()].filter((one) => one.seen);
    const due = Math.min(...seen.map((one) => one.due_ms));
    const quick = seen.some((one) => one.due_ms === due && one.every_ms < TURN_MS);
    const next = quick ? due : Math.max(due, turn_ms + TURN_MS);
    if (next < Number.POSITIVE_INFINITY) timer = setTimeout(turn, Math.max(0, next - performance.now()));
  }
  /** @param {(one: { id: string }) => boolean} which */
  function mark(which) {
    for (const one of windows.values())
      if (which(one)) one.due_ms = Math.min(one.due_ms, one.painted_ms + one.every_ms);
    wait();
  }
  const everything = () => {
    for (const one of windows.values()) one.reset();
    mark(() => true);
  };
  onFace(everything);
  onImage(everything);

  const sight = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const one = windows.get(entry.target);
        if (one) one.seen = entry.isIntersecting;
      }
      mark(() => false);
    },
    { rootMargin: "80px" },
  );
  const sizes = new ResizeObserver((entries) => {
    const changed = new Set(entries.map((entry) => windows.get(entry.target)));
    mark((one) => changed.has(/** @type {any} */ (one)));
  });

  feed.onPoster(({ id: changed }) => {
    const photo = feed.document(changed)?.slots.get(`poster/${changed}`)?.entity.photo;
    if (photo) owners.set(photo.hash, changed);
    mark((one) => one.id === changed);
  });

  let watched = "";
  function watchAll() {
    const ids = feed.day()?.posters.map((one) => one.id) ?? [];
    if (ids.join() === watched) return;
    watched = ids.join();
    feed.watch(ids);
  }

  /** Each poster has a library of its own: it may carry pictograms. @param {() => any} poster */
  function libraryFor(poster) {
    const base = makeLibrary(served.signs, served.own);
    const now = () => base.of(poster());
    return {
      /** @param {string} symbol @param {number | null} [version] */
      get: (symbol, version) => now().get(symbol, version),
      get signs() {
        return now().signs;
      },
      of: base.of,
    };
  }

  return {
    feed,
    served,
    library: makeLibrary(served.signs, served.own),
    /** Every poster of the workshop from now on, as groups come and go. */
    watchAll() {
      watchAll();
      feed.onDay(watchAll);
    },
    /**
     * @param {HTMLCanvasElement} canvas
     * @param {string} poster  id
     * @param {number} every_ms  painted at most once in
     * @param {(piece: import("./canvas/types.d.ts").Piece) => boolean} [shows]  which pieces; all without it
     * @returns {LiveWindow}
     */
    window(canvas, poster, every_ms, shows) {
      const reader = createReader(() => feed.document(poster));
      const { palette, labels } = served;
      const library = libraryFor(() => feed.document(poster)?.slots.get(`poster/${poster}`)?.entity ?? {});
      const painted = createWindow({
        ...{ canvas, store: reader, palette, labels, shows },
        library,
      });
      /** @type {View | null} */
      let view = null;
      const one = {
        ...{
          id: poster,
          every_ms,
          seen: false,
          due_ms: Number.NEGATIVE_INFINITY,
          painted_ms: Number.NEGATIVE_INFINITY,
        },
        reset: painted.reset,
        /** @param {number} now_ms */
        paint(now_ms) {
          if (!feed.document(poster) || !canvas.clientWidth) return Number.POSITIVE_INFINITY;
          const ratio = Math.min(MOST_DPR, devicePixelRatio || 1);
          const [width, height] = [canvas.clientWidth * ratio, canvas.clientHeight * ratio].map(Math.round);
          const at = view ?? { scale: canvas.clientWidth / SHEET_MM[0], x_px: 0, y_px: 0 };
          painted.place(width ?? 0, height ?? 0, at.scale * ratio, at.x_px * ratio, at.y_px * ratio);
          return painted.paint(now_ms);
        },
      };
      const again = () => {
        one.painted_ms = Number.NEGATIVE_INFINITY;
        mark((other) => other === one);
      };
      windows.set(canvas, one);
      sight.observe(canvas);
      sizes.observe(canvas);
      return {
        canvas,
        look(next) {
          view = next;
          again();
        },
        show(pick) {
          reader.show(pick);
          painted.reset();
          again();
        },
        poster: reader.poster,
        library,
        close() {
          windows.delete(canvas);
          sight.unobserve(canvas);
          sizes.unobserve(canvas);
        },
      };
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openPosters>>} Posters */
