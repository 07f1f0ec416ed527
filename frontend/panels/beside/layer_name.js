// How a layer is called, wherever it is spoken of. Must not know panels.

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * The name of a layer: its own, or that of its domain.
 * @param {any} layer
 * @param {Words["t"]} t
 */
export const layerName = (layer, t) => layer.name || t(`domain.${layer.domain}`);
