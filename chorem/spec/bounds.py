"""The box of a display list in µm, strokes included: what must be repainted, what fits on a page.

Never too small; a little too large around curves, mitres and words. Knows items, not signs.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import floor
from typing import Any

Box = tuple[int, int, int, int]
#: Widest a letter is taken to be, and how far text reaches above and below its baseline, in sizes.
LETTER = 1
ABOVE = 1.1
BELOW = 0.4


def bounds(items: Iterable[dict[str, Any]]) -> Box | None:
    """The box (x0, y0, x1, y1) of everything drawn, None of nothing."""
    box: Box | None = None
    for item in items:
        one = _of_item(item)
        if one is None:
            continue
        if box is None:
            box = one
        else:
            box = (min(box[0], one[0]), min(box[1], one[1]), max(box[2], one[2]), max(box[3], one[3]))
    return box


def _of_item(item: dict[str, Any]) -> Box | None:
    if item["t"] == "text":
        return _of_text(item)
    if item["t"] == "group":
        return bounds(item["items"])
    box = _of_path(item["d"])
    if item["t"] == "clip":
        return _common(box, bounds(item["items"]))
    if box is None or "stroke" not in item:
        return box
    mitre = item.get("join", "miter") == "miter" or item.get("cap") == "square"
    reach = 2 * item["width"] if mitre else (item["width"] + 1) // 2
    return (box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach)


def _of_path(d: list[Any]) -> Box | None:
    numbers = [value for value in d if not isinstance(value, str)]
    if not numbers:
        return None
    xs, ys = numbers[0::2], numbers[1::2]
    return (min(xs), min(ys), max(xs), max(ys))


def _of_text(item: dict[str, Any]) -> Box:
    halo = (item.get("halo_width", 0) + 1) // 2
    size: int = item["size"]
    long = len(item["text"]) * (size * LETTER + item.get("spacing", 0))
    anchor = item.get("anchor", "start")
    before = long // 2 if anchor == "middle" else long if anchor == "end" else 0
    return (
        item["x"] - before - halo,
        item["y"] - floor(size * ABOVE) - halo,
        item["x"] - before + long + halo,
        item["y"] + floor(size * BELOW) + halo,
    )


def _common(a: Box | None, b: Box | None) -> Box | None:
    if a is None or b is None:
        return None
    box = (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))
    return box if box[0] <= box[2] and box[1] <= box[3] else None
