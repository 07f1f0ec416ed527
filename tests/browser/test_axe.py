"""axe finds nothing in the editor, in each panel; three sizes, both languages. The pages: test_pages.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import axe
from tests.browser.server import Server
from tests.browser.table import Person
from tests.browser.test_look import LANGUAGES, LAPTOP, PHONE, SCREENS

pytestmark = pytest.mark.browser
Contexts = Callable[..., BrowserContext]
POINT = {"type": "Point", "coordinates": [400, 400]}


def settled(page: Page) -> None:
    """Whatever was asked for the next frame is done."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def fill_poster(person: Person) -> None:
    """A little of everything, so that no panel is empty."""
    for number, symbol in enumerate(("hierarchie.point", "dynamique.point")):
        body = {"id": f"f{number}", "symbol": symbol, "geometry": POINT, "name": f"Die {number}"}
        assert person.send("POST", "figures", body).status_code == 201
    for cell in ("atout", "menace"):
        body = {"cell": cell, "text": "Le train de Die", "figures": ["f0"], "actor_type": "habitants"}
        assert person.send("POST", "amof", body).status_code == 201
    note = {"id": "n0", "at": [100, 600], "text": "On en parle ?", "about": "f0"}
    assert person.send("POST", "notes", note).status_code == 201


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_nothing_in_the_editor(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[B7] Every panel, empty and filled; the review and an open item too."""
    marie = Person(server, new_context(locale=locale, **screen), server.create_workshop(), "Marie").sit()
    page = marie.page
    for state in ("empty", "filled"):
        if state == "filled":
            fill_poster(marie)
        for tab in page.locator(".tab").all():
            tab.click()
            settled(page)
            assert axe(page) == [], f"{state}, {tab.inner_text()}"
        if screen is PHONE:
            page.locator("#tab-poster").click()
            for button in page.locator(".under-btn").all():
                button.click()
                settled(page)
                assert axe(page) == [], f"{state}, {button.inner_text()}"
    open_panel(page, "amof")
    page.locator("button.cell-item").first.click()
    expect(page.locator(".amof-item")).to_be_visible()
    assert axe(page) == []
    open_panel(page, "plan")
    page.locator(".plan .panel-foot button").click()
    expect(page.locator(".review-list li").first).to_be_visible()
    assert axe(page) == []
    if screen is LAPTOP:
        open_panel(page, "legend")
        page.locator(".legend-row").first.hover()
        page.locator(".legend-row .row-more").first.click()
        expect(page.get_by_role("menu")).to_be_visible()
        assert axe(page) == []
        page.keyboard.press("Escape")
        open_panel(page, "domains")
        page.locator("[data-act='more']").first.click()
        expect(page.locator(".domain-panel")).to_be_visible()
        assert axe(page) == []


def open_panel(page: Page, name: str) -> None:
    """By its tab, or on a phone by the tab it is under."""
    if page.locator(f"#tab-{name}").count():
        page.locator(f"#tab-{name}").click()
    else:
        page.locator("#tab-poster").click()
        if page.locator(f"#strip-{name}").get_attribute("aria-pressed") == "false":
            page.locator(f"#strip-{name}").click()
    settled(page)
