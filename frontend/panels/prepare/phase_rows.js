// The times of a day, one line each: named, lengthened, put in order, added, removed. Changes the list it is given in
// place; knows neither the form nor the dialog it is in.

import { newId } from "../../model/ids.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { openMenu } from "../../ui/menu.js";
import { phaseName } from "../phases.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Phase } from "../../core/workshop/clock.js" */

const STEP_MIN = 5;
const MOST_MIN = 600;
const MOST_PHASES = 20;
const FIRST_MIN = 15;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Phase[]} options.phases  changed in place
 * @param {() => number} options.groups  how many
 * @param {ReadonlySet<string>} [options.running]  ids of those under way, which stay
 * @param {() => void} [options.changed]
 */
export function phaseRows({ words, phases, groups, running = new Set(), changed = () => {} }) {
  const { t } = words;
  const list = h("div", { class: "phase-rows" });
  const add = button(t("plan.add"), addOne, { icon: "plus", class: "btn plan-add" });

  function addOne() {
    phases.push({ id: newId(), key: null, title: "", minutes: FIRST_MIN, per_group: false, keeps: false });
    show();
    changed();
    [...list.querySelectorAll("input")].at(-2)?.focus();
  }

  /** @param {Phase} phase */
  function row(phase) {
    const name = () => phaseName(phase, t);
    const title = h("input", {
      class: "field phase-name",
      value: phase.title,
      placeholder: phase.key ? t(`phase.${phase.key}`) : t("plan.newName"),
      maxlength: "160",
      "aria-label": t("plan.name"),
      on: {
        input: () => {
          phase.title = title.value.trim();
          label();
          changed();
        },
      },
    });
    const minutes = h("input", {
      class: "field phase-minutes",
      type: "number",
      inputmode: "numeric",
      min: "1",
      max: String(MOST_MIN),
      value: String(phase.minutes),
      on: {
        input: () => set(Number(minutes.value), false),
        change: () => {
          minutes.value = String(phase.minutes);
        },
      },
    });
    /** @param {number} next @param {boolean} written */
    function set(next, written) {
      if (!Number.isFinite(next) || next < 1) return;
      phase.minutes = Math.min(MOST_MIN, Math.round(next));
      if (written) minutes.value = String(phase.minutes);
      changed();
    }
    // Times stay round: from 1 minute the next step is 5.
    const fives = () => phase.minutes / STEP_MIN;
    const less = iconButton("minus", "", () => set(Math.max(1, Math.ceil(fives() - 1) * STEP_MIN), true));
    const plus = iconButton("plus", "", () => set(Math.floor(fives() + 1) * STEP_MIN, true));
    const more = iconButton("more", "", () => openMore(phase, more));
    const times = h("span", { class: "muted phase-times" });
    const el = h(
      "div",
      { class: "phase-row", role: "group", "data-phase": phase.id },
      title,
      h("div", { class: "phase-length" }, less, minutes, h("span", { class: "muted" }, t("plan.min")), plus),
      times,
      more,
    );
    function label() {
      el.setAttribute("aria-label", name());
      minutes.setAttribute("aria-label", t("plan.minutes", { name: name() }));
      for (const [control, word] of /** @type {const} */ ([
        [less, "plan.less"],
        [plus, "plan.more"],
        [more, "plan.others"],
      ]))
        for (const attribute of ["aria-label", "data-tip"])
          control.setAttribute(attribute, t(word, { name: name() }));
      times.textContent = [
        phase.per_group ? t("plan.times", { count: groups() }) : "",
        phase.keeps ? t("plan.kept") : "",
      ]
        .filter(Boolean)
        .join(", ");
    }
    label();
    return el;
  }

  /** @param {Phase} phase @param {HTMLElement} anchor */
  function openMore(phase, anchor) {
    const at = phases.indexOf(phase);
    const flip = (/** @type {"per_group" | "keeps"} */ field) => ({
      label: t(`plan.${field}`),
      checked: phase[field],
      run() {
        phase[field] = !phase[field];
        again(phase);
      },
    });
    const move = (/** @type {number} */ by) => () => {
      phases.splice(at, 1);
      phases.splice(at + by, 0, phase);
      again(phase);
    };
    const stays = running.has(phase.id) ? t("plan.underWay") : phases.length === 1 ? t("plan.last") : "";
    openMenu(anchor, t("plan.others", { name: phaseName(phase, t) }), [
      flip("per_group"),
      flip("keeps"),
      { rule: true },
      ...(at > 0 ? [{ label: t("plan.up"), icon: "arrow-up", run: move(-1) }] : []),
      ...(at < phases.length - 1 ? [{ label: t("plan.down"), icon: "arrow-down", run: move(1) }] : []),
      stays ? { title: stays } : { label: t("plan.remove"), icon: "trash", run: () => remove(at) },
    ]);
  }

  /** @param {number} at */
  function remove(at) {
    phases.splice(at, 1);
    show();
    changed();
    const rows = list.querySelectorAll(".phase-row");
    /** @type {HTMLElement | null | undefined} */ (
      rows[Math.min(at, rows.length - 1)]?.querySelector("input")
    )?.focus();
  }

  /** @param {Phase} phase */
  function again(phase) {
    show();
    changed();
    /** @type {HTMLElement | null} */ (
      list.querySelector(`[data-phase="${CSS.escape(phase.id)}"] > .icon-btn`)
    )?.focus();
  }

  function show() {
    fill(list, ...phases.map(row));
    add.hidden = phases.length >= MOST_PHASES;
  }

  show();
  return { el: h("div", { class: "phase-list" }, list, add), show };
}
