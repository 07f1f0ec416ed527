"""Fills in what the op vectors expect, where server and client agree; read the diff before keeping it.

A vector is ``tests/vectors/ops/<name>.json``: {rule, about, start (Poster), batches, outcomes, final}. One
writes rule, about, start and batches (each a Batch, with the seat's name as "by"); ``python -m
scripts.op_vectors`` writes outcomes (Applied, or {error: {code, path}}) and final (Poster). It refuses to
when a client that applies the outcomes does not end as the server; the JavaScript client is checked by
``node --test tests/js/poster``. The complete example of ``tests/vectors/poster`` is filled in the same way.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from chorem.errors import ChoremError
from chorem.poster.apply import apply_batch
from chorem.poster.canonical import canonical, check_poster, whole_numbers
from chorem.poster.client import apply_applied, from_poster, to_poster
from chorem.poster.parse import parse_batch
from chorem.poster.state import load, snapshot
from chorem.poster.undo import Undone
from chorem.spec.interpret import validate_figure
from chorem.spec.library import load_library

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "vectors" / "ops"
EXAMPLE = FOLDER.parent / "poster"
AT = "2026-11-14T09:30:00Z"


def check_figure(figure: Any) -> None:
    """The judgement of the real library."""
    validate_figure(load_library().get(figure["symbol"], figure["version"]), figure)


def play(vector: dict[str, Any]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Outcomes and final document of a vector. Raises AssertionError when a client would disagree."""
    start = check_poster(vector["start"])
    state, client = load(start), from_poster(start)
    log: dict[str, Undone] = {}
    outcomes: list[dict[str, Any]] = []
    for step in vector["batches"]:
        before = canonical(snapshot(state))
        try:
            batch = parse_batch({key: value for key, value in step.items() if key != "by"})
            undone = log.get(batch.undoes or "")
            outcome = apply_batch(
                state, batch, seat="seat", name=step["by"], at=AT, check=check_figure, undone=undone
            )
        except ChoremError as error:
            assert canonical(snapshot(state)) == before, "a refused batch changed something"
            outcomes.append({"error": {"code": error.code, "path": error.path}})
            continue
        changes = list(zip((op.seq for op in outcome.applied.ops), outcome.inverses, strict=True))
        log[batch.batch] = Undone(batch.client, changes)
        apply_applied(client, outcome.applied)
        outcomes.append(outcome.applied.model_dump(mode="json"))
    final = snapshot(state)
    assert canonical(to_poster(client)) == canonical(final), "the client does not end as the server"
    return whole_numbers(outcomes), whole_numbers(final)


def main() -> int:
    for path in sorted(FOLDER.glob("*.json")):
        vector = _read(path)
        vector["outcomes"], vector["final"] = play(vector)
        _write(path, vector)
    log = _read(EXAMPLE / "oplog.json")
    log["outcomes"], example = play(log)
    _write(EXAMPLE / "oplog.json", log)
    _write(EXAMPLE / "example.json", example)
    return 0


def _read(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return value


def _write(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
