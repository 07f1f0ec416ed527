"""Comparing posters in a real browser: filters, linked views, overlay, where groups drew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import axe
from tests.browser.server import Server
from tests.browser.test_day import Day
from tests.browser.test_look import LANGUAGES, SCREENS, check, watched
from tests.browser.test_wall import lead

pytestmark = pytest.mark.browser

NewContext = Callable[..., BrowserContext]
NAMES = ["Élus et techniciens", "Agriculteurs, forestiers, gens de rivière", "Habitants"]
#: The same on all posters, then one more on the first.
DRAWN = [("hierarchie.point", [300, 300], {}), ("enjeu.point", [500, 400], {"status": "rupture"})]


@pytest.fixture
def day(server: Server) -> Day:
    made = Day(server, groups=NAMES, territory="Vallée de la Drôme")
    for index, poster in enumerate(made.made["posters"]):
        for symbol, at, more in DRAWN + [("dynamique.point", [650, 600], {})] * (index == 0):
            place(made, poster["id"], symbol, at, more)
    return made


def place(day: Day, poster: str, symbol: str, at: list[int], more: dict[str, Any]) -> None:
    geometry = {"type": "Point", "coordinates": at}
    day.lead("POST", f"/api/posters/{poster}/figures", {"symbol": symbol, "geometry": geometry} | more)


def opened(context: BrowserContext, day: Day, first: int = 3) -> Page:
    ids = ",".join(poster["id"] for poster in day.made["posters"][:first])
    page = lead(context, day, f"/comparer#p={ids}")
    expect(page.locator("article")).to_have_count(first)
    return page


#: Whether the canvases of these columns hold ink, and the same picture.
SAME = """([one, other]) => {
  const all = document.querySelectorAll("article canvas.compare-canvas");
  const [a, b] = [all[one].toDataURL(), all[other].toDataURL()];
  return a === b;
}"""


def test_counts_follow_what_is_chosen(new_context: NewContext, day: Day) -> None:
    """[W22] [W23] By domain, question, sign and status; what one alone has is said; live."""
    page = opened(new_context(), day)
    first = page.locator("article").first
    cell = first.locator("tbody tr").filter(has_text="Qui dépend de qui").locator("td").first
    expect(cell).to_have_text("1")
    expect(first.locator(".outside li")).to_have_count(1)
    expect(first.locator(".compare-only li")).to_have_count(1)
    page.get_by_role("button", name="Enjeux", exact=True).click()
    expect(cell).to_contain_text("0")
    expect(first.locator(".outside li")).to_have_count(1)
    page.get_by_role("button", name="Enjeux", exact=True).click()
    page.get_by_role("button", name="Question : Toutes les questions").click()
    page.get_by_role("menuitemradio", name="Qui dépend de qui").click()
    expect(cell).to_have_text("1")
    expect(first.get_by_text("Ni enjeu ni pictogramme")).to_be_visible()
    place(day, day.made["posters"][0]["id"], "hierarchie.point", [400, 500], {})
    expect(cell).to_have_text("2")
    page.get_by_role("button", name="Question : Qui dépend de qui").click()
    page.get_by_role("menuitemradio", name="Toutes les questions").click()
    page.get_by_role("button", name="Statut : Tous les statuts").click()
    page.get_by_role("menuitemradio", name="rupture").click()
    expect(cell).to_contain_text("0")
    expect(first.locator(".outside li")).to_have_count(1)


def test_views_move_together_while_they_are_linked(new_context: NewContext, day: Day) -> None:
    """[W23] The second and third posters are the same, and look the same as long as views are linked."""
    page = opened(new_context(), day)
    ink = "() => document.querySelectorAll('article canvas.compare-canvas')[1].toDataURL()"
    page.wait_for_function(SAME, arg=[1, 2])
    still = page.evaluate(ink)
    page.locator(".compare-sheet").first.focus()
    for key in ("+", "+", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    page.wait_for_function(f"(before) => ({ink})() !== before", arg=still)
    page.wait_for_function(SAME, arg=[1, 2])
    page.get_by_role("button", name="Vues liées").click()
    moved = page.evaluate(ink)
    page.locator(".compare-sheet").nth(2).focus()
    page.keyboard.press("+")
    page.wait_for_function(f"(given) => !({SAME})(given)", arg=[1, 2])
    assert page.evaluate(ink) == moved
    page.get_by_role("button", name="Vues liées").click()
    page.wait_for_function(SAME, arg=[1, 2])


def test_other_bases_are_not_laid_over_one_another(new_context: NewContext, day: Day) -> None:
    """[W23] Counts and sentences remain; adding and removing posters."""
    last = day.made["posters"][2]["id"]
    op = {"op_id": "t", "kind": "set", "target": "poster", "id": last, "fields": {"territory": "Trièves"}}
    day.lead("POST", f"/api/posters/{last}/ops", {"batch": "t", "client": "t", "ops": [op]})
    page = opened(new_context(), day, 2)
    modes = page.get_by_role("radiogroup", name="Façon de comparer")
    expect(modes.get_by_role("radio")).to_have_count(4)
    page.get_by_role("button", name="Ajouter un poster").click()
    page.get_by_role("menuitem", name="Habitants").click()
    expect(page.locator("article")).to_have_count(3)
    expect(modes.get_by_role("radio")).to_have_text(["Côte à côte", "Phrases"])
    expect(page.get_by_text("Ces posters ne sont pas sur le même fond")).to_be_visible()
    expect(page.get_by_role("button", name="Vues liées")).to_have_count(0)
    expect(page.locator("article").first.locator(".sentences")).to_be_visible()
    page.get_by_role("button", name="Retirer Habitants").click()
    expect(modes.get_by_role("radio")).to_have_count(4)


def test_overlay_and_where_groups_drew(new_context: NewContext, day: Day) -> None:
    """[W23] Each drawing as strong as one likes; squares count the groups, said in words too."""
    page = opened(new_context(), day)
    page.get_by_role("radio", name="Superposer").click()
    page.get_by_label("Force du dessin de Habitants").fill("20")
    expect(page.locator(".compare-canvas").last).to_have_css("opacity", "0.2")
    page.get_by_role("radio", name="Où l’on a dessiné").click()
    expect(page.locator("rect[data-count='3']")).not_to_have_count(0)
    expect(page.locator("rect[data-count='1']")).not_to_have_count(0)
    expect(page.get_by_text("où tous l’ont fait")).to_be_visible()
    page.get_by_role("button", name="Question : Toutes les questions").click()
    page.get_by_role("menuitemradio", name="Ce qui change").click()
    expect(page.locator("rect[data-count='3']")).to_have_count(0)
    expect(page.locator("rect[data-count='1']")).not_to_have_count(0)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_look_of_comparing(
    new_context: NewContext, server: Server, day: Day, screen: dict[str, Any], locale: str
) -> None:
    """[W22] [B7] Each way to compare: in place, named, fine for axe."""
    page, said, _ = watched(new_context(locale=locale, **screen))
    key = day.made["facilitator_url"].partition("#k=")[2]
    assert page.request.post(f"{server.url}/api/exchange", data={"key": key}).ok
    page.goto(f"{server.url}/w/{day.id}/comparer")
    modes = page.locator(".compare-modes [role=radio]")
    for index in range(4):
        modes.nth(index).click()
        check(page, "has_touch" in screen)
        assert axe(page) == [], index
    assert said == []
