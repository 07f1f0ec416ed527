// Interprets the figures it is given on standard input: the V8 half of bench/signs.py. Microseconds, one a sign.

import { readFileSync } from "node:fs";
import { interpret } from "../frontend/core/spec/interpret.js";

const { signs, figures, palette, ms_each } = JSON.parse(readFileSync(0, "utf8"));

/** @param {any} sign @param {any} figure */
function time(sign, figure) {
  for (let i = 0; i < 50; i += 1) interpret(sign, figure, palette);
  let count = 0;
  const began = performance.now();
  while (performance.now() - began < ms_each) {
    for (let i = 0; i < 10; i += 1) interpret(sign, figure, palette);
    count += 10;
  }
  return ((performance.now() - began) / count) * 1000;
}

const times = signs.map((/** @type {any} */ sign, /** @type {number} */ i) => time(sign, figures[i]));
process.stdout.write(JSON.stringify(times));
