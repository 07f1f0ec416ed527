// What facilitators do from the wall: each act is one request, said when it fails. Used by wall.js and wall_large.js.

import { createGroupActs } from "./group_acts.js";
import { peopleAt } from "./model/wall.js";
import { openPlan } from "./panels/prepare/plan_dialog.js";
import { askFirst, askName, askSigns } from "./panels/wall/wall_ask.js";
import { askDay, dayName } from "./panels/wall/wall_day.js";
import { openVersions } from "./panels/wall/wall_versions.js";
import { createIcons } from "./sign_icon.js";
import { openMenu } from "./ui/menu.js";

/** @import { Posters } from "./posters_live.js" */

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {import("./sync/api.js").Api} parts.api
 * @param {{ show(text: string, options?: any): () => void }} parts.toasts
 * @param {Posters} parts.posters
 * @param {string} parts.id  of the workshop
 */
export function createWallActs({ words, api, toasts, posters, id }) {
  const { t } = words;
  const { feed, served } = posters;
  const here = `/api/workshops/${encodeURIComponent(id)}`;
  const page = `/w/${encodeURIComponent(id)}`;
  const at = (/** @type {string} */ poster) => `/api/posters/${encodeURIComponent(poster)}`;
  const tableOf = (/** @type {string} */ poster) => feed.day()?.posters.find((one) => one.id === poster);
  const groupOf = (/** @type {string} */ poster) =>
    feed.posters().get(poster)?.group || tableOf(poster)?.group || "";

  /** @param {() => Promise<any>} ask @returns {Promise<any>} its answer, true for none; null when it failed, and says so */
  async function tried(ask) {
    try {
      return (await ask()) ?? true;
    } catch (error) {
      toasts.show((error instanceof Error && error.message) || t("screen.offlineTitle"));
      return null;
    }
  }

  const groups = createGroupActs({ words, api, feed, id, tried });

  /** @param {string} poster @param {string} name */
  async function keep(poster, name) {
    const kept = await tried(() => api.post(`${at(poster)}/versions`, { name }));
    if (kept) toasts.show(t("versions.kept", { group: groupOf(poster) }));
  }

  /** @param {string} poster */
  async function versions(poster) {
    const answer = await tried(() => api.get(`${at(poster)}/versions`));
    if (!answer) return;
    openVersions({
      words,
      group: groupOf(poster),
      versions: answer.versions,
      async restore(version) {
        const done = await tried(() =>
          api.post(`${at(poster)}/versions/${encodeURIComponent(version)}/restore`, {}),
        );
        if (done) toasts.show(t("versions.restored", { group: groupOf(poster) }));
      },
    });
  }

  /** @param {string} poster @param {string} gate */
  const setGate = (poster, gate) => void tried(() => api.post(`${at(poster)}/gate`, { gate }));
  /** @param {string} gate */
  const setEveryGate = (gate) => void tried(() => api.post(`${here}/gate`, { gate }));

  /** What may be done to who draws on one poster, from what it is. @param {string} poster */
  function gateItems(poster) {
    const gate = tableOf(poster)?.gate ?? "open";
    /** @type {import("./ui/menu.js").MenuItem[]} */
    const items = [];
    const group = groupOf(poster);
    if (gate !== "open")
      items.push({ label: t("wall.reopen"), icon: "unlock", run: () => setGate(poster, "open") });
    if (gate !== "protected")
      items.push({ label: t("wall.protect"), icon: "lock", run: () => setGate(poster, "protected") });
    if (gate !== "closed") {
      const run = () => askFirst({ words, kind: "close", group, run: () => setGate(poster, "closed") });
      items.push({ label: t("wall.close"), icon: "door", run });
    }
    return items;
  }

  return {
    tried,
    groupOf,
    openDay: groups.openDay,
    tableOf,
    /** @param {import("./panels/wall/wall_clock.js").Act} act */
    clock: (act) => void tried(() => api.post(`${here}/clock`, act)),
    /** @param {string} poster @param {string} state */
    answer: (poster, state) => void tried(() => api.post(`${at(poster)}/hand`, { state })),
    /** @param {string} text @param {string | null} poster */
    send: async (text, poster) =>
      (await tried(() => api.post(`${here}/messages`, { text, poster_id: poster }))) !== null,
    /** @param {Record<string, number>} view @param {string | null} poster */
    async look(view, poster) {
      const shown = await tried(() => api.post(`${here}/look`, { view, poster_id: poster }));
      if (shown)
        toasts.show(poster ? t("large.lookedOne", { group: groupOf(poster) }) : t("large.lookedAll"));
    },
    /**
     * What can be done for one group.
     * @param {string} poster @param {HTMLElement} anchor
     * @param {{ open?(id: string): void, write(id: string): void, scope(id: string): void }} page
     */
    menu(poster, anchor, { open, write, scope }) {
      const group = groupOf(poster);
      openMenu(anchor, t("wall.actions", { group }), [
        ...(open ? [{ label: t("wall.large"), icon: "fit", run: () => open(poster) }] : []),
        { label: t("wall.enter"), icon: "pencil", href: `/p/${encodeURIComponent(poster)}` },
        { label: t("wall.write"), icon: "message", run: () => write(poster) },
        { label: t("wall.theirClock"), icon: "clock", run: () => scope(poster) },
        { rule: true },
        ...gateItems(poster),
        { rule: true },
        {
          label: t("wall.rename"),
          icon: "text",
          run: () =>
            askName({
              ...{ words, title: t("ask.rename"), label: t("ask.group"), value: group },
              ...{ verb: t("wall.rename"), run: (value) => void groups.rename(poster, value) },
            }),
        },
        {
          label: t("wall.keep"),
          icon: "download",
          run: () =>
            askName({
              ...{ words, title: t("ask.keep", { group }), label: t("ask.keepName") },
              ...{ value: t("ask.keepDefault"), verb: t("ask.keepDo") },
              run: (value) => void keep(poster, value),
            }),
        },
        { label: t("wall.versions"), icon: "undo", run: () => void versions(poster) },
        { rule: true },
        { label: t("wall.ownSigns"), icon: "signs", run: () => signsOf(poster) },
        ...groups.steps(poster).map((by) => ({
          label: t(by < 0 ? "groups.before" : "groups.after"),
          icon: by < 0 ? "arrow-up" : "arrow-down",
          run: () => void groups.move(poster, by),
        })),
        {
          label: t("groups.remove"),
          icon: "trash",
          run: () => groups.remove(poster, group, peopleAt(feed.people(), poster)),
        },
      ]);
    },
    /** What can be done for all. @param {HTMLElement} anchor */
    menuOfAll(anchor) {
      const gates = new Set(feed.day()?.posters.map((one) => one.gate));
      const reopen = gates.size > 1 || !gates.has("open");
      openMenu(anchor, t("app.more"), [
        { label: t("wall.signs"), icon: "signs", run: signs },
        { label: t("groups.add"), icon: "plus", run: groups.add },
        { label: t("plan.edit"), icon: "clock", run: plan },
        ...days(),
        { rule: true },
        ...(reopen ? [{ label: t("wall.reopenAll"), icon: "unlock", run: () => setEveryGate("open") }] : []),
        {
          label: t("wall.protectAll"),
          icon: "lock",
          run: () => askFirst({ words, kind: "protectAll", run: () => setEveryGate("protected") }),
        },
        {
          label: t("wall.closeAll"),
          icon: "door",
          run: () => askFirst({ words, kind: "closeAll", run: () => setEveryGate("closed") }),
        },
        { rule: true },
        { label: t("wall.keepAll"), icon: "download", run: keepAll },
        { rule: true },
        { label: t("cards.link"), icon: "cards", href: `${page}/matin` },
        { label: t("common.title"), icon: "table", href: `${page}/commun` },
        { label: t("files.title"), icon: "download", href: `${page}/fichiers` },
      ]);
    },
  };

  function signs() {
    const day = feed.day();
    if (!day) return;
    askSigns({
      ...{ words, day, signs: posters.library.signs, paintIcon: createIcons(served.palette) },
      run: (values) => void tried(() => api.patch(here, values)),
    });
  }

  /** For one group: wider or narrower than what all are offered, or the same again. @param {string} poster */
  function signsOf(poster) {
    const day = feed.day();
    if (!day) return;
    const own = tableOf(poster)?.signs ?? null;
    askSigns({
      ...{ words, day: own ?? day, signs: posters.library.signs, paintIcon: createIcons(served.palette) },
      group: groupOf(poster),
      run: (values) => groups.offer(poster, values),
      same: own ? () => groups.offer(poster, null) : undefined,
    });
  }

  function plan() {
    const day = feed.day();
    if (day) openPlan({ words, day, run: groups.plan });
  }

  /** The days of the programme, to open one. @returns {import("./ui/menu.js").MenuItem[]} */
  function days() {
    const { sessions = [], session_id = null } = feed.day() ?? {};
    if (!sessions.length) return [];
    const open = (/** @type {any} */ session) => ({
      label: dayName(sessions, session, t),
      checked: session.id === session_id,
      run: () => session.id !== session_id && askDay({ words, sessions, session, open: groups.openDay }),
    });
    return [{ rule: true }, { title: t("wall.days") }, ...sessions.map(open)];
  }

  function keepAll() {
    askName({
      ...{ words, title: t("ask.keepAll"), label: t("ask.keepName"), value: t("ask.keepDefault") },
      verb: t("ask.keepDo"),
      async run(name) {
        const all = feed.day()?.posters ?? [];
        const kept = await Promise.all(
          all.map((one) => tried(() => api.post(`${at(one.id)}/versions`, { name }))),
        );
        if (kept.every(Boolean)) toasts.show(t("versions.keptAll", { count: all.length }));
      },
    });
  }
}

/** @typedef {ReturnType<typeof createWallActs>} WallActs */
