"""The panels beside the sheet, with two people: what one writes, moves or votes, the other sees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.server import Server
from tests.browser.table import Person
from tests.browser.test_look import PHONE

pytestmark = pytest.mark.browser
NewContext = Callable[..., BrowserContext]
Pair = tuple[Person, Person]


@pytest.fixture
def pair(server: Server, new_context: NewContext) -> Pair:
    """Marie and Paul at a poster with two towns and a route."""
    workshop = server.create_workshop()
    marie = Person(server, new_context(), workshop, "Marie")
    for figure_id, x in (("die", 400), ("crest", 600)):
        town(marie, figure_id, x)
    line = {"type": "LineString", "coordinates": [[300, 600], [700, 600]]}
    add(marie, "figures", {"id": "road", "symbol": "contact.line", "geometry": line})
    return marie.sit(), Person(server, new_context(), workshop, "Paul").sit()


def add(person: Person, path: str, body: dict[str, Any]) -> None:
    answer = person.send("POST", path, body)
    assert answer.status_code == 201, answer.text


def town(person: Person, figure_id: str, x: float, y: float = 400) -> None:
    geometry = {"type": "Point", "coordinates": [x, y]}
    body = {"id": figure_id, "symbol": "hierarchie.point", "geometry": geometry, "name": figure_id.title()}
    add(person, "figures", body)


def items(person: Person, cell: str) -> list[str]:
    return [item["text"] for item in sorted_by_order(person.document()["amof"]) if item["cell"] == cell]


def sorted_by_order(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(entities, key=lambda one: (one["order"], one["id"]))


def the(person: Person, collection: str, **fields: Any) -> dict[str, Any]:
    """The one entity of the stored poster with these fields."""
    found: list[dict[str, Any]] = [
        one for one in person.document()[collection] if fields.items() <= one.items()
    ]
    assert len(found) == 1, found
    return found[0]


def tab(person: Person, name: str) -> None:
    person.page.locator(f"#tab-{name}").click()


def drag(page: Page, one: Locator, to: Locator, above: bool = True) -> None:
    """A row taken by the mouse and dropped on the upper or lower part of another."""
    a, b = one.bounding_box(), to.bounding_box()
    assert a
    assert b
    page.mouse.move(a["x"] + 30, a["y"] + a["height"] / 2)
    page.mouse.down()
    page.mouse.move(b["x"] + 30, b["y"] + b["height"] * (0.2 if above else 0.8), steps=6)
    page.mouse.up()


def test_ideas_are_added_in_a_keystroke_and_moved(pair: Pair) -> None:
    """[B3] Enter adds and keeps the field; a drag and the keyboard move; the other sees each."""
    marie, paul = pair
    for person in pair:
        tab(person, "amof")
    for text in ("Habitude de coopérer", "Le nom Biovallée"):
        marie.page.locator("#amof-field").fill(text)
        marie.keys("Enter")
        expect(marie.page.locator("#amof-field")).to_be_focused()
        expect(marie.page.locator("#amof-field")).to_have_value("")
    there = paul.page.locator("[data-cell=atout] .cell-item")
    expect(there).to_have_text(["Habitude de coopérer", "Le nom Biovallée"])

    rows = marie.page.locator("[data-cell=atout] [data-sort]")
    drag(marie.page, rows.nth(1), rows.nth(0))
    expect(there).to_have_text(["Le nom Biovallée", "Habitude de coopérer"])
    rows.nth(0).locator("button").focus()
    marie.keys("Alt+ArrowDown")
    expect(there).to_have_text(["Habitude de coopérer", "Le nom Biovallée"])
    expect(rows.nth(1).locator("button")).to_be_focused()

    drag(marie.page, rows.nth(1), marie.page.locator("[data-cell=menace] .cell-items"))
    expect(paul.page.locator("[data-cell=menace] .cell-item")).to_have_text(["Le nom Biovallée"])
    marie.is_saved()
    assert items(marie, "menace") == ["Le nom Biovallée"]
    marie.keys("Control+z")
    expect(there).to_have_text(["Habitude de coopérer", "Le nom Biovallée"])


def test_one_person_writes_in_an_idea_at_a_time(pair: Pair) -> None:
    """[B3] [L5] Paul sees that Marie writes, and where somebody adds; his own field stays free."""
    marie, paul = pair
    add(marie, "amof", {"id": "a1", "cell": "atout", "text": "Le train"})
    for person in pair:
        tab(person, "amof")
    marie.page.locator("[data-sort=a1] button").click()
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("Marie écrit…")
    paul.page.locator("[data-sort=a1] button").click()
    expect(paul.page.locator(".amof-item textarea")).to_have_count(0)
    marie.page.locator(".amof-item textarea").fill("Le train de Die")
    marie.keys("Enter")
    expect(paul.page.locator("[data-sort=a1]")).not_to_contain_text("Marie écrit…")
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("Le train de Die")
    paul.page.locator("[data-cell=menace] .cell-head").click()
    paul.page.keyboard.type("Résidences secondaires")
    expect(marie.page.locator(".amof-others")).to_have_text("Paul écrit dans Menaces…")
    paul.keys("Enter")
    expect(marie.page.locator(".amof-others")).to_be_empty()


def test_an_idea_is_linked_twinned_and_said_by_somebody(pair: Pair) -> None:
    """[B3] Signs are picked on the sheet; the sign opens its ideas; a twin stands across."""
    marie, paul = pair
    add(marie, "amof", {"id": "a1", "cell": "menace", "text": "Le train disparaît"})
    for person in pair:
        tab(person, "amof")
    marie.page.locator("[data-sort=a1] button").click()
    marie.page.get_by_role("button", name="Lier à un signe").click()
    marie.tap(400, 400)
    expect(marie.page.locator(".picker")).to_contain_text("1 lié")
    marie.tap(600, 400)
    expect(marie.page.locator(".picker")).to_contain_text("2 liés")
    marie.page.get_by_role("button", name="Terminer").click()
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("2 signes")
    marie.is_saved()
    assert the(marie, "amof", id="a1")["figures"] == ["die", "crest"]
    assert the(marie, "figures", id="die")["geometry"]["coordinates"] == [400, 400]
    marie.page.get_by_role("button", name="Ne plus lier à Crest").click()
    marie.page.get_by_role("button", name="Aussi une opportunité").click()
    expect(paul.page.locator("[data-cell=opportunite]")).to_contain_text("Le train disparaît")
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("aussi dans Opportunités")
    marie.page.locator("#amof-actor").fill("habitants")
    marie.keys("Tab")
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("Habitants")
    marie.is_saved()
    assert the(marie, "amof", id="a1")["actor_type"] == "habitants"

    paul.tap(400, 400)
    expect(paul.page.locator(".amof-about")).to_contain_text("Die : 2 idées liées")
    expect(paul.page.locator("[data-sort=a1]")).to_have_class("about-chosen")
    tab(paul, "plan")
    paul.page.locator(".properties [data-act=ideas]").click()
    expect(paul.page.locator(".amof-about")).to_be_visible()

    marie.page.get_by_role("button", name="Supprimer cette idée").click()
    expect(paul.page.locator("[data-sort=a1]")).to_have_count(0)
    marie.page.locator(".toast").get_by_role("button", name="Annuler").click()
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("Le train disparaît")


def test_votes_add_up_and_run_out(pair: Pair) -> None:
    """[B4] Two people give dots, three each; the sum and one's own are shown to each; taken back at will."""
    marie, paul = pair
    for number, text in enumerate(("Le bus", "La yourte")):
        add(marie, "notes", {"id": f"n{number}", "at": [100 + 200 * number, 650], "text": text})
    for person in pair:
        tab(person, "notes")
    hers = [marie.page.locator(f"[data-key=n{n}] button.dots") for n in (0, 1)]
    his = [paul.page.locator(f"[data-key=n{n}] button.dots") for n in (0, 1)]
    expect(marie.page.locator(".notes-title")).to_contain_text("il vous reste 3 points sur 3")
    hers[0].click()
    hers[0].click()
    hers[1].click()
    his[0].click()
    for dots in (hers[0], his[0]):
        expect(dots).to_have_text("3")
    expect(marie.page.locator(".notes-title")).to_contain_text("tous vos points sont donnés")
    expect(paul.page.locator(".notes-title")).to_contain_text("il vous reste 2 points sur 3")
    expect(his[1]).to_have_attribute("data-mine", "0")
    marie.page.get_by_role("radio", name="Par points").click()
    expect(marie.page.locator(".note-line")).to_have_text(["Le busMarie", "La yourteMarie"])
    hers[0].click()
    expect(his[0]).to_have_text("1")
    marie.is_saved()
    votes = the(marie, "notes", id="n0")["votes"]
    assert list(votes.values()) == [1]


