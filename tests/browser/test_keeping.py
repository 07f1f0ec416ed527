"""Files of a workshop, and putting in common, in a browser [K5] [K6] [K9]."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe
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
