// What the editor opens only when it is asked for: keys, files, photo, settings, the menu of the sheet. Their modules
// come once one can draw; what is asked for before is waited for. Used by editor_view.js.

import { laterStyles } from "./ui/later_styles.js";

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {import("./model/store.js").Store} parts.store
 * @param {import("./sync/api.js").Api} parts.api
 * @param {{ show(text: string, options?: any): () => void }} parts.toasts
 */
export function createAsked({ words, store, api, toasts }) {
  /** @template T @param {(later: typeof import("./editor_later.js")) => T} act */
  const later = async (act) => {
    const module = async () => await import("./editor_later.js");
    return act((await Promise.all([module(), laterStyles()]))[0]);
  };
  const away = () => void toasts.show(words.t("screen.offlineTitle"));
  /** @param {(later: typeof import("./editor_later.js")) => void} act */
  const open = (act) => void later(act).catch(away);
  /** It remembers the paper that was chosen. @type {ReturnType<typeof import("./panels/bar/download.js").createDownload> | null} */
  let files = null;

  return {
    help: () => open(({ openHelp }) => openHelp(words)),
    /** @param {HTMLElement} anchor */
    download: (anchor) =>
      open(({ createDownload }) => {
        files ??= createDownload({ words, poster: store.posterId });
        files.open(anchor);
      }),
    photo: () => open(({ createPhoto }) => createPhoto({ words, store, api, toasts }).open()),
    /** @param {Parameters<typeof import("./panels/chosen/settings.js").settingsPanel>[0]} of */
    settings: (of) => later(({ settingsPanel }) => settingsPanel(of)),
    /** @param {Parameters<typeof import("./panels/chosen/sheet_menu.js").openSheetMenu>[0]} of */
    menu: (of) => open(({ openSheetMenu }) => openSheetMenu(of)),
    later,
    away,
  };
}
