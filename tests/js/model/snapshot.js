// What a server sends first, with these figures.

/** A snapshot with these figures and legend entries. */
export function snapshot(figures = [], more = {}) {
  const lists = { layers: [], legend: [], notes: [], amof: [], scenes: [], comments: [], versions: [] };
  const heading = {
    lang: "fr",
    title: "",
    group: "",
    territory: "",
    date: "",
    base: {},
    zones: {},
    pictos: {},
  };
  return { format: "chorem/1", id: "p", seq: 10, ...heading, ...lists, figures, ...more };
}
