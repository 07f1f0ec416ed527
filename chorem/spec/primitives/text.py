"""Words: one opaque item a line, never measured (N7)."""

from __future__ import annotations

from typing import Any

from chorem.spec.scope import Run
from chorem.spec.sink import colour, emit, one_of, um

#: Distance between baselines, in sizes, unless the sign says otherwise.
LEADING = 1.2


def draw(run: Run, args: dict[str, Any], path: str) -> None:
    """``at`` is the start, middle or end of the first baseline; lines are split at line breaks only."""
    x, y = args["at"]
    size = args["size"]
    leading = args.get("leading", LEADING)
    if size <= 0:
        return
    lines = args["text"].split("\n")
    for i in range(len(lines)):
        if not lines[i]:
            continue
        item: dict[str, Any] = {
            "t": "text",
            "x": um(x, path),
            "y": um(y + i * leading * size, path),
            "text": lines[i],
            "size": um(size, f"{path}.size"),
            "font": one_of(
                args.get("font", "regular"), ("regular", "italic", "semibold", "bold"), f"{path}.font"
            ),
            "fill": colour(run, args["color"], f"{path}.color"),
        }
        anchor = one_of(args.get("anchor", "start"), ("start", "middle", "end"), f"{path}.anchor")
        if anchor != "start":
            item["anchor"] = anchor
        if args.get("halo", 0) > 0:
            item["halo"] = colour(run, "paper", path)
            item["halo_width"] = um(2 * args["halo"], f"{path}.halo")
        emit(run, item, path)
