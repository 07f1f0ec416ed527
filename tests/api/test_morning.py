"""The morning over REST: cards, votes, sentences, what goes to the poster."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.client import Person, Workshop, World

CARD = {
    "title": "Le train s’arrête",
    "tendencies": ["Moins de trains"],
    "signs": ["Un guichet fermé"],
    "doubts": ["On rénove la voie"],
    "changes": ["On part plus tôt"],
}


def cards_path(workshop: Workshop, *parts: str) -> str:
    return "/".join((f"/api/workshops/{workshop.id}/cards", *parts))


def add_card(workshop: Workshop, **values: Any) -> str:
    answer = workshop.facilitator.post(cards_path(workshop), CARD | values)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def morning(person: Person, workshop: Workshop) -> dict[str, Any]:
    found: dict[str, Any] = person.get(f"/api/workshops/{workshop.id}/morning").json()
    return found


def answers(workshop: Workshop, card: str, poster: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = morning(workshop.facilitator, workshop)["groups"][poster]["answers"][card]
    return found


def send(person: Person, workshop: Workshop, card: str, what: str, poster: int = 0, **body: Any) -> Any:
    return person.patch(workshop.path("cards", card, what, poster=poster), body)


def notes(workshop: Workshop, poster: int = 0) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = workshop.facilitator.get(workshop.path(poster=poster)).json()["notes"]
    return listed


def test_cards_are_made_ordered_and_deleted(workshop: Workshop) -> None:
    """[W15] The last made is the last, an order of its own puts it elsewhere, deleting takes it away."""
    first = add_card(workshop)
    second = add_card(workshop, title="Deuxième")
    listed = morning(workshop.facilitator, workshop)["cards"]
    assert [card["id"] for card in listed] == [first, second]
    assert listed[0] == CARD | {"id": first, "order": listed[0]["order"], "hoped": "", "feared": ""}
    lead = workshop.facilitator
    assert lead.patch(cards_path(workshop, second), {"order": "A", "feared": "L’ennui"}).status_code == 200
    listed = morning(lead, workshop)["cards"]
    assert [(card["id"], card["feared"]) for card in listed] == [(second, "L’ennui"), (first, "")]
    assert lead.delete(cards_path(workshop, second)).status_code == 204
    assert [card["id"] for card in morning(lead, workshop)["cards"]] == [first]
    answer = lead.patch(cards_path(workshop, second), {"title": "?"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_card")


@pytest.mark.parametrize(("lang", "word"), [("fr", "guichets"), ("en", "counters")])
def test_three_examples_in_the_language_of_the_workshop(world: World, lang: str, word: str) -> None:
    """[W15] Complete cards, of which each part says something."""
    workshop = world.workshop(lang=lang)
    answer = workshop.facilitator.post(cards_path(workshop, "examples"))
    made = answer.json()["cards"]
    assert (answer.status_code, len(made), word in made[0]["title"]) == (201, 3, True)
    assert all(card[part] for card in made for part in ("tendencies", "signs", "doubts", "changes"))
    assert all(card["hoped"] and card["feared"] for card in made)


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"title": ""}, "too_few", "title"),
        ({"signs": ["x" * 241]}, "too_long", "signs[0]"),
        ({"signs": ["a"] * 9}, "too_many", "signs"),
        ({"nope": 1}, "unknown_field", "nope"),
    ],
)
def test_a_bad_card_is_refused_with_its_place(
    workshop: Workshop, values: dict[str, Any], code: str, path: str
) -> None:
    """[W15] And nothing is kept of it."""
    answer = workshop.facilitator.post(cards_path(workshop), CARD | values)
    assert (answer.status_code, answer.json()["code"], answer.json()["path"]) == (422, code, path)
    assert morning(workshop.facilitator, workshop)["cards"] == []


def test_no_more_than_thirty_cards(workshop: Workshop) -> None:
    """[W15] A bound like any other list has."""
    for _ in range(10):
        workshop.facilitator.post(cards_path(workshop, "examples"))
    answer = workshop.facilitator.post(cards_path(workshop), CARD)
    assert (answer.status_code, answer.json()["code"]) == (422, "too_many")


def test_each_person_votes_and_may_think_again(workshop: Workshop) -> None:
    """[W16] One choice a scale and a person, those who share a screen included; others see counts only."""
    card = add_card(workshop)
    marie, paul = workshop.participant(name="Marie"), workshop.participant(name="Paul")
    send(marie, workshop, card, "votes", plausible="yes", solid="no")
    send(marie, workshop, card, "votes", plausible="partly")
    for voter in ("Inès", "Luc"):
        answer = send(paul, workshop, card, "votes", voter=voter, plausible="yes")
    assert answer.json()["votes"]["plausible"] == {"yes": 2, "partly": 1, "no": 0}
    assert answer.json()["voters"] == 3
    assert morning(marie, workshop)["mine"] == {card: {"": {"plausible": "partly", "solid": "no"}}}
    assert morning(paul, workshop)["mine"][card].keys() == {"Inès", "Luc"}
    send(marie, workshop, card, "votes", plausible=None, solid=None)
    assert answers(workshop, card)["voters"] == 2
    assert answers(workshop, card, poster=1)["voters"] == 0


def test_what_is_not_a_vote_is_refused(workshop: Workshop) -> None:
    """[W16] A choice that is not one, a thirteenth person on one screen, a card of elsewhere."""
    card = add_card(workshop)
    marie = workshop.participant()
    assert send(marie, workshop, card, "votes", plausible="maybe").status_code == 422
    for number in range(12):
        assert send(marie, workshop, card, "votes", voter=str(number), solid="yes").status_code == 200
    assert send(marie, workshop, card, "votes", voter="12", solid="yes").json()["code"] == "too_many"
    assert send(marie, workshop, "k-nope", "votes", solid="yes").json()["code"] == "unknown_card"


def test_a_sentence_has_its_last_writer(workshop: Workshop) -> None:
    """[W17] The group has one text a question, and reads who wrote it last."""
    card = add_card(workshop)
    marie, paul = workshop.participant(name="Marie"), workshop.participant(name="Paul")
    send(marie, workshop, card, "sentences", field="see", text="Le guichet a fermé")
    answer = send(paul, workshop, card, "sentences", field="see", text="Le guichet de Die a fermé", base=1)
    said = answer.json()["sentences"]["see"]
    assert (said["text"], said["name"], said["edition"]) == ("Le guichet de Die a fermé", "Paul", 2)


def test_two_sentences_written_apart_are_both_kept(workshop: Workshop) -> None:
    """[W17] What was written without a line joins what was written meanwhile; a resend changes nothing."""
    card = add_card(workshop)
    marie, paul = workshop.participant(name="Marie"), workshop.participant(name="Paul")
    send(marie, workshop, card, "sentences", field="act", text="Un car")
    for _ in range(2):
        answer = send(paul, workshop, card, "sentences", field="act", text="Un taxi", base=0)
    assert answer.json()["sentences"]["act"]["text"] == "Un car\nUn taxi"
    send(marie, workshop, card, "sentences", field="act", text="", base=1)
    assert answers(workshop, card)["sentences"]["act"]["text"] == "Un car\nUn taxi"
    send(marie, workshop, card, "sentences", field="see", text="x" * 600)
    answer = send(paul, workshop, card, "sentences", field="see", text="y" * 600, base=0)
    assert (answer.status_code, answer.json()["code"]) == (422, "too_long")


def test_a_line_goes_to_the_poster_once(workshop: Workshop) -> None:
    """[W18] As a post-it of the group, in a free place at the left; put back, it is the same one."""
    card = add_card(workshop)
    marie, paul = workshop.participant(name="Marie"), workshop.participant(name="Paul")
    for person in (marie, paul):
        answer = send(person, workshop, card, "picks", kind="sign", text="Un guichet fermé")
    assert answer.json()["picked"] == [{"kind": "sign", "text": "Un guichet fermé"}]
    send(paul, workshop, card, "picks", kind="tendency", text="Moins de trains")
    sign, tendency = notes(workshop)
    assert (sign["text"], sign["author"], sign["color"]) == ("Signal\u00a0: Un guichet fermé", "Élus", "blue")
    assert (tendency["text"], tendency["color"]) == ("Tendance\u00a0: Moins de trains", "green")
    assert sign["at"][0] == tendency["at"][0] < 40
    assert tendency["at"][1] >= sign["at"][1] + sign["size"][1]
    for picked, there in ((False, 1), (True, 2)):
        answer = send(marie, workshop, card, "picks", kind="sign", text="Un guichet fermé", picked=picked)
        assert len(notes(workshop)) == len(answer.json()["picked"]) == there


def test_a_note_deleted_on_the_poster_can_be_taken_again(workshop: Workshop) -> None:
    """[W18] What is told as taken is what is on the poster."""
    card = add_card(workshop)
    marie = workshop.participant()
    send(marie, workshop, card, "picks", kind="sign", text="Un guichet fermé")
    [note] = notes(workshop)
    assert marie.delete(workshop.path("notes", note["id"])).status_code == 204
    assert answers(workshop, card)["picked"] == []
    send(marie, workshop, card, "picks", kind="sign", text="Un guichet fermé")
    assert [one["id"] for one in notes(workshop)] == [note["id"]]


def test_a_closed_poster_takes_nothing(workshop: Workshop) -> None:
    """[W18] A post-it of the morning meets the gate like any other [W5]; votes do not."""
    card = add_card(workshop)
    marie = workshop.participant()
    workshop.facilitator.post(workshop.path("gate"), {"gate": "closed"})
    answer = send(marie, workshop, card, "picks", kind="sign", text="Un guichet fermé")
    assert (answer.status_code, answer.json()["code"]) == (409, "poster_closed")
    assert answers(workshop, card)["picked"] == []
    assert send(marie, workshop, card, "votes", solid="yes").status_code == 200


def test_who_joins_in_the_morning_is_told(workshop: Workshop) -> None:
    """[W19] When the phase is that of the scenarios and there are cards."""
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    lead.patch(here, {"phases": [{"id": "m", "key": "scenarios", "minutes": 60}]})
    add_card(workshop)
    body = {"code": workshop.code, "name": "Marie", "poster_id": workshop.posters[0]}
    told = []
    for _ in range(2):
        told.append(workshop.world.person().post("/api/join", body).json()["morning"])
        lead.post(f"{here}/clock", {"action": "start"})
    assert told == [False, True]


def test_a_card_is_put_to_all_and_goes_with_it(workshop: Workshop) -> None:
    """[W15] One card at a time; deleting it puts none."""
    card = add_card(workshop)
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    assert lead.post(f"{here}/morning", {"card_id": card}).status_code == 204
    assert morning(lead, workshop)["card"] == card
    assert lead.post(f"{here}/morning", {"card_id": "k-nope"}).status_code == 404
    lead.delete(cards_path(workshop, card))
    assert morning(lead, workshop)["card"] is None


def test_another_workshop_made_from_this_one_has_its_cards(workshop: Workshop) -> None:
    """[W1] The cards, not what was answered."""
    card = add_card(workshop)
    send(workshop.participant(), workshop, card, "votes", solid="yes")
    made = workshop.facilitator.post(f"/api/workshops/{workshop.id}/duplicate", {"bases": True}).json()
    again = Workshop(workshop.world, workshop.facilitator, made)
    [copied] = morning(workshop.facilitator, again)["cards"]
    assert copied["title"] == CARD["title"]
    assert copied["id"] != card
    assert answers(again, copied["id"])["voters"] == 0


def test_a_restart_keeps_the_morning(world: World, workshop: Workshop) -> None:
    """[W16] [L6] Cards, votes, sentences and what was taken are what they were."""
    card = add_card(workshop)
    marie = workshop.participant(name="Marie")
    send(marie, workshop, card, "votes", plausible="yes")
    send(marie, workshop, card, "sentences", field="see", text="Le guichet")
    send(marie, workshop, card, "picks", kind="sign", text="Un guichet fermé")
    before = morning(marie, workshop)
    token = marie.cookies["chorem"]
    world.stop()
    world.start()
    assert morning(world.person(token=token), workshop) == before
