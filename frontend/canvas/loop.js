// Frames only when something changed; long paintings cut in short tasks between frames.
// Must not know what is painted.

/** How long a painting task should take in all while nothing moves; a part of it while the hand moves. */
const TASK_MS = 14;
const MOVING_PART = 0.4;
const LEAST_MS = 1.2;
const MOST_MS = 8;

/**
 * @param {{ frame(): void, pending(): boolean, work(budget_ms: number): void, moving(): boolean }} parts
 * pending: whether painting remains; work: paints for a while
 */
export function createLoop({ frame, pending, work, moving }) {
  let asked = 0;
  let alive = true;
  let pumping = false;
  const channel = new MessageChannel();
  /** Given to work(). A canvas without a GPU draws when the task ends, far longer than it took to ask: learnt. */
  let budget_ms = 2;
  let began_ms = 0;

  channel.port1.onmessage = () => {
    pumping = false;
    const now_ms = performance.now();
    if (began_ms > 0) {
      const took_ms = now_ms - began_ms;
      const next_ms = budget_ms * (took_ms > TASK_MS ? 0.7 : took_ms < TASK_MS * 0.6 ? 1.3 : 1);
      budget_ms = Math.min(MOST_MS, Math.max(LEAST_MS, next_ms));
      began_ms = 0;
    }
    if (!alive || moving()) return request();
    if (!pending()) return;
    began_ms = now_ms;
    work(budget_ms);
    if (pending()) pump();
    // What was painted behind the scenes has just been swapped in: others may be waiting for it.
    else {
      began_ms = 0;
      request();
    }
  };

  function pump() {
    if (pumping) return;
    pumping = true;
    channel.port2.postMessage(0);
  }

  function request() {
    if (asked === 0 && alive) asked = requestAnimationFrame(run);
  }

  function run() {
    asked = 0;
    frame();
    if (!pending()) return;
    if (!moving()) return pump();
    work(budget_ms * MOVING_PART);
    request();
  }

  return {
    request,
    destroy() {
      alive = false;
      cancelAnimationFrame(asked);
      channel.port1.close();
    },
  };
}
