"""Placing the names of 500 figures, in Python and in V8, beside interpreting the same 500 figures.

Asked: in V8 about 30 ms once what only a figure decides is kept (its name set, the cells of its sign), as
on canvas, which is "settled"; "names" is all of it from nothing.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chorem.demo.synthetic import synthetic
from chorem.sheet.figures import drawing_order, lay_out_figure
from chorem.sheet.labels import load_labels
from chorem.sheet.naming import lay_out_names
from chorem.spec.library import load_library, load_palette
from chorem.spec.own import own_pattern
from chorem.text.metrics import raw_table

FIGURES, ROUNDS = 500, 5
ALLOWED_PLACE_MS = 30.0


def run() -> dict[str, Any]:
    """Prints the table and returns it."""
    poster = synthetic(FIGURES, 3)
    for number, figure in enumerate(poster["figures"]):
        figure["name"] = f"lieu-dit {number}"
    found = {"Python": _python(poster), "V8": _v8(poster)}
    print(f"\nNames of {FIGURES} figures, all on one sheet (ms, the best of {ROUNDS})")
    print(f"{'':8}{'interpret':>10}{'names':>8}{'ratio':>7}{'settled':>9}")
    for name, row in found.items():
        row["ratio"] = row["names_ms"] / row["interpret_ms"]
        settled = f"{row['settled_ms']:9.0f}" if "settled_ms" in row else ""
        print(f"{name:8}{row['interpret_ms']:10.0f}{row['names_ms']:8.0f}{row['ratio']:7.1f}{settled}")
    held = found["V8"]["settled_ms"] <= ALLOWED_PLACE_MS
    print(f"settled in V8, asked {ALLOWED_PLACE_MS:.0f} ms: {'held' if held else 'NOT HELD'}")
    return found


def _python(poster: dict[str, Any]) -> dict[str, float]:
    library, palette, said = load_library(), load_palette(), load_labels()["fr"]
    figures = [figure for _, some in drawing_order(poster, library) for figure in some]
    drawn = [(figure, lay_out_figure(figure, library, palette)) for figure in figures]
    return {
        "interpret_ms": _best(lambda: [lay_out_figure(figure, library, palette) for figure in figures]),
        "names_ms": _best(lambda: lay_out_names(poster, drawn, library, palette, said)),
    }


def _v8(poster: dict[str, Any]) -> dict[str, float]:
    given = {
        "poster": poster,
        "signs": [sign.raw for sign in load_library().signs],
        "own": own_pattern(),
        "widths": raw_table(),
        "palette": load_palette(),
        "labels": load_labels(),
        "rounds": 4 * ROUNDS,
    }
    script = Path(__file__).with_name("names.js")
    done = subprocess.run(
        ["node", str(script)], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def _best(work: Callable[[], object]) -> float:
    times: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return min(times)
