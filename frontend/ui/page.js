// What every page starts with: words, names of controls, toasts, a voice, and the screens of when it cannot go on.

import { createWords } from "../i18n/i18n.js";
import { button } from "./buttons.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { createVoice } from "./regions.js";
import { watchTips } from "./tips.js";
import { createToasts } from "./toast.js";

/** @import { Words } from "../i18n/i18n.js" */

/** Storage may be forbidden by the browser: the page then works without memory. */
export function localMemory() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * @returns {{ words: Words, root: HTMLElement, toasts: ReturnType<typeof createToasts>, voice: (text: string) => void }}
 */
export function startPage() {
  const root = document.getElementById("page");
  if (!root) throw new Error("the page has no #page");
  const words = createWords(localMemory(), navigator.languages ?? []);
  document.documentElement.lang = words.lang();
  watchTips();
  return { words, root, toasts: createToasts(document.body), voice: createVoice(document.body) };
}

/**
 * A whole screen that says what happened and what to do.
 * @param {HTMLElement} root
 * @param {{ icon: string, title: string, text: string, actions: { label: string, run: () => void }[] }} what
 */
export function fullScreen(root, what) {
  const actions = what.actions.map((action, index) =>
    button(action.label, action.run, { class: index === 0 ? "btn btn-filled" : "btn" }),
  );
  fill(
    root,
    h(
      "main",
      { class: "full-screen" },
      h("div", { class: "full-screen-icon" }, icon(what.icon)),
      h("h1", null, what.title),
      h("p", null, what.text),
      h("div", { class: "full-screen-actions" }, ...actions),
    ),
  );
}

/**
 * The screen of an error that stops the page, by status: 0 is a server that does not answer.
 * @param {HTMLElement} root
 * @param {Words} words
 * @param {number} status
 */
export function errorScreen(root, words, status) {
  const { t } = words;
  const home = { label: t("screen.home"), run: () => location.assign("/") };
  const enter = { label: t("screen.join"), run: () => location.assign("/") };
  const retry = { label: t("app.retry"), run: () => location.reload() };
  if (status === 401 || status === 403) {
    const text = t("screen.notAllowed");
    fullScreen(root, { icon: "lock", title: t("screen.notAllowedTitle"), text, actions: [enter] });
  } else if (status >= 400 && status < 500) {
    const text = t("screen.notFound");
    fullScreen(root, { icon: "search", title: t("screen.notFoundTitle"), text, actions: [home] });
  } else {
    const text = t("screen.offline");
    fullScreen(root, { icon: "cloud-off", title: t("screen.offlineTitle"), text, actions: [retry, home] });
  }
}
