"""A disc: filled, edged, with a halo in the colour of the paper around it."""

from __future__ import annotations

from typing import Any

from chorem.spec.scope import Run
from chorem.spec.sink import Path, add_circle, emit, fill, stroke


def draw(run: Run, args: dict[str, Any], path: str) -> None:
    """Nothing for a radius of zero or less."""
    radius = args["r"]
    if radius <= 0:
        return
    if args.get("halo", 0) > 0:
        item = _circle(args, radius + args["halo"], path)
        fill(run, item, "paper", None, path)
        emit(run, item, path)
    if "fill" in args or "color" in args:
        item = _circle(args, radius, path)
        if "fill" in args:
            fill(run, item, args["fill"], args.get("opacity"), path)
        if "color" in args and args.get("width", 0) > 0:
            stroke(run, item, {"width": args["width"]}, args["color"], path)
        emit(run, item, path)


def _circle(args: dict[str, Any], radius: float, path: str) -> dict[str, Any]:
    d: Path = []
    add_circle(d, args["at"], radius, path)
    return {"t": "path", "d": d}
