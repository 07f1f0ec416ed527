// Dates as people say them.

/**
 * "14 novembre 2026", or "14 novembre" without the year; empty for an empty date.
 * @param {string} date  YYYY-MM-DD or ""
 * @param {"fr" | "en"} lang
 * @param {{ year?: boolean }} [options]
 */
export function longDate(date, lang, { year = true } = {}) {
  const [y, m, d] = date.split("-").map(Number);
  if (!y || !m || !d) return "";
  const format = /** @type {Intl.DateTimeFormatOptions} */ ({
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const text = new Intl.DateTimeFormat(
    lang === "fr" ? "fr-FR" : "en-GB",
    year ? { ...format, year: "numeric" } : format,
  );
  return text.format(Date.UTC(y, m - 1, d)).replace(/^1 /, lang === "fr" ? "1er " : "1 ");
}
