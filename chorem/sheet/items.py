"""Small makers of display-list items, and their bounds [D1, D2].

Owns arithmetic on items in micrometres. Must not know the document. Mirrored by frontend/core/sheet/items.js.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from chorem.text.metrics import width_um
from chorem.text.printable import printable_line

Item = dict[str, Any]
Palette = Mapping[str, str]
KAPPA = 0.5522847498


class Box(NamedTuple):
    """A rectangle in micrometres."""

    x: int
    y: int
    width: int
    height: int


def um(value_mm: float) -> int:
    """Micrometres of a length in millimetres, rounded half up [N1]."""
    return math.floor(value_mm * 1000 + 0.5)


def half(value: int) -> int:
    return value // 2


def rect_data(box: Box) -> list[str | int]:
    x, y, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    return ["M", x, y, "L", right, y, "L", right, bottom, "L", x, bottom, "Z"]


def circle_data(x: int, y: int, radius: int) -> list[str | int]:
    k = math.floor(radius * KAPPA + 0.5)
    return [
        *("M", x + radius, y),
        *("C", x + radius, y + k, x + k, y + radius, x, y + radius),
        *("C", x - k, y + radius, x - radius, y + k, x - radius, y),
        *("C", x - radius, y - k, x - k, y - radius, x, y - radius),
        *("C", x + k, y - radius, x + radius, y - k, x + radius, y),
        "Z",
    ]


def line(points: Sequence[tuple[int, int]], stroke: str, width: int) -> Item:
    return {"t": "path", "d": points_data(points), "stroke": stroke, "width": width}


def points_data(points: Sequence[tuple[int, int]]) -> list[str | int]:
    data: list[str | int] = []
    for i, (x, y) in enumerate(points):
        data += ["L" if i else "M", x, y]
    return data


def words(
    x: int, y: int, text: str, size: int, font: str, fill: str, anchor: str = "start", **more: Any
) -> Item:
    """A text item; ``more`` holds halo, halo_width, spacing."""
    item: Item = {"t": "text", "x": x, "y": y, "text": text, "size": size, "font": font, "fill": fill, **more}
    if anchor != "start":
        item["anchor"] = anchor
    return item


def group(group_id: str, items: list[Item], *, label: str = "", opacity: float = 1) -> Item:
    item: Item = {"t": "group", "id": group_id, "items": items}
    if label:
        item["label"] = label
    if opacity < 1:
        item["opacity"] = opacity
    return item


def clip(box: Box, items: list[Item]) -> Item:
    return {"t": "clip", "d": rect_data(box), "items": items}


def placed(items: Iterable[Item], scale: float, dx: int, dy: int) -> list[Item]:
    """The same items scaled about the origin, then moved."""
    return [_placed(item, scale, dx, dy) for item in items]


def _placed(item: Item, scale: float, dx: int, dy: int) -> Item:
    def size(value: float) -> int:
        return math.floor(value * scale + 0.5)

    made = dict(item)
    if "d" in item:
        data: list[str | int] = []
        across = True
        for part in item["d"]:
            if isinstance(part, str):
                data.append(part)
                across = True
            else:
                data.append(size(part) + (dx if across else dy))
                across = not across
        made["d"] = data
    if item["t"] == "text":
        made["x"], made["y"] = size(item["x"]) + dx, size(item["y"]) + dy
    for key in ("width", "size", "halo_width", "spacing"):
        if key in item:
            made[key] = size(item[key])
    if "dash" in item:
        made["dash"] = [max(size(part), 1) for part in item["dash"]]
    if "items" in item:
        made["items"] = placed(item["items"], scale, dx, dy)
    return made


def with_printable_text(items: Iterable[Item]) -> list[Item]:
    """The same items, their texts as the font can print them [T6]."""

    def one(item: Item) -> Item:
        if item["t"] == "text":
            return {**item, "text": printable_line(item["text"])}
        if "items" in item:
            return {**item, "items": with_printable_text(item["items"])}
        return item

    return [one(item) for item in items]


def bounds(items: Iterable[Item]) -> Box | None:
    """A rectangle that holds what the items paint (control points, strokes, texts), or None for nothing."""
    edges: list[int] = []

    def take(left: int, top: int, right: int, bottom: int) -> None:
        if edges:
            edges[:] = [
                min(edges[0], left),
                min(edges[1], top),
                max(edges[2], right),
                max(edges[3], bottom),
            ]
        else:
            edges.extend((left, top, right, bottom))

    _visit(items, take)
    return Box(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]) if edges else None


def _visit(items: Iterable[Item], take: Callable[[int, int, int, int], None]) -> None:
    for item in items:
        if item["t"] == "path":
            _take_path(item["d"], (item.get("width", 0) + 1) // 2, take)
        elif item["t"] == "text":
            _take_text(item, take)
        elif item["t"] == "image":
            take(item["x"], item["y"], item["x"] + item["width"], item["y"] + item["height"])
        elif item["t"] == "clip":
            inner, outline = bounds(item["items"]), bounds([{"t": "path", "d": item["d"]}])
            if inner and outline:
                left, top = max(inner.x, outline.x), max(inner.y, outline.y)
                right = min(inner.x + inner.width, outline.x + outline.width)
                bottom = min(inner.y + inner.height, outline.y + outline.height)
                if right >= left and bottom >= top:
                    take(left, top, right, bottom)
        else:
            _visit(item["items"], take)


def _take_path(data: Sequence[str | int], reach: int, take: Callable[[int, int, int, int], None]) -> None:
    numbers = [part for part in data if not isinstance(part, str)]
    if numbers:
        xs, ys = numbers[::2], numbers[1::2]
        take(min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach)


def _take_text(item: Item, take: Callable[[int, int, int, int], None]) -> None:
    width = width_um(item["text"], item["size"], item["font"], item.get("spacing", 0))
    anchor = item.get("anchor", "start")
    left = item["x"] - (0 if anchor == "start" else half(width) if anchor == "middle" else width)
    reach = (item.get("halo_width", 0) + 1) // 2
    top = item["y"] - item["size"]
    bottom = item["y"] + (item["size"] + 2) // 3
    take(left - reach, top - reach, left + width + reach, bottom + reach)
