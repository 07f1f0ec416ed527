// Writing in place: opens the field on an entity's words, holds the pen meanwhile [L5], commits what is kept.
// Must not know tools; the field itself is canvas/texteditor.js.

/** @import { Box, Fields, Session } from "../canvas/types.d.ts" */

/** @import { Store } from "../model/store.js" */

import { wordsOf } from "../canvas/words.js";
import { setFields } from "../model/edits.js";

/** Where an empty name is offered, clear of what was just drawn. @type {Record<string, "right" | "inside">} */
const BESIDE = { Point: "right", Polygon: "inside" };

/**
 * @param {{
 *   store: Store, session: Session, label(field: string): string,
 *   editor: ReturnType<typeof import("../canvas/texteditor.js").createTextEditor>,
 *   nameBox(figure: any): Box | null, signBox(figure: any): Box | null, blocked(reason: string, facts?: Fields): void,
 *   add(target: string, entity: Fields): void,
 * }} parts
 */
export function createScribe({ store, session, label, editor, nameBox, signBox, blocked, add }) {
  return {
    /**
     * The name of a figure just placed, if one wants: an empty field that anything but letters goes through.
     * @param {string} id @param {string} hint @param {{ pass(e: KeyboardEvent): boolean, kept(): void }} then
     */
    offerName(id, hint, { pass, kept }) {
      const figure = store.get("figure", id);
      if (!figure || figure.name) return;
      editor.open({
        ...wordsOf("figure", figure, "name", signBox(figure)),
        beside: BESIDE[figure.geometry.type] ?? "under",
        label: label("name"),
        hint,
        pass,
        input: () => session.lease(`figure/${id}/name`, true),
        keep(text) {
          const ops = setFields(store, "figure", id, { name: text.trim() });
          if (ops.length > 0) store.commit(ops);
          session.lease(`figure/${id}/name`, false);
          kept();
        },
        leave() {},
      });
    },
    /** @param {string} target @param {string} id @param {string} field "text", "name" or "params.text" */
    edit(target, id, field) {
      const entity = store.get(target, id);
      if (!entity) return;
      const key = `${target}/${id}/${field}`;
      const words = wordsOf(target, entity, field, target === "figure" ? nameBox(entity) : null);
      let writing = true;
      const leave = () => {
        if (writing) session.lease(key, false);
        writing = false;
      };
      editor.open({
        ...words,
        label: label(field),
        keep(text) {
          const value = words.lines ? text : text.trim();
          const ops = setFields(store, target, id, { [field]: value });
          if (ops.length > 0) store.commit(ops);
          leave();
        },
        leave,
      });
      void Promise.resolve(session.lease(key, true)).then((answer) => {
        if (!answer || answer.mine || !writing) return;
        writing = false;
        editor.close(false);
        blocked("writing", { name: answer.name ?? "" });
      });
    },
    /** Words of something that is added only if some are written. @param {Fields} entity @param {string} field */
    write(entity, field) {
      const target = "geometry" in entity ? "figure" : "note";
      const words = wordsOf(target, entity, field, null);
      editor.open({
        ...words,
        label: label(field),
        keep(text) {
          if (text.trim() === "") return;
          if (target === "note") add("note", { ...entity, text });
          else add("figure", { ...entity, params: { ...entity.params, text: text.trim() } });
        },
        leave() {},
      });
    },
  };
}
