"""Every page but the editor, at three sizes: axe, names, targets of a fingertip, nothing sideways or cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.axe import axe
from tests.browser.server import Server
from tests.browser.test_look import LANGUAGES, SCREENS, check

pytestmark = pytest.mark.browser

Contexts = Callable[..., BrowserContext]
NAMES = ["Élus et techniciens", "Agriculteurs, forestiers, gens de rivière", "Habitants"]

#: For anybody; W a workshop, J its code.
PUBLIC = [
    "/",
    "/#nouvel-atelier",
    "/j/{J}",
    "/j/22222222",
    "/r/22222222",
    "/aide",
    "/aide#attraction.area",
    "/salle",
    "/essai",
    "/mentions",
    "/donnees",
    "/nowhere",
    "/api/workshops/{W}",
    "/w/{W}",
    "/w/{W}/preparer",
    "/w/nobody#k=expired",
]
#: For the facilitators; P is a poster.
LED = [
    "/w/{W}",
    "/w/{W}/preparer",
    "/w/{W}/mur",
    "/w/{W}/comparer",
    "/w/{W}/matin",
    "/w/{W}/matin/ecran",
    "/w/{W}/fichiers",
    "/w/{W}/commun",
    "/w/{W}/ecran",
    "/p/{P}/present",
    "/w/gone",
]
#: For who has a seat at a table.
SEATED = ["/w/{W}", "/w/{W}/preparer", "/p/{P}/matin", "/w/{W}/reagir"]


@pytest.fixture(scope="module")
def made(server: Server) -> dict[str, Any]:
    """A workshop with something on its first poster, and a card put to all."""
    made = server.create_workshop(title="La vallée est-elle encore un seul territoire ?", groups=NAMES)
    headers = {"Authorization": f"Bearer {made['facilitator_token']}"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=30) as http:
        poster = f"/api/posters/{made['posters'][0]['id']}"
        point = {"type": "Point", "coordinates": [400, 400]}
        http.post(f"{poster}/figures", json={"symbol": "enjeu.point", "geometry": point}).raise_for_status()
        http.post(f"{poster}/amof", json={"cell": "menace", "text": "Le train de Die"}).raise_for_status()
        workshop = f"/api/workshops/{made['id']}"
        cards = http.post(f"{workshop}/cards/examples").raise_for_status().json()["cards"]
        http.post(f"{workshop}/morning", json={"card_id": cards[0]["id"]}).raise_for_status()
    return made


def look_at(
    page: Page, server: Server, made: dict[str, Any], paths: list[str], *, touch: bool, with_axe: bool
) -> None:
    for path in paths:
        page.goto("about:blank")  # a fragment alone would load nothing
        page.goto(server.url + path.format(W=made["id"], J=made["join_code"], P=made["posters"][0]["id"]))
        page.locator("h1").first.wait_for(state="attached")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        check(page, touch)
        if with_axe:
            assert axe(page) == [], path


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_page(
    new_context: Contexts, server: Server, made: dict[str, Any], screen: dict[str, Any], locale: str
) -> None:
    """[B7] [E3] As anybody, as a facilitator, as somebody at a table."""
    touch = "has_touch" in screen
    anybody, lead, marie = (new_context(locale=locale, reduced_motion="reduce", **screen) for _ in range(3))
    key = made["facilitator_url"].partition("#k=")[2]
    assert lead.request.post(f"{server.url}/api/exchange", data={"key": key}).ok
    seat = {"code": made["join_code"], "name": "Marie", "poster_id": made["posters"][0]["id"]}
    assert marie.request.post(f"{server.url}/api/join", data=seat).ok
    for context, paths in ((anybody, PUBLIC), (lead, LED), (marie, SEATED)):
        # The longest of it: once, since languages share their colours and their elements.
        look_at(context.new_page(), server, made, paths, touch=touch, with_axe=locale == "fr-FR")
