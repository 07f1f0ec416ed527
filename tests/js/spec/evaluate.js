// Reads lines of [kind, case] on its input, writes one line of outcome for each: how Python asks JavaScript.

import readline from "node:readline";
import { outcome } from "./cases.js";

for await (const line of readline.createInterface({ input: process.stdin })) {
  const [kind, given] = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(outcome(kind, given))}\n`);
}