def test_a_note_is_written_in_the_list_by_one_at_a_time(pair: Pair) -> None:
    """[B4] [L5] Colour, words, deletion with its undo; "Marie écrit…" at the other's."""
    marie, paul = pair
    add(marie, "notes", {"id": "n0", "at": [100, 650], "text": "Le bus"})
    for person in pair:
        tab(person, "notes")
    row = marie.page.locator("[data-key=n0]")
    row.locator(".row-more").click()
    marie.page.get_by_role("menuitem", name="Écrire").click()
    expect(paul.page.locator("[data-key=n0]")).to_contain_text("Marie écrit…")
    paul.page.locator("[data-key=n0] .row-more").click()
    expect(paul.page.get_by_role("menuitem", name="Écrire")).to_have_count(0)
    paul.keys("Escape")
    row.locator("textarea").fill("Le dernier bus part à 18 h")
    marie.keys("Enter")
    expect(paul.page.locator("[data-key=n0]")).to_contain_text("Le dernier bus part à 18 h")
    row.locator(".row-more").click()
    marie.page.get_by_role("menuitemradio", name="Vert").click()
    expect(paul.page.locator("[data-key=n0] .note-dot")).to_have_attribute("data-color", "green")
    row.locator(".row-more").click()
    marie.page.get_by_role("menuitem", name="Supprimer").click()
    expect(paul.page.locator("[data-key=n0]")).to_have_count(0)
    marie.page.locator(".toast").get_by_role("button", name="Annuler").click()
    expect(paul.page.locator("[data-key=n0]")).to_be_visible()


