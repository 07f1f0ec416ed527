"""Groups once the workshop is made: one more, one less, another order, signs of their own [W25, W26]."""

from __future__ import annotations

from typing import Any

import pytest

from chorem.workshop.plan import MAX_GROUPS
from tests.api.client import Workshop, World
from tests.api.samples import SAMPLES
from tests.api.test_photos import picture


def groups(workshop: Workshop) -> list[tuple[int, str]]:
    read = workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()
    return [(poster["table"], poster["group"]) for poster in read["posters"]]


def here(workshop: Workshop) -> str:
    return f"/api/workshops/{workshop.id}/groups"


def test_one_more_group(world: World) -> None:
    """[W25] After the others, on the territory of all, with a code that lets in."""
    workshop = world.workshop(territory="Drôme")
    added = workshop.facilitator.post(here(workshop), {"group": "Jeunes"})
    assert added.status_code == 201
    made = added.json()
    assert groups(workshop) == [(1, "Élus"), (2, "Habitants"), (3, "Jeunes")]
    poster = workshop.facilitator.get(f"/api/posters/{made['id']}").json()
    assert (poster["territory"], len(poster["layers"])) == ("Drôme", 5)
    joined = world.person().post("/api/join", {"code": made["join_code"], "name": "Léa"}).json()
    assert joined["poster_id"] == made["id"]
    each = world.workshop(territory="Drôme", shared_territory=False)
    own = each.facilitator.post(here(each), {"group": "Jeunes"}).json()["id"]
    assert each.facilitator.get(f"/api/posters/{own}").json()["territory"] == ""


def test_groups_have_a_bound(world: World) -> None:
    """[W25] As many as a ZIP can bring back."""
    workshop = world.workshop(groups=MAX_GROUPS)
    refused = workshop.facilitator.post(here(workshop), {"group": "De trop"})
    assert (refused.status_code, refused.json()["code"]) == (422, "too_many")


def test_another_order(world: World) -> None:
    """[W25] Tables are numbered anew, those left out after; the passing order follows; others are refused."""
    workshop = world.workshop(groups=["A", "B", "C"])
    a, b, c = workshop.posters
    assert workshop.facilitator.patch(here(workshop), {"posters": [c, a]}).status_code == 204
    assert groups(workshop) == [(1, "C"), (2, "A"), (3, "B")]
    assert workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()["order"] == [c, a, b]
    for posters, code in ((["nope"], "unknown_poster"), ([a, a], "id_taken")):
        assert workshop.facilitator.patch(here(workshop), {"posters": posters}).json()["code"] == code
    assert groups(workshop) == [(1, "C"), (2, "A"), (3, "B")]


def test_a_blank_group_goes_and_its_people_come_back_elsewhere(world: World) -> None:
    """[W25] Its clock and its signs go with it; another one keeps its own; the last one stays."""
    workshop = world.workshop(groups=["A", "B", "C"])
    lead = workshop.facilitator
    paul = workshop.participant(poster=1, name="Paul")
    for poster in workshop.posters[1:]:
        body: dict[str, Any] = {"action": "start", "poster_id": poster}
        assert lead.post(f"/api/workshops/{workshop.id}/clock", body).status_code == 200
        lead.post(f"/api/posters/{poster}/signs", {"signs": {"offered": ["hierarchie.point"]}})
    gone = workshop.posters[1]
    assert lead.delete(f"{here(workshop)}/{gone}").status_code == 204
    assert groups(workshop) == [(1, "A"), (2, "C")]
    read = lead.get(f"/api/workshops/{workshop.id}").json()
    assert list(read["clock"]["groups"]) == [workshop.posters[2]]
    assert paul.get(f"/api/posters/{workshop.posters[0]}").status_code == 403
    joined = paul.post("/api/join", {"code": workshop.code, "name": "Paul", "poster_id": workshop.posters[0]})
    assert joined.status_code == 201
    assert lead.delete(f"{here(workshop)}/{gone}").status_code == 404
    assert lead.delete(f"{here(workshop)}/{workshop.posters[2]}").status_code == 204
    last = lead.delete(f"{here(workshop)}/{workshop.posters[0]}")
    assert (last.status_code, last.json()["code"]) == (409, "last_group")


