"""A drawing carried by the sign file, in thousandths of its size: filled, or stroked where it has a width;
with a halo in the colour of paper.

Knows where and how large, not what it depicts.
"""

from __future__ import annotations

from typing import Any

from chorem.spec.scope import Run
from chorem.spec.sink import Path, emit, fill, stroke, um

#: Numbers that follow each command of an outline.
COMMANDS = {"M": 2, "L": 2, "C": 6, "Z": 0}


def is_outline(value: Any) -> bool:
    """True of a flat list of absolute commands, the first one "M"."""
    if not isinstance(value, list) or not value or value[0] != "M":
        return False
    left = 0
    for one in value:
        if isinstance(one, str):
            if left != 0 or one not in COMMANDS:
                return False
            left = COMMANDS[one]
        elif isinstance(one, bool) or not isinstance(one, int | float):
            return False
        else:
            left -= 1
            if left < 0:
                return False
    return left == 0


def draw(run: Run, args: dict[str, Any], path: str) -> None:
    """Nothing for a size of zero or less."""
    size = args["size"]
    if size <= 0:
        return
    place = args["at"]
    d: Path = []
    axis = 0
    for value in args["of"]:
        if isinstance(value, str):
            d.append(value)
        else:
            d.append(um(place[axis] + value * size / 1000, path))
            axis = 1 - axis
    halo, width = args.get("halo", 0), args.get("width", 0)
    if halo > 0:
        # Its inside is under the drawing: nobody sees it.
        _paint(run, list(d), "paper", width + 2 * halo, False, path)
    _paint(run, d, args["color"], width, width <= 0, path)


def _paint(run: Run, d: Path, color: str, width_mm: float, filled: bool, path: str) -> None:
    item: dict[str, Any] = {"t": "path", "d": d}
    if filled:
        fill(run, item, color, None, path)
    if width_mm > 0:
        ends = {} if filled else {"cap": "round"}
        stroke(run, item, {"width": width_mm, "join": "round", **ends}, color, path)
    emit(run, item, path)
