"""Files to download and sheets to print, from the editor and the workshop's page [H6] [H7] [H4]."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import axe
from tests.browser.server import Server, preparing
from tests.browser.test_look import LANGUAGES, LAPTOP, PHONE, SCREENS, check, open_editor, watched

pytestmark = pytest.mark.browser

Contexts = Callable[..., BrowserContext]
WORDS = {
    "fr-FR": ("Télécharger", "Autres actions", "À imprimer", "Projeter le code"),
    "en-GB": ("Download", "More actions", "To print", "Project the code"),
}


def open_download(page: Page, locale: str, screen: dict[str, Any]) -> None:
    download = WORDS[locale][0]
    if screen is LAPTOP:
        page.get_by_role("button", name=download, exact=True).click()
    else:
        page.locator(".editor-bar .bar-narrow").click()
        page.get_by_role("menuitem", name=download).click()
    expect(page.locator(".download-panel")).to_be_visible()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_menu_of_files(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[H6] In place at three sizes; on a phone it stands at the bottom."""
    page, said, _ = watched(new_context(locale=locale, **screen))
    open_editor(page, server, server.create_workshop())
    open_download(page, locale, screen)
    check(page, "has_touch" in screen)
    assert axe(page) == []
    if screen is PHONE:
        box = page.locator(".popover").bounding_box()
        assert box
        assert (box["x"], round(box["y"] + box["height"])) == (0, screen["viewport"]["height"])
    assert said == []


def test_each_file_arrives_in_the_colours_and_on_the_paper_chosen(page: Page, server: Server) -> None:
    """[H6] By keyboard: arrows choose, Tab goes on, Escape gives the focus back."""
    open_editor(page, server, server.create_workshop())
    opener = page.get_by_role("button", name="Télécharger", exact=True)
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="En couleur")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    asked: dict[str, str] = {}
    for kind in ("pdf", "png", "html", "svg", "json", "geojson"):
        with page.expect_download() as arriving:
            page.locator(f".download-kinds a[href*='export.{kind}']:not([href*='scenes'])").click()
        asked[kind] = arriving.value.url.partition("?")[2]
        assert arriving.value.suggested_filename.endswith(f".{kind}")
        assert Path(arriving.value.path()).stat().st_size > 40
    assert asked["pdf"] == "theme=copie&paper=a4"
    assert asked["png"] == asked["html"] == asked["svg"] == "theme=copie"
    assert asked["json"] == asked["geojson"] == ""
    page.keyboard.press("Escape")
    expect(page.locator(".download-panel")).to_have_count(0)
    expect(opener).to_be_focused()


def test_the_signs_are_explained_beside_the_poster(page: Page, server: Server) -> None:
    """[H2] In a tab of their own: the poster stays open."""
    open_editor(page, server, server.create_workshop())
    with page.context.expect_page() as opened:
        page.locator(".editor-bar").get_by_role("link", name="Les signes expliqués").click()
    expect(opened.value.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_what_a_facilitator_prints_and_projects(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[H7] In place at three sizes; the projected code is whole in the window."""
    made = server.create_workshop(groups=["Élus et techniciens", "Habitants, associations, jeunes"])
    page, said, _ = watched(new_context(locale=locale, **screen))
    page.goto(preparing(made))
    *_, prints, project = WORDS[locale]
    page.get_by_role("button", name=prints).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    check(page, "has_touch" in screen)
    assert axe(page) == []
    page.get_by_role("button", name=project).click()
    code = page.locator(".project-code")
    expect(code).to_have_text(made["join_code"])
    for part in code.locator("span").all():
        box = part.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= screen["viewport"]["width"]
    qr = page.locator(".project img").bounding_box()
    assert qr
    assert qr["y"] + qr["height"] <= screen["viewport"]["height"]
    page.keyboard.press("Escape")
    expect(code).to_have_count(0)
    assert said == []


def test_arrival_sheets_with_the_network_of_the_room(page: Page, server: Server) -> None:
    """[H4] [H7] The file arrives; its address is in no history and no link."""
    made = server.create_workshop()
    page.goto(preparing(made))
    page.get_by_role("button", name="À imprimer").click()
    page.get_by_label("Nom du Wi-Fi").fill("Salle des fêtes")
    page.get_by_label("Son mot de passe").fill("riviere")
    with page.expect_download() as arriving:
        page.get_by_role("button", name="Feuilles d’arrivée").click()
    assert arriving.value.url.startswith("blob:")
    assert Path(arriving.value.path()).read_bytes().startswith(b"%PDF")
    assert "riviere" not in page.content()
    assert "riviere" not in (server.data_dir / "server.log").read_text("utf-8")


def test_the_choice_of_group_and_paper_is_in_every_link(page: Page, server: Server) -> None:
    """[H7] Of the sheets of the groups; the signs are everybody's."""
    made = server.create_workshop()
    page.goto(preparing(made))
    page.get_by_role("button", name="À imprimer").click()
    page.get_by_role("radio", name="A2").click()
    page.get_by_label("Pour qui").select_option(label="Habitants")
    links = page.locator(".print-list a").evaluate_all("all => all.map((el) => el.getAttribute('href'))")
    assert len(links) == 4
    for link in links:
        assert "paper=a2" in link
        assert page.request.get(server.url + link).headers["content-type"] == "application/pdf"
    assert [made["posters"][1]["id"] in link for link in links] == [True, True, False, False]


def test_an_observer_is_offered_no_code(page: Page, server: Server) -> None:
    """[H7] [A3] Empty bases and the signs, as anybody who may read."""
    made = server.create_workshop()
    page.goto(made["observer_url"])
    expect(page.locator(".card-canvas").first).to_be_visible()
    page.goto(f"{server.url}/w/{made['id']}/preparer")
    page.get_by_role("button", name="À imprimer").click()
    expect(page.locator(".print-list a")).to_have_count(4)
    expect(page.locator(".print-arrival")).to_have_count(0)
