"""What is foreseen is drawn hollow: strokes become casings around paper, solid shapes become outlines [T15].

Owns that change of a figure's display list, whatever its sign. Dashes stay as they are: they already mean
something. Must not know the document. Mirrored by frontend/core/sheet/hollow.js.
"""

from __future__ import annotations

from collections.abc import Iterable

from chorem.sheet.footprint import SOLID
from chorem.sheet.items import Box, Item, bounds

#: Thickness of a casing on each side, and the least paper between its two sides.
EDGE, CORE = 1_300, 1_500
#: A line of three casings' thickness or less stays as it is beside a solid shape, which says enough.
SLIGHT = 3 * EDGE


def hollow(items: list[Item], paper: str) -> list[Item]:
    """The same items, hollow. Faint tints, words and what is already paper stay."""
    return _hollow(items, paper, SLIGHT if _has_solid(items, paper) else 0)


def _hollow(items: Iterable[Item], paper: str, slight: int) -> list[Item]:
    made: list[Item] = []
    # Those of strokes of one colour that follow each other come last: a link does not cut the next one.
    cores: list[Item] = []
    stroke = ""
    solid: tuple[str, Box] | None = None
    for item in items:
        cased = _is_line(item, paper) and item["width"] > slight
        if cores and not (cased and item["stroke"] == stroke and "fill" not in item):
            made += cores
            cores = []
        if cased:
            casing, core = _cased(item, paper)
            made.append(casing)
            stroke = item["stroke"]
            (made if "fill" in item else cores).append(core)
        elif item["t"] in ("clip", "group"):
            made.append({**item, "items": _hollow(item["items"], paper, slight)})
        elif _is_solid(item, paper):
            box = bounds([item])
            solid = (item["fill"], box) if box else None
            made.append(_outlined(item, item["fill"], paper))
        elif solid and _is_mark_on(item, solid[1], paper):
            made.append(_outlined(item, solid[0], paper))
        else:
            made.append(item)
    return made + cores


def _cased(item: Item, paper: str) -> tuple[Item, Item]:
    bare = {key: value for key, value in item.items() if not key.startswith("fill")}
    return (
        {**item, "width": max(item["width"], 2 * EDGE + CORE)},
        {**bare, "stroke": paper, "width": max(item["width"] - 2 * EDGE, CORE)},
    )


def _outlined(item: Item, ink: str, paper: str) -> Item:
    if item["t"] == "text":
        return {**item, "fill": ink}
    return {**item, "fill": paper, "stroke": ink, "width": 2 * EDGE, "join": "round"}


def _has_solid(items: Iterable[Item], paper: str) -> bool:
    return any(
        _has_solid(item["items"], paper) if "items" in item else _is_solid(item, paper) for item in items
    )


def _is_line(item: Item, paper: str) -> bool:
    if item["t"] != "path" or not item.get("width") or _is_solid(item, paper):
        return False
    opacity: float = item.get("stroke_opacity", 1)
    return bool(item.get("stroke", paper) != paper) and opacity >= SOLID


def _is_solid(item: Item, paper: str) -> bool:
    opacity: float = item.get("fill_opacity", 1)
    return bool(item["t"] == "path" and item.get("fill", paper) != paper) and opacity >= SOLID


def _is_mark_on(item: Item, solid: Box, paper: str) -> bool:
    """Paper drawn on a solid shape, as an exclamation mark on its disc: it would vanish on paper."""
    box = bounds([item]) if item.get("fill") == paper else None
    return (
        box is not None
        and solid.x <= box.x
        and solid.y <= box.y
        and box.x + box.width <= solid.x + solid.width
        and box.y + box.height <= solid.y + solid.height
    )