def test_a_note_is_attached_and_moves_with_its_sign(pair: Pair) -> None:
    """[B4] By the list or by a drop on the line; one move of the sign is one step for both."""
    marie, paul = pair
    add(marie, "notes", {"id": "n0", "at": [100, 700], "text": "Le bus"})
    tab(marie, "notes")
    tab(paul, "notes")
    marie.page.locator("[data-key=n0] .row-more").click()
    marie.page.get_by_role("menuitem", name="Attacher à un signe").click()
    marie.tap(400, 400)
    expect(marie.page.locator(".picker")).to_be_hidden()
    expect(paul.page.locator("[data-key=n0]")).to_contain_text("à propos de Die")
    marie.tool("v")
    marie.stroke((400, 400), (440, 420))
    marie.is_saved()
    figure, note = the(marie, "figures", id="die"), the(marie, "notes", id="n0")
    moved = [a - b for a, b in zip(figure["geometry"]["coordinates"], [400, 400], strict=True)]
    assert note["at"] == pytest.approx([100 + moved[0], 700 + moved[1]], abs=0.01)
    marie.keys("Control+z")
    marie.is_saved()
    assert the(marie, "notes", id="n0")["at"] == [100, 700]
    marie.stroke((150, 720), (500, 600))
    marie.is_saved()
    assert the(marie, "notes", id="n0")["about"] == "road"
    marie.page.locator("[data-key=n0] .row-more").click()
    marie.page.get_by_role("menuitem", name="Détacher").click()
    marie.is_saved()
    assert the(marie, "notes", id="n0")["about"] is None


