"""The signs explained, in a real browser: in three sizes, searched, linked to, printed [H1] [H2]."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from chorem.spec.library import load_library
from tests.browser.axe import axe
from tests.browser.server import Server
from tests.browser.test_look import LANGUAGES, SCREENS, check, watched

pytestmark = pytest.mark.browser

Contexts = Callable[..., BrowserContext]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_page_at_three_sizes(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[H2] Every sign is there, nothing is nameless, cut or small; the search too."""
    page, said, _ = watched(new_context(locale=locale, **screen))
    page.goto(server.url + "/aide")
    page.locator("h1").wait_for()
    check(page, "has_touch" in screen)
    assert axe(page) == []
    shown = page.locator("[data-sign]").evaluate_all("all => all.map((el) => el.dataset.sign)")
    assert sorted(shown) == sorted(sign.id for sign in load_library().signs)
    page.get_by_role("searchbox").fill("xyz")
    expect(page.locator(".help-none")).to_be_visible()
    check(page, "has_touch" in screen)
    assert said == []


@pytest.mark.parametrize(
    ("query", "found"),
    [("treillage", "quadrillage.line"), ("frontiere", "maillage.line"), ("catchment", "attraction.area")],
)
def test_a_sign_is_found_by_what_people_type(page: Page, server: Server, query: str, found: str) -> None:
    """[H2] Another name of the row, a word without its accent, a word of the other language."""
    page.goto(server.url + "/aide")
    page.get_by_role("searchbox").fill(query)
    expect(page.locator(f"[data-sign='{found}']")).to_be_visible()
    assert page.locator("[data-sign]:visible").count() < 12
    page.get_by_role("button", name="Effacer la recherche").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("[data-sign]:visible").count() == len(load_library().signs)


def test_a_link_leads_to_its_sign_drawn_in_place(page: Page, server: Server) -> None:
    """[H1] [H2] The example is painted, the heading has the focus; the table leads to the next."""
    page.goto(server.url + "/aide#attraction.area")
    sign = page.locator("[id='attraction.area']")
    expect(sign).to_be_in_viewport()
    expect(sign.locator("h3")).to_be_focused()
    inked = """canvas => { const { width, height } = canvas;
      const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i] < 80 && data[i + 3] > 200) dark += 1;
      return dark; }"""
    assert sign.locator(".help-picture canvas").evaluate(inked) > 500
    sign.get_by_role("link", name="Pôle et lieux attirés").click()
    expect(page.locator("[id='attraction.point'] h3")).to_be_focused()
    page.get_by_role("radio", name="English").click()
    expect(page.locator("[id='attraction.point'] h3")).to_contain_text("Pole")


def test_all_examples_are_painted_before_printing(page: Page, server: Server) -> None:
    """[H1] Those far from the window too."""
    page.goto(server.url + "/aide")
    page.locator("h1").wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".help-picture:not(:has(canvas))")).to_have_count(0)


def test_the_way_there_from_the_start(page: Page, server: Server) -> None:
    """[H2] And back."""
    page.goto(server.url)
    page.get_by_role("link", name="Les signes expliqués").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vingt-huit signes pour raconter un territoire")
    page.get_by_role("link", name="Chorem").click()
    expect(page.get_by_label("Code de l’atelier")).to_be_visible()
