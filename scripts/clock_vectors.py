"""Writes tests/vectors/workshop/clock.json: what both languages read on one clock, from a fixed seed.

``python -m scripts.clock_vectors`` writes it; read the diff before keeping it.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

from chorem.workshop.clock import Run, elapsed_ms, left_ms, length_ms, minutes_of, shown_minutes, signal_of
from chorem.workshop.plan import Phase

FILE = Path(__file__).resolve().parent.parent / "tests" / "vectors" / "workshop" / "clock.json"
START_MS = 1_795_000_000_000
#: Around every change of what is shown.
_EDGES_MS = (0, 1, 59_999, 60_000, 60_001, 299_999, 300_000, 300_001)


def cases() -> list[dict[str, object]]:
    chance = random.Random(5)
    made = []
    for number in range(120):
        minutes, added = chance.randint(1, 90), chance.choice((0, 0, 5, -5, 12))
        phase = Phase(id="p", minutes=minutes, per_group=number % 4 == 0)
        groups = chance.randint(0, 9)
        length = (minutes_of(phase, groups) + added) * 60_000
        now_ms = START_MS + max(-5_000, length + chance.choice((-1, 1)) * chance.choice(_EDGES_MS))
        paused = START_MS + chance.randint(0, 3_000_000) if number % 5 == 0 else None
        run = Run(phase="p", started_ms=START_MS, paused_ms=paused, added=added)
        planned = minutes_of(phase, groups)
        left = left_ms(run, planned, now_ms)
        made.append(
            {
                "phase": phase.model_dump(mode="json"),
                "groups": groups,
                "run": run.model_dump(mode="json"),
                "now_ms": now_ms,
                "expected": {
                    "minutes": planned,
                    "elapsed_ms": elapsed_ms(run, now_ms),
                    "length_ms": length_ms(run, planned),
                    "left_ms": left,
                    "shown": shown_minutes(left),
                    "signal": signal_of(left),
                },
            }
        )
    return made


if __name__ == "__main__":
    FILE.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases()) + "\n]\n", "utf-8")