def test_lines_of_the_legend_are_written_moved_and_merged(pair: Pair) -> None:
    """[B2] In place, by hand, by menu; a merge is one step; a line selects its figures."""
    marie, paul = pair
    add(
        marie,
        "figures",
        {
            "id": "mine",
            "symbol": "hierarchie.point",
            "color": "water",
            "geometry": {"type": "Point", "coordinates": [500, 300]},
        },
    )
    for person in pair:
        tab(person, "legend")
    lines = marie.page.locator(".legend-row")
    expect(lines).to_have_count(3)
    town_line = marie.page.locator("[data-sort='hierarchie.point~~ink']")
    town_line.locator(".legend-line").click()
    marie.page.keyboard.type("Les villes")
    expect(paul.page.locator("[data-sort='hierarchie.point~~ink']")).to_contain_text("Marie écrit…")
    marie.keys("Enter")
    expect(paul.page.locator("[data-sort='hierarchie.point~~ink']")).to_have_text("Les villes")
    town_line.locator(".legend-icon").click()
    expect(marie.page.locator(".prop-count")).to_have_text("2 éléments")

    water = marie.page.locator("[data-sort='hierarchie.point~~water']")
    drag(marie.page, water, lines.first)
    expect(paul.page.locator(".legend-row").first).to_have_attribute("data-sort", "hierarchie.point~~water")
    water.hover()
    water.locator(".row-more").click()
    marie.page.get_by_role("menuitemradio", name="Polarisation").click()
    expect(paul.page.locator("[data-zone='dynamique polarisation'] .legend-row")).to_have_count(1)
    water.hover()
    water.locator(".row-more").click()
    marie.page.get_by_role("menuitem", name="Les villes").click()
    expect(paul.page.locator(".legend-row")).to_have_count(2)
    marie.is_saved()
    assert the(marie, "figures", id="mine")["color"] == "ink"
    marie.keys("Control+z")
    expect(paul.page.locator(".legend-row")).to_have_count(3)
    marie.is_saved()
    assert the(marie, "figures", id="mine")["color"] == "water"


def test_domains_are_shown_alone_ordered_added_and_given_a_selection(pair: Pair) -> None:
    """[B1] [E4] Each from the list; order from the keyboard too."""
    marie, paul = pair
    tab(marie, "domains")
    tab(paul, "domains")
    names = paul.page.locator(".domain b")
    marie.page.get_by_role("button", name="Ajouter un domaine").click()
    marie.page.keyboard.type("Nos projets")
    marie.keys("Enter")
    expect(names.last).to_have_text("Nos projets")
    before = names.all_inner_texts()
    last = marie.page.locator(".domain").last
    last.locator("[data-act=eye]").focus()
    marie.keys("Alt+ArrowUp")
    expect(names).to_have_text([*before[:-2], before[-1], before[-2]])
    drag(marie.page, marie.page.locator(".domain").nth(len(before) - 2), marie.page.locator(".domain").first)
    expect(names).to_have_text([before[-1], *before[:-1]])

    marie.tap(400, 400)
    first = marie.page.locator(".domain").first
    first.locator("[data-act=more]").click()
    marie.page.get_by_role("button", name="Y mettre le signe choisi").click()
    expect(paul.page.locator(".domain").first).to_contain_text("1 signe")
    first.locator("[data-act=more]").click()
    marie.page.get_by_role("button", name="Montrer seul").click()
    paul.sees(lambda: paul.inked(600, 400) == 0 and paul.inked(400, 400) > 0)
    marie.keys("Control+z")
    paul.sees(lambda: paul.inked(600, 400) > 0)


def test_the_plan_is_worked_from_the_keyboard_alone(pair: Pair) -> None:
    """[B5] [E4] Found, selected, named, moved by steps in one undo step, ordered, deleted."""
    marie, paul = pair
    tab(marie, "plan")
    marie.page.locator("#plan-find").focus()
    marie.page.keyboard.type("die")
    expect(marie.page.locator(".tree-leaf")).to_have_count(1)
    marie.keys("ArrowDown", "ArrowDown", "Enter")
    expect(marie.page.locator(".tree-leaf")).to_be_focused()
    expect(marie.page.locator(".tree-leaf")).to_have_attribute("aria-selected", "true")
    marie.keys("Shift+M", "ArrowRight", "ArrowRight", "Shift+ArrowDown", "Escape")
    marie.is_saved()
    assert the(marie, "figures", id="die")["geometry"]["coordinates"] == [420, 401]
    marie.keys("F2")
    marie.page.keyboard.type(" en Diois")
    marie.keys("Enter")
    expect(marie.page.locator(".tree-leaf")).to_be_focused()
    marie.is_saved()
    assert the(marie, "figures", id="die")["name"] == "Die en Diois"
    marie.keys("Control+z", "Control+z")
    marie.is_saved()
    assert the(marie, "figures", id="die")["geometry"]["coordinates"] == [400, 400]
    marie.keys("-")
    marie.keys("Delete")
    expect(marie.page.locator(".tree-leaf")).to_have_count(0)
    marie.is_saved()
    assert [f["id"] for f in paul.document()["figures"]] == ["crest", "road"]


