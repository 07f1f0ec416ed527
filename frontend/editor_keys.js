// The keys of the whole page: the table of shortcuts, F6 round the regions, Escape, what a rank's key shows. Used by
// editor_view.js.

import { watchKeys } from "./panels/bar/shortcuts.js";
import { closePopover } from "./ui/popover.js";
import { rotateRegions } from "./ui/regions.js";

/**
 * @param {Omit<import("./panels/bar/shortcuts.js").Doing, "magnet" | "actions"> & { stage: any, host: HTMLElement,
 *   choice: import("./panels/palette/choice.js").Choice }} doing
 */
export function listenToPage({ stage, host, choice, ...doing }) {
  rotateRegions(() =>
    [...document.querySelectorAll("[data-region]")].filter((one) => one instanceof HTMLElement),
  );
  const magnet = () => stage.magnet.set(!stage.magnet.on());
  watchKeys({ ...doing, magnet, actions: stage.actions });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !closePopover() && !stage.cancel())
      doing.tool("select");
  });
  // The stage takes a rank's key for itself; the chosen sign shows it all the same.
  host.addEventListener("keydown", (event) => {
    if (/^[123]$/.test(event.key)) choice.setRank(Number(event.key), true);
  });
}
