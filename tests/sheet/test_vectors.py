"""[T1] The shared vectors of the sheet, and whole posters laid out by both languages [T4]."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chorem.demo.posters import demo_posters
from chorem.demo.synthetic import synthetic
from chorem.sheet.footprint import Grid, footprint
from chorem.sheet.hollow import hollow
from chorem.sheet.items import Item
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.note import lay_out_note
from chorem.sheet.zones import zones
from chorem.spec.library import Library, load_library, load_palette
from chorem.spec.own import own_pattern
from chorem.text.metrics import raw_table
from tests.sheet.crowd import crowd
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


def _zones(poster: dict[str, Any]) -> Any:
    return {name: box._asdict() if isinstance(box, tuple) else box for name, box in zones(poster).items()}


def _footprint(items: list[Item], grid: dict[str, int], whole: bool) -> Any:
    return {key: sorted(cells) for key, cells in footprint(items, Grid(**grid), whole)._asdict().items()}


OPS: dict[str, Callable[..., Any]] = {
    "zones": _zones,
    "lay_out": lambda poster: lay_out(poster, Library([]), load_palette(), load_labels()),
    "hollow": hollow,
    "footprint": _footprint,
    "note": lambda note: lay_out_note(note, load_palette()),
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["op"])
def test_python_answers_the_shared_vectors(case: dict[str, Any]) -> None:
    """[T13–T16]"""
    assert OPS[case["op"]](*case["in"]) == case["out"]


def named(poster: dict[str, Any]) -> dict[str, Any]:
    """Every figure says something, some are foreseen, notes have votes."""
    for i, figure in enumerate(poster["figures"]):
        figure["name"] = ("", "Val-de-Drôme", "Saint-Julien-en-Quint, hameau du haut de la vallée")[i % 3]
        figure["status"] = ("constat", "tendance", "signal", "rupture")[i % 4]
        figure["horizon"] = (None, "repere", "previsible", "probable", None)[i % 5]
        figure["to_check"] = i % 7 == 0
    for i, note in enumerate(poster["notes"]):
        note["votes"] = {f"v{j}": 1 + j % 3 for j in range(i * 2)}
    return poster


def test_both_languages_lay_out_whole_posters_alike() -> None:
    """[T4][D3][T13] To the micrometre and the key, signs and names included."""
    broken = demo_poster()
    broken["figures"] += [{**figure, "name": "Ici"} for figure in wrong_figures()]
    posters = [*demo_posters(), demo_poster(), hard_poster(), crowded_column(), synthetic(200, 5), broken]
    posters += [named(synthetic(300, 9)), crowd(1), extreme_poster(), own_pictograms()]
    posters += [with_photo(True), with_photo(False), {"id": "x"}]
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
