"""Bytes from outside: read strictly, refused with a code, never a crash [P3]."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chorem.errors import ChoremError, catalogue
from chorem.poster.apply import apply_batch
from chorem.poster.canonical import check_poster
from chorem.poster.parse import parse_batch, parse_json
from tests.poster.support import Desk


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "bad_json"),
        (b"\xff\xfe", "bad_json"),
        (b"[NaN]", "not_finite"),
        (b"[-Infinity]", "not_finite"),
        (b'{"a":1,"a":2}', "duplicate_key"),
        (b"[" * 17 + b"]" * 17, "too_deep"),
        (b"[" * 100_000, "too_deep"),
        (b'"' + b"x" * 70_000 + b'"', "too_large"),
        (b"9" * 5000, "bad_json"),
    ],
)
def test_bad_bytes(data: bytes, code: str) -> None:
    with pytest.raises(ChoremError) as caught:
        parse_json(data, max_bytes=max(65_536, 200_000 if code == "too_deep" else 0))
    assert caught.value.code == code


def test_sixteen_levels_are_allowed() -> None:
    assert parse_json(b"[" * 16 + b"]" * 16) is not None


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"ops": []}, "too_few", "ops"),
        ({"ops": [{}] * 501}, "too_many", "ops"),
        ({"client": 3}, "wrong_type", "client"),
        ({"client": "a b"}, "bad_format", "client"),
        ({"clock": 3}, "unknown_field", "clock"),
        (
            {"ops": [{"op_id": "o", "kind": "replace", "target": "note", "id": "n"}]},
            "not_a_choice",
            "ops[0].kind",
        ),
        ({"ops": [{"kind": "set", "target": "note", "id": "n"}]}, "missing_field", "ops[0].op_id"),
    ],
)
def test_bad_batches(change: dict[str, Any], code: str, path: str) -> None:
    good = {"batch": "b", "client": "c", "ops": [{"op_id": "o", "kind": "set", "target": "note", "id": "n"}]}
    with pytest.raises(ChoremError) as caught:
        parse_batch({**good, **change})
    assert (caught.value.code, caught.value.path) == (code, path)


@pytest.mark.parametrize(
    ("coordinates", "code"),
    [
        ([float("nan"), 0], "not_finite"),
        ([float("inf"), 0], "not_finite"),
        ([True, 0], "wrong_type"),
        ([10**400, 0], "wrong_type"),
        ([1, 2, 3], "too_many"),
        ("12", "wrong_type"),
        (None, "wrong_type"),
    ],
)
def test_bad_positions(coordinates: Any, code: str) -> None:
    desk = Desk()
    before = desk.bytes()
    geometry = {"type": "Point", "coordinates": coordinates}
    with pytest.raises(ChoremError) as caught:
        desk.write("A", {"set": ("figure", "net"), "fields": {"geometry": geometry}})
    assert caught.value.code == code
    assert caught.value.path.startswith("ops[0].fields.geometry.coordinates")
    assert desk.bytes() == before


def test_reserved_key() -> None:
    """A key that JavaScript would take for something else is refused."""
    with pytest.raises(ChoremError) as caught:
        Desk().write("A", {"set": ("figure", "net"), "fields": {"params.__proto__": 1}})
    assert (caught.value.code, caught.value.path) == ("bad_format", "ops[0].fields.params.__proto__")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
PATHS = st.sampled_from(
    [
        "geometry",
        "nodes.n1",
        "links.l1",
        "params",
        "params.a",
        "handles.h",
        "name",
        "layer",
        "order",
        "status",
        "locked",
        "version",
        "variant",
        "text",
        "votes.x",
        "size",
        "base",
        "zones",
        "date",
        "id",
        "author",
        "..",
        "",
    ]
)


@settings(max_examples=400, derandomize=True, deadline=None, database=None)
@given(
    st.sampled_from(["add", "set", "delete", "restore"]),
    st.sampled_from(
        [("figure", "net"), ("note", "note"), ("poster", "p"), ("layer", "base"), ("scene", "new")]
    ),
    st.dictionaries(PATHS, JSON, max_size=4),
)
def test_any_json_is_refused_or_applied(kind: str, where: tuple[str, str], fields: dict[str, Any]) -> None:
    """Whatever the values, a ChoremError with a sentence and no change, or a poster that is still valid."""
    desk = Desk()
    before = desk.bytes()
    op = {"op_id": "o", "kind": kind, "target": where[0], "id": where[1], "fields": fields}
    refusal = _refusal(desk, op)
    if refusal is None:
        check_poster(json.loads(desk.bytes()))
        return
    assert desk.bytes() == before
    assert refusal.as_dict("fr")["message"]
    assert refusal.as_dict("en")["message"]


def _refusal(desk: Desk, op: dict[str, Any]) -> ChoremError | None:
    try:
        batch = parse_batch({"batch": "b", "client": "c", "ops": [op]})
        apply_batch(desk.state, batch, seat="s", name="n", at="now")
    except ChoremError as error:
        return error
    return None


def test_every_code_has_a_sentence_in_both_languages() -> None:
    assert set(catalogue("fr")) == set(catalogue("en"))
