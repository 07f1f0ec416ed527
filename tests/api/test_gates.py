"""Who may draw on a poster, and what is said to its table."""

from __future__ import annotations

from tests.api.client import Workshop, World
from tests.api.test_day import kinds, note, title_op


def test_who_draws_on_a_closed_or_protected_poster(workshop: Workshop) -> None:
    """[W5] Nobody, or the facilitators; a resent batch is still answered; reopened, everyone draws again."""
    person, lead = workshop.participant(), workshop.facilitator
    batch = {"batch": "b1", "client": "c1", "ops": [title_op(workshop, "Avant")]}
    first = person.post(workshop.path("ops"), batch).json()
    kept = person.post(workshop.path("versions"), {"name": ""}).json()
    note(person, workshop, "depuis")
    assert lead.post(workshop.path("gate"), {"gate": "closed"}).status_code == 204
    for who in (person, lead):
        refused = note(who, workshop, "trop tard")
        assert (refused.status_code, refused.json()["code"]) == (409, "poster_closed")
        assert who.post(workshop.path("versions", kept["id"], "restore")).json()["code"] == "poster_closed"
    assert person.post(workshop.path("ops"), batch).json() == first
    assert kinds(workshop) == ["asked"]
    assert lead.post(workshop.path("gate"), {"gate": "protected"}).status_code == 204
    assert note(person, workshop, "non").json()["code"] == "poster_protected"
    assert note(lead, workshop, "oui").status_code == 201
    assert lead.post(f"/api/workshops/{workshop.id}/gate", {"gate": "closed"}).status_code == 204
    assert note(lead, workshop, "non", poster=1).json()["code"] == "poster_closed"
    assert lead.post(f"/api/workshops/{workshop.id}/gate", {"gate": "open"}).status_code == 204
    assert note(person, workshop, "de nouveau").status_code == 201
    notes = person.get(workshop.path()).json()["notes"]
    assert [one["text"] for one in notes] == [
        "depuis",
        "oui",
        "de nouveau",
    ]


def test_a_message_is_for_a_table_of_the_workshop(world: World, workshop: Workshop) -> None:
    """[W11] Not for another workshop's, not read from another table, never empty nor endless."""
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}/messages"
    other = world.workshop()
    assert lead.post(here, {"text": "Non", "poster_id": other.posters[0]}).status_code == 404
    for text in ("", "x" * 281):
        assert lead.post(here, {"text": text}).status_code == 422
    told = lead.post(here, {"text": "À vous", "poster_id": workshop.posters[0]}).json()["id"]
    elsewhere = workshop.participant(poster=1)
    assert elsewhere.post(workshop.path("messages", told, "read", poster=1)).status_code == 404
    person = workshop.participant()
    for _ in range(2):
        assert person.post(workshop.path("messages", told, "read")).status_code == 204
    assert other.facilitator.post(other.path("messages", told, "read")).status_code == 404
