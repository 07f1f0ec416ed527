"""Scenes made together, and the pages that present them. The whole hour is in test_whole_restitution.py."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.atelier import Atelier, NewContext
from tests.browser.axe import axe
from tests.browser.look import nameless, sticking_out
from tests.browser.server import Server
from tests.browser.test_look import LANGUAGES, SCREENS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def atelier(server: Server) -> Atelier:
    return Atelier(server)


def test_scenes_are_made_together(atelier: Atelier, new_context: NewContext) -> None:
    """[R8] Two windows: added, named, what it shows; the other sees it, and undoes nothing of it."""
    pages = [atelier.browser(new_context, atelier.member(2)) for _ in range(2)]
    for page in pages:
        page.goto(f"{atelier.url}/p/{atelier.posters[2]}")
        page.get_by_role("button", name="Présenter", exact=True).click()
        expect(page.locator(".scene-open")).to_have_count(7)
    one, other = pages
    one.get_by_role("button", name="Ajouter une étape").click()
    one.get_by_role("button", name=re.compile("^Titre de l’étape")).click()
    one.get_by_label("Titre de l’étape").fill("Ce qui manque")
    one.keyboard.press("Enter")
    one.get_by_role("button", name="La matrice").click()
    expect(other.locator(".scene-open").last).to_contain_text("Ce qui manque")
    other.locator(".scene-open").last.focus()
    other.keyboard.press("Alt+ArrowUp")
    scenes = atelier.lead("GET", f"/api/posters/{atelier.posters[2]}")["scenes"]
    expect(one.get_by_role("button", name="La matrice")).to_have_attribute("aria-pressed", "true")
    one.get_by_role("button", name="Toutes les étapes").click()
    expect(one.locator(".scene-open").nth(6)).to_contain_text("Ce qui manque")
    made = next(scene for scene in scenes if scene["title"] == "Ce qui manque")
    assert set(made["shows"]) == {"base", "amof"}
    assert axe(one) == []


PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}


@pytest.mark.parametrize("screen", [*SCREENS, PROJECTOR])
@pytest.mark.parametrize("locale", LANGUAGES)
def test_presenter_screen_and_reactions_in_place(
    atelier: Atelier, new_context: NewContext, screen: dict[str, Any], locale: str
) -> None:
    """[B7] [E4] Nothing cut, nothing nameless, nothing found by axe, from a phone to a projector."""
    page = atelier.browser(new_context, atelier.token, locale=locale, **screen)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    atelier.present(page, 1)
    for path, there in (
        (None, ".presenter"),
        (f"/p/{atelier.posters[1]}/salle", ".screen"),
        (f"/w/{atelier.id}/reagir", ".react .slide"),
    ):
        if path:
            page.goto(atelier.url + path)
        page.locator(there).first.wait_for()
        for step in range(3 if path is None else 1):
            if step:
                page.keyboard.press("PageDown")
            assert nameless(page) == []
            assert sticking_out(page) == []
            assert axe(page) == [], f"{there}, {locale}"
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0, there
    assert said == []
