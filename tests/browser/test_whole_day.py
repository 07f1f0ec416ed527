"""A day of four groups and twelve people, as it is played: prepared, voted, drawn, helped, compared."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.server import Server
from tests.browser.table import dark_pixels

pytestmark = pytest.mark.browser
NewContext = Callable[..., BrowserContext]

NAMES = ["Marie", "Paul", "Inès", "Luc", "Jeanne", "Omar", "Rose", "Théo", "Léa", "Hugo", "Nina", "Yves"]
GROUPS = 4
LAPTOP = {"viewport": {"width": 1300, "height": 800}}


def prepared(page: Page, server: Server) -> tuple[str, str]:
    """The workshop made with the form; its address and its code."""
    page.goto(server.url + "/#nouvel-atelier")
    page.get_by_label("Titre").fill("La Drôme en 2040")
    page.get_by_role("radio", name="Avec le matin").click()
    page.get_by_role("button", name="Créer l’atelier").click()
    page.wait_for_url(re.compile(r"/w/[\w-]+/preparer$"))
    code = re.sub(r"\s", "", page.locator(".code-big").inner_text())
    return page.url.removesuffix("/preparer"), code


def joined(page: Page, server: Server, code: str, name: str, group: int) -> Page:
    page.goto(f"{server.url}/j/{code}")
    page.get_by_label("Votre prénom").fill(name)
    page.locator(".group-row").nth(group).click()
    page.get_by_role("button", name="Rejoindre le groupe").click()
    page.wait_for_url(re.compile(r"/p/"))
    return page


def drawn(page: Page, symbol: str) -> None:
    """One sign in the middle of the sheet."""
    page.locator(f'.cell[data-sign="{symbol}"]').first.click()
    box = page.locator(".stage").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] * 0.42, box["y"] + box["height"] * 0.5)
    expect(page.locator(".saving")).to_have_attribute("data-state", "saved")


def test_a_day_of_four_groups_and_twelve_people(new_context: NewContext, server: Server) -> None:
    """[W1][W6][W16][W18][E33][W20][W2][W22] Nobody reloads a page, nobody is told how."""
    lead = new_context().new_page()
    address, code = prepared(lead, server)
    people = [
        joined(new_context(**LAPTOP).new_page(), server, code, name, number % GROUPS)
        for number, name in enumerate(NAMES)
    ]
    lead.goto(address)
    cards = lead.locator(".card")
    expect(cards).to_have_count(GROUPS)
    lead.get_by_role("button", name=re.compile("^Commencer")).click()
    lead.get_by_role("button", name="Phase suivante").click()
    expect(lead.locator(".wall-phase")).to_have_text("Scénarios")

    # The morning: an example is put to all; each votes; the results stand side by side.
    lead.goto(f"{address}/matin")
    lead.get_by_role("button", name="Partir de trois exemples").click()
    lead.locator(".card-choose").first.click()
    lead.locator("[data-act='show']").click()
    for page in people:
        page.goto(page.url.split("/matin")[0] + "/matin")
        page.locator(".big-choice").first.locator("button").first.click()
    for number in range(GROUPS):
        expect(lead.locator(".result").nth(number)).to_contain_text("3 oui")

    # A try on a sheet that leaves no trace.
    first = people[0]
    poster = first.url.split("/matin")[0]
    first.goto(poster + "/essai")
    first.locator('.cell[data-sign="hierarchie.point"]').first.click()
    stage = first.locator(".stage").bounding_box()
    assert stage
    first.mouse.click(stage["x"] + stage["width"] * 0.42, stage["y"] + stage["height"] * 0.5)

    # The hour: drawn at the tables, seen on the wall within two seconds.
    lead.goto(address)
    for _ in range(4):
        lead.get_by_role("button", name="Phase suivante").click()
    expect(lead.locator(".wall-phase")).to_have_text("Dessin")
    tables = people[:GROUPS]
    for page in tables:
        page.goto(page.url.split("/matin")[0].removesuffix("/essai"))
        expect(page.locator(".day-clock")).to_contain_text("min")
    expect(cards.first.locator(".card-counts")).to_contain_text("à table : 3")
    lead.wait_for_timeout(1_200)  # whatever is still being painted of the empty sheets
    before = [dark_pixels(cards.nth(n).locator("canvas").screenshot()) for n in range(GROUPS)]
    for page in tables:
        drawn(page, "hierarchie.point")
    lead.wait_for_timeout(2_000)  # what is asked: two seconds
    for number in range(GROUPS):
        assert dark_pixels(cards.nth(number).locator("canvas").screenshot()) > before[number]

    # One group calls and is helped.
    tables[2].get_by_role("button", name="Appeler l’animation").click()
    hand = cards.nth(2).locator(".card-hand")
    hand.get_by_role("button", name="J’y vais").click()
    expect(tables[2].get_by_text("L’animation arrive", exact=True).first).to_be_visible()
    cards.nth(2).get_by_role("button", name="C’est fait").click()
    expect(hand).to_be_hidden()

    # The clock goes on to the end: a version of each poster is kept, then all four are compared.
    lead.get_by_role("button", name="Phase suivante").click()
    expect(lead.locator(".wall-phase")).to_have_text("Préparer")
    workshop = address.rsplit("/", 1)[1]
    read = lead.request.get(f"{server.url}/api/workshops/{workshop}").json()
    for one in read["posters"]:
        versions = lead.request.get(f"{server.url}/api/posters/{one['id']}/versions").json()["versions"]
        assert len(versions) == 1
    ids = ",".join(one["id"] for one in read["posters"])
    lead.goto(f"{address}/comparer#p={ids}")
    lead.get_by_role("heading", name="Comparer").wait_for()
    expect(lead.locator("body")).to_contain_text("4 posters sur 4")
