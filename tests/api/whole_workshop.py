"""A workshop that uses everything that is kept of one, made over REST as people would."""

from __future__ import annotations

from typing import Any

from tests.api.client import Person, Workshop, World
from tests.api.samples import POINT
from tests.api.test_archive import filled
from tests.api.test_morning import add_card, send

_STROKES = [[[0, 0], [1, 1]], [[0, 1], [1, 0]]]


def a_whole_workshop(world: World) -> Workshop:
    """Three days of which the second is open, cards answered by people who share a screen, items put together
    by hand, a poster made from the others, versions, photos, gates, an order to present in."""
    workshop = world.workshop(
        date="2026-11-14",
        place="Salle des fêtes",
        territory={"name": "Drôme", "base": {"shapes": []}},
        template="three-days",
        offered=["hierarchie.point", "contact.line"],
        palette="all",
    )
    filled(workshop)
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    paul = workshop.participant(poster=1, name="Paul")
    _the_morning(workshop, paul)
    figures = [_a_stake(workshop, paul), _its_own_sign(workshop)]
    _in_common(workshop, figures)
    for path, body, status in (
        (f"{here}/session", {"session_id": "d2"}, 204),
        (workshop.path("gate", poster=1), {"gate": "protected"}, 204),
        (workshop.path("comments"), {"text": "Retenue", "kind": "avis", "held": True}, 201),
    ):
        answer = lead.post(path, body)
        assert answer.status_code == status, answer.text
    posters = [one["id"] for one in lead.get(here).json()["posters"]]
    assert lead.patch(here, {"order": [posters[2], posters[0], posters[1]]}).status_code == 200
    return workshop


def _the_morning(workshop: Workshop, paul: Person) -> None:
    card, other = add_card(workshop), add_card(workshop, title="La neige ne vient plus")
    for voter, choice in (("Paul", "yes"), ("Zoé", "no"), ("Ali", "yes")):
        assert send(paul, workshop, card, "votes", 1, voter=voter, plausible=choice).status_code == 200
    marie = workshop.participant(name="Marie")
    assert send(marie, workshop, card, "votes", solid="partly", desirable="no").status_code == 200
    for field, text in (("see", "Le guichet a fermé"), ("see", "Le guichet a fermé en mai"), ("act", "Agir")):
        answer = send(marie, workshop, card, "sentences", field=field, text=text, base=9)
        assert answer.status_code == 200
    for kind, text in (("tendency", "Moins de trains"), ("sign", "Un guichet fermé")):
        assert send(marie, workshop, card, "picks", kind=kind, text=text).status_code == 200
    shown = {"card_id": other}
    answer = workshop.facilitator.post(f"/api/workshops/{workshop.id}/morning", shown)
    assert answer.status_code == 204


def _a_stake(workshop: Workshop, paul: Person) -> list[str]:
    assert workshop.facilitator.post(workshop.path("gate", poster=1), {"gate": "open"}).status_code == 204
    answers = {"happen": "La ligne ferme", "act": "Se faire entendre", "want": "Un train l’heure"}
    stake = {**POINT, "name": "Die", "stake": True, "answers": answers, "to_check": True}
    made = paul.post(workshop.path("figures", poster=1), stake)
    assert made.status_code == 201, made.text
    item = {"cell": "atout", "text": "La gare", "figures": [made.json()["id"]], "actor_type": "Élus"}
    assert paul.post(workshop.path("amof", poster=1), item).status_code == 201
    return [workshop.posters[1], made.json()["id"]]


def _its_own_sign(workshop: Workshop) -> list[str]:
    marie = workshop.participant(name="Marie")
    heading: dict[str, Any] = {"op_id": "p", "kind": "set", "target": "poster", "id": workshop.posters[0]}
    heading["fields"] = {"pictos.k1": {"name": "Radio", "strokes": _STROKES}}
    figure: dict[str, Any] = {"op_id": "f", "kind": "add", "target": "figure", "id": "radio"}
    place = {"layer": "ressources", "order": "a0", "name": "Radio", "geometry": POINT["geometry"]}
    figure["fields"] = {**place, "symbol": "own.k1", "version": 1}
    batch = {"batch": "p", "client": "c", "ops": [heading, figure]}
    answer = marie.post(workshop.path("ops"), batch)
    assert answer.status_code == 200, answer.text
    return [workshop.posters[0], "radio"]


def _in_common(workshop: Workshop, figures: list[list[str]]) -> None:
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}/common"
    items = lead.get(here).json()["items"]
    members = [[one["poster"], one["id"]] for one in items if one["cell"] == "atout"]
    assert len(members) == 2
    groups = [{"id": "g1", "title": "Le rail", "items": members}]
    assert lead.patch(here, {"rev": 0, "groups": groups}).status_code == 200
    made = lead.post(f"{here}/poster", {"group": "Ensemble", "title": "Nous tous", "figures": figures})
    assert made.status_code == 201, made.text
