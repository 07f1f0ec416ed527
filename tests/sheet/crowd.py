"""A dense poster: sixty named figures of all supports, long French names, a status here and there, a note."""

from __future__ import annotations

import random
from typing import Any

from chorem.demo.base import drome_base
from chorem.demo.drawing import Sketch, area, line, network, point

SYLLABLES = (
    "saint",
    "mont",
    "clair",
    "val",
    "brun",
    "font",
    "grange",
    "rive",
    "haut",
    "pré",
    "court",
    "ville",
)


def crowd(seed: int, figures: int = 60) -> dict[str, Any]:
    dice = random.Random(seed)
    sketch = Sketch("crowd", drome_base())
    for n in range(figures):
        x, y = 60 + n % 10 * 82 + dice.uniform(-20, 20), 150 + n // 10 * 105 + dice.uniform(-20, 20)
        kind = dice.choice(("point", "point", "point", "line", "area", "network"))
        symbol, geometry = {
            "point": (dice.choice(("hierarchie.point", "enjeu.point", "picto.pepite")), point(x, y)),
            "line": ("quadrillage.line", line((x - 40, y), (x, y - 25), (x + 45, y + 12))),
            "area": (
                "hierarchie.area",
                area((x - 30, y - 25), (x + 32, y - 20), (x + 25, y + 28), (x - 28, y + 22)),
            ),
            "network": (
                "hierarchie.network",
                network(
                    {"a": (x, y, 1), "b": (x + 30, y - 20, 2), "c": (x - 26, y + 24, 3)},
                    [("a", "b", 1), ("a", "c", 3)],
                ),
            ),
        }[kind]
        name = " ".join(
            "-".join(dice.choices(SYLLABLES, k=dice.choice((1, 2)))) for _ in range(dice.choice((1, 2, 3)))
        )
        sketch.figure(
            symbol,
            geometry,
            domain="organisation",
            color="ink",
            name=name.capitalize(),
            status=dice.choice((None, None, None, "tendance", "rupture")),
        )
    sketch.note("Qui décide ?", (700, 700), (150, 62), "yellow")
    return sketch.poster
