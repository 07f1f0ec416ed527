// What this person has selected, as keys "figure/<id>" or "note/<id>". Never shared state: presence shows it.
// Must not know the DOM, sockets or how anything is drawn.

/**
 * @returns {{
 *   keys(): string[], has(key: string): boolean, set(keys: string[]): void, toggle(key: string): void,
 *   clear(): void, prune(exists: (key: string) => boolean): void, onChange(fn: () => void): () => void,
 * }} keys keep the order in which they were selected.
 */
export function createSelection() {
  /** @type {Set<string>} */
  let selected = new Set();
  /** @type {Set<() => void>} */
  const listeners = new Set();

  /** @param {Set<string>} next */
  function replace(next) {
    if (next.size === selected.size && [...next].every((key) => selected.has(key))) return;
    selected = next;
    for (const fn of [...listeners]) fn();
  }

  return {
    keys: () => [...selected],
    has: (key) => selected.has(key),
    set: (keys) => replace(new Set(keys)),
    toggle(key) {
      const next = new Set(selected);
      if (!next.delete(key)) next.add(key);
      replace(next);
    },
    clear: () => replace(new Set()),
    prune: (exists) => replace(new Set([...selected].filter(exists))),
    onChange(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
  };
}
