// From the facilitators' page to the room: the screen to project, each group to present, the page to react.

import { iconButton } from "../../ui/buttons.js";
import { openMenu } from "../../ui/menu.js";

/**
 * One button that opens what presenting needs.
 * @param {object} options
 * @param {import("../../i18n/i18n.js").Words} options.words
 * @param {string} options.id  of the workshop
 * @param {{ id: string, name: string }[]} options.groups  in their passing order
 */
export function presentButton({ words, id, groups }) {
  const { t } = words;
  const here = `/w/${encodeURIComponent(id)}`;
  return iconButton(
    "play",
    t("present.open"),
    (event) =>
      openMenu(/** @type {HTMLElement} */ (event.currentTarget), t("present.open"), [
        { label: t("present.screen"), icon: "poster", href: `${here}/ecran`, newTab: true },
        { label: t("react.page"), icon: "message", href: `${here}/reagir`, newTab: true },
        ...(groups.length ? [{ rule: /** @type {const} */ (true) }] : []),
        ...groups.map(({ id: poster, name }) => ({
          label: t("present.group", { group: name }),
          icon: "play",
          href: `/p/${encodeURIComponent(poster)}/present`,
        })),
      ]),
    { "aria-haspopup": "menu", "aria-expanded": "false" },
  );
}
