"""The shared histories of tests/vectors/ops, on the server and on the Python client.

Each file names its rule: [O1], [O3], [O4–O8], [O10], [P2–P7].
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.op_vectors import FOLDER, play

FILES = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_history_ends_as_the_vector_says(path: Path) -> None:
    vector: dict[str, Any] = json.loads(path.read_text("utf-8"))
    outcomes, final = play(vector)
    assert outcomes == vector["outcomes"]
    assert final == vector["final"]


def test_every_error_of_the_document_has_a_vector() -> None:
    """Errors that need more than a small batch are in test_bounds.py and test_parse.py."""
    shown = {
        outcome["error"]["code"]
        for path in FILES
        for outcome in json.loads(path.read_text("utf-8"))["outcomes"]
        if "error" in outcome
    }
    elsewhere = {"too_many_entities", "poster_too_big", "not_finite"}
    assert _raised() - elsewhere <= shown


def _raised() -> set[str]:
    """Codes written in the modules that apply batches."""
    import ast

    room = Path(__file__).resolve().parents[2] / "chorem" / "poster"
    codes: set[str] = set()
    for name in ("apply", "draft", "fields", "geometry", "rules", "texts", "undo"):
        for node in ast.walk(ast.parse((room / f"{name}.py").read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ChoremError":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    codes.add(first.value)
    from chorem.poster.faults import CODES

    return codes | set(CODES.values()) | {"wrong_type"}
