// What the review asks of places: too many signs within a hand's width, arrows that go from nowhere to nowhere. Pure.

import { middleOf, places } from "./outline.js";

/** A hand laid on the A0 sheet. */
const HAND_MM = 90;
const MOST_IN_HAND = 4;
/** A name this near to an end of an arrow says where it is. */
const NAMED_MM = 60;
/** Lines that say a flow: from where, to where. */
const ARROWS = ["croquis.arrow", "dynamique.line"];

/** @param {number[]} a @param {number[]} b @param {number} reach */
function near([ax = 0, ay = 0], [bx = 0, by = 0], reach) {
  return (ax - bx) * (ax - bx) + (ay - by) * (ay - by) <= reach * reach;
}

/**
 * Groups of more than four signs of one place that a hand would cover; no sign is in two.
 * @param {any} poster
 * @returns {string[][]} ids
 */
export function crowded(poster) {
  /** @type {{ id: string, at: number[] }[]} */
  const points = poster.figures
    .filter((/** @type {any} */ figure) => figure.geometry.type === "Point")
    .map((/** @type {any} */ figure) => ({ id: figure.id, at: figure.geometry.coordinates }));
  /** @type {Set<string>} */
  const said = new Set();
  /** @type {string[][]} */
  const groups = [];
  for (const one of points) {
    if (said.has(one.id)) continue;
    const around = points.filter((other) => !said.has(other.id) && near(one.at, other.at, HAND_MM / 2));
    if (around.length <= MOST_IN_HAND) continue;
    for (const other of around) said.add(other.id);
    groups.push(around.map((other) => other.id));
  }
  return groups;
}

/**
 * Arrows with an end that no name is near: neither a named figure's nor a place of the base.
 * @param {any} poster
 * @returns {string[]} ids
 */
export function namelessEnds(poster) {
  const bases = (poster.base?.shapes ?? []).filter((/** @type {any} */ shape) => shape.name);
  return poster.figures
    .filter((/** @type {any} */ figure) => ARROWS.includes(figure.symbol))
    .filter((/** @type {any} */ arrow) => {
      const named = poster.figures.filter((/** @type {any} */ one) => one !== arrow && one.name);
      const said = [
        ...named.flatMap((/** @type {any} */ one) => [
          middleOf(one),
          ...places(one),
          one.name_at ?? middleOf(one),
        ]),
        ...bases.flatMap((/** @type {any} */ shape) => places(shape)),
      ];
      const line = places(arrow);
      return [line[0], line.at(-1)].some((end) => end && !said.some((place) => near(place, end, NAMED_MM)));
    })
    .map((/** @type {any} */ arrow) => arrow.id);
}
