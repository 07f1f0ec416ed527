"""Check the room, in a real browser: three sizes, plain http, and each thing that can be wrong [H5] [A5]."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import axe
from tests.browser.server import Server
from tests.browser.test_look import LANGUAGES, SCREENS, check, watched

pytestmark = pytest.mark.browser

Contexts = Callable[..., BrowserContext]


def state(page: Page, name: str) -> str | None:
    return page.locator(f"[data-check='{name}']").get_attribute("data-state")


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_device_that_is_ready(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[H5] A verdict in words, every check answered, nothing nameless, cut or small."""
    page, said, _ = watched(new_context(locale=locale, **screen))
    page.goto(server.url + "/salle")
    ready = "Cet appareil est prêt" if locale == "fr-FR" else "This device is ready"
    expect(page.get_by_role("heading", level=1)).to_have_text(ready)
    expect(page.locator("[data-state='wait']")).to_have_count(0)
    check(page, "has_touch" in screen)
    assert axe(page) == []
    assert said == []


def test_over_plain_http_under_a_name(page: Page, server: Server) -> None:
    """[A5] [H5] Without a secure context the device is ready all the same, and told what that means."""
    page.goto(f"http://salle.test:{server.port}/salle")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cet appareil est prêt")
    assert page.evaluate("isSecureContext") is False
    assert state(page, "secure") == "note"
    expect(page.locator(".room-advice")).to_contain_text("laissez l’onglet ouvert")
    assert page.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


def test_without_sockets_it_says_what_to_try(page: Page, server: Server) -> None:
    """[H5] A firewall that cuts them."""
    page.add_init_script(
        "window.WebSocket = class { constructor() { setTimeout(() => this.onerror?.()); } close() {} };"
    )
    page.goto(server.url + "/salle")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cet appareil ne suivra pas l’atelier")
    expect(page.locator(".room-advice")).to_contain_text("WebSockets")
    assert state(page, "page") == "good"


def test_without_storage_there_is_a_reservation(page: Page, server: Server) -> None:
    """[H5] Private browsing."""
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no'); } });")
    page.goto(server.url + "/salle")
    expect(page.get_by_role("heading", level=1)).to_have_text("Prêt, avec une réserve")
    assert state(page, "storage") == "note"


def test_a_device_whose_clock_is_wrong(page: Page, server: Server) -> None:
    """[H5] Ten minutes late: said, and nothing to do."""
    page.add_init_script("const now = Date.now; Date.now = () => now() - 600_000;")
    page.goto(server.url + "/salle")
    expect(page.locator("[data-check='clock']")).to_contain_text("10 min")


def test_again_after_the_server_came_back(page: Page, fresh_server: Server) -> None:
    """[H5] Stopped: the page says so; started: it is asked again."""
    page.goto(fresh_server.url + "/salle")
    expect(page.locator("[data-state='wait']")).to_have_count(0)
    fresh_server.kill()
    page.get_by_role("button", name="Recommencer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cet appareil ne suivra pas l’atelier")
    fresh_server.start()
    page.get_by_role("button", name="Recommencer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cet appareil est prêt")
