// What else a line of the legend can become: up, down, under another topic, one with another line of its sign.

import { legendLines, mergeable, mergeLine, moveLine, stepLine, TOPICS } from "../../model/legend_lines.js";
import { openMenu } from "../../ui/menu.js";

/** @import { MenuItem } from "../../ui/menu.js" */

/**
 * @param {HTMLElement} anchor
 * @param {string} id
 * @param {object} parts
 * @param {import("../../i18n/i18n.js").Words} parts.words
 * @param {import("../../model/store.js").Store} parts.store
 * @param {{ get(id: string, version?: number): any }} parts.library
 * @param {(edits: any[]) => void} parts.commit
 * @param {(keys: string[]) => void} parts.select
 * @param {(text: string) => void} parts.tell
 */
export function openLineMenu(anchor, id, { words, store, library, commit, select, tell }) {
  const { t } = words;
  const lines = legendLines(store, library);
  const line = lines.get(id);
  if (!line) return;
  const others = mergeable(lines, id);
  const made = store.get("legend", id) !== null;

  /** @param {string} into */
  function merge(into) {
    const edits = mergeLine(store, library, id, into);
    if (edits) commit(edits);
    else tell(t("legend.mergeLocked"));
  }
  /** @param {import("../../model/legend_lines.js").Line} other */
  const nameOf = (other) => {
    const variants = library.get(other.symbol).variants ?? [];
    const variant = variants.find((/** @type {any} */ one) => one.id === other.variant)?.name[words.lang()];
    const look = [variant, t(`color.${other.color}`)].filter(Boolean).join(", ");
    return other.text || look;
  };
  const places = Object.entries(TOPICS).flatMap(([domain, topics]) =>
    topics.map((topic) => ({
      label: topics.length > 1 ? t(`topic.${topic}`) : t(`domain.${domain}`),
      checked: line.domain === domain && line.topic === topic,
      run: () => commit(moveLine(store, id, { domain, topic }, null)),
    })),
  );
  /** @type {MenuItem[]} */
  const items = [
    {
      label: t("legend.choose", { count: line.figures.length }),
      icon: "select",
      run: () => select(line.figures.map((figure) => `figure/${figure}`)),
    },
  ];
  if (made)
    items.push(
      { label: t("sort.up"), icon: "arrow-up", run: () => commit(stepLine(store, library, id, -1)) },
      { label: t("sort.down"), icon: "arrow-down", run: () => commit(stepLine(store, library, id, 1)) },
      { rule: true },
      { title: t("legend.place") },
      ...places,
    );
  if (others.length)
    items.push(
      { rule: true },
      { title: t("legend.merge") },
      ...others.map((other) => ({ label: nameOf(other), icon: "link", run: () => merge(other.id) })),
    );
  openMenu(anchor, t("legend.more", { text: line.text || t("legend.missing") }), items);
}
