"""[T1] The shared vectors of the sheet, and whole posters laid out by both languages [T4]."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from chorem.demo.posters import demo_posters
from chorem.demo.synthetic import synthetic
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.zones import zones
from chorem.spec.library import Library, load_library, load_palette
from chorem.spec.own import own_pattern
from chorem.text.metrics import raw_table
from tests.sheet.first_poster import demo_poster
from tests.sheet.posters import (
    crowded_column,
    extreme_poster,
    hard_poster,
    own_pictograms,
    with_photo,
    wrong_figures,
)

ROOT = Path(__file__).resolve().parents[2]
CASES = json.loads((ROOT / "tests" / "vectors" / "sheet" / "cases.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['op']}-{case['in'][0]['id']}")
def test_python_answers_the_shared_vectors(case: dict[str, Any]) -> None:
    poster = case["in"][0]
    made: Any
    if case["op"] == "zones":
        made = {name: box._asdict() if isinstance(box, tuple) else box for name, box in zones(poster).items()}
    else:
        made = lay_out(poster, Library([]), load_palette(), load_labels())
    assert made == case["out"]


def test_both_languages_lay_out_whole_posters_alike() -> None:
    """[T4][D3] To the micrometre and the key, signs included."""
    broken = demo_poster()
    broken["figures"] += [{**figure, "name": "Ici"} for figure in wrong_figures()]
    posters = [*demo_posters(), demo_poster(), hard_poster(), crowded_column(), synthetic(200, 5), broken]
    posters += [extreme_poster(), own_pictograms(), with_photo(True), with_photo(False), {"id": "x"}]
    library, palette, labels = load_library(), load_palette(), load_labels()
    given = {
        "widths": raw_table(),
        "signs": [sign.raw for sign in library.signs],
        "own": own_pattern(),
        "palette": palette,
        "labels": labels,
        "posters": posters,
    }
    answer = subprocess.run(
        ["node", str(ROOT / "tests" / "js" / "sheet" / "lay_out.js")],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    for poster, theirs in zip(posters, json.loads(answer.stdout), strict=True):
        ours = lay_out(poster, library, palette, labels)
        for one, other in zip(ours, theirs, strict=True):
            assert one == other, one.get("id")
