"""The editor for other eyes: text twice as large, forced colours. Nothing is cut, every tool is in reach."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import look
from tests.browser.server import Server
from tests.browser.test_look import LANGUAGES, SCREENS, Contexts, open_editor

pytestmark = pytest.mark.browser

#: Tools that are shown, but not wholly inside their own bar and the stage.
OUT_OF_REACH = """() => {
  const bar = document.querySelector(".tool-bar").getBoundingClientRect();
  const area = document.querySelector(".stage-area").getBoundingClientRect();
  const within = (a, b) =>
    a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
  return [...document.querySelectorAll(".tool-bar button")]
    .filter((el) => el.checkVisibility())
    .filter((el) => !within(el.getBoundingClientRect(), bar) || !within(el.getBoundingClientRect(), area))
    .map((el) => el.getAttribute("aria-label"));
}"""


def through_the_tabs(page: Page, tablet: bool) -> None:
    if tablet:
        page.locator("[aria-label='Déplier'], [aria-label='Unfold']").click()
    for tab in page.locator(".tab").all():
        if not tab.is_visible():
            continue
        tab.click()
        expect(tab).to_have_attribute("aria-selected", "true")
        assert look.sticking_out(page) == []
        assert look.overlapping(page) == []
        if page.locator(".tool-bar").is_visible():
            assert page.evaluate(OUT_OF_REACH) == []
    for under in page.locator(".under-btn").all():
        page.locator("#tab-poster").click()
        under.click()
        assert look.sticking_out(page) == []
        assert look.overlapping(page) == []


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_text_twice_as_large(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[E4] Words wrap, bars wrap, signs keep their size; the questions are in sight at once."""
    page = new_context(locale=locale, reduced_motion="reduce", **screen).new_page()
    open_editor(page, server, server.create_workshop(title="Peut-on encore s’installer dans le Diois ?"))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    tablet = screen["viewport"]["width"] == 1024
    if tablet:
        question = page.locator(".question").first.bounding_box()
        assert question
        assert question["y"] + question["height"] <= screen["viewport"]["height"]
    through_the_tabs(page, tablet)


@pytest.mark.parametrize("screen", SCREENS)
def test_forced_colours(new_context: Contexts, server: Server, screen: dict[str, Any]) -> None:
    """[E4] The tab one is in is told by an edge; borders push no tool out of its bar."""
    page = new_context(forced_colors="active", **screen).new_page()
    open_editor(page, server, server.create_workshop())
    through_the_tabs(page, screen["viewport"]["width"] == 1024)
    page.locator("#tab-amof").click()
    seen = "el => ['outlineStyle', 'borderBottomStyle'].some((edge) => getComputedStyle(el)[edge] !== 'none')"
    assert page.locator("#tab-amof").evaluate(seen)
