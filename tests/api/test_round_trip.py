"""The file of a workshop that uses everything, brought back elsewhere, is the same atelier [K2]."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.client import Person, Workshop, World
from tests.api.test_archive import brought, changed, exported, files_of, zipped
from tests.api.test_morning import morning, send
from tests.api.whole_workshop import a_whole_workshop


@pytest.fixture
def whole(world: World) -> Workshop:
    return a_whole_workshop(world)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[World]:
    started = World(tmp_path / "elsewhere")
    yield started
    started.stop()


def taken(person: Person, workshop_id: str, query: str = "") -> bytes:
    return person.get(f"/api/workshops/{workshop_id}/export.zip{query}").content


@pytest.mark.parametrize("query", ["?png=true", "?names=hidden"])
def test_what_comes_back_is_taken_away_again_as_the_same_bytes(
    whole: Workshop, elsewhere: World, query: str
) -> None:
    """[K2] Every file of the ZIP, none apart: settings, morning, documents, versions, pictures, tables."""
    first = taken(whole.facilitator, whole.id, query)
    person = elsewhere.person()
    there = brought(elsewhere, first, person).json()
    before, after = files_of(first), files_of(taken(person, there["id"], query))
    assert list(before) == list(after)
    assert [name for name, body in before.items() if after[name] != body] == []


def test_a_group_that_is_gone_leaves_nothing_that_does_not_come_back(
    whole: Workshop, elsewhere: World
) -> None:
    """[K2] [W25] It was blank, and named in the passing order."""
    lead, here = whole.facilitator, f"/api/workshops/{whole.id}"
    assert lead.post(f"{here}/groups", {"group": "Personne"}).status_code == 201
    posters = [one["id"] for one in lead.get(here).json()["posters"]]
    assert lead.patch(here, {"order": posters[::-1]}).status_code == 200
    assert lead.delete(f"{here}/groups/{posters[-1]}").status_code == 204
    first = taken(whole.facilitator, whole.id)
    person = elsewhere.person()
    there = brought(elsewhere, first, person).json()
    assert files_of(taken(person, there["id"])) == files_of(first)


def test_everything_is_in_it(whole: Workshop, elsewhere: World) -> None:
    """[K1] [K2] What people made of the day is said by the server it is brought to, not only by the file."""
    person = elsewhere.person()
    made = brought(elsewhere, taken(whole.facilitator, whole.id), person).json()
    lead, here, there = whole.facilitator, f"/api/workshops/{whole.id}", f"/api/workshops/{made['id']}"
    same = ("title", "date", "place", "territory", "phases", "sessions", "session_id", "offered", "palette")
    old, new = lead.get(here).json(), person.get(there).json()
    assert {name: new[name] for name in same} == {name: old[name] for name in same}
    assert new["order"] == old["order"]
    assert [(one["id"], one["gate"]) for one in new["posters"]] == [
        (one["id"], one["gate"]) for one in old["posters"]
    ]
    common = lead.get(f"{here}/common").json() | {"rev": 0}
    assert person.get(f"{there}/common").json() == common
    mornings = [client.get(f"{place}/morning").json() for client, place in ((lead, here), (person, there))]
    assert mornings[0] == mornings[1]
    assert mornings[0]["groups"][1]["answers"][mornings[0]["cards"][0]["id"]]["voters"] == 3


def test_votes_brought_back_are_of_nobody(whole: Workshop) -> None:
    """[W16] No name, no seat, in no order that says who came first."""
    files = exported(whole.facilitator, whole.id)
    answered = [body for name, body in files.items() if name.endswith("morning.json")]
    assert len(answered) == 2
    for secret in (b"Paul", b"Zo\xc3\xa9", b"Ali"):
        assert secret not in b"".join(answered)
    assert b'"votes":[{"plausible":"no"},{"plausible":"yes"},{"plausible":"yes"}]' in answered[1]


def test_the_tables_say_the_stakes_and_the_morning(whole: Workshop) -> None:
    """[K1] For a spreadsheet, with the questions that were asked."""
    files = exported(whole.facilitator, whole.id)
    rows = {name: body.decode("utf-8-sig").splitlines() for name, body in files.items() if ".csv" in name}
    assert rows["enjeux.csv"][0].endswith(
        "Que peut-il arriver\u00a0?;Que peut-on y faire et comment\u00a0?;Que voulons-nous\u00a0?"
    )
    assert "Habitants;Die;;La ligne ferme;Se faire entendre;Un train l’heure" in rows["enjeux.csv"]
    assert "Le train s’arrête;Habitants;Plausible ici;oui 2, non 1" in rows["scenarios.csv"]
    assert "Le train s’arrête;Élus;Que faire;Agir" in rows["scenarios.csv"]
    assert "Élus;Atout;Train;;0;Le rail;Marie" in rows["amof.csv"]
    assert "Élus;Avis;Retenue;Animation;oui" in rows["reactions.csv"]


def test_beside_the_original_what_was_taken_from_a_card_is_still_taken(whole: Workshop) -> None:
    """[K2] [W18] Cards have other ids there; taking the same line again adds no post-it."""
    whole.world.person()
    lead = whole.facilitator
    made = brought(whole.world, taken(lead, whole.id), lead).json()
    copy = Workshop(whole.world, lead, made)
    cards = morning(lead, copy)["cards"]
    assert not {card["id"] for card in cards} & {card["id"] for card in morning(lead, whole)["cards"]}
    notes = lead.get(copy.path()).json()["notes"]
    again = send(lead, copy, cards[0]["id"], "picks", kind="sign", text="Un guichet fermé")
    assert again.status_code == 200
    assert len(lead.get(copy.path()).json()["notes"]) == len(notes)
    sources = {one["source"]["poster"] for one in lead.get(copy.path(poster=2)).json()["figures"]}
    assert sources == set(copy.posters[:2])


def test_wrong_mornings_are_refused(whole: Workshop, world: World) -> None:
    """[K3] A vote that is none, a card twice, an answer too long: which file, and nothing is kept."""
    files = {name: body for name, body in exported(whole.facilitator, whole.id).items() if ".json" in name}
    name = next(one for one in files if one.endswith("morning.json"))
    cards = json.loads(files["workshop.json"])["cards"]
    for wrong, part in (
        (changed(files, name, answers={"k1": {"votes": [{"plausible": "peut-être"}]}}), name),
        (changed(files, name, answers={"k1": {"sentences": {"see": {"text": "x" * 2_000}}}}), name),
        (changed(files, "workshop.json", cards=[cards[0], cards[0]]), "workshop.json"),
        (changed(files, "workshop.json", common=[{"id": "g", "items": [["p"]]}]), "workshop.json"),
    ):
        answer = brought(world, zipped(wrong))
        assert 400 <= answer.status_code < 500
        assert str(answer.json()["path"]).startswith(part)
    listed = world.person().get(f"/api/workshops/{whole.id}")
    assert listed.status_code == 401
