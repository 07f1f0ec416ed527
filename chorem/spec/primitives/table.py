"""The closed set of drawing primitives. A new one is one entry here, its file beside, three vectors.

Each declares the types of its attributes; the draw function gets the run, the values of the attributes
that were given, and the path for errors. Types as in scope.py, "nums": a list of numbers, and "outline":
literal path commands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from chorem.spec.primitives import area, arrow, disc, glyph, line, strokes, text
from chorem.spec.scope import Run


@dataclass(frozen=True)
class Primitive:
    required: dict[str, str]
    optional: dict[str, str]
    draw: Callable[[Run, dict[str, Any], str], None]


PRIMITIVES: dict[str, Primitive] = {
    "disc": Primitive(
        {"at": "point", "r": "num"},
        {"fill": "str", "opacity": "num", "color": "str", "width": "num", "halo": "num"},
        disc.draw,
    ),
    "line": Primitive(
        {"of": "line", "color": "str", "width": "num"},
        {"cap": "str", "join": "str", "dash": "nums", "opacity": "num", "halo": "num"},
        line.draw,
    ),
    "area": Primitive(
        {"of": "shape"},
        {"fill": "str", "opacity": "num", "color": "str", "width": "num", "join": "str", "dash": "nums"},
        area.draw,
    ),
    "arrow": Primitive(
        {"from": "point", "to": "point", "width": "num", "head": "num", "color": "str"},
        {"both": "bool", "halo": "num"},
        arrow.draw,
    ),
    "strokes": Primitive(
        {"of": "list:line", "color": "str", "width": "num"}, {"cap": "str", "opacity": "num"}, strokes.draw
    ),
    "glyph": Primitive(
        {"at": "point", "of": "outline", "size": "num", "color": "str"},
        {"halo": "num", "width": "num"},
        glyph.draw,
    ),
    "text": Primitive(
        {"at": "point", "text": "str", "size": "num", "color": "str"},
        {"font": "str", "anchor": "str", "leading": "num", "halo": "num"},
        text.draw,
    ),
}
