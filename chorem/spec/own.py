"""The pictograms a group drew for its poster, as signs like any other: `own.<key>`, made from one pattern.

Owns the making of the sign. A drawing is strokes in thousandths of its longer side, around its middle. Must
not know where drawings are kept. Mirrored by frontend/core/spec/own.js.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

PREFIX = "own."
PATTERN_FILE = Path(__file__).resolve().parents[2] / "symbols" / "own.json"

Stroke = Sequence[Sequence[float]]


@cache
def own_pattern() -> dict[str, Any]:
    """The sign file every drawing of a group is put into."""
    pattern: dict[str, Any] = json.loads(PATTERN_FILE.read_text("utf-8"))
    return pattern


def own_sign(key: str, picto: Mapping[str, Any], pattern: Mapping[str, Any]) -> dict[str, Any]:
    """The sign, as JSON, of ``{"name", "strokes"}``; without a name it has that of the pattern."""
    name = picto["name"]
    words = {"fr": name, "en": name} if name else pattern["name"]
    glyph = {**pattern["draw"][0], "of": outline(picto["strokes"])}
    return {**pattern, "id": PREFIX + key, "name": words, "caption": words["fr"], "draw": [glyph]}


def outline(strokes: Sequence[Stroke]) -> list[str | float]:
    """Path commands of the strokes. A dot goes nowhere: a thousandth to the right, so that its round end is
    painted by everyone."""
    commands: list[str | float] = []
    for stroke in strokes:
        points = stroke if len(stroke) > 1 else [stroke[0], [stroke[0][0] + 1, stroke[0][1]]]
        for i, point in enumerate(points):
            commands += ["L" if i else "M", point[0], point[1]]
    return commands
