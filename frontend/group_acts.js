// What facilitators do with the groups of a workshop, from the wall and from the page that prepares it: each act is
// one request after its question. Used by wall_acts.js and workshop.js.

import { newId } from "./model/ids.js";
import { askName } from "./panels/wall/wall_ask.js";
import { openDialog } from "./ui/dialog.js";

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {import("./sync/api.js").Api} parts.api
 * @param {import("./sync/feed.js").Feed} parts.feed
 * @param {string} parts.id  of the workshop
 * @param {(ask: () => Promise<any>) => Promise<any>} parts.tried  null when it failed, and said so
 */
export function createGroupActs({ words, api, feed, id, tried }) {
  const { t } = words;
  const here = `/api/workshops/${encodeURIComponent(id)}`;
  const at = (/** @type {string} */ poster) => `/api/posters/${encodeURIComponent(poster)}`;
  const ids = () => (feed.day()?.posters ?? []).map((one) => one.id);

  return {
    add() {
      const value = t("new.group", { n: ids().length + 1 });
      askName({
        ...{ words, title: t("groups.add"), label: t("ask.group"), value, verb: t("groups.addDo") },
        run: (group) => void tried(() => api.post(`${here}/groups`, { group })),
      });
    },
    /** @param {string} poster @param {string} group */
    async rename(poster, group) {
      const op = { op_id: newId(), kind: "set", target: "poster", id: poster, fields: { group } };
      const seq = feed.document(poster)?.seq ?? feed.posters().get(poster)?.seq ?? 0;
      const made_at = new Date(feed.serverNow()).toISOString();
      const batch = {
        batch: newId(),
        client: newId(),
        undoes: null,
        ops: [{ ...op, base_seq: seq, made_at }],
      };
      return (await tried(() => api.post(`${at(poster)}/ops`, batch))) !== null;
    },
    /** @param {string} poster @param {string} group @param {number} people  who sit there */
    remove(poster, group, people) {
      openDialog({
        title: t("groups.askRemove", { group }),
        text: t("groups.askRemoveText", { count: people }),
        actions: [
          { label: t("app.cancel"), class: "btn", focus: true },
          {
            label: t("groups.removeDo"),
            class: "btn btn-filled",
            run: () => void tried(() => api.remove(`${here}/groups/${encodeURIComponent(poster)}`)),
          },
        ],
      });
    },
    /** Where a group may go from its place: -1, 1. @param {string} poster */
    steps: (poster) => [-1, 1].filter((by) => ids()[ids().indexOf(poster) + by] !== undefined),
    /** @param {string} poster @param {number} by */
    async move(poster, by) {
      const posters = ids();
      const from = posters.indexOf(poster);
      posters.splice(from, 1);
      posters.splice(from + by, 0, poster);
      await tried(() => api.patch(`${here}/groups`, { posters }));
    },
    /** @param {string} session */
    openDay: (session) => void tried(() => api.post(`${here}/session`, { session_id: session })),
    /** @param {{ phases: any[], sessions: any[] }} values */
    plan: (values) => void tried(() => api.patch(here, values)),
    /** @param {string} poster @param {{ offered: string[] | null, palette: string } | null} signs */
    offer: (poster, signs) => void tried(() => api.post(`${at(poster)}/signs`, { signs })),
  };
}

/** @typedef {ReturnType<typeof createGroupActs>} GroupActs */
