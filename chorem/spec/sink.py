"""The one way into a display list: quantises to micrometres, resolves colours, leaves defaults out (D1, D4).

Knows the format of items, nothing of signs.
"""

from __future__ import annotations

from math import floor
from typing import Any

from chorem.errors import ChoremError
from chorem.geometry.ring import Line, Point, Shape
from chorem.spec.scope import LARGEST, Run

#: Four cubic arcs make a circle (D2).
KAPPA = 0.5522847498
Path = list[str | int]


def um(value_mm: float, path: str) -> int:
    """Millimetres to whole micrometres (N1); raises ``bad_number``."""
    if not -LARGEST <= value_mm <= LARGEST:
        raise ChoremError("bad_number", path)
    return floor(value_mm * 1000 + 0.5)


def add_line(d: Path, line: Line, path: str) -> None:
    """Append an open subpath; a single point gives none."""
    if len(line) < 2:
        return
    command = "M"
    for x, y in line:
        d.append(command)
        d.append(um(x, path))
        d.append(um(y, path))
        command = "L"


def add_rings(d: Path, shape: Shape, path: str) -> None:
    """Append closed subpaths; a ring of one point gives none."""
    for ring in shape:
        if len(ring) > 1:
            add_line(d, ring, path)
            d.append("Z")


def add_circle(d: Path, centre: Point, radius_mm: float, path: str) -> None:
    """Append a closed circle, starting at the right and going down first."""
    x, y, r = centre[0], centre[1], radius_mm
    k = r * KAPPA
    corners = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    d.extend(("M", um(x + r, path), um(y, path)))
    for corner in corners:
        d.append("C")
        for value in corner:
            d.append(um(value, path))
    d.append("Z")


def colour(run: Run, role: str, path: str) -> str:
    """The "#rrggbb" of a role; raises ``unknown_color``."""
    value = run.palette.get(role)
    if value is None:
        raise ChoremError("unknown_color", path, color=role)
    return value


def one_of(value: str, allowed: tuple[str, ...], path: str) -> str:
    """The word itself; raises ``sign_choice`` when it is none of those allowed."""
    if value not in allowed:
        raise ChoremError("sign_choice", path, given=value)
    return value


def fill(run: Run, item: dict[str, Any], role: str, opacity: float | None, path: str) -> None:
    """Write the fill of an item, its opacity only when it is not opaque."""
    item["fill"] = colour(run, role, f"{path}.fill")
    part = _part(opacity)
    if part is not None:
        item["fill_opacity"] = part


def stroke(run: Run, item: dict[str, Any], args: dict[str, Any], role: str, path: str) -> None:
    """Write the stroke of an item from ``width`` and, when given, ``opacity``, ``cap`` and ``join``."""
    item["stroke"] = colour(run, role, f"{path}.color")
    item["width"] = um(args["width"], f"{path}.width")
    part = _part(args.get("opacity"))
    if part is not None:
        item["stroke_opacity"] = part
    cap, join = args.get("cap"), args.get("join")
    if cap is not None and one_of(cap, ("butt", "round", "square"), f"{path}.cap") != "butt":
        item["cap"] = cap
    if join is not None and one_of(join, ("miter", "round", "bevel"), f"{path}.join") != "miter":
        item["join"] = join


def emit(run: Run, item: dict[str, Any], path: str) -> None:
    """Append an item, paying for its commands; a path with nothing in it is left out."""
    d = item.get("d")
    if d is not None:
        if not d:
            return
        run.spend(len(d), path)
    run.items.append(item)


def emit_clip(run: Run, shape: Shape, items: list[dict[str, Any]], path: str) -> None:
    """Append items seen only inside a shape (even-odd); nothing when there is nothing to see."""
    d: Path = []
    add_rings(d, shape, path)
    if not d or not items:
        return
    item: dict[str, Any] = {"t": "clip", "d": d, "items": items}
    if len(shape) > 1:
        item["rule"] = "evenodd"
    emit(run, item, path)


def _part(value: float | None) -> float | int | None:
    """An opacity between 0 and 1 in thousandths, None when it is 1."""
    part = 1000 if value is None else floor(min(1.0, max(0.0, value)) * 1000 + 0.5)
    if part == 1000:
        return None
    return part / 1000 if part > 0 else 0
