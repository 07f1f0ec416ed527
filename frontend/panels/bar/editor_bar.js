// The bar of the editor: back, title edited in place and group, saving state, people, language, download, "…".

import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";
import { openMenu } from "../../ui/menu.js";

/** @import { Words } from "../../i18n/i18n.js" */

const MAX_TITLE = 160;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => { title: string, group: string }} options.heading
 * @param {(title: string) => void} options.rename
 * @param {() => boolean} options.readOnly
 * @param {HTMLElement} options.saving
 * @param {HTMLElement} options.people
 * @param {HTMLElement} options.clock
 * @param {HTMLElement} options.call
 * @param {{ el: HTMLElement, href(): string | null }} options.morning
 * @param {() => { href: string, label: string }} options.back
 * @param {((anchor: HTMLElement) => void) | null} options.download  opens the files to take away; null: there are none
 * @param {(() => void) | null} options.present  opens what is presented, for who may
 * @param {() => void} options.help
 * @param {{ zoomIn: () => void, zoomOut: () => void, fit: () => void }} options.view
 */
export function createEditorBar(options) {
  const {
    words,
    heading,
    rename,
    readOnly,
    saving,
    people,
    clock,
    call,
    morning,
    back,
    download,
    present,
    help,
    view,
  } = options;
  const el = h("header", { class: "editor-bar", "data-region": "" });
  const title = h("input", { class: "bar-title-field", maxlength: String(MAX_TITLE), spellcheck: "true" });
  const group = h("p", { class: "bar-group" });
  /** Title as it was when the field took the focus. */
  let before = "";

  title.addEventListener("focus", () => {
    before = title.value;
    title.classList.add("editing");
  });
  title.addEventListener("blur", () => {
    title.classList.remove("editing");
    const next = title.value.trim().replace(/\s+/g, " ");
    if (next !== before) rename(next);
    showHeading();
  });
  title.addEventListener("keydown", (event) => {
    if (event.key === "Escape") title.value = before;
    if (event.key === "Enter" || event.key === "Escape") {
      event.stopPropagation();
      title.blur();
    }
  });

  function showHeading() {
    const { title: text, group: name } = heading();
    if (document.activeElement !== title) title.value = text;
    title.readOnly = readOnly();
    title.placeholder = words.t("bar.untitled");
    title.title = text;
    group.textContent = readOnly() ? [name, words.t("bar.reading")].filter(Boolean).join(", ") : name;
  }

  /** @param {MouseEvent} event */
  function more(event) {
    const { t } = words;
    const anchor = /** @type {HTMLElement} */ (event.currentTarget);
    const cards = morning.href();
    openMenu(anchor, t("app.more"), [
      ...(present ? [{ label: t("present.open"), icon: "play", run: present }] : []),
      ...(download ? [{ label: t("bar.download"), icon: "download", run: () => download(anchor) }] : []),
      ...(cards ? [{ label: t("morning.title"), icon: "cards", href: cards }] : []),
      { label: t("bar.signs"), icon: "book", href: "/aide", newTab: true },
      { label: t("tool.zoomIn"), icon: "plus", run: view.zoomIn },
      { label: t("tool.zoomOut"), icon: "minus", run: view.zoomOut },
      { label: t("tool.fit"), icon: "fit", run: view.fit },
      { label: t("tool.help"), icon: "help", run: help },
      { rule: true },
      { label: t("lang.fr"), checked: words.lang() === "fr", run: () => words.setLang("fr") },
      { label: t("lang.en"), checked: words.lang() === "en", run: () => words.setLang("en") },
    ]);
  }

  function render() {
    const { t } = words;
    const away = back();
    el.setAttribute("aria-label", t("region.bar"));
    title.setAttribute("aria-label", t("bar.title"));
    fill(
      el,
      h(
        "a",
        { class: "icon-btn bar-back", href: away.href, "aria-label": away.label, "data-tip": away.label },
        icon("back"),
      ),
      h("div", { class: "bar-heading" }, title, group),
      clock,
      saving,
      h("div", { class: "bar-rule" }),
      people,
      call,
      morning.el,
      h("div", { class: "bar-wide" }, languageSwitch(words)),
      h(
        "a",
        {
          class: "icon-btn bar-wide",
          href: "/aide",
          target: "_blank",
          rel: "noopener",
          "aria-label": t("bar.signs"),
          "data-tip": t("bar.signs"),
        },
        icon("book"),
      ),
      download &&
        iconButton(
          "download",
          t("bar.download"),
          (event) => download(/** @type {HTMLElement} */ (event.currentTarget)),
          { class: "icon-btn bar-wide", "aria-haspopup": "dialog", "aria-expanded": "false" },
        ),
      present && button(t("present.open"), present, { class: "btn btn-filled bar-wide" }),
      iconButton("more", t("app.more"), more, {
        class: "icon-btn bar-narrow",
        "aria-haspopup": "menu",
        "aria-expanded": "false",
      }),
    );
    showHeading();
  }

  words.onChange(render);
  render();
  return { el, showHeading, render };
}
