"""The base (*fond*): land, neighbours, rivers, roads, places, quiet enough to be drawn over [T2].

Must not know figures. Mirrored by frontend/core/sheet/base.js.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chorem.sheet.items import Item, Palette, circle_data, points_data, um
from chorem.sheet.look import PLACE_RADIUS, RIVER_WIDTHS, ROAD_WIDTHS

ORDER = ("neighbour", "land", "outline", "road", "river", "place")
EDGE = 4_400


def base_items(poster: dict[str, Any], palette: Palette) -> list[Item]:
    """Shapes by role; their names are apart, in base_names.py."""
    shapes = base_of(poster).get("shapes") or []
    return [item for role in ORDER for s in shapes if s["role"] == role for item in _shape(s, palette)]


def base_of(poster: Mapping[str, Any]) -> dict[str, Any]:
    """The base that is drawn: none where a photo takes its place."""
    return {} if poster.get("photo") else poster.get("base") or {}


def base_marks(poster: dict[str, Any], palette: Palette) -> tuple[list[Item], list[Item]]:
    """What names keep clear of: the strokes of the base, and the dots of its places."""
    shapes = base_of(poster).get("shapes") or []
    strokes: list[Item] = []
    dots: list[Item] = []
    for shape in shapes:
        for item in _shape(shape, palette):
            if shape["geometry"]["type"] == "Point":
                dots.append(item)
            else:
                strokes.append({key: value for key, value in item.items() if not key.startswith("fill")})
    return strokes, dots


def _shape(shape: dict[str, Any], palette: Palette) -> list[Item]:
    geometry = shape["geometry"]
    rank = shape.get("rank", 2)
    if geometry["type"] == "Point":
        return _place(geometry, palette) if shape["role"] == "place" else []
    path: Item = {"t": "path", "d": _data(geometry)}
    if len(geometry["coordinates"]) > 1 and geometry["type"] == "Polygon":
        path["rule"] = "evenodd"
    area = geometry["type"] == "Polygon"
    role = shape["role"]
    fill: Item
    if role == "land":
        fill = {"fill": palette["land"]} if area else {}
        return [{**path, **fill, "stroke": palette["mute"], "width": EDGE, "join": "round"}]
    if role == "neighbour":
        fill = {"fill": palette["neighbour"]} if area else {}
        return [{**path, **fill, "stroke": palette["hairline"], "width": 2_000, "join": "round"}]
    if role == "river":
        fill = {"fill": palette["water"], "fill_opacity": 0.25} if area else {}
        width = 2_000 if area else RIVER_WIDTHS[rank]
        return [{**path, **fill, "stroke": palette["water"], "width": width, "join": "round"}]
    if role == "road":
        width = ROAD_WIDTHS[rank]
        return [
            {**path, "stroke": palette["grey"], "width": width, "join": "round"},
            {**path, "stroke": palette["paper"], "width": width * 46 // 100, "join": "round"},
        ]
    return [{**path, "stroke": palette["mute"], "width": 2_800, "join": "round"}]


def _place(geometry: dict[str, Any], palette: Palette) -> list[Item]:
    x, y = um(geometry["coordinates"][0]), um(geometry["coordinates"][1])
    return [
        {
            "t": "path",
            "d": circle_data(x, y, PLACE_RADIUS),
            "fill": palette["grey"],
            "stroke": palette["paper"],
            "width": 2_000,
        }
    ]


def _data(geometry: dict[str, Any]) -> list[str | int]:
    if geometry["type"] == "LineString":
        return points_data([(um(x), um(y)) for x, y in geometry["coordinates"]])
    data: list[str | int] = []
    for ring in geometry["coordinates"]:
        data += [*points_data([(um(x), um(y)) for x, y in ring[:-1]]), "Z"]
    return data
