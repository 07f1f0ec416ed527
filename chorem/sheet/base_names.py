"""Names of the base: places, rivers and roads, units, neighbours; they give way to those of figures [T13].

Must not know figures. Mirrored by frontend/core/sheet/base_names.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.items import Box, Palette, um
from chorem.sheet.look import PLACE_RADIUS, RIVER_WIDTHS, ROAD_WIDTHS
from chorem.sheet.names import Name, Style, plain_name
from chorem.sheet.placement import Spot
from chorem.sheet.spots import Size, area_spots, around_box, line_spots
from chorem.text.printable import printable_line


def base_names(base: dict[str, Any], palette: Palette) -> list[Name]:
    """The names of the base's shapes, keys ``base-0``, ``base-1``…"""
    names: list[Name] = []
    for i, shape in enumerate(base.get("shapes") or []):
        text = printable_line(shape.get("name", ""))
        if text:
            names.append(_name(f"base-{i}", text, shape, palette))
    return names


def _name(key: str, text: str, shape: dict[str, Any], palette: Palette) -> Name:
    geometry, role = shape["geometry"], shape["role"]
    soft = palette["soft"]
    if geometry["type"] == "Polygon":
        style = Style(11_500, "semibold", soft, 4_000, 1_600, True)
        return plain_name(key, text, style, lambda size: area_spots(geometry["coordinates"], size))
    if geometry["type"] == "Point":
        x, y = um(geometry["coordinates"][0]), um(geometry["coordinates"][1])
        if role == "place":
            dot = Box(x - PLACE_RADIUS, y - PLACE_RADIUS, 2 * PLACE_RADIUS, 2 * PLACE_RADIUS)
            return plain_name(
                key, text, Style(13_500, "regular", soft, 4_000), lambda size: around_box(dot, size)
            )
        style = Style(15_500, "semibold", soft, 4_000)
        return plain_name(key, text, style, lambda size: _on(x, y, size))
    river = role == "river"
    reach = (RIVER_WIDTHS if river else ROAD_WIDTHS)[shape.get("rank", 2)] // 2
    style = (
        Style(14_000, "italic", palette["water-name"], 4_000)
        if river
        else Style(14_000, "regular", soft, 4_000)
    )
    return plain_name(key, text, style, lambda size: line_spots(geometry["coordinates"], reach, size))


def _on(x: int, y: int, size: Size) -> list[Spot]:
    """On a point that nothing marks, or around it."""
    return [Spot(x, y, "middle", 0), *around_box(Box(x, y, 0, 0), size, 4)]
