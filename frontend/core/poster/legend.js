// The id of a legend entry says what it describes (ADR 0004). Mirrors legend_id of chorem/poster/rules.py.

/**
 * @param {string} symbol
 * @param {string | null | undefined} variant
 * @param {string} color role
 * @returns {string} `dynamique.area~extension~growth`; nothing between the ~ without a variant [P7]
 */
export const legendId = (symbol, variant, color) => `${symbol}~${variant ?? ""}~${color}`;
