// The pages of law: who answers for this server (/mentions), what becomes of personal data (/donnees).
// Composition root.

import { legalView } from "./panels/help/legal_page.js";
import { createApi } from "./sync/api.js";
import { fill } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

const { words, root } = startPage();
const page = location.pathname.startsWith("/donnees") ? "data" : "notice";
const operator = await createApi(words.lang)
  .get("/api/operator")
  .catch(() => null);

whenLanguage(words, () => {
  document.title = `${words.t(`legal.${page}`)} – ${words.t("app.name")}`;
  if (operator) fill(root, ...legalView({ words, operator, page }));
  else errorScreen(root, words, 0);
});
