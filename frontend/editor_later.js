// What the editor opens only when it is asked for, or when something is chosen: it comes once one can draw. Used by
// editor_view.js and editor_near.js.

import { createClipboard } from "./editor_clipboard.js";
import { createDownload } from "./panels/bar/download.js";
import { openHelp } from "./panels/bar/shortcuts_list.js";
import { createPhoto } from "./panels/beside/photo.js";
import { createProperties } from "./panels/chosen/properties.js";
import { settingsPanel } from "./panels/chosen/settings.js";
import { openSheetMenu } from "./panels/chosen/sheet_menu.js";
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
