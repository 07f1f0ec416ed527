// Windows of one browser told of the stage at once, whatever the network does. Elsewhere the feed of the workshop tells.
// Knows neither panels nor what a stage is.

/**
 * @param {string} workshop
 * @param {(stage: any) => void} onStage  what another window of this browser shows now
 */
export function createStageLink(workshop, onStage) {
  const channel =
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`chorem-stage-${workshop}`);
  if (channel) channel.onmessage = (event) => onStage(event.data);
  return {
    /** @param {any} stage */
    tell: (stage) => channel?.postMessage(stage),
  };
}
