// How long ago, as people say it.

/** @import { Words } from "../../i18n/i18n.js" */

const STEP_S = 5;

/**
 * "2 min", "un instant"; with `ago` "il y a 2 min", "à l’instant".
 * @param {number} ms
 * @param {Words["t"]} t
 * @param {boolean} [ago]
 */
export function since(ms, t, ago = false) {
  const [unit, count] = measured(ms);
  return ago ? t(`ago.${unit}`, { count }) : t(`since.${unit}`, { count });
}

/** @param {number} ms @returns {[unit: string, count: number]} */
function measured(ms) {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  // By steps: nobody reads a wall that ticks.
  if (seconds < STEP_S) return ["now", 0];
  if (minutes < 1) return ["seconds", seconds - (seconds % STEP_S)];
  if (hours < 1) return ["minutes", minutes];
  return hours < 24 ? ["hours", hours] : ["days", Math.floor(hours / 24)];
}
