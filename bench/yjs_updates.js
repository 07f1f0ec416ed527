// Real Yjs updates for the load generator: for each client, its document after each figure it adds.
// Prints one JSON line a client: {"client": id, "updates": [base64, …]}.
import * as Y from "yjs";

const [clients, each] = process.argv.slice(2).map(Number);
for (let index = 0; index < (clients ?? 0); index++) {
  const doc = new Y.Doc();
  /** @type {string[]} */
  const updates = [];
  doc.on("update", (update) => updates.push(Buffer.from(update).toString("base64")));
  const figures = doc.getMap("figures");
  for (let n = 0; n < (each ?? 0); n++) {
    figures.set(`f${index}.${n}`, {
      layer: "organisation",
      symbol: "hierarchie.point",
      version: 1,
      geometry: { type: "Point", coordinates: [100 + n, 200 + index] },
      color: "ink",
      order: "a0",
    });
  }
  process.stdout.write(`${JSON.stringify({ client: doc.clientID, updates })}\n`);
}
