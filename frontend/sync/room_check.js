// What a device can do in this room, measured: page, socket, latency, clock, storage. Each answer is a fact;
// what it means is said elsewhere. Knows no page.

const PINGS = 15;
const OPEN_MS = 6000;
const PONG_MS = 4000;
const DATABASE = "chorem-salle";

/** @typedef {import("./socket.js").SocketLike} SocketLike */

/**
 * How long the server takes to answer a plain request, in ms; throws when it does not.
 * @param {() => number} now
 */
export async function pageMs(now) {
  const started = now();
  const answer = await fetch("/healthz", { cache: "no-store" });
  if (!answer.ok) throw new Error(String(answer.status));
  return now() - started;
}

/**
 * Opens a socket and asks it a few times: the middle of the journeys there and back in ms, and by how many ms the
 * server's clock is ahead of this device's. Rejects when it does not open or stops answering.
 * @param {() => WebSocket} open
 * @param {{ now: () => number, date: () => number }} clock  `now` for durations, `date` for the time of day
 * @returns {Promise<{ latency_ms: number, ahead_ms: number }>}
 */
export function socketFacts(open, { now, date }) {
  return new Promise((resolve, reject) => {
    const socket = open();
    /** @type {{ journey: number, ahead: number }[]} */
    const journeys = [];
    let sent = 0;
    let timer = setTimeout(() => end(new Error("closed")), OPEN_MS);
    /** @param {Error} [error] */
    const end = (error) => {
      clearTimeout(timer);
      socket.onclose = null;
      socket.onerror = null;
      socket.close();
      if (error) reject(error);
      else resolve(middle(journeys));
    };
    const ask = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(new Error("silent")), PONG_MS);
      sent = now();
      socket.send(String(journeys.length));
    };
    socket.onopen = ask;
    socket.onclose = () => end(new Error("closed"));
    socket.onerror = () => end(new Error("closed"));
    socket.onmessage = (event) => {
      const { now_ms } = JSON.parse(event.data);
      const journey = now() - sent;
      journeys.push({ journey, ahead: now_ms + journey / 2 - date() });
      if (journeys.length < PINGS) ask();
      else end();
    };
  });
}

/**
 * The middle journey, and the clock as the quickest one saw it.
 * @param {{ journey: number, ahead: number }[]} journeys
 */
function middle(journeys) {
  const sorted = [...journeys].sort((a, b) => a.journey - b.journey);
  const half = sorted[Math.floor(sorted.length / 2)];
  return { latency_ms: half?.journey ?? 0, ahead_ms: sorted[0]?.ahead ?? 0 };
}

/**
 * Writes, reads and erases a value in IndexedDB; rejects where the browser forbids it.
 * @param {IDBFactory | null} factory
 * @returns {Promise<void>}
 */
export function storageWorks(factory) {
  return new Promise((resolve, reject) => {
    if (!factory) return reject(new Error("none"));
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("one");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const work = database.transaction("one", "readwrite");
      const store = work.objectStore("one");
      store.put("here", "key");
      const read = store.get("key");
      work.oncomplete = () => {
        database.close();
        factory.deleteDatabase(DATABASE);
        if (read.result === "here") resolve();
        else reject(new Error("lost"));
      };
      work.onerror = () => reject(work.error);
    };
  });
}
