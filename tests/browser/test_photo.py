"""A photo under the drawing, and a pictogram drawn by the group, with real pointers and two windows."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.api.test_photos import picture
from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser


def seated(
    server: Server, new_context: Callable[..., BrowserContext], *names: str, **options: Any
) -> list[Person]:
    workshop = server.create_workshop()
    return [Person(server, new_context(**options), workshop, name).sit() for name in names]


def test_a_photo_becomes_the_base(
    server: Server, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    """[G2][G4] Chosen, straightened by a corner moved from the keyboard, seen by the other, taken away."""
    marie, paul = seated(server, new_context, "Marie", "Paul")
    file = tmp_path / "carte.jpg"
    file.write_bytes(picture(800, 600, "JPEG"))
    page = marie.page
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Photo", exact=True).click()
    chooser.value.set_files(file)
    page.get_by_role("button", name="Coin en haut à gauche").press("Shift+ArrowRight")
    page.get_by_role("button", name="Continuer").click()
    page.get_by_label("Estomper").wait_for()
    marie.is_saved()
    photo = marie.document()["photo"]
    assert photo["opacity"] == 0.5
    assert not photo["whole"]
    page.get_by_role("radio", name="Tout le poster").click()
    page.get_by_role("button", name="Terminé").click()
    # Whole: the red shape of the photo is where the title was, in the other's window too.
    paul.sees(lambda: paul.inked(250, 190) > 0)
    assert marie.document()["photo"]["whole"]
    page.get_by_role("button", name="Photo", exact=True).click()
    page.get_by_role("button", name="Retirer").click()
    paul.sees(lambda: paul.inked(250, 190) == 0)
    assert marie.document()["photo"] is None


def test_ink_becomes_a_pictogram_of_the_group(
    server: Server, new_context: Callable[..., BrowserContext]
) -> None:
    """[S9] Named, in the palette of both, placed again by the other; one undo takes it back."""
    marie, paul = seated(server, new_context, "Marie", "Paul")
    marie.tool("p")
    marie.stroke((300, 300), (340, 360), (380, 300))
    marie.tool("v")
    marie.tap(340, 358)
    page = marie.page
    page.locator('[data-act="more"]').click()
    page.locator('[data-entry="edit.picto"]').click()
    page.get_by_label("Que montre-t-il").fill("Le moulin")
    page.keyboard.press("Enter")
    marie.is_saved()
    (figure,) = marie.document()["figures"]
    cell = paul.page.locator(f'.cell[data-sign="{figure["symbol"]}"]')
    expect(cell).to_have_accessible_name(re.compile("Le moulin"))
    cell.click()
    paul.tap(600, 300)
    paul.is_saved()
    assert [one["symbol"] for one in paul.document()["figures"]] == [figure["symbol"]] * 2
