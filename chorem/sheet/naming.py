"""All the names of a poster, placed: the figures' first, then the base's [T13].

Owns what they have to keep clear of. Mirrored by frontend/core/sheet/naming.js.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from chorem.sheet.base import base_marks, base_of
from chorem.sheet.base_names import base_names
from chorem.sheet.figures import support_of
from chorem.sheet.footprint import footprint, grid_of
from chorem.sheet.items import Item, Palette, group
from chorem.sheet.labels import Labels
from chorem.sheet.names import by_importance, figure_name, name_items
from chorem.sheet.note import note_box
from chorem.sheet.placement import Ground, place
from chorem.sheet.zones import zones
from chorem.spec.library import Library


class Written(NamedTuple):
    """Groups ``name-<id>`` by figure id, and the words of the base in the order of its shapes."""

    of_figures: dict[str, Item]
    of_base: list[Item]


def lay_out_names(
    poster: dict[str, Any],
    drawn: list[tuple[dict[str, Any], Item]],
    library: Library,
    palette: Palette,
    said: Labels,
) -> Written:
    """``drawn``: the figures that are shown with their signs laid out, in painting order."""
    zone, base = zones(poster)["drawing"], base_of(poster)
    made = [(figure, figure_name(figure, sign, library, palette, said, zone)) for figure, sign in drawn]
    named = [(figure, name) for figure, name in made if name is not None]
    of_base = base_names(base, palette)
    if not named and not of_base:
        return Written({}, [])
    grid = grid_of(zone)
    strokes, dots = base_marks(poster, palette)
    signs = [footprint(dots, grid, True)]
    for figure, sign in drawn:
        signs.append(footprint(sign["items"], grid, support_of(figure, library) == "point"))
    ground = Ground(grid, footprint(strokes, grid), signs)
    labels = [name.label for name in [*by_importance(named, library), *of_base]]
    spots = place(labels, zone, ground, [note_box(note) for note in poster.get("notes") or []])
    figures: dict[str, Item] = {}
    for figure, name in named:
        key = f"name-{figure['id']}"
        figures[figure["id"]] = group(key, name_items(name, spots[figure["id"]], base, palette))
    words = [item for name in of_base for item in name_items(name, spots[name.label.key], base, palette)]
    return Written(figures, words)
