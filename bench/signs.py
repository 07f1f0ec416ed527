"""Interpretation of each sign, in Python and in V8: the same figures on both sides."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path
from typing import Any

from chorem.demo.drawing import area, line, network, point
from chorem.spec.interpret import interpret
from chorem.spec.library import load_library, load_palette

SHOWN = 10
SECONDS_EACH = 0.03
GEOMETRIES: dict[str, Any] = {
    "point": point(300, 300),
    "line": line((100, 300), (180, 260), (260, 320), (340, 280), (420, 330)),
    "area": area((150, 150), (420, 130), (470, 300), (380, 460), (180, 430), (110, 280)),
    "network": network(
        {"a": (300, 300, 1), "b": (400, 220, 2), "c": (180, 240, 2), "d": (220, 420, 3), "e": (420, 400, 3)},
        [("a", "b", 1), ("a", "c", 2), ("a", "d", 3), ("b", "e", 2)],
    ),
}


def run() -> dict[str, Any]:
    """Microseconds a figure, all signs in the results."""
    signs, palette = load_library().signs, load_palette()
    figures = [{"geometry": GEOMETRIES[sign.takes], "smooth": sign.takes != "point"} for sign in signs]
    python = [
        _us(lambda sign=sign, figure=figure: interpret(sign, figure, palette))
        for sign, figure in zip(signs, figures, strict=True)
    ]
    given = {
        "signs": [sign.raw for sign in signs],
        "figures": figures,
        "palette": palette,
        "ms_each": SECONDS_EACH * 1000,
    }
    answer = subprocess.run(
        ["node", str(Path(__file__).parent / "signs.js")],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    rows = sorted(
        zip((sign.id for sign in signs), python, json.loads(answer.stdout), strict=True),
        key=lambda row: -row[1],
    )
    print(f"\nInterpretation of one figure, the slowest {SHOWN} of {len(rows)} signs")
    print(f"{'':24}{'Python µs':>11}{'V8 µs':>9}")
    for sign_id, ours, theirs in rows[:SHOWN]:
        print(f"{sign_id:24}{ours:11.0f}{theirs:9.1f}")
    half = rows[len(rows) // 2]
    print(f"{'the middle one':24}{half[1]:11.0f}{half[2]:9.1f}")
    return {
        sign_id: {"python_us": round(ours, 1), "v8_us": round(theirs, 2)} for sign_id, ours, theirs in rows
    }


def _us(task: Any) -> float:
    """The mean over as many calls as fit in the time, after a first one."""
    task()
    count, began = 0, time.perf_counter()
    while (took := time.perf_counter() - began) < SECONDS_EACH:
        task()
        count += 1
    return took / count * 1e6
