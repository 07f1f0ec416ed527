// Something done in each of some frames.

/** @param {number} count @param {(i: number) => void} act @returns {Promise<number>} how many frames there were */
export const eachFrame = (count, act) =>
  new Promise((done) => {
    let i = 0;
    const next = () => {
      if (i === count) return done(count);
      act(i);
      i += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
