// Random but sensible edits, seen from what a tab shows: what hands do, in any order. Shared by the fuzz against
// the reference server and the one against the real server, hence real signs and valid geometry.

import { addEntity, addFigure, deleteEntities, reorder, setFields } from "../../../frontend/model/edits.js";
import { moveEntities } from "../../../frontend/model/places.js";

const sign = (id, domain, topic) => ({ id, version: 1, domain, topic });
const SIGNS = {
  "hierarchie.point": sign("hierarchie.point", "organisation", "maillage"),
  "contact.line": sign("contact.line", "organisation", "maillage"),
  "dynamique.area": sign("dynamique.area", "dynamique", "flux"),
  "hierarchie.network": sign("hierarchie.network", "organisation", "maillage"),
};
const COLORS = ["ink", "growth", "water"];

/** @param {() => number} random */
export function createHands(random, library = { get: (id) => SIGNS[id] }) {
  const int = (n) => Math.floor(random() * n);
  const pick = (list) => list[int(list.length)];
  const position = () => [int(1_100_000) / 1000, int(800_000) / 1000];
  const word = () => `${pick(["Die", "Crest", "L’été <à> & «", "Vallée", "A7"])} ${int(1000)}`;

  function geometryOf(symbol) {
    const [x, y] = position();
    if (symbol === "hierarchie.point") return { type: "Point", coordinates: [x, y] };
    if (symbol === "contact.line")
      return { type: "LineString", coordinates: [[x, y], [x + 50, y + 20], position()] };
    if (symbol === "dynamique.area") {
      return {
        type: "Polygon",
        coordinates: [
          [
            [x, y],
            [x + 90, y],
            [x + 90, y + 70],
            [x, y + 60],
            [x, y],
          ],
        ],
      };
    }
    return {
      type: "Network",
      nodes: { a: [x, y, 1], b: [x + 60, y, 2], c: [x, y + 60, 3] },
      links: { ab: ["a", "b", 1], ac: ["a", "c", 2] },
    };
  }

  function networkEdits(store, figure) {
    const { nodes, links } = figure.geometry;
    const ids = Object.keys(nodes);
    const choice = int(3);
    if (choice === 0 && ids.length > 2)
      return setFields(store, "figure", figure.id, { [`nodes.${pick(ids)}`]: null });
    if (choice === 1)
      return setFields(store, "figure", figure.id, { [`nodes.${pick(ids)}`]: [...position(), 2] });
    const made = `n${int(1_000_000)}`;
    if (Object.keys(links).length > 40) return [];
    return setFields(store, "figure", figure.id, {
      [`nodes.${made}`]: [...position(), 3],
      [`links.${made}`]: [pick(ids), made, 1],
    });
  }

  function figureEdits(store, figure) {
    const key = `figure/${figure.id}`;
    const set = (fields) => setFields(store, "figure", figure.id, fields);
    switch (int(figure.geometry.type === "Network" ? 8 : 6)) {
      case 0:
        return set({ name: word() });
      case 1:
        return set({ to_check: random() < 0.5, stake: random() < 0.5 });
      case 2:
        return moveEntities(store, [key], int(100) - 50, int(100) - 50);
      case 3:
        return deleteEntities(store, [key]);
      case 4:
        return set({ status: pick(["constat", "tendance", null]) });
      case 5:
        return reorder(store, "figure", figure.id, pick(store.all("figure")).id);
      default:
        return networkEdits(store, figure);
    }
  }

  function noteEdits(store, note) {
    const set = (fields) => setFields(store, "note", note.id, fields);
    switch (int(5)) {
      case 0:
        return set({ color: pick(["yellow", "blue"]) });
      case 1:
        return moveEntities(store, [`note/${note.id}`], int(20) - 10, int(20) - 10);
      case 2:
        return deleteEntities(store, [`note/${note.id}`]);
      case 3:
        return set({ [`votes.v${int(3)}`]: int(4) });
      default:
        return set({ text: word() });
    }
  }

  /** One gesture of a tab: edits to commit, perhaps none. */
  function gesture(store) {
    const figures = store.all("figure");
    const notes = store.all("note");
    const dice = random();
    if (dice < 0.25 || !figures.length) {
      const symbol = pick(Object.keys(SIGNS));
      return addFigure(store, library, {
        symbol,
        geometry: geometryOf(symbol),
        color: pick(COLORS),
        name: word(),
      });
    }
    if (dice < 0.65) return figureEdits(store, pick(figures));
    if (dice < 0.7 || !notes.length) return addEntity(store, "note", { at: position(), text: word() });
    if (dice < 0.85) return noteEdits(store, pick(notes));
    if (dice < 0.9) return setFields(store, "poster", store.posterId, { title: word() });
    if (dice < 0.95 && store.all("legend").length) {
      return setFields(store, "legend", pick(store.all("legend")).id, { text: word() });
    }
    return addEntity(store, "amof", { cell: pick(["atout", "menace"]), text: word() });
  }

  /** One thing a person does: a gesture, an undo or a redo. */
  function act({ store, history }) {
    const dice = random();
    if (dice < 0.15) history.undo();
    else if (dice < 0.22) history.redo();
    else store.commit(gesture(store));
  }

  return { act, int, pick, random };
}