@pytest.mark.parametrize("collection", [one for one in SAMPLES if one != "layers"])
def test_a_group_that_drew_stays(workshop: Workshop, collection: str) -> None:
    """[W25] Whatever it is, and whoever asks: nothing drawn is lost."""
    new, changes = SAMPLES[collection]
    made = workshop.facilitator.post(workshop.path(collection), new).json()
    workshop.facilitator.patch(workshop.path(collection, made["id"]), changes)
    stays(workshop)
    assert workshop.facilitator.delete(workshop.path(collection, made["id"])).status_code == 204
    assert workshop.facilitator.delete(f"{here(workshop)}/{workshop.posters[0]}").status_code == 204


def stays(workshop: Workshop) -> None:
    refused = workshop.facilitator.delete(f"{here(workshop)}/{workshop.posters[0]}")
    assert (refused.status_code, refused.json()["code"]) == (409, "group_not_blank")
    assert len(groups(workshop)) == 2


def test_what_was_kept_or_said_stays_too(workshop: Workshop) -> None:
    """[W25] A drawing that is only in a version; a photo; a word of the morning."""
    lead = workshop.facilitator
    note = lead.post(workshop.path("notes"), SAMPLES["notes"][0]).json()["id"]
    lead.post(workshop.path("versions"), {"name": "Midi"})
    lead.delete(workshop.path("notes", note))
    stays(workshop)


def test_a_photo_or_a_word_of_the_morning_stays(world: World) -> None:
    """[W25] A photo that is the base; a vote on a card."""
    pictured = world.workshop()
    photo = pictured.facilitator.send(pictured.path("photos"), picture()).json()
    op = {"op_id": "h", "kind": "set", "target": "poster", "id": pictured.posters[0]}
    batch = {"batch": "h", "client": "c", "ops": [{**op, "fields": {"photo": photo}}]}
    assert pictured.facilitator.post(pictured.path("ops"), batch).status_code == 200
    stays(pictured)
    voted = world.workshop()
    card = voted.facilitator.post(f"/api/workshops/{voted.id}/cards", {"title": "Le train"}).json()["id"]
    vote = voted.participant().patch(voted.path("cards", card, "votes"), {"solid": "yes"})
    assert vote.status_code == 200
    stays(voted)


def test_a_group_only_renamed_is_blank(workshop: Workshop) -> None:
    """[W25] A name is not a drawing."""
    op = {"op_id": "h", "kind": "set", "target": "poster", "id": workshop.posters[0]}
    batch = {"batch": "h", "client": "c", "ops": [{**op, "fields": {"group": "Autre nom"}}]}
    assert workshop.participant().post(workshop.path("ops"), batch).status_code == 200
    assert workshop.facilitator.delete(f"{here(workshop)}/{workshop.posters[0]}").status_code == 204


def test_signs_of_one_group(world: World, workshop: Workshop) -> None:
    """[W26] Widened, narrowed, given back; unknown ones refused; kept when the workshop is made again."""
    lead, path = workshop.facilitator, workshop.path("signs")
    refused = lead.post(path, {"signs": {"offered": ["nope"]}}).json()
    assert (refused["code"], refused["path"]) == ("unknown_sign", "signs.offered[0]")
    own = {"offered": ["hierarchie.point"], "palette": "all"}
    assert lead.post(path, {"signs": own}).status_code == 204
    again = lead.post(f"/api/workshops/{workshop.id}/duplicate", {"title": "Encore"}).json()
    for id_, posters in (
        (workshop.id, workshop.posters),
        (again["id"], [one["id"] for one in again["posters"]]),
    ):
        day = world.run(world.context.hub._days.day(id_))
        seen = [(day.posters[one]["offered"], day.posters[one]["palette"]) for one in posters]
        assert seen == [(own["offered"], "all"), (None, "starter")]
        assert [one["signs"] for one in day.lead["posters"]] == [own, None]
    assert lead.post(path, {"signs": None}).status_code == 204
    day = world.run(world.context.hub._days.day(workshop.id))
    assert day.posters[workshop.posters[0]]["offered"] is None
