"""The join page in a real browser: a code, a first name, a group, one button."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.server import Server

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_joining_takes_a_name_a_group_and_one_button(
    new_context: Callable[..., BrowserContext], server: Server
) -> None:
    made = server.create_workshop()
    page = new_context(**PHONE).new_page()
    page.goto(f"{server.url}/j/{made['join_code']}")
    name = page.get_by_label("Votre prénom")
    expect(name).not_to_have_value("")
    name.fill("Marie")
    page.get_by_role("button", name="Rejoindre le groupe").click()
    expect(page.get_by_role("alert")).to_have_text("Choisissez un groupe.")
    page.get_by_text("Habitants", exact=True).click()
    page.get_by_role("button", name="Rejoindre le groupe").click()
    page.wait_for_url(f"**/p/{made['posters'][1]['id']}")
    expect(page.locator(".saving")).to_have_attribute("data-state", "saved")


def test_it_works_under_a_name_that_is_not_localhost(page: Page, server: Server) -> None:
    """[A5] No secure context there: joining and the editor work all the same."""
    made = server.create_workshop(groups=1)
    address = server.url.replace("127.0.0.1", "salle.test")
    page.goto(f"{address}/j/{made['join_code']}")
    assert page.evaluate("isSecureContext") is False
    page.get_by_label("Votre prénom").fill("Paul")
    page.get_by_role("button", name="Rejoindre le groupe").click()
    page.wait_for_url("**/p/*")
    expect(page.locator(".saving")).to_have_attribute("data-state", "saved")


def test_a_wrong_code_says_what_to_do(page: Page, server: Server) -> None:
    """[A2] The same screen as for a closed code."""
    page.goto(f"{server.url}/j/22222222")
    expect(page.get_by_role("heading", name="Ce code n’ouvre pas d’atelier")).to_be_visible()
    page.get_by_role("button", name="Essayer un autre code").click()
    expect(page.get_by_label("Code de l’atelier")).to_be_visible()


def test_a_shared_screen_changes_hands_in_one_tap(page: Page, server: Server) -> None:
    """Écran de table: one seat, several first names, the one who draws is chosen."""
    made = server.create_workshop(groups=1)
    page.goto(f"{server.url}/j/{made['join_code']}")
    page.get_by_label("Votre prénom").fill("Marie")
    page.get_by_role("switch", name="Écran de table").click()
    page.get_by_role("button", name="Rejoindre le groupe").click()
    page.wait_for_url("**/p/*")
    people = page.locator(".people")
    expect(people).to_contain_text("Marie")
    people.click()
    page.get_by_label("Un autre prénom").fill("Inès")
    page.get_by_role("button", name="Ajouter").click()
    expect(people).to_contain_text("Inès")
    people.click()
    page.get_by_role("button", name="Marie", exact=True).click()
    expect(people).to_contain_text("Marie")
