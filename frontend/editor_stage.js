// The stage as the panels ask for it: tools, view, undo, boxes. Used by editor_view.js.

/**
 * @param {{ stage: any, host: HTMLElement, history: import("./model/history.js").History,
 *   took(done: any): void }} parts  took: tells what an undo could not take back
 */
export function stageForPanels({ stage, host, history, took }) {
  const sides = (/** @type {{ x: number, y: number, width: number, height: number }} */ box) => ({
    left: box.x,
    top: box.y,
    right: box.x + box.width,
    bottom: box.y + box.height,
  });
  return {
    tools: {
      current: () => String(stage.tool.current()),
      /** @param {string} id @param {any} [options] */
      set(id, options) {
        stage.tool.set(id, options);
        if (id !== "select" && id !== "pan") host.focus({ preventScroll: true });
      },
      tune: stage.tool.tune,
      onChange: (/** @type {() => void} */ fn) => void stage.tool.onChange(fn),
    },
    view: {
      percent: () => Math.round(stage.view.zoom() * 100),
      zoomIn: () => stage.view.zoomIn(),
      zoomOut: () => stage.view.zoomOut(),
      fit: () => stage.view.fit(),
      whole: () => stage.view.reset100(),
      onChange: (/** @type {() => void} */ fn) => void stage.view.onChange(fn),
    },
    undoing: {
      canUndo: () => history.canUndo,
      canRedo: () => history.canRedo,
      undo: () => took(history.undo()),
      redo: () => took(history.redo()),
      onChange: (/** @type {() => void} */ fn) => void history.onChange(fn),
    },
    /** Of the selection, in pixels of the stage. */
    box() {
      const at = stage.selectionBox();
      return at && sides(at);
    },
    /** What else is painted around the selection. */
    drawn: () => stage.around().map(sides),
    /** What somebody writes in, on the sheet. @returns {HTMLElement[]} */
    fields: () => [...host.querySelectorAll("input, textarea")].filter((one) => one instanceof HTMLElement),
  };
}
