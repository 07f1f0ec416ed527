// Which figures are stakes. Mirrors chorem/sheet/stakes.py. Pure.

/** @param {{ symbol: string, stake?: boolean }} figure */
export const isStake = (figure) => figure.stake === true || figure.symbol.startsWith("enjeu.");

/**
 * In their order on the poster.
 * @param {{ all(target: string): readonly any[] }} store
 * @returns {any[]} figures
 */
export const stakesOf = (store) => store.all("figure").filter(isStake);
