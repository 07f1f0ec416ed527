"""Presenting and reacting over REST: a presenter's needs, the single file, reactions, the passing order."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from tests.api.client import Workshop
from tests.api.samples import POINT


def presentation(workshop: Workshop) -> dict[str, Any]:
    found: dict[str, Any] = workshop.facilitator.get(workshop.path("presentation")).json()
    return found


def test_a_presentation_has_the_sheet_and_each_scene(workshop: Workshop) -> None:
    """[R3] Proposed scenes at first, then those of the group; sentences once, with their sign."""
    lead = workshop.facilitator
    made = [lead.post(workshop.path("figures"), POINT).json() for _ in range(2)]
    lead.patch(workshop.path("legend", made[0]["legend"]), {"text": "Les bourgs <du> Diois"})
    given = presentation(workshop)
    ET.fromstring(given["svg"])  # noqa: S314 - our own
    assert "<style" not in given["svg"]
    assert [scene["id"] for scene in given["scenes"]] == ["organisation", "sheet"]
    (line,) = given["scenes"][0]["lines"]
    assert line["text"] == "Les bourgs <du> Diois"
    ET.fromstring(line["key"])  # noqa: S314 - our own
    assert given["scenes"][0]["lit"]["figures"] == [figure["id"] for figure in made]
    assert [scene["frame"] for scene in given["scenes"]] == ["drawing", "sheet"]
    view = {"x": 10, "y": 120, "width": 200, "height": 100}
    own = {"title": "Les bourgs", "shows": [made[0]["id"]], "view": view, "say": "D’abord"}
    scene = lead.post(workshop.path("scenes"), own).json()
    (only,) = presentation(workshop)["scenes"]
    assert (only["id"], only["say"], only["view"]) == (scene["id"], "D’abord", [10, 120, 200, 100])
    assert only["lit"]["figures"] == [made[0]["id"]]


def test_the_single_file_may_run_its_own_script_and_nothing_else(workshop: Workshop) -> None:
    """[R6] The hash of the policy is that of the script; nothing is asked of anybody; no text is markup."""
    lead = workshop.facilitator
    lead.post(workshop.path("scenes"), {"title": "</script><b>non"})
    answer = lead.get(workshop.path("export.html?scenes=true"))
    assert answer.headers["content-disposition"].endswith('-etapes.html"')
    policy, page = answer.headers["content-security-policy"], answer.text
    script = re.search(r'<script type="module">(.*?)</script>', page, re.DOTALL)
    data = re.search(r'<script type="application/json" id="presentation">(.*?)</script>', page, re.DOTALL)
    assert script
    assert data
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert json.loads(data[1])["scenes"][0]["title"] == "</script><b>non"
    assert not re.search(r"""(?:src|href)=["']?(?!#)\w""", page.replace(script[1], "").replace(data[1], ""))
    assert "url(" not in re.sub(r"url\(data:[^)]*\)", "", page.partition("</style>\n</head>")[0])


def test_anybody_of_the_workshop_reacts(workshop: Workshop) -> None:
    """[R7] Another group and an observer add; they change nothing of it afterwards."""
    other, observer = workshop.participant(poster=1, name="Paul"), workshop.observer()
    body = {"kind": "question", "text": "Et l’eau ?", "at": [300, 300]}
    made = [who.post(workshop.path("comments"), body).json() for who in (other, observer)]
    assert [one["author"] for one in made] == ["Paul", ""]
    for who in (other, observer):
        path = workshop.path("comments", made[0]["id"])
        assert who.patch(path, {"held": True}).status_code == 403
        assert who.delete(path).status_code == 403
    kept = workshop.facilitator.get(workshop.path()).json()["comments"]
    assert [one["id"] for one in kept] == [one["id"] for one in made]


