// What the editor tells the person who draws: consequences and other people's changes, refusals, protections.
// Used by editor_view.js.

import { setFields, splitKey } from "./model/edits.js";
import { layerName } from "./panels/beside/layer_name.js";

const REPEAT_MS = 2500;
/** What geometry does not allow; each has its sentence. */
const IMPOSSIBLE = new Set(["cut", "join", "links", "paste"]);

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {{ show(text: string, options?: any): () => void }} parts.toasts
 * @param {import("./model/store.js").Store} parts.store
 * @param {import("./model/history.js").History} parts.history
 * @param {import("./sync/session.js").Session} parts.session
 * @param {any} parts.selection
 * @param {any} parts.stage
 */
export function tellChanges({ words, toasts, store, history, session, selection, stage }) {
  const { t } = words;
  /** Who last wrote on an entity, as far as this tab has seen. @type {Map<string, string>} */
  const lastWriter = new Map();
  let lastSaid = "";
  let lastAt = 0;

  /** Not the same sentence at every tap on the same protected sign. @param {string} text @param {any} [options] */
  function once(text, options) {
    const now = Date.now();
    if (text === lastSaid && now - lastAt < REPEAT_MS) return;
    lastSaid = text;
    lastAt = now;
    toasts.show(text, options);
  }

  store.onApplied(({ applied, own }) => {
    if (own) return;
    for (const op of applied.ops) lastWriter.set(`${op.target}/${op.id}`, applied.name);
  });

  store.onCommit((committed) => {
    const ops = committed.flatMap((one) => one.batch.ops);
    if (committed.some((one) => one.batch.undoes) || !ops.length || ops.some((op) => op.kind !== "delete"))
      return;
    const notes = ops.filter((op) => op.target === "note").length;
    const key = notes === ops.length ? "toast.noteDeleted" : "toast.deleted";
    toasts.show(t(key, { count: ops.length }), { action: t("toast.undo"), run: () => took(history.undo()) });
  });

  /** @param {{ gone: number }} outcome of an undo or a redo */
  function took(outcome) {
    if (outcome.gone) toasts.show(t("toast.gone"));
  }

  session.onKept(({ kept }) => {
    for (const one of kept) {
      const key = `${one.target}/${one.id}`;
      const see = one.sibling ? `${one.target === "legend" ? "note" : one.target}/${one.sibling}` : key;
      const show = () => selection.set([see]);
      const visible = see.startsWith("figure/") || see.startsWith("note/");
      const options = visible && one.reason !== "gone" ? { action: t("toast.see"), run: show } : {};
      const name = lastWriter.get(key);
      if (one.reason === "text_kept_both") toasts.show(t("toast.bothKept"), options);
      else if (one.reason === "gone") toasts.show(t("toast.gone"));
      else toasts.show(name ? t("toast.overwritten", { name }) : t("toast.overwrittenSomeone"), options);
      return;
    }
  });

  let refusedBefore = session.status().refused.length;
  session.onStatus(({ refused }) => {
    const fresh = refused.length > refusedBefore ? refused.at(-1) : null;
    refusedBefore = refused.length;
    if (!fresh) return;
    const text = fresh.error?.message
      ? t("toast.refused", { message: fresh.error.message })
      : t("state.refusedTitle");
    toasts.show(text, { action: t("state.keep"), run: keepFile, stays: true });
  });

  /** Downloads what the server does not have, then lets go of what it refused. */
  function keepFile() {
    const file = new Blob([JSON.stringify(session.file(), null, 1)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `chorem-${store.posterId}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    for (const one of session.status().refused) session.dismiss(one.batch.batch);
  }

  /**
   * Why nothing happened under the hand.
   * @param {string} reason "locked", "layer_locked", "layer_hidden", "writing" or "read_only"
   * @param {string} [key] of what was touched
   * @param {string} [writer] who holds the pen
   */
  function blocked(reason, key = "", writer = "") {
    const [target, id] = splitKey(key);
    const entity = key ? store.get(target, id) : null;
    const layer = target === "layer" ? entity : entity?.layer ? store.get("layer", entity.layer) : null;
    const name = layer ? layerName(layer, t) : "";
    if (writer) return once(t("legend.writing", { name: writer }));
    if (reason === "read_only") return once(t("toast.readOnly"));
    if (IMPOSSIBLE.has(reason)) return once(t(`toast.${reason}`));
    if (reason === "layer_hidden" && layer) {
      const run = () => store.commit(setFields(store, "layer", layer.id, { visible: true }));
      return once(t("toast.domainHidden", { name }), { action: t("toast.show"), run });
    }
    if (layer?.locked) {
      const run = () => store.commit(setFields(store, "layer", layer.id, { locked: false }));
      return once(t("toast.domainLocked", { name }), { action: t("toast.unlock"), run });
    }
    const run = () => entity && store.commit(setFields(store, target, id, { locked: false }));
    once(t("toast.locked"), entity?.locked ? { action: t("toast.unlock"), run } : {});
  }
  stage.onBlocked(blocked);

  return { keepFile, took, blocked };
}
