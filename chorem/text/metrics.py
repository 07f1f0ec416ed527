"""Advance widths of the bundled font: the one table canvas, SVG and PDF agree on [N7].

Owns reading widths.json. Knows nothing of lines, signs or sheets. Mirrored by frontend/core/text/metrics.js.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FONTS_DIR = Path(__file__).parent / "fonts"
FACES = {
    "regular": "SourceSans3-Regular",
    "italic": "SourceSans3-Italic",
    "semibold": "SourceSans3-Semibold",
    "bold": "SourceSans3-Bold",
}


@dataclass(frozen=True)
class Face:
    """One face: heights and advances in units of the em (`Metrics.units_per_em` to the em)."""

    ascent: int
    descent: int
    cap_height: int
    x_height: int
    advances: dict[str, int]


@dataclass(frozen=True)
class Metrics:
    units_per_em: int
    substitute: str
    faces: dict[str, Face]


@cache
def raw_table() -> dict[str, Any]:
    """widths.json as it is served to browsers."""
    table: dict[str, Any] = json.loads(Path(__file__).with_name("widths.json").read_text("utf-8"))
    return table


@cache
def metrics() -> Metrics:
    table = raw_table()
    faces = {
        name: Face(
            face["ascent"],
            face["descent"],
            face["cap_height"],
            face["x_height"],
            dict(zip(table["characters"], face["advances"], strict=True)),
        )
        for name, face in table["faces"].items()
    }
    return Metrics(table["units_per_em"], table["substitute"], faces)


def text_units(text: str, font: str) -> int:
    """Width of one line of text in units of the em; a character the font lacks counts as the substitute."""
    table = metrics()
    advances = table.faces[font].advances
    missing = advances[table.substitute]
    total = 0
    for character in text:
        total += advances.get(character, missing)
    return total


def width_um(text: str, size_um: int, font: str, spacing_um: int = 0) -> int:
    """Width in micrometres, rounded half up; ``spacing_um`` is added after each letter but the last."""
    per_em = metrics().units_per_em
    gaps = max(len(text) - 1, 0)
    return (2 * text_units(text, font) * size_um + per_em) // (2 * per_em) + gaps * spacing_um
