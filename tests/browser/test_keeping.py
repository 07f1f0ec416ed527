"""Files of a workshop, and putting in common, in a browser [K5] [K6] [K9]."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.axe import axe
from tests.browser.beside import add, tab, two_people
from tests.browser.server import Server

pytestmark = pytest.mark.browser


def test_the_report_and_the_zip_are_taken_from_the_page(page: Page, server: Server) -> None:
    """[K5] Made, followed, then fetched by the browser; [K9] the QR of the door."""
    workshop = server.create_workshop()
    page.goto(workshop["facilitator_url"].replace("#k=", "/fichiers#k="))
    expect(page.get_by_role("heading", name="Les posters")).to_be_visible()
    for name, suffix, start in (
        ("Compte rendu (PDF)", ".pdf", b"%PDF"),
        ("Tout l’atelier (ZIP)", ".zip", b"PK"),
    ):
        with page.expect_download() as arriving:
            page.get_by_role("button", name=name).click()
        assert arriving.value.suggested_filename.endswith(suffix)
        assert Path(arriving.value.path()).read_bytes().startswith(start)
    page.get_by_role("button", name="Ouvrir le lien pour 30 jours").click()
    expect(page.get_by_role("img", name="QR du lien vers les fichiers")).to_be_visible()
    assert axe(page) == []


def test_a_long_file_is_cancelled_from_the_page(page: Page, server: Server) -> None:
    """[K5] Followed poster by poster; cancelled, the server is told and nothing arrives."""
    workshop = server.create_workshop()
    page.goto(workshop["facilitator_url"].replace("#k=", "/fichiers#k="))
    half = {"id": "x", "file_name": "a.zip", "state": "running", "done": 3, "of": 12, "bytes": 9}

    def follow(route: Route) -> None:
        # A job that never ends, as far as this page is told.
        if route.request.method == "GET":
            route.fulfill(json=half)
        else:
            route.continue_()

    page.route("**/exports/*", follow)
    page.get_by_role("button", name="Tout l’atelier (ZIP)").click()
    expect(page.get_by_role("status").filter(has_text="3 posters sur 12")).to_be_visible()
    with page.expect_request(lambda request: request.method == "DELETE"):
        page.get_by_role("button", name="Annuler").click()
    expect(page.get_by_text("3 posters sur 12")).to_be_hidden()
    expect(page.get_by_role("button", name="Tout l’atelier (ZIP)")).not_to_have_attribute(
        "aria-disabled", "true"
    )


def test_everything_is_deleted_only_by_its_title(page: Page, server: Server) -> None:
    """[K10] What goes is told, the ZIP comes first, a wrong title says so and deletes nothing."""
    workshop = server.create_workshop(title="L’eau, et après\u00a0?")
    page.goto(workshop["facilitator_url"].replace("#k=", "/fichiers#k="))
    page.get_by_role("button", name="Tout supprimer").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("2 posters, avec leurs versions")
    expect(dialog.get_by_role("button", name="Annuler")).to_be_focused()
    for title, said in (("", "Écrivez le titre"), ("L’eau", "Rien n’a été supprimé")):
        dialog.get_by_role("textbox").fill(title)
        dialog.get_by_role("button", name="Supprimer pour toujours").click()
        expect(dialog.get_by_role("alert")).to_contain_text(said)
        expect(dialog.get_by_role("textbox")).to_be_focused()
    assert axe(page) == []
    with page.expect_download() as arriving:
        dialog.get_by_role("button", name="Prendre d’abord le ZIP").click()
    assert arriving.value.suggested_filename.endswith(".zip")
    page.get_by_role("button", name="Tout supprimer").click()
    # As a keyboard types it: straight apostrophe, plain space.
    dialog.get_by_role("textbox").fill("l'eau, et après ?")
    dialog.get_by_role("button", name="Supprimer pour toujours").click()
    page.wait_for_url(f"{server.url}/")
    assert page.request.get(f"{server.url}/api/workshops/{workshop['id']}").status in (401, 403, 404)


def test_the_link_of_the_door_opens_the_files_until_it_is_closed(
    page: Page, server: Server, new_context: Callable[..., BrowserContext]
) -> None:
    """[K9] On a phone: the files alone, no way elsewhere; once closed it says so."""
    workshop = server.create_workshop()
    page.goto(workshop["facilitator_url"].replace("#k=", "/fichiers#k="))
    page.get_by_role("button", name="Ouvrir le lien pour 30 jours").click()
    address = page.get_by_role("textbox", name="Adresse du lien vers les fichiers").input_value()
    phone = new_context(viewport={"width": 390, "height": 844}).new_page()
    phone.goto(address)
    with phone.expect_download() as arriving:
        phone.get_by_role("button", name="Compte rendu (PDF)").click()
    assert Path(arriving.value.path()).read_bytes().startswith(b"%PDF")
    expect(phone.get_by_role("link", name="Retour à l’atelier")).to_have_count(0)
    expect(phone.get_by_role("button", name="Tout l’atelier (ZIP)")).to_have_count(0)
    assert axe(phone) == []
    phone.goto(f"{server.url}/w/{workshop['id']}")
    phone.wait_for_url("**/fichiers")
    page.get_by_role("button", name="Fermer ce lien").click()
    expect(page.get_by_role("button", name="Ouvrir le lien pour 30 jours")).to_be_visible()
    phone.reload()
    expect(phone.get_by_role("heading", name="Ce lien vers les fichiers est terminé")).to_be_visible()
    phone.goto("about:blank")
    phone.goto(address)
    expect(phone.get_by_role("heading", name="Ce lien vers les fichiers est terminé")).to_be_visible()


def test_names_that_are_hidden_leave_the_pages_that_are_open(
    server: Server, new_context: Callable[..., BrowserContext]
) -> None:
    """[K7] Post-its, reactions and who is there, on the poster and the workshop's page, without a reload."""
    marie, paul = two_people(server, new_context)
    add(marie, "notes", {"id": "n1", "at": [100, 650], "text": "Le dernier bus"})
    add(marie, "comments", {"id": "c1", "text": "Et l’eau ?", "kind": "question"})
    tab(paul, "notes")
    expect(paul.page.locator("[data-key=n1]")).to_contain_text("Marie")
    workshop = paul.workshop
    lead = new_context().new_page()
    lead.goto(workshop["facilitator_url"])
    expect(lead.locator("body")).to_contain_text("Habitants")
    here = f"{server.url}/api/workshops/{workshop['id']}"
    for hidden in (True, False):
        assert lead.request.patch(here, data={"names_hidden": hidden}).ok
        row = expect(paul.page.locator("[data-key=n1]"))
        (row.not_to_contain_text if hidden else row.to_contain_text)("Marie")
        if hidden:
            for page in (paul.page, marie.page, lead):
                expect(page.locator("body")).not_to_contain_text("Marie")
                expect(page.locator("[aria-label*=Marie], [data-tip*=Marie], [title*=Marie]")).to_have_count(
                    0
                )
    add(paul, "notes", {"id": "n2", "at": [300, 650], "text": "On continue"})
    expect(marie.page.locator(".stage")).to_be_visible()
    paul.is_saved()


def test_items_are_grouped_by_keys(page: Page, server: Server) -> None:
    """[K6] Ticked, grouped, named; the group is there after a reload."""
    workshop = server.create_workshop()
    page.goto(workshop["facilitator_url"])
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    poster = workshop["posters"][0]["id"]
    for text in ("Le train", "La gare"):
        answer = page.request.post(
            f"{server.url}/api/posters/{poster}/amof", data={"cell": "atout", "text": text}
        )
        assert answer.status == 201
    page.goto(f"{server.url}/w/{workshop['id']}/commun")
    for text in ("Le train", "La gare"):
        page.get_by_role("checkbox", name=text).focus()
        page.keyboard.press("Space")
    page.get_by_role("button", name="Regrouper").press("Enter")
    expect(page.locator(".common-group .common-item")).to_have_count(2)
    assert axe(page) == []
    page.reload()
    expect(page.locator(".common-group .common-item")).to_have_count(2)
