// The rest of the settings, under "…", for one figure or several: the parameters their sign declares, what is said
// of them, their domain, and what can be done to them.

import { layerOf, setFields } from "../../model/edits.js";
import { h } from "../../ui/dom.js";
import { saidChoices } from "../beside/said.js";
import { actsOn, alignActs, orderActs } from "./acts.js";
import { entries, iconRow } from "./arrange_rows.js";
import { common, MIXED, select, stepper, text, toggle } from "./controls.js";

/** @import { Doing } from "./acts.js" */

const DOMAINS = ["organisation", "dynamique", "ressources", "enjeux"];
/** Parameters that have a control of their own elsewhere. */
const ELSEWHERE = new Set(["rank"]);

/**
 * @param {Doing & { figures: any[], notes: any[], sign: any }} options  sign: of all the figures, null when they are
 *   of several
 */
export function settingsPanel({ figures, notes, sign, ...doing }) {
  const { words, store, commit, actions } = doing;
  const { t, lang } = words;
  const set = (/** @type {Record<string, unknown>} */ fields) =>
    commit(figures.flatMap(({ id }) => setFields(store, "figure", id, fields)));
  const params = Object.entries(sign?.params ?? {}).filter(([name]) => !ELSEWHERE.has(name));

  /** @param {string} id @param {any} param */
  function control(id, param) {
    const label = param.name[lang()];
    const value = common(figures.map((figure) => figure.params[id] ?? param.default));
    const change = (/** @type {unknown} */ next) => set({ [`params.${id}`]: next });
    if (param.kind === "number" || param.kind === "integer")
      return stepper(words, label, param, value, change);
    if (param.kind === "bool") return toggle(label, value, change);
    if (param.kind === "text") return text(words, `param-${id}`, label, value, param.max_chars ?? 80, change);
    const options = param.options.map((/** @type {any} */ one) => ({
      value: one.id,
      label: one.name[lang()],
    }));
    return select(words, `param-${id}`, label, options, value === MIXED ? MIXED : String(value), change);
  }

  /** What may be left unsaid. @param {"status" | "horizon"} field */
  function said(field) {
    const choices = saidChoices(doing, figures, field);
    const value = common(figures.map((figure) => figure[field] ?? ""));
    const change = (/** @type {string} */ next) => choices.find((one) => one.value === next)?.run();
    return select(words, `figure-${field}`, t(`props.${field}`), choices, value, change);
  }

  function domain() {
    const value = common(figures.map((figure) => String(store.get("layer", figure.layer)?.domain ?? "")));
    const options = DOMAINS.map((one) => ({ value: one, label: t(`domain.${one}`) }));
    return select(words, "figure-domain", t("props.domain"), options, value, (next) => {
      const layer = layerOf(store, next);
      const moved = figures.flatMap(({ id }) => setFields(store, "figure", id, { layer: layer.id }));
      commit([...layer.edits, ...moved]);
    });
  }

  const bends = figures.every(
    ({ geometry, symbol }) => ["LineString", "Polygon"].includes(geometry.type) && symbol !== "croquis.line",
  );
  const own = figures.length > 0;
  return h(
    "div",
    { class: "settings" },
    ...params.map(([id, param]) => control(id, param)),
    own && bends
      ? toggle(t("props.smooth"), common(figures.map((one) => one.smooth === true)), (smooth) =>
          set({ smooth }),
        )
      : null,
    own ? said("status") : null,
    own ? said("horizon") : null,
    own
      ? toggle(t("props.stake"), common(figures.map((one) => one.stake === true)), (stake) => set({ stake }))
      : null,
    own
      ? toggle(t("props.check"), common(figures.map((one) => one.to_check === true)), (to_check) =>
          set({ to_check }),
        )
      : null,
    own ? domain() : null,
    own ? h("div", { class: "menu-rule" }) : null,
    iconRow(words, "edit.order", orderActs(actions)),
    actions.can().align ? iconRow(words, "edit.align", alignActs(actions)) : null,
    h("div", { class: "menu-rule" }),
    entries(
      words,
      actsOn(doing, figures, notes)
        .flat()
        .filter((act) => !act.beside),
    ),
  );
}
