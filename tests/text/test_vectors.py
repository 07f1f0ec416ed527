"""[N7][T3][T6] The shared vectors of text, as JavaScript reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chorem.text.fit import fit
from chorem.text.metrics import width_um
from chorem.text.printable import printable, printable_line
from chorem.text.wrap import wrap_um

CASES = json.loads((Path(__file__).parents[1] / "vectors" / "text" / "cases.json").read_text("utf-8"))


def _fit(*arguments: Any) -> dict[str, Any]:
    made = fit(*arguments)
    return {"size": made.size_um, "leading": made.leading_um, "lines": made.lines, "cut": made.cut}


OPS: dict[str, Any] = {
    "printable": printable,
    "printable_line": printable_line,
    "width_um": width_um,
    "wrap_um": wrap_um,
    "fit": _fit,
}


@pytest.mark.parametrize("op", sorted(OPS))
def test_python_answers_the_shared_vectors(op: str) -> None:
    cases = [case for case in CASES if case["op"] == op]
    assert len(cases) >= 3
    for case in cases:
        assert OPS[op](*case["in"]) == case["out"], case["in"]
