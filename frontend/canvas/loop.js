// Frames only when something changed; long paintings cut in short tasks between frames.
// Must not know what is painted.

/** A painting task while nothing moves, and while the hand moves: input and frames come first. */
const CALM_MS = 6;
const BUSY_MS = 4;

/**
 * @param {{ frame(): void, pending(): boolean, work(budget_ms: number): void, moving(): boolean }} parts
 * pending: whether painting remains; work: paints for a while
 */
export function createLoop({ frame, pending, work, moving }) {
  let asked = 0;
  let alive = true;
  let pumping = false;
  const channel = new MessageChannel();

  channel.port1.onmessage = () => {
    pumping = false;
    if (!alive || moving()) return request();
    if (!pending()) return;
    work(CALM_MS);
    if (pending()) pump();
    // What was painted behind the scenes has just been swapped in: others may be waiting for it.
    else request();
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
    work(BUSY_MS);
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
