// "Les fichiers" of a workshop: each poster, the report, and for who leads the ZIP, the link of the door, the names,
// the end. Composition root.

import { filesView } from "./panels/keep/files_page.js";
import { ApiError, createApi } from "./sync/api.js";
import { startExport } from "./sync/exports.js";
import { exchangeKey } from "./sync/link_key.js";
import { fill } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, fullScreen, startPage } from "./ui/page.js";

const { words, root, toasts, voice } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const here = `/api/workshops/${encodeURIComponent(id)}`;

/** @type {any} */
let workshop = null;
/** @type {{ url: string | null, until: string | null }} */
let door = { url: null, until: null };
/** @type {{ kind: string, text: string, cancel: () => void } | null} */
let making = null;
let status = -1;
const wanted = { names: false, png: false };

function render() {
  document.title = `${words.t("files.title")} – ${words.t("app.name")}`;
  if (!workshop) {
    if (status === 401 || status === 403) overScreen();
    else if (status >= 0) errorScreen(root, words, status);
    return;
  }
  fill(root, ...filesView({ words, workshop, door, making, wanted, acts }));
}

/** The link has ended, or was closed. */
function overScreen() {
  const { t } = words;
  const home = { label: t("screen.home"), run: () => location.assign("/") };
  fullScreen(root, { icon: "lock", title: t("files.overTitle"), text: t("files.overText"), actions: [home] });
}

/** @param {unknown} error */
const failed = (error) =>
  void toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));

const acts = {
  /** @param {"zip" | "pdf" | "docx"} kind */
  async make(kind) {
    const names = wanted.names && !workshop.names_hidden ? "shown" : "hidden";
    const asked = { kind, names, png: wanted.png && kind === "zip", lang: words.lang() };
    const job = startExport({
      api,
      here,
      asked,
      onStep(state) {
        if (!making) return;
        making.text = words.t("files.step", { done: state.done, of: Math.max(state.of, 1) });
        const line = document.getElementById("files-step");
        if (line) line.textContent = making.text;
      },
    });
    making = { kind, text: words.t("files.starting"), cancel: job.cancel };
    render();
    try {
      const file = await job.ready;
      if (file) {
        const link = document.createElement("a");
        link.href = file.address;
        link.download = file.name;
        link.click();
        voice(words.t("files.ready"));
      }
    } catch (error) {
      failed(error);
    }
    making = null;
    render();
  },
  async openDoor() {
    door = await api.post(`${here}/files-link`, { days: 30 }).catch((error) => {
      failed(error);
      return door;
    });
    render();
  },
  async closeDoor() {
    await api.remove(`${here}/files-link`).catch(failed);
    door = { url: null, until: null };
    render();
  },
  /** @param {boolean} hidden */
  async hideNames(hidden) {
    workshop = await api.patch(here, { names_hidden: hidden }).catch((error) => {
      failed(error);
      return workshop;
    });
    render();
  },
  async removeAll() {
    try {
      await api.remove(here);
      location.assign("/");
    } catch (error) {
      failed(error);
    }
  },
};

try {
  await exchangeKey(api).catch(() => null); // who has a seat of their own needs no link that lives
  workshop = await api.get(here);
  if (workshop.join_code) door = await api.get(`${here}/files-link`);
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  status = error.status;
}
whenLanguage(words, render);
