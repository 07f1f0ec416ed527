// What the editor opens only when it is asked for: it comes once one can draw. Used by editor_view.js.

import { createDownload } from "./panels/download.js";
import { createPhoto } from "./panels/photo.js";
import { settingsPanel } from "./panels/settings.js";
import { openSheetMenu } from "./panels/sheet_menu.js";
import { openHelp } from "./panels/shortcuts_list.js";
import { createExamples } from "./sign_example.js";

export { createDownload, createExamples, createPhoto, openHelp, openSheetMenu, settingsPanel };
