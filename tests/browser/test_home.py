"""The start page and the facilitator's page in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server, preparing

pytestmark = pytest.mark.browser


def test_a_workshop_is_made_from_the_form_and_shows_its_code(page: Page, server: Server) -> None:
    """[A1] The key of the facilitator's link is traded for a cookie and leaves the address bar."""
    page.goto(server.url)
    page.get_by_role("button", name="Préparer un atelier").click()
    page.get_by_label("Titre").fill("La Drôme en 2040")
    page.get_by_label("Lieu").fill("Saillans")
    page.get_by_label("Nom du groupe 1").fill("Élus et techniciens")
    page.get_by_role("button", name="Un groupe de moins").click()
    page.get_by_role("button", name="Créer l’atelier").click()

    expect(page.get_by_role("heading", name="La Drôme en 2040")).to_be_visible()
    assert re.fullmatch(re.escape(server.url) + r"/w/[\w-]+/preparer", page.url)
    expect(page.locator(".code-big")).to_have_text(re.compile(r"^[2-9A-HJKMNP-Z]{8}$"))
    expect(page.locator(".poster-card h3")).to_have_text(["Élus et techniciens", "Groupe 2", "Groupe 3"])
    assert page.locator(".qr").evaluate("image => image.decode().then(() => image.naturalWidth)") > 0

    page.reload()
    expect(page.locator(".code-big")).to_be_visible()


def test_a_title_is_asked_for_and_nothing_typed_is_lost(page: Page, server: Server) -> None:
    """[E3] Switching the language keeps what was typed."""
    page.goto(server.url + "/#nouvel-atelier")
    page.get_by_role("button", name="Créer l’atelier").click()
    expect(page.get_by_role("alert")).to_have_text("Donnez un titre à la journée.")
    page.get_by_label("Lieu").fill("Die")
    page.get_by_role("radio", name="English").click()
    expect(page.get_by_label("Place")).to_have_value("Die")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.get_by_role("button", name="Create the workshop")).to_be_visible()


def test_a_code_is_taken_with_spaces_and_small_letters(page: Page, server: Server) -> None:
    made = server.create_workshop()
    code = made["join_code"]
    page.goto(server.url)
    page.get_by_label("Code de l’atelier").fill("abc")
    page.get_by_role("button", name="Rejoindre").click()
    expect(page.locator("#code-error")).to_be_visible()
    page.get_by_label("Code de l’atelier").fill(f"{code[:4].lower()} {code[4:].lower()}")
    page.get_by_role("button", name="Rejoindre").click()
    page.wait_for_url(f"**/j/{code}")
    expect(page.get_by_role("heading", name="Atelier d’essai")).to_be_visible()


def test_the_facilitator_closes_and_opens_joining(page: Page, server: Server) -> None:
    made = server.create_workshop()
    page.goto(preparing(made))
    doors = page.get_by_role("switch")
    expect(doors).to_have_attribute("aria-checked", "true")
    doors.click()
    expect(page.get_by_text("Entrées fermées")).to_be_visible()
    other = page.context.browser.new_context(locale="fr-FR") if page.context.browser else None
    assert other is not None
    stranger = other.new_page()
    stranger.goto(f"{server.url}/j/{made['join_code']}")
    expect(stranger.get_by_role("heading", name="Ce code n’ouvre pas d’atelier")).to_be_visible()
    other.close()
    page.get_by_role("switch").click()
    expect(page.get_by_text("Entrées ouvertes")).to_be_visible()


def test_without_its_link_the_page_says_what_to_do(page: Page, server: Server) -> None:
    made = server.create_workshop()
    page.goto(f"{server.url}/w/{made['id']}")
    expect(page.get_by_role("heading", name="Cette page demande un code")).to_be_visible()
    page.get_by_role("button", name="Entrer un code").click()
    expect(page.get_by_label("Code de l’atelier")).to_be_visible()
