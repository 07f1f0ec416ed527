// The tool in hand: one at a time, made when first taken. Routes presses and keys to it; a tool that is put down
// gives up its gesture. Must not know what tools do.

/** @import { Press } from "../canvas/pointers.js" */
/** @import { KeyPress, PlaceOptions, Tool, ToolContext } from "./types.d.ts" */

import { TOOLS, toolKind } from "./registry.js";

/**
 * @param {{ ctx: ToolContext, cursor(css: string): void, used(): void }} parts used: after each press or key
 */
export function createHand({ ctx, cursor, used }) {
  /** @type {Map<string, Tool>} */
  const made = new Map();
  let kind = toolKind("select");
  /** @type {Set<() => void>} */
  const listeners = new Set();

  function tool() {
    const known = made.get(kind.id);
    if (known) return known;
    const fresh = kind.create(ctx);
    made.set(kind.id, fresh);
    return fresh;
  }

  return {
    current: () => kind.id,
    /** @param {string} id @param {PlaceOptions} [options] @throws {RangeError} for a tool there is not */
    set(id, options) {
      const next = toolKind(id);
      tool().cancel();
      tool().hover?.(null);
      kind = next;
      if (options) tool().options?.(options);
      cursor(kind.cursor);
      for (const fn of [...listeners]) fn();
      used();
    },
    /** Changes how the tool in hand draws, in the middle of a gesture too. @param {PlaceOptions} options */
    tune(options) {
      if (!tool().tune?.(options)) return;
      for (const fn of [...listeners]) fn();
      used();
    },
    /** Goes on with a network. @param {string} id of the figure */
    resume(id) {
      tool().resume?.(id);
      used();
    },
    /** @param {() => void} fn */
    onChange(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    pans: () => kind.pans ?? false,
    get byKeys() {
      return kind.byKeys ?? false;
    },
    /** @param {Press} p */
    down(p) {
      tool().down(p);
      used();
    },
    /** @param {Press} p */
    move(p) {
      tool().move(p);
      used();
    },
    /** @param {Press} p */
    up(p) {
      tool().up(p);
      used();
    },
    /** @param {Press | null} p */
    hover(p) {
      tool().hover?.(p);
      used();
    },
    /** @param {Press} p */
    hold(p) {
      tool().hold?.(p);
      used();
    },
    cancel() {
      const had = tool().cancel();
      used();
      return had;
    },
    /** @param {KeyPress} e */
    key(e) {
      const was = tool().key?.(e) ?? false;
      used();
      return was;
    },
    /** @param {KeyPress} e */
    keyUp(e) {
      tool().keyUp?.(e);
      used();
    },
    /** Takes the tool of a shortcut. @param {string} key @returns {boolean} */
    shortcut(key) {
      const found = TOOLS.find((one) => one.shortcut === key);
      if (!found || found.id === kind.id) return false;
      this.set(found.id);
      return true;
    },
  };
}
