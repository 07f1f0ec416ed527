"""Bad input over REST is refused with {code, message, path} and changes nothing [P3]."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chorem.errors import catalogue
from chorem.poster import bounds
from tests.api.client import Person, Workshop
from tests.api.samples import POINT

BOW = [[[100, 100], [300, 300], [300, 100], [100, 300], [100, 100]]]


def area(rings: Any) -> dict[str, Any]:
    return {"symbol": "dynamique.area", "geometry": {"type": "Polygon", "coordinates": rings}}


def line(count: int) -> dict[str, Any]:
    positions = [[100 + i * 0.1, 100 + (i % 2)] for i in range(count)]
    return {"symbol": "contact.line", "geometry": {"type": "LineString", "coordinates": positions}}


def at(x: str) -> bytes:
    return json.dumps(POINT).replace("[300, 300]", f"[{x}, 300]").encode()


def deep(levels: int) -> bytes:
    return b'{"params":' + b"[" * levels + b"]" * levels + b"}"


def refused(workshop: Workshop, person: Person, path: str, raw: bytes) -> tuple[str, str]:
    before = workshop.facilitator.get(workshop.path()).content
    answer = person.send(path, raw)
    told = answer.json()
    assert 400 <= answer.status_code < 500, told
    assert set(told) == {"code", "message", "path"}
    assert told["message"]
    assert told["code"] in catalogue("fr")
    assert "{" not in told["message"], "a fact is missing from the sentence"
    assert workshop.facilitator.get(workshop.path()).content == before
    return told["code"], told["path"]


FIGURES: dict[str, tuple[bytes, str, str]] = {
    "NaN": (at("NaN"), "not_finite", ""),
    "infinity": (at("-Infinity"), "not_finite", ""),
    "a number too large": (at("1e999"), "not_finite", "geometry.coordinates[0]"),
    "far from the sheet": (at("9000"), "out_of_sheet", "geometry.coordinates[0]"),
    "a word for a number": (at('"300"'), "wrong_type", "geometry.coordinates[0]"),
    "a crossing polygon": (
        json.dumps(area(BOW)).encode(),
        "polygon_crosses_itself",
        "geometry.coordinates[0]",
    ),
    "3,000 vertices": (json.dumps(line(3_000)).encode(), "too_many", "geometry.coordinates"),
    "an unknown sign": (json.dumps(POINT | {"symbol": "nope.point"}).encode(), "unknown_sign", "symbol"),
    "an unknown version": (json.dumps(POINT | {"version": 99}).encode(), "unknown_version", "version"),
    "an unknown field": (json.dumps(POINT | {"size": 3}).encode(), "unknown_field", "size"),
    "an unknown layer": (json.dumps(POINT | {"layer": "nope"}).encode(), "unknown_layer", "layer"),
    "a bad id": (json.dumps(POINT | {"id": "a b"}).encode(), "bad_format", "id"),
    "the id of nobody": (json.dumps(POINT | {"id": 7}).encode(), "wrong_type", "id"),
    "a long name": (json.dumps(POINT | {"name": "x" * 81}).encode(), "too_long", "name"),
    "a control character": (json.dumps(POINT | {"name": "a\u0007"}).encode(), "control_character", "name"),
    "half a character": (
        json.dumps(POINT)[:-1].encode() + b',"name":"\\ud800"}',
        "control_character",
        "name",
    ),
    "half a character as a field": (json.dumps(POINT)[:-1].encode() + b',"\\ud800":1}', "bad_json", ""),
    "deep nesting": (deep(20), "too_deep", ""),
    "very deep nesting": (deep(50_000), "too_deep", ""),
    "2 MB": (b'{"name":"' + b"x" * 2_000_000 + b'"}', "too_large", ""),
    "not JSON": (b"{", "bad_json", ""),
    "nothing": (b"", "bad_json", ""),
    "not UTF-8": (b'{"name":"\xff"}', "bad_json", ""),
    "a list": (b"[]", "bad_json", ""),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_bad_figure(workshop: Workshop, name: str) -> None:
    """[P3] [N6] [P4] Each with its code, and the place in what was sent."""
    raw, code, path = FIGURES[name]
    found = refused(workshop, workshop.participant(), workshop.path("figures"), raw)
    assert found[0] == code, found
    assert found[1].startswith(path), found


def test_bad_ops(workshop: Workshop) -> None:
    """[P3] [O1] The path leads into the batch; nothing of it is applied, its good ops included."""
    person = workshop.participant()
    good = {
        "op_id": "o1",
        "kind": "add",
        "target": "note",
        "id": "n1",
        "fields": {"at": [9, 9], "order": "V"},
    }
    for bad, code, path in (
        ({"kind": "replace"}, "not_a_choice", "ops[1].kind"),
        ({"target": "workshop"}, "not_a_choice", "ops[1].target"),
        ({"op_id": "o1"}, "duplicate_op", "ops[1].op_id"),
        ({"fields": {"at": [9, 9], "order": "V", "size": [1, 1]}}, "out_of_range", "ops[1].fields.size[0]"),
        ({"seat": "s1"}, "unknown_field", "ops[1].seat"),
        ({"kind": "set", "id": "nobody"}, "unknown_id", "ops[1].id"),
    ):
        op = good | {"op_id": "o2", "id": "n2"} | bad
        raw = json.dumps({"batch": "b1", "client": "c1", "ops": [good, op]}).encode()
        assert refused(workshop, person, workshop.path("ops"), raw) == (code, path)


def test_somebody_elses_seat(workshop: Workshop) -> None:
    """[A3] [O10] Neither another table's poster, nor another person's name."""
    neighbour = workshop.participant(1, "Paul")
    raw = json.dumps(POINT | {"author": "Marie"}).encode()
    assert refused(workshop, neighbour, workshop.path("figures"), raw) == ("not_allowed", "")
    own = neighbour.post(workshop.path("figures", poster=1), POINT | {"author": "Marie"}).json()
    assert own["author"] == "Paul"
    patched = neighbour.patch(workshop.path("figures", own["id"], poster=1), {"author": "Marie"})
    assert patched.json()["code"] == "read_only_field"


def test_markup_is_kept_as_text(workshop: Workshop) -> None:
    """[P5] `<script>` is what somebody typed: kept, and escaped wherever it lands."""
    person = workshop.participant()
    text = "<script>alert('&amp;')</script>"
    assert person.post(workshop.path("notes"), {"at": [300, 300], "text": text}).json()["text"] == text
    figure = person.post(workshop.path("figures"), POINT | {"name": text[:80]}).json()
    person.patch(workshop.path("legend", figure["legend"]), {"text": text})
    assert text in [note["text"] for note in person.get(workshop.path()).json()["notes"]]
    svg = person.get(workshop.path("export.svg")).text
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_a_poster_holds_five_thousand_figures(workshop: Workshop) -> None:
    """[P3] The 5,001st of 6,000 figures is refused, and the 5,000 stay."""
    person = workshop.participant()
    fields = {"version": 1, "layer": "organisation", "order": "V", **POINT}

    def batch(number: int) -> dict[str, Any]:
        ops = [
            {"op_id": f"o{i}", "kind": "add", "target": "figure", "id": f"f{i}", "fields": fields}
            for i in range(number * 500, (number + 1) * 500)
        ]
        return {"batch": f"b{number}", "client": "c", "ops": ops}

    answers = [person.post(workshop.path("ops"), batch(number)) for number in range(12)]
    assert [answer.status_code for answer in answers] == [200] * 10 + [422] * 2
    assert answers[-1].json()["code"] == "too_many_entities"
    assert len(person.get(workshop.path("figures")).json()["features"]) == bounds.MAX_FIGURES


@pytest.mark.parametrize(
    ("path", "body", "code", "where"),
    [
        ("/api/workshops", {}, "missing_field", "title"),
        ("/api/workshops", {"title": ""}, "too_few", "title"),
        ("/api/workshops", {"title": "x", "groups": 0}, "out_of_range", "groups"),
        ("/api/workshops", {"title": "x", "groups": 10_000}, "out_of_range", "groups"),
        ("/api/workshops", {"title": "x", "date": "demain"}, "bad_format", "date"),
        ("/api/workshops", {"title": "x", "owner": "me"}, "unknown_field", "owner"),
        ("/api/join", {"code": 12}, "wrong_type", "code"),
        ("/api/join", {"code": "ABCDEFGH", "role": "facilitator"}, "not_a_choice", "role"),
        ("/api/join", {"code": "ABCDEFGH", "name": "a\nb"}, "control_character", "name"),
        ("/api/exchange", {}, "missing_field", "key"),
    ],
)
def test_other_bad_bodies(workshop: Workshop, path: str, body: dict[str, Any], code: str, where: str) -> None:
    """[P3] Everywhere the same envelope."""
    raw = json.dumps(body).encode()
    assert refused(workshop, workshop.participant(), path, raw) == (code, where)
