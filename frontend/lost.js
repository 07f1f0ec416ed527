// Where an address leads nowhere: the page a browser gets instead of what was asked. Composition root.

import { whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

const { words, root } = startPage();
const [arrival] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));

whenLanguage(words, () => {
  document.title = words.t("app.name");
  errorScreen(root, words, arrival?.responseStatus || 404);
});
