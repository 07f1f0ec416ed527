"""The shared vectors in Python, and that they cover every primitive, operator, error and sign."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from chorem.errors import catalogue
from chorem.spec.expression import SPECIAL
from chorem.spec.library import load_library
from chorem.spec.operators.table import OPERATORS
from chorem.spec.primitives.table import PRIMITIVES
from tests.spec.cases import GEOMETRY, KINDS, VECTORS, Case, files, outcome, read
from tests.spec.sign_cases import sign_cases

ROOT = Path(__file__).resolve().parents[2]
PATHS = [(kind, path) for kind in KINDS for path in files(kind)]
ALL: list[tuple[str, Case]] = [(kind, case) for kind, path in PATHS for case in read(path)]


@pytest.mark.parametrize(("kind", "path"), PATHS, ids=lambda value: getattr(value, "stem", value))
def test_vectors(kind: str, path: Path) -> None:
    """[D3] Python gives what is written, which JavaScript gives too (tests/js/spec)."""
    cases = read(path)
    assert cases
    for case in cases:
        given = {key: value for key, value in case.items() if key not in ("expected", "error")}
        wanted = {key: case[key] for key in ("expected", "error") if key in case}
        assert outcome(kind, given) == wanted, f"{path.name}: {case['id']}"


def _operators(value: Any) -> list[str]:
    """The head of an expression and of every expression in it."""
    if not isinstance(value, list) or not value or not isinstance(value[0], str):
        return []
    return [value[0], *(name for part in value[1:] for name in _operators(part))]


def _nodes(nodes: Any) -> list[str]:
    if not isinstance(nodes, list):
        return []
    found = []
    for node in nodes:
        if isinstance(node, dict):
            found.append(str(node.get("do")))
            for key in ("draw", "then", "else"):
                found.extend(_nodes(node.get(key)))
    return found


@pytest.mark.parametrize("name", sorted([*OPERATORS, *SPECIAL]))
def test_every_operator_has_three_vectors_that_succeed(name: str) -> None:
    """[S3]"""
    found = [
        case
        for kind, case in ALL
        if kind == "expr" and "expected" in case and name in _operators(case["expr"])
    ]
    assert len(found) >= 3


@pytest.mark.parametrize("name", [*PRIMITIVES, "let", "if", "each", "clip"])
def test_every_primitive_has_three_vectors_that_succeed(name: str) -> None:
    """[S3]"""
    found = [
        case
        for kind, case in ALL
        if kind == "primitives" and "expected" in case and name in _nodes(case["draw"])
    ]
    assert len(found) >= 3


@pytest.mark.parametrize("name", sorted(GEOMETRY))
def test_every_geometric_step_has_three_vectors(name: str) -> None:
    """[S3]"""
    assert len([case for kind, case in ALL if kind == "geometry" and case["call"] == name]) >= 3


def test_every_error_code_has_a_vector_and_a_sentence() -> None:
    """[S3] Codes are read from the sources, so that a new one cannot be forgotten."""
    source = "".join(path.read_text("utf-8") for path in (ROOT / "chorem" / "spec").rglob("*.py"))
    codes = set(re.findall(r'ChoremError\(\s*"([a-z_]+)"', source))
    assert len(codes) > 15
    assert codes - {case["error"]["code"] for _, case in ALL if "error" in case} == set()
    for lang in ("fr", "en"):
        assert codes - set(catalogue(lang)) == set()


@pytest.mark.parametrize("sign", load_library().signs, ids=lambda sign: sign.id)
def test_every_sign_has_its_vectors(sign: Any) -> None:
    """[S3] Defaults, variants, limits of parameters, degenerate geometry, icons; none is an error."""
    cases = read(VECTORS / "signs" / f"{sign.id}.json")
    inputs = [{key: value for key, value in case.items() if key != "expected"} for case in cases]
    assert inputs == json.loads(json.dumps(sign_cases(sign.raw)))
    assert all("expected" in case for case in cases)


def test_display_lists_are_whole_micrometres_and_resolved_colours() -> None:
    """[D1] [D4] [N1] No fraction, no null, no role left."""
    lists = [
        case["expected"] for kind, case in ALL if kind == "signs" and "figure" in case and "expected" in case
    ]
    assert len(lists) > 50
    for item in (item for items in lists for item in items):
        assert None not in item.values()
        for key in ("x", "y", "width", "size", "halo_width"):
            assert isinstance(item.get(key, 0), int)
        assert all(isinstance(value, int | str) for value in item.get("d", []))
        for key in ("fill", "stroke", "halo"):
            assert re.fullmatch(r"#[0-9a-f]{6}", item.get(key, "#000000"))
