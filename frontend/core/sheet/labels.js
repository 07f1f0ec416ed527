// The words printed on the sheet, in the poster's language.
// Owns how a date is said. Mirrors chorem/sheet/labels.py.

/** @typedef {Record<string, string>} Labels */

/** @param {Record<string, any>} poster @param {Record<string, Labels>} labels @returns {Labels} */
export const labelsOf = (poster, labels) => labels[poster.lang === "en" ? "en" : "fr"] ?? {};

/** @param {Labels} labels @param {string} key */
export const said = (labels, key) => labels[key] ?? key;

/** "2026-11-14" → "14 novembre 2026"; a date that is not one stays as it was typed.
 * @param {string} date @param {Labels} labels */
export function dateInWords(date, labels) {
  const [year, month, day, ...rest] = date.split("-");
  const name = labels[`month.${month}`];
  if (day === undefined || rest.length > 0 || name === undefined) return date;
  const number = day === "01" ? said(labels, "day.first") : day.replace(/^0+/, "");
  return `${number} ${name} ${year}`;
}

/** "… et 3 autres, page 2". @param {number} count @param {Labels} labels */
export const andMore = (count, labels) =>
  said(labels, count === 1 ? "more.one" : "more.many")
    .replace("{n}", String(count))
    .replace("{page}", "2");
