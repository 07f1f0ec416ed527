"""Synthetic posters for benches: any number of figures, a believable mix of every sign of the library.

The same number and seed give the same poster.
"""

from __future__ import annotations

import random
from typing import Any

from chorem.demo.base import TOWNS, drome_base
from chorem.demo.drawing import LAYERS, Sketch, area, line, network, point
from chorem.spec.library import load_library
from chorem.spec.model import Sign

_COLORS = ("ink", "ink", "ink", "growth", "decline", "water", "stake", "relief", "grey")
_WORDS = ("la vallée", "le marché", "les services", "l’eau", "les jeunes", "le train", "la forêt", "les prix")
_VERBS = ("attire", "se vide", "grandit", "résiste", "relie les bourgs", "manque l’été", "coûte plus cher")
_LEFT, _TOP, _RIGHT, _BOTTOM = 20.0, 130.0, 870.0, 790.0


def synthetic(figures: int, seed: int = 0, poster_id: str = "synthetic") -> dict[str, Any]:
    """A valid poster of ``figures`` figures: every sign in every variant, over and over, in a drawn order.

    A name on one point in four, notes and a matrix.
    """
    dice = random.Random(seed)
    looks: list[tuple[Sign, str | None]] = []
    for sign in load_library().signs:
        looks += [(sign, option.id) for option in sign.variants] or [(sign, None)]
    sketch = Sketch(poster_id, drome_base())
    sketch.poster |= {
        "title": f"Poster d’essai à {figures} signes",
        "group": "Banc d’essai",
        "territory": "Vallée de la Drôme",
    }
    for number in range(figures):
        if number % len(looks) == 0:
            dice.shuffle(looks)
        _add(sketch, *looks[number % len(looks)], dice)
    for _ in range(min(20, max(figures // 50, 2))):
        x, y = dice.uniform(_LEFT, 700), dice.uniform(_TOP, 700)
        sketch.note(_sentence(dice), (round(x, 1), round(y, 1)), (150, 70), dice.choice(("yellow", "blue")))
    for cell in ("atout", "faiblesse", "opportunite", "menace"):
        for _ in range(2):
            sketch.amof(cell, _sentence(dice))
    return sketch.poster


def _add(sketch: Sketch, sign: Sign, variant: str | None, dice: random.Random) -> None:
    more: dict[str, Any] = {"variant": variant} if variant else {}
    if sign.takes == "point":
        if "rank" in sign.params:
            more["params"] = {"rank": dice.choice((1, 2, 2, 3, 3, 3))}
        if "text" in sign.params:
            more["params"] = {"text": _sentence(dice)[:40]}
        elif dice.random() < 0.25:
            more["name"] = dice.choice(list(TOWNS))
    if sign.id == "croquis.line":
        more["smooth"] = True
    domain = sign.domain if sign.domain in LAYERS else "organisation"
    figure = sketch.figure(
        sign.id, _geometry(sign.takes, dice), domain=domain, color=dice.choice(_COLORS), **more
    )
    figure["version"] = sign.version
    if dice.random() < 0.5:
        sketch.say(figure, _sentence(dice))


def _sentence(dice: random.Random) -> str:
    text = f"{dice.choice(_WORDS)} {dice.choice(_VERBS)}"
    return text[0].upper() + text[1:]


def _geometry(support: str, dice: random.Random) -> dict[str, Any]:
    x, y = _mm(dice.uniform(_LEFT, _RIGHT)), _mm(dice.uniform(_TOP, _BOTTOM))
    if support == "point":
        return point(x, y)
    if support == "line":
        return line(*_walk(x, y, dice.randint(2, 6), dice))
    if support == "area":
        return area(*_blob(x, y, dice.uniform(25, 90), dice))
    places = _blob(x, y, dice.uniform(50, 120), dice)
    nodes = {f"n{i}": (px, py, dice.choice((2, 3))) for i, (px, py) in enumerate(places)}
    nodes["hub"] = (x, y, 1)
    return network(nodes, [("hub", name, dice.choice((1, 2, 3))) for name in nodes if name != "hub"])


def _walk(x: float, y: float, count: int, dice: random.Random) -> list[tuple[float, float]]:
    places = [(x, y)]
    dx, dy = dice.choice(((1, 0), (0, 1), (1, 1), (1, -1)))
    for _ in range(count - 1):
        x, y = x + dx * dice.uniform(20, 50), y + dy * dice.uniform(20, 50) + dice.uniform(-15, 15)
        places.append((_mm(x), _mm(y)))
    return places


#: Eight directions of a convex ring, so that it never crosses itself.
_RING = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


def _blob(x: float, y: float, radius: float, dice: random.Random) -> list[tuple[float, float]]:
    return [
        (_mm(x + dx * r), _mm(y + dy * r)) for dx, dy in _RING for r in (radius * dice.uniform(0.8, 1.1),)
    ]


def _mm(value: float) -> float:
    return round(value, 1)
