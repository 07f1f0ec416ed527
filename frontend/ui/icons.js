// The icons: a 20 px grid, 1.7 px round strokes, no fill. Drawn from here, so that no file is awaited.
// An icon says nothing to a screen reader: the control that carries it has a name.

/** Paths by name; a zero-length segment is a dot. @type {Record<string, string>} */
export const PATHS = {
  cards: "M6.6 3.4h10v9.4h-10zM13.4 16.600H3.400V7.200M9.300 6.600h4.600M9.300 9.600h3",
  camera: "M3 6.6h3.2l1.3-2.1h5l1.3 2.1H17v9H3zM7.4 10.9a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 0 0-5.2 0z",
  back: "M12.5 4l-6 6 6 6",
  select: "M4.5 3.2l11.3 6-4.9 1.5-2.1 4.9z",
  move: "M10 2.3v15.4M2.3 10h15.4M7.7 4.6L10 2.3l2.3 2.3M7.7 15.4l2.3 2.3 2.3-2.3M4.6 7.7L2.3 10l2.3 2.3M15.4 7.7l2.3 2.3-2.3 2.3",
  pencil: "M3.8 16.2l.9-3.7 8.7-8.7a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3l-8.7 8.7zM11.8 5.4l2.8 2.8",
  text: "M4.5 6.2V4h11v2.2M10 4v12M7.5 16h5",
  note: "M3.8 3.8h12.4v8.7l-3.7 3.7H3.8zM16.2 12.5h-3.7v3.7",
  undo: "M3.8 8h8.4a4.1 4.1 0 0 1 0 8.2H8.6M7.4 4.4L3.8 8l3.6 3.6",
  redo: "M16.2 8H7.8a4.1 4.1 0 0 0 0 8.2h3.6M12.6 4.4L16.2 8l-3.6 3.6",
  minus: "M4.3 10h11.4",
  plus: "M10 4.3v11.4M4.3 10h11.4",
  fit: "M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4",
  help: "M7 7.5a3 3 0 1 1 4.8 2.4c-1.1.8-1.8 1.4-1.8 2.7M10 15.9v.01",
  download: "M10 3.4v9.4M6.2 9.2L10 13l3.8-3.8M4 16.6h12",
  eye: "M2.2 10S5 4.8 10 4.8 17.8 10 17.8 10 15 15.2 10 15.2 2.2 10 2.2 10zM7.6 10a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 0 0-4.8 0z",
  "eye-off":
    "M4.6 6.7A12.6 12.6 0 0 0 2.2 10S5 15.2 10 15.2c1.2 0 2.3-.3 3.3-.8M8.2 5c.6-.1 1.2-.2 1.8-.2 5 0 7.8 5.2 7.8 5.2a13 13 0 0 1-1.9 2.7M8.3 8.3a2.4 2.4 0 0 0 3.4 3.4M3.5 3.5l13 13",
  lock: "M4.8 9h10.4v7.6H4.8zM7 9V6.3a3 3 0 0 1 6 0V9",
  unlock: "M4.8 9h10.4v7.6H4.8zM7 9V6.3a3 3 0 0 1 5.7-1.2",
  trash: "M3.5 5.5h13M8 5.5V3.4h4v2.1M5.2 5.5l.7 11.1h8.2l.7-11.1M8.4 8.7v4.7M11.6 8.7v4.7",
  tick: "M3.6 10.6l4.2 4.2 8.6-9.4",
  arrow: "M4.4 15.6L15 5M8.6 5H15v6.4",
  "arrow-up": "M10 16.5v-13M5 8.5l5-5 5 5",
  "arrow-down": "M10 3.5v13M5 11.5l5 5 5-5",
  "cloud-off":
    "M6 15.5a3.7 3.7 0 0 1-.6-7.3M8 4.9a5 5 0 0 1 6.9 3.8 3.3 3.3 0 0 1 1.6 5.9M12.4 15.5H6M3.5 3.5l13 13",
  cross: "M5 5l10 10M15 5L5 15",
  more: "M4.4 10v.01M10 10v.01M15.6 10v.01",
  "chevron-down": "M5 7.5l5 5 5-5",
  "chevron-up": "M5 12.5l5-5 5 5",
  "chevron-left": "M12.5 4l-6 6 6 6",
  "chevron-right": "M7.5 4l6 6-6 6",
  picture: "M2.8 4h14.4v12H2.8zM4.6 14.2l3.6-4.4 2.6 2.8 1.9-1.9 2.6 3.5M12.6 7.4v.01",
  print: "M5.5 7V3.2h9V7M5.5 13.5H3.2V7h13.6v6.5h-2.3M5.5 11.2h9v5.6h-9z",
  book: "M10 5.4C8.4 4.2 6.2 3.7 3.2 3.7v11.4c3 0 5.2.5 6.8 1.7 1.6-1.2 3.8-1.7 6.8-1.7V3.7c-3 0-5.2.5-6.8 1.7zM10 5.4v11.4",
  people:
    "M4.7 6.5a2.9 2.9 0 1 0 5.8 0 2.9 2.9 0 0 0-5.8 0zM2 16.6c0-3.1 2.4-5 5.6-5s5.6 1.9 5.6 5M12.9 3.8a2.9 2.9 0 0 1 0 5.4M15 12c1.9.7 3 2.3 3 4.6",
  table: "M2.8 4h14.4v9.2H2.8zM6.5 16.6h7M10 13.2v3.4",
  copy: "M7 7h9.6v9.6H7zM13 7V3.4H3.4V13H7",
  link: "M8.3 11.7l3.4-3.4M9 5.6l1.9-1.9a3.8 3.8 0 0 1 5.4 5.4L14.4 11M11 14.4l-1.9 1.9a3.8 3.8 0 0 1-5.4-5.4L5.6 9",
  hand: "M6.7 10V4.9a1.2 1.2 0 0 1 2.4 0V9m0-5.600a1.2 1.2 0 0 1 2.4 0V9m0-4.500a1.2 1.2 0 0 1 2.4 0v5.300m0-3a1.2 1.2 0 0 1 2.4 0v4.400c0 3.700-2.200 6.200-5.600 6.200-2.700 0-4-1.200-5.300-3.400L3.300 11a1.2 1.2 0 0 1 2-1.300L6.700 11.600",
  clock: "M2.800 10a7.2 7.2 0 1 0 14.400 0 7.2 7.2 0 0 0-14.400 0zM10 5.800V10l2.800 2.200",
  message: "M3 4.200h14v9.400H9.500L6 16.600v-3H3z",
  door: "M11.5 3.5h5v13h-5M3.5 10h9M9 6.5l3.5 3.5L9 13.5",
  search: "M3.4 8.8a5.4 5.4 0 1 0 10.8 0 5.4 5.4 0 0 0-10.8 0zM12.8 12.8l4 4",
  reverse: "M3.8 7h12M12.8 4l3 3-3 3M16.2 13h-12M7.2 10l-3 3 3 3",
  poster: "M2.5 4.3h15v11.4h-15zM12.6 4.3v11.4",
  signs:
    "M4 7a2.8 2.8 0 1 0 5.6 0A2.8 2.8 0 0 0 4 7zM12.2 4.2h4v5.6h-4zM4 15.8c2.5-4 4.5 1.5 7-1.5 1.6-2 3-1.5 5.2-1.3",
  legend: "M3.4 5.2h2.2M3.4 10h2.2M3.4 14.8h2.2M8.8 5.2h7.8M8.8 10h7.8M8.8 14.8h7.8",
  warn: "M10 3.2l7.4 13H2.6zM10 8v4M10 14.2v.01",
  info: "M2.8 10a7.2 7.2 0 1 0 14.4 0 7.2 7.2 0 0 0-14.4 0zM10 9.2v4.4M10 6.4v.01",
  straight: "M2.8 14.5L8 5.5l4.5 8 4.7-7.5",
  point: "M7.5 10a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0z",
  line: "M2.8 13.5c3.5-8 6.5 4 9 0s3-5 5.4-5.5",
  area: "M6 4l8-.6 3.2 5.8-4 7.2H6.4L2.8 10z",
  network: "M4 5l6 5.5 6-6M10 10.5L5.2 16M10 10.5l6 4.5M4 5v.01M16 4.5v.01M5.2 16v.01M16 15v.01",
  amof: "M3 4h14v12H3zM10 4v12M3 10h14",
  dot: "M5 10a5 5 0 1 0 10 0 5 5 0 0 0-10 0z",
  ring: "M5 10a5 5 0 1 0 10 0 5 5 0 0 0-10 0z",
  organisation: "M3.5 3.5h13v13h-13zM3.5 10h13M10 3.5v13",
  dynamique: "M2.8 14.2c1.8-5 5.4-2.4 8-4.8 1.6-1.5 2.8-2.6 4.8-3.2M11.6 4.6l4.4 1.5-1.6 4.3",
  ressources: "M6 3.8h8l3.6 4.6L10 16.6 2.4 8.4zM2.4 8.4h15.2M6.9 8.4L10 16.6l3.1-8.2L10 3.8z",
  enjeux: "M2.8 10a7.2 7.2 0 1 0 14.4 0 7.2 7.2 0 0 0-14.4 0zM10 6.2v4.6M10 13.6v.01",
  lasso:
    "M10 3.5c4.2 0 7.2 2 7.2 4.7s-3 4.7-7.2 4.7-7.2-2-7.2-4.7S5.8 3.5 10 3.500M6.3 12.300c-1.5.5-1.8 2.3-.5 2.9 1.2.5 2.1-.7 1.7-1.900M6.5 15.300c.7 1.2 1.9 1.7 3.3 1.6",
  magnet:
    "M4 3.500h3.600v6.700a2.4 2.4 0 0 0 4.8 0V3.500H16v6.700a6 6 0 0 1-12 0zM4 6.800h3.600M12.4 6.800H16",
  cut: "M3.3 5.600a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 0 0-4.4 0zM3.3 14.400a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 0 0-4.4 0zM7.4 6.900L16.8 14M7.4 13.100L16.8 6",
  join: "M2.8 13.500c2.5-5 4.7-6 7.2-3.500M17.2 6.500c-2.5 5-4.7 6-7.2 3.500M8.3 10a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 0 0-3.4 0z",
  duplicate:
    "M6.8 6.800h9.800v9.800H6.800zM13.2 6.800V3.400H3.400v9.800h3.400M11.7 9.400v4.600M9.4 11.700H14",
  paste: "M7 4.500H4.500v12.100h11V4.500H13M7 3.400h6v2.800H7zM7.5 10h5M7.5 13h5",
  "align-left": "M3.5 3v14M6.5 5.500h10v3.200h-10zM6.5 11.300h6v3.200h-6z",
  "align-centre": "M10 2.500v3M10 8.700v2.600M10 14.500v3M5 5.500h10v3.200H5zM7 11.300h6v3.200H7z",
  "align-right": "M16.5 3v14M3.5 5.500h10v3.200h-10zM7.5 11.300h6v3.200h-6z",
  "align-top": "M3 3.500h14M5.5 6.500v10h3.200v-10zM11.3 6.500v6h3.200v-6z",
  "align-middle": "M2.5 10h3M8.7 10h2.600M14.5 10h3M5.5 5v10h3.200V5zM11.3 7v6h3.200V7z",
  "align-bottom": "M3 16.500h14M5.5 3.500v10h3.200v-10zM11.3 7.500v6h3.200v-6z",
  "spread-x": "M3 3.500v13M17 3.500v13M8 6v8h4V6z",
  "spread-y": "M3.5 3h13M3.5 17h13M6 8h8v4H6z",
  "order-front": "M10 11.500V3M6.5 6.300L10 2.800l3.5 3.500M3.5 14h13M3.5 17h13",
  "order-forward": "M10 12.500V4M6.5 7.300L10 3.800l3.5 3.500M3.5 16h13",
  "order-backward": "M10 7.500V16M6.5 12.700l3.5 3.5 3.5-3.500M3.5 4h13",
  "order-back": "M10 8.500V17M6.5 13.700l3.5 3.5 3.5-3.500M3.5 3h13M3.5 6h13",
  pause: "M7 4.500v11M13 4.500v11",
  play: "M6 3.800l10 6.200-10 6.200z",
  screen: "M2.500 3.800h15v10h-15zM7 17h6M10 13.800V17",
  compare: "M2.500 4.500h6.500v11H2.500zM11 4.500h6.500v11H11z",
  fond: "M3 7l7-3.5L17 7l-7 3.5zM3 10.2l7 3.5 7-3.5M3 13.4l7 3.4 7-3.4",
};

const SVG = "http://www.w3.org/2000/svg";
/** Drawn as dots. */
const THICK = new Set(["more"]);
const FILLED = new Set(["dot"]);

/**
 * @param {string} name  a key of PATHS
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const d = PATHS[name];
  if (d === undefined) throw new Error(`no icon ${name}`);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute(
    "class",
    `icon${THICK.has(name) ? " icon-thick" : ""}${FILLED.has(name) ? " icon-filled" : ""}`,
  );
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", d);
  svg.appendChild(path);
  return svg;
}
