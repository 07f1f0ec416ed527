"""A closed shape, holes and all: filled, edged, the edge dashed ring by ring without a seam."""

from __future__ import annotations

from typing import Any

from chorem.geometry.ring import Shape, closed
from chorem.spec.primitives.line import dashed
from chorem.spec.scope import Run
from chorem.spec.sink import Path, add_rings, emit, fill, stroke


def draw(run: Run, args: dict[str, Any], path: str) -> None:
    """Rings are filled even-odd, so that what lies between two shapes can be filled as one."""
    shape: Shape = args["of"]
    edged = "color" in args and args.get("width", 0) > 0
    edge: dict[str, Any] = {key: args[key] for key in ("width", "join") if key in args}
    if "fill" in args:
        item = _path(shape, path)
        fill(run, item, args["fill"], args.get("opacity"), path)
        if edged and "dash" not in args:
            stroke(run, item, edge, args["color"], path)
        emit(run, item, path)
    if edged and ("dash" in args or "fill" not in args):
        for part in [[ring] for ring in shape] if "dash" in args else [shape]:
            item = _path(part, path)
            stroke(run, item, edge, args["color"], path)
            if "dash" in args:
                dashed(item, closed(part[0]), args["dash"], path)
            emit(run, item, path)


def _path(shape: Shape, path: str) -> dict[str, Any]:
    d: Path = []
    add_rings(d, shape, path)
    item: dict[str, Any] = {"t": "path", "d": d}
    if len(shape) > 1:
        item["rule"] = "evenodd"
    return item
