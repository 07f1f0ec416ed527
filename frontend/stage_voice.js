// What the stage says to who does not see it: what is chosen, what was done. Used by stage.js only.

/** @import { Fields } from "./canvas/types.d.ts" */
/** @import { Event } from "./model/event.js" */

import { createEvent } from "./model/event.js";

/**
 * @param {{ host: HTMLElement, library: any, t(key: string, values?: Fields): string }} parts
 */
export function createStageVoice({ host, library, t }) {
  const said = /** @type {Event<string>} */ (createEvent());

  /** @param {string} target @param {any} entity */
  function titleOf(target, entity) {
    if (target === "note") return t("stage.note", { text: entity.text });
    const lang = host.closest("[lang]")?.getAttribute("lang") === "en" ? "en" : "fr";
    const sign = library.get(entity.symbol)?.name?.[lang] ?? entity.symbol;
    return entity.name ? `${sign}, ${entity.name}` : sign;
  }

  /** @param {string} key @param {Fields} [facts] */
  const say = (key, facts = {}) => said.emit(t(key, facts));
  return {
    say,
    on: said.on,
    /** @param {{ target: string, entity: any } | null} one @param {number} count */
    selection(one, count) {
      if (one) said.emit(titleOf(one.target, one.entity));
      else if (count > 1) say("stage.selected", { count });
    },
  };
}