def test_who_notes_for_the_room_says_who_spoke(workshop: Workshop) -> None:
    """[R7] [O10] [K7] Or nobody; only who may write the poster, and no longer once names are hidden."""
    lead, own = workshop.facilitator, workshop.participant(name="Marie")
    other = workshop.participant(poster=1, name="Paul")
    body = {"kind": "avis", "text": "Il manque la forêt"}
    for who, author, kept in (
        (lead, "Mme Martin", "Mme Martin"),
        (own, "", ""),
        (other, "Mme Martin", "Paul"),
    ):
        made = who.post(workshop.path("comments"), {**body, "author": author})
        assert made.json()["author"] == kept
    assert own.post(workshop.path("comments"), body).json()["author"] == "Marie"
    note = own.post(workshop.path("notes"), {"at": [9, 9], "author": "Mme Martin"})
    assert note.json()["author"] == "Marie"
    here = f"/api/workshops/{workshop.id}"
    assert lead.patch(here, {"names_hidden": True}).status_code == 200
    hidden = lead.post(workshop.path("comments"), {**body, "author": "M. Petit"}).json()["id"]
    lead.patch(here, {"names_hidden": False})
    authors = {one["id"]: one["author"] for one in lead.get(workshop.path()).json()["comments"]}
    assert authors[hidden] == ""


def test_a_batch_that_does_more_than_react_is_for_who_writes(workshop: Workshop) -> None:
    """[R7] A reaction carries nothing else with it."""
    note = {"op_id": "o2", "kind": "add", "target": "note", "id": "n", "fields": {"at": [9, 9], "order": "V"}}
    comment = {"op_id": "o1", "kind": "add", "target": "comment", "id": "c", "fields": {"text": "Oui"}}
    observer = workshop.observer()
    batch = {"batch": "b1", "client": "c1", "ops": [comment, note]}
    assert observer.post(workshop.path("ops"), batch).status_code == 403
    assert observer.post(workshop.path("ops"), batch | {"ops": [comment]}).status_code == 200


@pytest.mark.parametrize("gate", ["closed", "protected"])
def test_one_reacts_once_the_drawing_is_closed(workshop: Workshop, gate: str) -> None:
    """[R7] That is when one presents; the group may still hold back. The drawing stays closed."""
    own = workshop.participant()
    workshop.facilitator.post(workshop.path("gate"), {"gate": gate})
    made = workshop.observer().post(workshop.path("comments"), {"text": "Bravo"})
    assert made.status_code == 201
    held = own.patch(workshop.path("comments", made.json()["id"]), {"held": True})
    assert held.json()["held"] is True
    assert own.post(workshop.path("notes"), {"at": [9, 9]}).json()["code"] == f"poster_{gate}"


def test_the_room_is_shown_where_to_react(workshop: Workshop) -> None:
    """[R7] By whoever may share the code; who comes by it is an observer without a name."""
    here = f"/api/workshops/{workshop.id}"
    address = workshop.facilitator.get(here).json()["react_url"]
    assert address.endswith(f"/r/{workshop.code}")
    qr = [workshop.facilitator.get(f"{here}/qr.svg?to={to}").text for to in ("join", "react")]
    assert qr[0] != qr[1]
    assert workshop.observer().get(here).json()["react_url"] is None
    phone = workshop.world.person()
    assert phone.post("/api/join", {"code": workshop.code, "role": "observer"}).status_code == 201
    assert phone.post(workshop.path("comments"), {"text": "Bravo"}).status_code == 201


def test_the_passing_order_is_set_by_the_facilitators(workshop: Workshop) -> None:
    """[R5] Groups that are not named come after, by table; what is not of the workshop is refused."""
    here, (first, second) = f"/api/workshops/{workshop.id}", workshop.posters
    lead = workshop.facilitator
    assert lead.get(here).json()["order"] == [first, second]
    assert lead.patch(here, {"order": [second]}).json()["order"] == [second, first]
    for wrong, code in (([second, "nope"], "unknown_poster"), ([first, first], "id_taken")):
        refused = lead.patch(here, {"order": wrong})
        assert (refused.json()["code"], refused.json()["path"]) == (code, "order[1]")
    assert workshop.participant().patch(here, {"order": [first]}).status_code == 403
