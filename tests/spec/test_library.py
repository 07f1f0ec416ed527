"""The sign files as a whole: schema, frozen versions, palette, order."""

from __future__ import annotations

import ast
import copy
import json
import re
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from pydantic import ValidationError

from chorem.errors import ChoremError
from chorem.spec.expression import SPECIAL
from chorem.spec.interpret import interpret
from chorem.spec.library import SYMBOLS, Library, load_library, load_palette, sign_files
from chorem.spec.model import Sign
from chorem.spec.operators.table import OPERATORS
from chorem.spec.primitives.table import PRIMITIVES
from chorem.spec.schema import fingerprint, released, sign_schema

SPEC = Path(__file__).resolve().parents[2] / "chorem"


def test_the_schema_file_is_current() -> None:
    """[S1] symbols/sign.schema.json is made from the model and the tables (`make vectors`)."""
    assert json.loads((SYMBOLS / "sign.schema.json").read_text("utf-8")) == sign_schema()


def test_released_versions_are_frozen() -> None:
    """[S2] What a released version draws never changes: a change of look is a new version."""
    assert json.loads((SYMBOLS / "released.json").read_text("utf-8")) == released(load_library())


def test_the_fingerprint_sees_the_drawing_and_not_the_words() -> None:
    """[S2]"""
    raw = copy.deepcopy(load_library().get("contact.line").raw)
    before = fingerprint(raw)
    raw["name"]["fr"] = "Autrement dit"
    raw["params"]["side"]["options"][0]["name"]["fr"] = "Par ici"
    assert fingerprint(raw) == before
    raw["draw"][0]["else"][0]["width"] = 5
    assert fingerprint(raw) != before


@pytest.mark.parametrize("path", sign_files(), ids=lambda path: path.stem)
def test_a_sign_file_is_named_after_its_sign(path: Path) -> None:
    """[S1]"""
    raw = json.loads(path.read_text("utf-8"))
    assert path.name in (f"{raw['id']}.json", f"{raw['id']}@{raw['version']}.json")
    assert raw["id"].split(".")[0] == raw["structure"] or raw["structure"] == "pictogramme"


def test_an_unknown_field_of_a_sign_is_refused() -> None:
    """[S1]"""
    raw = {**load_library().get("croquis.line").raw, "colour": "ink"}
    with pytest.raises(ValidationError):
        Sign.load(raw)


def test_figures_keep_the_version_they_pin() -> None:
    """[S2] An older version stays available beside the newest."""
    first = load_library().get("hierarchie.point")
    raw = copy.deepcopy(first.raw)
    raw["version"] = 2
    raw["draw"][0]["halo"] = 5
    library = Library([first, Sign.load(raw)])
    assert library.get("hierarchie.point").version == 2
    assert library.get("hierarchie.point", 1) is first
    assert [sign.version for sign in library.signs] == [2]
    with pytest.raises(ChoremError, match="unknown_version"):
        library.get("hierarchie.point", 3)


def test_signs_are_in_the_order_of_the_table() -> None:
    """[S1] Rows, then columns, then what has no place in the table."""
    places = [tuple(sign.table) for sign in load_library().signs if sign.table]
    assert places == sorted(places)
    assert load_library().signs[-1].structure == "croquis"


def test_the_palette_has_every_role_a_figure_may_take() -> None:
    """[D4]"""
    assert {"ink", "growth", "decline", "water", "stake", "relief", "grey", "paper", "land"} <= set(
        load_palette()
    )


def test_interpreting_changes_nothing_of_what_it_is_given() -> None:
    """[D3] The same call twice gives the same list."""
    figure = {"geometry": {"type": "Polygon", "coordinates": [[[0, 0], [90, 0], [40, 80], [0, 0]]]}}
    before = copy.deepcopy(figure)
    sign = load_library().get("dynamique.area")
    assert interpret(sign, figure, load_palette()) == interpret(sign, figure, load_palette())
    assert figure == before


@pytest.mark.parametrize(
    "path",
    sorted([*(SPEC / "spec").rglob("*.py"), *(SPEC / "geometry").glob("*.py")]),
    ids=lambda path: path.name,
)
def test_nothing_that_differs_between_languages_is_used(path: Path) -> None:
    """[N3] [N4] [N5] No sin, hypot, pow, round, %, sum or numpy in the interpreter and its geometry."""
    if path.stem in ("schema", "library", "model"):
        return
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        assert not isinstance(node, ast.Pow | ast.Mod), path
        if isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            assert name not in {
                "sin",
                "cos",
                "atan2",
                "hypot",
                "pow",
                "round",
                "sum",
                "fsum",
                "numpy",
                "dist",
            }, path


def test_every_operator_and_primitive_is_explained() -> None:
    """[S1] docs/SIGNS.md names them all, with every attribute of a primitive."""
    text = (SPEC.parent / "docs" / "SIGNS.md").read_text("utf-8")
    words = set(re.findall(r"[^\s`\"\[\],;()|]+", text))
    assert {*OPERATORS, *SPECIAL} - words == set()
    for name, primitive in PRIMITIVES.items():
        row = next(line for line in text.splitlines() if line.startswith(f"| `{name}` |"))
        assert set(re.findall(r"`(\w+)\??`", row)) == {name, *primitive.required, *primitive.optional}


def _largest_figures() -> list[tuple[str, dict[str, Any]]]:
    """Figures at the bounds of the document, made to be slow."""
    spikes = [[20 + k / 2, 100.0 + 300 * (k & 1)] for k in range(1999)]
    nodes = {f"n{k}": [2 * k, k, 1 + (k & 1)] for k in range(500)}
    links = {f"l{k}": [f"n{k >> 2}", f"n{499 - (k >> 3)}", 1] for k in range(2000)}
    line = {"type": "LineString", "coordinates": spikes}
    ring = {"type": "Polygon", "coordinates": [[*spikes, spikes[0]]]}
    return [
        ("contact.line", {"geometry": line, "smooth": True, "variant": "rupture"}),
        ("contact.line", {"geometry": line, "smooth": True, "variant": "interface"}),
        ("croquis.line", {"geometry": line, "smooth": True}),
        ("dynamique.area", {"geometry": ring, "smooth": True}),
        ("dynamique.area", {"geometry": ring, "smooth": True, "variant": "retraction"}),
        ("hierarchie.network", {"geometry": {"type": "Network", "nodes": nodes, "links": links}}),
    ]


@pytest.mark.parametrize(("symbol", "figure"), _largest_figures())
def test_the_largest_figures_of_a_document_can_be_drawn(symbol: str, figure: dict[str, Any]) -> None:
    """[S4] 2,000 vertices or 500 nodes stay within the budget, in bounded time."""
    start = process_time()
    assert interpret(load_library().get(symbol), figure, load_palette())
    assert process_time() - start < 5
