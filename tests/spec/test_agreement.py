"""Thousands of random figures through both interpreters: equal to the micrometre and the key. [D3]"""

from __future__ import annotations

import os
import random
from typing import Any

from chorem.spec.figure import takes
from chorem.spec.library import load_library
from tests.spec.cases import outcome
from tests.spec.javascript import outcomes

COUNT = 30_000 if os.environ.get("CHOREM_TORTURE") else 2_400
COLORS = ("ink", "growth", "decline", "water", "stake", "relief", "grey")


def _near(dice: random.Random, x: float, y: float, reach: float) -> list[float]:
    """A point of the document's quantum within reach, sometimes exactly the same or on a grid."""
    kind = dice.random()
    if kind < 0.05:
        return [x, y]
    if kind < 0.2:
        return [float(int(x + dice.uniform(-reach, reach))), y]
    return [
        int((x + dice.uniform(-reach, reach)) * 1000) / 1000,
        int((y + dice.uniform(-reach, reach)) * 1000) / 1000,
    ]


def _walk(dice: random.Random, count: int, reach: float) -> list[list[float]]:
    points = [[int(dice.uniform(-1189, 2378) * 1000) / 1000, int(dice.uniform(0, 841) * 1000) / 1000]]
    while len(points) < count:
        points.append(_near(dice, *points[-1], reach))
    return points


def _ring(dice: random.Random, count: int, reach: float) -> list[list[float]]:
    ring = _walk(dice, max(3, count), reach)
    if dice.random() < 0.5:
        x, y = ring[0]
        ring = [
            [x + reach, y],
            [x, y + reach / 2],
            [x - reach / 3, y - reach],
            *(_near(dice, x, y, 5) for _ in range(2)),
        ]
    return [*ring, ring[0]]


def _geometry(dice: random.Random, support: str) -> dict[str, Any]:
    reach = dice.choice((0.01, 2, 15, 80, 400))
    count = dice.choice((2, 3, 4, 8, 20, 60))
    if support == "point":
        return {"type": "Point", "coordinates": _walk(dice, 1, reach)[0]}
    if support == "line":
        line = _walk(dice, count, reach)
        return {"type": "LineString", "coordinates": [*line, line[0]] if dice.random() < 0.1 else line}
    if support == "area":
        rings = [_ring(dice, count, reach)]
        if dice.random() < 0.3:
            rings.append(_ring(dice, 5, reach / 4))
        return {"type": "Polygon", "coordinates": rings}
    nodes = {f"n{i}": [*place, dice.randint(1, 3)] for i, place in enumerate(_walk(dice, count, reach))}
    links = {
        f"l{i}": [dice.choice(list(nodes)), dice.choice(list(nodes)), dice.randint(1, 3)]
        for i in range(dice.randint(0, 2 * count))
    }
    return {"type": "Network", "nodes": nodes, "links": links}


def _param(dice: random.Random, spec: dict[str, Any]) -> Any:
    if spec["kind"] == "bool":
        return dice.random() < 0.5
    if spec["kind"] == "choice":
        return dice.choice(spec["options"])["id"]
    if spec["kind"] == "text":
        return "".join(dice.choice("aé<&\n 𝔞") for _ in range(dice.randint(0, 30)))
    value = dice.uniform(spec["min"], spec["max"])
    return int(value) if spec["kind"] == "integer" else int(value * 1000) / 1000


def _case(dice: random.Random, raw: dict[str, Any]) -> dict[str, Any]:
    figure: dict[str, Any] = {
        "geometry": _geometry(dice, takes(raw)),
        "smooth": dice.random() < 0.4,
        "color": dice.choice(COLORS),
        "params": {
            name: _param(dice, spec) for name, spec in raw.get("params", {}).items() if dice.random() < 0.7
        },
    }
    if raw.get("variants"):
        figure["variant"] = dice.choice(raw["variants"])["id"]
    return {"sign": raw["id"], "figure": figure}


def test_random_figures_are_drawn_the_same() -> None:
    """[D3] [N2] Seeded, so that a failure can be seen again; checks that the dice really drew things."""
    dice = random.Random(1986)
    signs = [sign.raw for sign in load_library().signs]
    cases = [_case(dice, signs[i % len(signs)]) for i in range(COUNT)]
    theirs = outcomes([("signs", case) for case in cases])
    drawn = 0
    for case, their in zip(cases, theirs, strict=True):
        assert outcome("signs", case) == their, case
        drawn += len(their.get("expected", []))
    assert drawn > 4 * COUNT
