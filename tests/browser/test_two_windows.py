"""Two people at one poster, each in a browser of their own, against a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser
NewContext = Callable[..., BrowserContext]


@pytest.fixture
def pair(server: Server, new_context: NewContext) -> Iterator[tuple[Person, Person]]:
    """Marie and Paul at an empty poster."""
    workshop = server.create_workshop()
    marie = Person(server, new_context(), workshop, "Marie").sit()
    paul = Person(server, new_context(), workshop, "Paul").sit()
    return marie, paul


def add_figure(person: Person, figure_id: str, symbol: str, geometry: dict[str, Any], **more: Any) -> None:
    body = {"id": figure_id, "symbol": symbol, "geometry": geometry, **more}
    answer = person.send("POST", "figures", body)
    assert answer.status_code == 201, answer.text


def figure(person: Person, figure_id: str) -> dict[str, Any]:
    found: dict[str, Any] = next(f for f in person.document()["figures"] if f["id"] == figure_id)
    return found


POINT = {"type": "Point", "coordinates": [400, 400]}


def test_what_one_draws_appears_in_the_other_while_being_drawn(pair: tuple[Person, Person]) -> None:
    """[E1] [E2] The stroke is seen before it is lifted, and is one figure after."""
    marie, paul = pair
    marie.choose_sign("contact.line")
    marie.press(300, 300)
    marie.drag_to(400, 300)
    marie.drag_to(520, 310)
    paul.sees(lambda: paul.inked(400, 300) > 0)
    assert paul.document()["figures"] == [], "nothing is stored while the hand moves"
    marie.lift()
    marie.is_saved()
    assert [f["symbol"] for f in paul.document()["figures"]] == ["contact.line"]
    paul.sees(lambda: paul.inked(400, 300) > 0)


def test_a_reload_changes_nothing(pair: tuple[Person, Person]) -> None:
    """[L6] What is on the sheet after a reload is what was there before."""
    marie, _ = pair
    marie.choose_sign("hierarchie.point")
    for x in (300, 400, 500):
        marie.tap(x, 500)
    marie.is_saved()
    before = marie.document()
    assert len(before["figures"]) == 3
    marie.page.reload()
    marie.is_saved()
    marie.sees(lambda: all(marie.inked(x, 500) > 0 for x in (300, 400, 500)))
    assert marie.document() == before


def test_a_reload_in_the_middle_of_a_gesture_keeps_what_was_drawn(pair: tuple[Person, Person]) -> None:
    """[L6] What was lifted stays, and so does the stroke in hand, as far as its last checkpoint."""
    marie, paul = pair
    marie.choose_sign("hierarchie.point")
    marie.tap(300, 300)
    marie.is_saved()
    marie.choose_sign("contact.line")
    marie.press(350, 500)
    marie.drag_to(500, 500)
    marie.page.reload()
    marie.is_saved()
    assert sorted(f["symbol"] for f in paul.document()["figures"]) == ["contact.line", "hierarchie.point"]
    for person in pair:
        person.sees(lambda p=person: p.inked(357, 500) > 0 and p.inked(300, 300) > 0)  # type: ignore[misc]


def test_two_fields_of_one_figure_changed_at_once_are_both_kept(pair: tuple[Person, Person]) -> None:
    """[O4] One is moved by Marie while Paul, cut off, names it."""
    marie, paul = pair
    add_figure(marie, "town", "hierarchie.point", POINT)
    for person in pair:
        person.sees(lambda p=person: p.inked(400, 400) > 0)  # type: ignore[misc]
    cut(paul)
    paul.is_offline()
    paul.tool("v")
    paul.tap(400, 400)
    paul.keys("Enter")
    paul.page.keyboard.type("Die")
    paul.keys("Enter")
    marie.tool("v")
    marie.stroke((400, 400), (480, 430))
    marie.is_saved()
    mend(paul)
    paul.is_saved()
    both = figure(marie, "town")
    assert both["name"] == "Die"
    assert both["geometry"]["coordinates"] == pytest.approx([480, 430], abs=1.5)
    for person in pair:
        person.sees(lambda p=person: p.inked(480, 430) > 0 and p.inked(400, 400) == 0)  # type: ignore[misc]


def test_two_nodes_of_one_network_moved_by_two_people_are_both_kept(pair: tuple[Person, Person]) -> None:
    """[O4] Nodes are fields of their own."""
    marie, paul = pair
    network = {
        "type": "Network",
        "nodes": {"a": [300, 300, 1], "b": [600, 300, 1], "c": [450, 500, 2]},
        "links": {"ab": ["a", "b", 1]},
    }
    add_figure(marie, "net", "hierarchie.network", network)
    for person in pair:
        person.sees(lambda p=person: p.inked(300, 300) > 0)  # type: ignore[misc]
        person.tool("v")
        person.tap(300, 300)
    marie.press(300, 300)
    paul.press(600, 300)
    marie.drag_to(280, 380)
    paul.drag_to(640, 400)
    marie.lift()
    paul.lift()
    marie.is_saved()
    paul.is_saved()
    nodes = figure(marie, "net")["geometry"]["nodes"]
    assert nodes["a"] == pytest.approx([280, 380, 1], abs=1.5)
    assert nodes["b"] == pytest.approx([640, 400, 1], abs=1.5)
    assert nodes["c"] == [450, 500, 2]


def test_undo_leaves_the_work_of_the_other_alone(pair: tuple[Person, Person]) -> None:
    """[O6] Marie undoes her move; Paul's name and Paul's own town stay."""
    marie, paul = pair
    marie.choose_sign("hierarchie.point")
    marie.tap(400, 400)
    marie.is_saved()
    marie.tool("v")
    marie.stroke((400, 400), (500, 450))
    marie.is_saved()
    paul.sees(lambda: paul.inked(500, 450) > 0)
    paul.tool("v")
    paul.tap(500, 450)
    paul.keys("Enter")
    paul.page.keyboard.type("Crest")
    paul.keys("Enter")
    paul.choose_sign("hierarchie.point")
    paul.tap(700, 300)
    paul.is_saved()
    marie.tool("v")
    marie.keys("Control+z")
    marie.is_saved()
    towns = {f["name"]: f["geometry"]["coordinates"] for f in marie.document()["figures"]}
    assert towns["Crest"] == pytest.approx([400, 400], abs=1.5), "her move is taken back"
    assert towns[""] == pytest.approx([700, 300], abs=1.5), "his town is still there"
    marie.keys("Control+z")
    marie.is_saved()
    assert len(marie.document()["figures"]) == 2, "he wrote on her town: it is not deleted with her gesture"


def test_undo_and_redo_of_one_gesture(pair: tuple[Person, Person]) -> None:
    """[E1] [O6] One gesture, figure and legend line together, is one step."""
    marie, paul = pair
    marie.choose_sign("dynamique.area")
    marie.stroke((300, 300), (450, 290), (460, 420), (310, 430), (300, 302))
    marie.is_saved()
    drawn = marie.document()
    assert len(drawn["figures"]) == 1
    assert len(drawn["legend"]) == 1
    marie.tool("v")
    marie.keys("Control+z")
    marie.is_saved()
    assert paul.document()["figures"] == []
    marie.keys("Control+Shift+z")
    marie.is_saved()
    again = paul.document()
    assert again["figures"] == drawn["figures"]
    assert again["legend"] == drawn["legend"]


def test_drawing_goes_on_while_the_network_is_cut(pair: tuple[Person, Person]) -> None:
    """[L6] [L8] Drawn offline, kept, and sent when the network is back."""
    marie, paul = pair
    cut(marie)
    marie.is_offline()
    marie.choose_sign("hierarchie.point")
    for x in (300, 400, 500):
        marie.tap(x, 600)
    expect(marie.page.locator(".saving")).to_contain_text("gardés ici")
    paul.choose_sign("hierarchie.point")
    paul.tap(600, 600)
    paul.is_saved()
    assert len(paul.document()["figures"]) == 1
    mend(marie)
    marie.is_saved()
    assert len(paul.document()["figures"]) == 4
    paul.sees(lambda: all(paul.inked(x, 600) > 0 for x in (300, 400, 500)))
    marie.keys("Escape")  # the empty name of the last sign stands beside it
    marie.sees(lambda: marie.inked(600, 600) > 0)


def test_a_write_by_rest_is_seen_on_every_canvas(pair: tuple[Person, Person]) -> None:
    """[L7] A figure posted, moved and deleted by REST appears, moves and goes."""
    marie, _ = pair
    add_figure(marie, "town", "hierarchie.point", POINT)
    for person in pair:
        person.sees(lambda p=person: p.inked(400, 400) > 0)  # type: ignore[misc]
    moved = {"geometry": {"type": "Point", "coordinates": [600, 300]}}
    assert marie.send("PATCH", "figures/town", moved).status_code == 200
    for person in pair:
        person.sees(lambda p=person: p.inked(600, 300) > 0 and p.inked(400, 400) == 0)  # type: ignore[misc]
    marie.send("DELETE", "figures/town", {})
    for person in pair:
        person.sees(lambda p=person: p.inked(600, 300) == 0)  # type: ignore[misc]


def test_everything_works_under_a_name_that_is_not_localhost(server: Server, new_context: NewContext) -> None:
    """[A5] Plain http on a LAN name is no secure context: no clipboard, no randomUUID, no service worker."""
    workshop = server.create_workshop()
    marie = Person(server, new_context(), workshop, "Marie").sit("salle.test")
    assert marie.page.evaluate("isSecureContext") is False
    paul = Person(server, new_context(), workshop, "Paul").sit("salle.test")
    marie.choose_sign("hierarchie.point")
    marie.tap(400, 400)
    marie.is_saved()
    paul.sees(lambda: paul.inked(400, 400) > 0)
    paul.page.reload()
    paul.is_saved()
    paul.sees(lambda: paul.inked(400, 400) > 0)


def test_both_windows_carry_on_when_the_server_comes_back(
    fresh_server: Server, new_context: NewContext
) -> None:
    """[O2] [L1] Killed while both draw, started again: nothing acknowledged is missing, nobody reloads."""
    workshop = fresh_server.create_workshop()
    marie = Person(fresh_server, new_context(), workshop, "Marie").sit()
    paul = Person(fresh_server, new_context(), workshop, "Paul").sit()
    for person, y in ((marie, 300), (paul, 600)):
        person.choose_sign("hierarchie.point")
        person.tap(300, y)
        person.is_saved()
    fresh_server.kill()
    for person, y in ((marie, 300), (paul, 600)):
        person.tap(400, y)
        person.is_offline()
        person.tap(500, y)
    fresh_server.start()
    for person in (marie, paul):
        person.is_saved()
    for person in (marie, paul):
        person.sees(lambda p=person: all(p.inked(x, y) > 0 for x in (300, 400, 500) for y in (300, 600)))  # type: ignore[misc]
    assert len(marie.document()["figures"]) == 6


def cut(person: Person) -> None:
    """The Wi-Fi goes away for this person: open sockets die, new ones fail."""
    person.context.set_offline(True)


def mend(person: Person) -> None:
    person.context.set_offline(False)
