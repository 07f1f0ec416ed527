"""The morning as it is told to the screens [W15, W16]."""

from __future__ import annotations

from tests.live.server import LiveWorkshop


def test_cards_and_answers_are_told(workshop: LiveWorkshop) -> None:
    """[W15] [W16] Cards to everybody; answers to their own group and to who follows the workshop."""
    with (
        workshop.person() as marie,
        workshop.open(workshop.join("Paul", workshop.other_poster)["token"], workshop.other_poster) as paul,
        workshop.wall() as wall,
    ):
        paul.hello()
        wall.hello()
        made = workshop.lead("POST", "/cards", {"title": "Le train"}).json()
        for screen in (marie, paul, wall):
            told = screen.wait("cards")
            assert [card["id"] for card in told["cards"]] == [made["id"]]
            assert screen.wait("day")["day"]["cards"] == 1
        ines = workshop.join("Inès", workshop.poster)["token"]
        path = f"/api/posters/{workshop.poster}/cards/{made['id']}/votes"
        answer = workshop.rest(ines, "PATCH", path, {"solid": "yes"})
        for screen in (marie, wall):
            told = screen.wait("answers")
            assert (told["poster"], told["card"]) == (workshop.poster, made["id"])
            assert told["answers"] == answer.json()
        assert all(message["t"] != "answers" for message in paul.sync())
        workshop.lead("POST", "/morning", {"card_id": made["id"]})
        assert paul.wait("cards")["card"] == made["id"]
