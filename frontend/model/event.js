// One kind of event: who listens, and telling them. Knows nothing of what is told.

/**
 * @template T
 * @typedef {{ on: (fn: (value: T) => void) => () => void, emit: (value: T) => void }} Event
 */

/**
 * An event with `on(fn) → off` and `emit(value)`. A listener that throws does not keep the others from being
 * told: its error is rethrown out of turn, where the page reports it.
 * @template T
 * @returns {Event<T>}
 */
export function createEvent() {
  /** @type {Set<(value: T) => void>} */
  const listeners = new Set();
  return {
    on(fn) {
      listeners.add(fn);
      return () => {
        listeners.delete(fn);
      };
    },
    emit(value) {
      for (const fn of [...listeners]) {
        try {
          fn(value);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
