"""Many strokes of one width as one path: hatching."""

from __future__ import annotations

from typing import Any

from chorem.spec.scope import Run
from chorem.spec.sink import Path, add_line, emit, stroke


def draw(run: Run, args: dict[str, Any], path: str) -> None:
    """Nothing for a width of zero or less."""
    if args["width"] <= 0:
        return
    d: Path = []
    for line in args["of"]:
        add_line(d, line, path)
    item: dict[str, Any] = {"t": "path", "d": d}
    stroke(run, item, args, args["color"], path)
    emit(run, item, path)
