"""What covers what on a laid-out poster, measured on painted shapes without the placement's own code."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from chorem.text.metrics import width_um

Item = dict[str, Any]
#: Letters reach about so far over and under their baseline, in parts of their size.
OVER, UNDER = 0.7, 0.2


def groups(items: list[Item], start: str) -> dict[str, Item]:
    """Groups whose id starts so, by id."""
    found: dict[str, Item] = {}
    for item in items:
        if item.get("id", "").startswith(start):
            found[item["id"]] = item
        if "items" in item:
            found |= groups(item["items"], start)
    return found


def lettering(item: Item) -> BaseGeometry:
    """Where the words of a group are, a box a line."""
    return unary_union([_line(one) for one in leaves(item) if one["t"] == "text"])


def painted(item: Item) -> BaseGeometry:
    """What a group inks: solid fills and strokes that are not paper."""
    shapes: list[BaseGeometry] = []
    for one in leaves(item):
        if one["t"] == "text":
            shapes.append(_line(one))
            continue
        for run in _runs(one["d"]):
            if one.get("fill", "#ffffff") != "#ffffff" and one.get("fill_opacity", 1) >= 0.5 and len(run) > 3:
                shapes.append(Polygon(run).buffer(0))
            if one.get("stroke", "#ffffff") != "#ffffff" and one.get("width"):
                shapes.append(LineString(run).buffer(one["width"] / 2))
    return unary_union(shapes)


def paper(note: Item) -> BaseGeometry:
    return unary_union([Polygon(run) for one in note["items"][:1] for run in _runs(one["d"])])


def covered(items: list[Item], points: set[str]) -> dict[tuple[str, str], float]:
    """mm² of each pair of two names, of a name and a note, of a name and one of the signs ``points``."""
    names = {key: lettering(item) for key, item in groups(items, "name-").items()}
    base = groups(items, "base")["base"]
    names |= {f"base {i}": _line(one) for i, one in enumerate(leaves(base)) if one["t"] == "text"}
    others = {key: paper(item) for key, item in groups(items, "note-").items()}
    others |= {
        key: painted(item)
        for key, item in groups(items, "figure-").items()
        if key.removeprefix("figure-") in points
    }
    pairs = [*combinations(names, 2), *((name, other) for name in names for other in others)]
    shapes = names | others
    met = {pair: shapes[pair[0]].intersection(shapes[pair[1]]).area / 1e6 for pair in pairs}
    return {pair: area for pair, area in met.items() if area > 0}


def leaves(item: Item) -> Iterator[Item]:
    if "items" in item:
        for inner in item["items"]:
            yield from leaves(inner)
    else:
        yield item


def _line(item: Item) -> BaseGeometry:
    width = width_um(item["text"], item["size"], item["font"], item.get("spacing", 0))
    anchor = item.get("anchor", "start")
    left = item["x"] - {"start": 0, "middle": width / 2, "end": width}[anchor]
    return box(left, item["y"] - OVER * item["size"], left + width, item["y"] + UNDER * item["size"])


def _runs(data: list[Any]) -> list[list[tuple[float, float]]]:
    """The lines of a path, curves in sixteen steps."""
    runs: list[list[tuple[float, float]]] = []
    i = 0
    while i < len(data):
        command = data[i]
        if command == "M":
            runs.append([(data[i + 1], data[i + 2])])
        elif command == "L":
            runs[-1].append((data[i + 1], data[i + 2]))
        elif command == "C":
            ends = [runs[-1][-1], *zip(data[i + 1 : i + 7 : 2], data[i + 2 : i + 7 : 2], strict=True)]
            runs[-1] += [_bezier(ends, step / 16) for step in range(1, 17)]
        else:
            runs[-1].append(runs[-1][0])
        i += {"M": 3, "L": 3, "C": 7, "Z": 1}[command]
    return [run if len(run) > 1 else [*run, *run] for run in runs]


def _bezier(ends: list[tuple[float, float]], t: float) -> tuple[float, float]:
    parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return (
        sum(p * x for p, (x, _) in zip(parts, ends, strict=True)),
        sum(p * y for p, (_, y) in zip(parts, ends, strict=True)),
    )
