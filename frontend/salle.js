// "Tester la salle": checks this device and says whether it can follow the workshop. Composition root. Works over
// plain http, under any name.

import { roomPage } from "./panels/room/room_page.js";
import { checks } from "./panels/room/room_verdict.js";
import { createApi } from "./sync/api.js";
import { browserStorage } from "./sync/browser.js";
import { pageMs, socketFacts, storageWorks } from "./sync/room_check.js";
import { fill } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { startPage } from "./ui/page.js";

const { words, root } = startPage();
const api = createApi(words.lang);
/** As typed on another device: a page opened on the server itself has an address that is of no use to them. */
let address = location.host + location.pathname;
const now = () => performance.now();
const liveUrl = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/room/live`;

/** @type {import("./panels/room/room_verdict.js").Facts} */
let facts = device();

/** What is known without asking anybody. */
function device() {
  return {
    screen: {
      width: Math.round(innerWidth),
      height: Math.round(innerHeight),
      touch: matchMedia("(any-pointer: coarse)").matches,
    },
    secure: isSecureContext,
  };
}

function render() {
  document.title = `${words.t("room.page")} – ${words.t("app.name")}`;
  fill(root, ...roomPage({ words, checks: checks(facts), address, again }));
}

/**
 * @template {keyof import("./panels/room/room_verdict.js").Facts} K
 * @param {K} name
 * @param {Promise<any>} fact
 */
async function learn(name, fact) {
  const found = await fact.catch(() => null);
  facts = { ...facts, [name]: found };
  render();
}

function again() {
  facts = device();
  render();
  learn("page_ms", pageMs(now));
  learn(
    "socket",
    socketFacts(() => new WebSocket(liveUrl), { now, date: () => Date.now() }),
  );
  learn(
    "storage",
    storageWorks(browserStorage().factory).then(() => true),
  );
}

whenLanguage(words, render);
again();
api.get("/api/room").then(
  (room) => {
    address = room.address.replace(/^http:\/\//, "");
    render();
  },
  () => {},
);
