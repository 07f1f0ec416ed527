"""What the posters of a workshop say together [K6], and a poster made from several [P9]."""

from __future__ import annotations

from typing import Any

from tests.api.client import Workshop
from tests.api.samples import POINT


def items(workshop: Workshop) -> list[str]:
    """One item on each poster, the first about a figure whose note has three dots; their ids."""
    lead = workshop.facilitator
    figure = lead.post(workshop.path("figures"), {**POINT, "name": "Die"}).json()["id"]
    note = {"at": [10, 10], "text": "Gare", "about": figure, "votes": {"s1": 2, "s2": 1}}
    assert lead.post(workshop.path("notes"), note).status_code == 201
    first = {"cell": "atout", "text": "Le train", "figures": [figure]}
    second = {"cell": "atout", "text": "La gare"}
    return [
        lead.post(workshop.path("amof"), first).json()["id"],
        lead.post(workshop.path("amof", poster=1), second).json()["id"],
    ]


def read(workshop: Workshop) -> dict[str, Any]:
    answer = workshop.observer().get(f"/api/workshops/{workshop.id}/common")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_items_keep_their_origin_and_their_dots(workshop: Workshop) -> None:
    """[K6] Grouped by hand; the report says so."""
    one, two = items(workshop)
    told = [(item["group"], item["text"], item["dots"]) for item in read(workshop)["items"]]
    assert told == [("Élus", "Le train", 3), ("Habitants", "La gare", 0)]
    here = f"/api/workshops/{workshop.id}/common"
    members = [[workshop.posters[0], one], [workshop.posters[1], two]]
    groups = [{"id": "g1", "title": "Le rail", "items": members}]
    written = workshop.facilitator.patch(here, {"rev": 0, "groups": groups})
    assert written.json() == {"rev": 1, "groups": groups}
    late = workshop.facilitator.patch(here, {"rev": 0, "groups": []})
    assert (late.status_code, late.json()["code"]) == (409, "common_changed")
    assert read(workshop)["groups"] == groups


def test_signs_say_which_groups_drew_them(workshop: Workshop) -> None:
    """[K6] With the sentences of each, what most groups drew first."""
    lead = workshop.facilitator
    for poster, text in ((0, "Die tient"), (1, "Die attire")):
        figure = lead.post(workshop.path("figures", poster=poster), POINT).json()
        path = workshop.path("legend", figure["legend"], poster=poster)
        assert lead.patch(path, {"text": text}).status_code == 200
    line = {"symbol": "contact.line", "geometry": {"type": "LineString", "coordinates": [[9, 9], [90, 90]]}}
    assert lead.post(workshop.path("figures"), {**line, "stake": True}).status_code == 201
    told = read(workshop)
    assert [(use["symbol"], len(use["groups"])) for use in told["signs"]] == [
        ("hierarchie.point", 2),
        ("contact.line", 1),
    ]
    assert [place["sentences"] for place in told["signs"][0]["groups"]] == [["Die tient"], ["Die attire"]]
    assert [stake["symbol"] for stake in told["stakes"]] == ["contact.line"]


def test_a_poster_from_several_remembers_its_sources(workshop: Workshop) -> None:
    """[P9] Figures, sentences and grouped items; the others are untouched."""
    lead = workshop.facilitator
    chosen = []
    for poster in (0, 1):
        figure = lead.post(workshop.path("figures", poster=poster), POINT).json()
        chosen.append([workshop.posters[poster], figure["id"]])
    members = [[workshop.posters[0], one] for one in items(workshop)[:1]]
    here = f"/api/workshops/{workshop.id}/common"
    groups = [{"id": "g1", "title": "Le rail", "items": members}]
    assert lead.patch(here, {"rev": 0, "groups": groups}).status_code == 200
    before = [lead.get(f"/api/posters/{poster}").content for poster in workshop.posters]
    made = lead.post(f"{here}/poster", {"group": "Ensemble", "title": "Nous tous", "figures": chosen})
    assert made.status_code == 201, made.text
    document = lead.get(f"/api/posters/{made.json()['id']}").json()
    assert [[one["source"]["poster"], one["source"]["figure"]] for one in document["figures"]] == chosen
    assert [one["source"]["group"] for one in document["figures"]] == ["Élus", "Habitants"]
    assert len(document["legend"]) == 1
    assert [item["text"] for item in document["amof"]] == ["Le rail"]
    assert [lead.get(f"/api/posters/{poster}").content for poster in workshop.posters] == before
    posters = lead.get(f"/api/workshops/{workshop.id}").json()["posters"]
    assert [poster["group"] for poster in posters] == ["Élus", "Habitants", "Ensemble"]
    nothing = lead.post(f"{here}/poster", {"group": "X", "figures": [[workshop.posters[0], "nope"]]})
    assert nothing.status_code == 404
