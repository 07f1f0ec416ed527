// What the parts of "Mettre en commun" are given: what to show, what is ticked, what may be asked. Types alone.

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {{ t: Words["t"], common: any, chosen: Chosen, leads: boolean, acts: CommonActs }} Shown */

/**
 * @typedef {{ render: () => void, gather: () => void, put: (key: string, on: { group?: string, item?: string }) => void,
 *   takeOut: (key: string) => void, name: (group: string, title: string) => void, makePoster: () => void }} CommonActs
 * @typedef {{ tab: "items" | "signs" | "stakes", items: Set<string>, figures: Set<string> }} Chosen
 */

export {};