def test_the_review_shows_and_leaves(pair: Pair) -> None:
    """[B6] Asked for in the plan; shows its signs; what is left alone stays so after a reload."""
    marie, _ = pair
    tab(marie, "plan")
    expect(marie.page.locator(".review-offer")).to_be_hidden()
    marie.page.get_by_role("button", name="Relire le poster").click()
    advice = marie.page.locator(".review-list li")
    silent = advice.filter(has_text="attend sa phrase")
    expect(silent).to_have_count(2)
    silent.first.get_by_role("button", name="Montrer").click()
    expect(marie.page.locator(".properties")).to_be_visible()
    advice.filter(has_text="AMOF").get_by_role("button", name="Laisser").click()
    expect(advice.filter(has_text="AMOF")).to_have_count(0)
    marie.page.reload()
    marie.is_saved()
    tab(marie, "plan")
    marie.page.get_by_role("button", name="Relire le poster").click()
    expect(advice.first).to_be_visible()
    expect(advice.filter(has_text="AMOF")).to_have_count(0)
    marie.page.get_by_role("button", name="Revoir 1 remarque").click()
    expect(advice.filter(has_text="AMOF")).to_have_count(1)


def test_a_phone_has_four_tabs_and_reaches_all_panels(server: Server, new_context: NewContext) -> None:
    """[B4] [E4] Poster, Post-its, AMOF, Voter; the others from Poster; large targets to vote."""
    workshop = server.create_workshop()
    jo = Person(server, new_context(**PHONE), workshop, "Jo").sit()
    add(jo, "notes", {"id": "n0", "at": [100, 650], "text": "La yourte"})
    expect(jo.page.locator(".tab")).to_have_text(["Poster", "Post-its", "AMOF", "Voter"])
    for name in ("signs", "domains", "legend", "plan"):
        jo.page.locator(f"#strip-{name}").click()
        expect(jo.page.locator(f"#strip-{name}")).to_have_attribute("aria-pressed", "true")
        expect(jo.page.locator("#tab-poster")).to_have_attribute("aria-selected", "true")
    tab(jo, "voter")
    plus = jo.page.get_by_role("button", name="Un point de plus")
    box = plus.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 56
    for _ in range(3):
        plus.click()
    expect(plus).to_have_attribute("aria-disabled", "true")
    expect(jo.page.locator(".voter-left")).to_have_text("tous vos points sont donnés")
    jo.is_saved()
    assert list(the(jo, "notes", id="n0")["votes"].values()) == [3]
    tab(jo, "amof")
    jo.page.locator("[data-cell=menace] .cell-head").tap()
    expect(jo.page.locator(".amof-ask")).to_contain_text("Que peuvent-elles faire perdre")
    jo.page.locator("#amof-field").fill("Soins qui s’éloignent")
    jo.page.get_by_role("button", name="Ajouter").tap()
    jo.is_saved()
    assert items(jo, "menace") == ["Soins qui s’éloignent"]


def test_the_review_is_offered_when_the_drawing_ends(server: Server, new_context: NewContext) -> None:
    """[B6] Not before; at the change of phase, a band with two answers."""
    workshop = server.create_workshop()
    marie = Person(server, new_context(), workshop, "Marie").sit()
    for action in ({"action": "start", "phase": "dessin"}, {"action": "next"}):
        expect(marie.page.locator(".review-offer")).to_be_hidden()
        clock(server, workshop, action)
    expect(marie.page.locator(".review-offer")).to_be_visible()
    marie.page.locator(".review-offer").get_by_role("button", name="Relire").click()
    expect(marie.page.locator(".review")).to_be_visible()
    expect(marie.page.locator(".review-offer")).to_be_hidden()


def clock(server: Server, workshop: dict[str, Any], action: dict[str, Any]) -> None:
    """The facilitator's hand on the clock."""
    headers = {"Authorization": f"Bearer {workshop['facilitator_token']}"}
    url = f"{server.url}/api/workshops/{workshop['id']}/clock"
    httpx.post(url, json=action, headers=headers).raise_for_status()
