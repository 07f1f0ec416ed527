"""A stroked line: dashes that end where the line ends, and a halo in the colour of the paper."""

from __future__ import annotations

from math import floor
from typing import Any

from chorem.geometry.frames import is_closed, length
from chorem.geometry.ring import Line
from chorem.spec.scope import Run
from chorem.spec.sink import Path, add_circle, add_line, add_rings, emit, fill, stroke, um


def draw(run: Run, args: dict[str, Any], path: str) -> None:
    """A line without length is a dot, so that it can still be seen and taken."""
    line: Line = args["of"]
    width = args["width"]
    if width <= 0 or not line:
        return
    if len(line) == 1:
        _dot(run, args, path)
        return
    if args.get("halo", 0) > 0:
        under = {"width": width + 2 * args["halo"], "join": "round"}
        if "cap" in args:
            under["cap"] = args["cap"]
        item = _path(line, path)
        stroke(run, item, under, "paper", path)
        emit(run, item, path)
    item = _path(line, path)
    stroke(run, item, args, args["color"], path)
    if "dash" in args:
        dashed(item, line, args["dash"], path)
    emit(run, item, path)


def dashed(item: dict[str, Any], line: Line, dash: list[float], path: str) -> None:
    """Write the dashes, stretched so that an open line ends on its first dash and a closed one has no seam.

    A line shorter than one period stays solid.
    """
    period = 0.0
    for value in dash:
        period = period + value
    total = length(line)
    if period <= 0 or total < period:
        return
    if is_closed(line):
        scale = total / (max(1, floor(total / period + 0.5)) * period)
    else:
        scale = total / (max(1, floor((total - dash[0]) / period + 0.5)) * period + dash[0])
    item["dash"] = [um(value * scale, f"{path}.dash") for value in dash]


def _path(line: Line, path: str) -> dict[str, Any]:
    d: Path = []
    if is_closed(line):
        add_rings(d, [line[:-1]], path)
    else:
        add_line(d, line, path)
    return {"t": "path", "d": d}


def _dot(run: Run, args: dict[str, Any], path: str) -> None:
    d: Path = []
    add_circle(d, args["of"][0], args["width"] / 2, path)
    item: dict[str, Any] = {"t": "path", "d": d}
    fill(run, item, args["color"], args.get("opacity"), path)
    emit(run, item, path)
