// What the editor opens only when it is asked for, or when something is chosen: it comes once one can draw. Used by
// editor_view.js and editor_near.js.

import { createClipboard } from "./editor_clipboard.js";
import { createDownload } from "./panels/download.js";
import { createPhoto } from "./panels/photo.js";
import { createProperties } from "./panels/properties.js";
import { settingsPanel } from "./panels/settings.js";
import { openSheetMenu } from "./panels/sheet_menu.js";
import { openHelp } from "./panels/shortcuts_list.js";
import { createExamples } from "./sign_example.js";

export {
  createClipboard,
  createDownload,
  createExamples,
  createPhoto,
  createProperties,
  openHelp,
  openSheetMenu,
  settingsPanel,
};
