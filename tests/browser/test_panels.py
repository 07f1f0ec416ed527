"""Domains, legend, plan and review with two people; the panels of a phone."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.beside import NewContext, Pair, add, drag, items, tab, the, two_people
from tests.browser.server import Server
from tests.browser.table import Person
from tests.browser.test_look import PHONE

pytestmark = pytest.mark.browser


@pytest.fixture
def pair(server: Server, new_context: NewContext) -> Pair:
    return two_people(server, new_context)


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
