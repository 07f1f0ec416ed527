"""Figures of the drawing: their order on the sheet, and one figure as a group [T2, T5].

A figure whose sign cannot draw it becomes a small "?" where it stands: one bad figure never spoils a poster.
Mirrored by frontend/core/sheet/figures.js.
"""

from __future__ import annotations

from typing import Any

from chorem.errors import ChoremError
from chorem.sheet.hollow import hollow
from chorem.sheet.items import Box, Item, Palette, group, rect_data, um, with_printable_text, words
from chorem.spec.interpret import interpret
from chorem.spec.library import Library

SUPPORT_ORDER = {"area": 0, "line": 1, "network": 2, "point": 3}
_SUPPORT_OF_GEOMETRY = {"Polygon": "area", "LineString": "line", "Network": "network", "Point": "point"}
_LAST = 4
#: Not here yet: drawn hollow [T15].
FORESEEN = ("previsible", "probable")


def drawing_order(
    poster: dict[str, Any], library: Library
) -> list[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Visible layers from the lowest to the highest, each with its figures in the order they are drawn."""
    inside: dict[str, list[dict[str, Any]]] = {
        layer["id"]: [] for layer in poster.get("layers") or [] if layer.get("visible", True)
    }
    for figure in poster.get("figures") or []:
        if figure["layer"] in inside:
            inside[figure["layer"]].append(figure)

    def place(figure: dict[str, Any]) -> tuple[int, str, str]:
        support = support_of(figure, library)
        return SUPPORT_ORDER.get(support, _LAST), figure["order"], figure["id"]

    layers = sorted(poster.get("layers") or [], key=lambda layer: (layer["order"], layer["id"]))
    return [(layer, sorted(inside[layer["id"]], key=place)) for layer in layers if layer["id"] in inside]


def support_of(figure: dict[str, Any], library: Library) -> str:
    """The support of the figure's sign, or the one its geometry suggests when the sign is unknown."""
    try:
        return str(library.get(figure["symbol"]).support)
    except ChoremError:
        return _SUPPORT_OF_GEOMETRY[figure["geometry"]["type"]]


def lay_out_figure(figure: dict[str, Any], library: Library, palette: Palette) -> Item:
    """The group ``figure-<id>``: the sign interpreted, or a "?"."""
    try:
        sign = library.get(figure["symbol"], figure["version"])
        items = with_printable_text(interpret(sign, figure, dict(palette)))
        if figure.get("horizon") in FORESEEN:
            items = hollow(items, palette["paper"])
    except ChoremError:
        x, y = anchor_um(figure["geometry"])
        items = unknown_items(x, y, 24_000, palette)
    return group(f"figure-{figure['id']}", items, label=figure.get("name") or figure["symbol"])


def anchor_um(geometry: dict[str, Any]) -> tuple[int, int]:
    """A place of the figure: its point, or its first vertex or node."""
    if geometry["type"] == "Network":
        nodes = geometry["nodes"]
        place = nodes[min(nodes)]
    elif geometry["type"] == "Point":
        place = geometry["coordinates"]
    elif geometry["type"] == "LineString":
        place = geometry["coordinates"][0]
    else:
        place = geometry["coordinates"][0][0]
    return um(place[0]), um(place[1])


def unknown_items(x: int, y: int, size: int, palette: Palette) -> list[Item]:
    """A grey box with a question mark, its middle at x, y."""
    grey = palette["grey"]
    corner = Box(x - size // 2, y - size // 2, size, size)
    return [
        {
            "t": "path",
            "d": rect_data(corner),
            "fill": palette["paper"],
            "stroke": grey,
            "width": size // 12,
            "join": "round",
        },
        words(x, y + size // 4, "?", size * 3 // 4, "semibold", grey, "middle"),
    ]
