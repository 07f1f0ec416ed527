// How long frames take on average while something is done in each, as fast as they follow each other.

/** @param {number} frames @param {(i: number) => void} act @returns {Promise<number>} ms */
export const meanFrame = (frames, act) =>
  new Promise((done) => {
    let i = 0;
    let from = 0;
    const next = (now) => {
      // The first ones warm up.
      if (i === 30) from = now;
      if (i === frames + 30) return done((now - from) / frames);
      act(i);
      i += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
