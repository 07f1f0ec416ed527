"""The base (*fond*): land, neighbours, rivers, roads, places, quiet enough to be drawn over [T2].

Must not know figures. Mirrored by frontend/core/sheet/base.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.items import Item, Palette, circle_data, points_data, um, words
from chorem.sheet.places import longest_segment, on_land, visual_centre
from chorem.text.printable import printable_line

ORDER = ("neighbour", "land", "outline", "road", "river", "place")
RIVER_WIDTHS = {1: 9_000, 2: 6_500, 3: 4_000}
ROAD_WIDTHS = {1: 5_000, 2: 3_600, 3: 2_600}
EDGE, PLACE_RADIUS = 4_400, 4_500
UNIT_SIZE, UNIT_SPACING = 11_500, 1_600


def base_items(poster: dict[str, Any], palette: Palette) -> list[Item]:
    """Shapes by role, then all their names above them."""
    base = poster.get("base") or {}
    shapes = [s for role in ORDER for s in base.get("shapes") or [] if s["role"] == role]
    items: list[Item] = []
    for shape in shapes:
        items += _shape(shape, palette)
    for shape in shapes:
        items += _name(shape, base, palette)
    return items


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


def _name(shape: dict[str, Any], base: dict[str, Any], palette: Palette) -> list[Item]:
    text = printable_line(shape.get("name", ""))
    if not text:
        return []
    geometry, role = shape["geometry"], shape["role"]
    if geometry["type"] == "Polygon":
        x, y = visual_centre(geometry["coordinates"])
        text = printable_line(text.upper())
        ground = palette["neighbour"] if role == "neighbour" else palette["land"]
        return [
            words(
                um(x),
                um(y) + 4_000,
                text,
                UNIT_SIZE,
                "semibold",
                palette["soft"],
                "middle",
                halo=ground,
                halo_width=4_000,
                spacing=UNIT_SPACING,
            )
        ]
    if geometry["type"] == "Point":
        x, y = geometry["coordinates"]
        halo: dict[str, Any] = {"halo": _ground(base, x, y, palette), "halo_width": 4_000}
        if role == "place":
            across = um(x) + PLACE_RADIUS + 4_500
            return [words(across, um(y) + 4_400, text, 13_500, "regular", palette["soft"], **halo)]
        return [words(um(x), um(y) + 5_000, text, 15_500, "semibold", palette["soft"], "middle", **halo)]
    return _beside(text, shape, base, palette)


def _beside(text: str, shape: dict[str, Any], base: dict[str, Any], palette: Palette) -> list[Item]:
    """The name of a river or road by its longest stretch: under a flat one, at the right of a steep one."""
    a, b = longest_segment(shape["geometry"]["coordinates"])
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    river = shape["role"] == "river"
    reach = (RIVER_WIDTHS if river else ROAD_WIDTHS)[shape.get("rank", 2)] // 2
    dx, dy = b[0] - a[0], b[1] - a[1]
    steep = dx * dx < dy * dy * 4
    halo: dict[str, Any] = {"halo": _ground(base, x, y, palette), "halo_width": 4_000}
    fill, font = (palette["water-name"], "italic") if river else (palette["soft"], "regular")
    if steep:
        lean = -6_000 if dx * dy > 0 else 14_000
        return [words(um(x) + reach + 6_000, um(y) + lean, text, 14_000, font, fill, **halo)]
    return [words(um(x), um(y) + reach + 14_000, text, 14_000, font, fill, "middle", **halo)]


def _ground(base: dict[str, Any], x: float, y: float, palette: Palette) -> str:
    return palette["land"] if on_land(base, x, y) else palette["paper"]
