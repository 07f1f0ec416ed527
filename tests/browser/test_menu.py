"""The menu of the sheet: a right click or the menu key, the acts for what lies there."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import axe
from tests.browser.drawn import FLOW, TABLET, TOWN, NewContext, count, drawn
from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser
SMALL: dict[str, Any] = {"viewport": {"width": 1280, "height": 720}}


def menu(person: Person) -> Locator:
    return person.page.get_by_role("menu")


def entry(person: Person, word: str) -> Locator:
    return menu(person).locator(f'[data-entry="{word}"]')


def figure(person: Person, figure_id: str) -> Any:
    person.is_saved()
    return next(one for one in person.document()["figures"] if one["id"] == figure_id)


def test_a_right_click_offers_what_can_be_done_there(server: Server, new_context: NewContext) -> None:
    """[E34] What lies there is chosen; its status is said; it is protected, then freed by the same way."""
    marie = drawn(server, new_context(**SMALL), town=TOWN, flow=FLOW)
    marie.tap(250, 300, button="right")
    entry(marie, "props.status").click()
    menu(marie).get_by_role("menuitemradio", name="Signal").click()
    assert figure(marie, "town")["status"] == "signal"
    marie.tap(250, 300, button="right")
    entry(marie, "props.lock").click()
    assert figure(marie, "town")["locked"]
    marie.tap(250, 300, button="right")
    expect(entry(marie, "props.delete")).to_have_count(0)
    entry(marie, "props.unlock").click()
    assert not figure(marie, "town")["locked"]
    marie.keys("Control+z", "Control+z", "Control+z")
    assert figure(marie, "town")["status"] is None


def test_what_is_pasted_from_the_menu_stands_where_it_was_asked_for(
    server: Server, new_context: NewContext
) -> None:
    """[E34] [E24] Several are copied together; their middle comes under the click, in one step."""
    marie = drawn(server, new_context(), town=TOWN, flow=FLOW)
    before = marie.document()["figures"]
    marie.tool("v")
    marie.keys("Control+a")
    count(marie, 2)
    marie.tap(250, 300, button="right")
    count(marie, 2)
    entry(marie, "edit.copy").click()
    marie.tap(500, 600, button="right")
    entry(marie, "edit.pasteHere").click()
    marie.is_saved()
    town = next(f for f in marie.document()["figures"] if f["id"] not in {"town", "flow"})
    # The town is 195 mm left of the middle of both.
    assert town["geometry"]["coordinates"] == pytest.approx([305, 585], abs=2)
    marie.keys("Control+z")
    marie.is_saved()
    assert marie.document()["figures"] == before


def test_the_menu_key_and_the_arrows_are_enough(server: Server, new_context: NewContext) -> None:
    """[E34] [E4] Shift F10 on what Tab chose; a letter, into a choice and back; Escape."""
    marie = drawn(server, new_context(**SMALL), town=TOWN)
    marie.tool("v")
    marie.keys("Tab", "Shift+F10")
    expect(entry(marie, "props.rename")).to_be_focused()
    assert axe(marie.page) == []
    marie.keys("o")
    expect(entry(marie, "edit.order")).to_be_focused()
    marie.keys("ArrowRight")
    expect(menu(marie).get_by_role("menuitem", name="Tout devant")).to_be_focused()
    assert axe(marie.page) == []
    marie.keys("ArrowLeft")
    expect(entry(marie, "edit.order")).to_be_focused()
    marie.keys("End")
    expect(entry(marie, "props.delete")).to_be_focused()
    marie.keys("Escape")
    expect(marie.page.locator(".stage")).to_be_focused()
    expect(menu(marie)).to_have_count(0)
    marie.keys("Shift+F10")
    expect(entry(marie, "props.rename")).to_be_focused()
    marie.keys("ArrowUp", "Enter")
    marie.is_saved()
    assert marie.document()["figures"] == []


def test_it_is_never_off_the_window(server: Server, new_context: NewContext) -> None:
    """[E34] In the corners of the stage, for a sign and for the empty sheet."""
    marie = drawn(server, new_context(**SMALL), town=TOWN)
    stage = marie.page.locator(".stage").bounding_box()
    assert stage
    right, bottom = stage["x"] + stage["width"] - 3, stage["y"] + stage["height"] - 3
    for x, y in (
        (stage["x"] + 3, stage["y"] + 3),
        (right, stage["y"] + 3),
        (right, bottom),
        marie.px(250, 300),
    ):
        marie.page.mouse.click(x, y, button="right")
        box = menu(marie).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= 1280
        assert box["y"] + box["height"] <= 720
        marie.keys("Escape")


def test_the_empty_sheet_takes_a_note_and_a_path_ends(server: Server, new_context: NewContext) -> None:
    """[E34] A post-it where one asked; a path put point by point ends, and opens nothing."""
    marie = drawn(server, new_context(), town=TOWN)
    marie.tap(600, 600, button="right")
    entry(marie, "menu.noteHere").click()
    marie.page.keyboard.type("Qui paie ?")
    marie.keys("Control+Enter")
    marie.is_saved()
    (note,) = marie.document()["notes"]
    assert note["at"] == pytest.approx([600, 600], abs=2)
    marie.choose_sign("contact.line")
    for x in (400, 500, 600):
        marie.tap(x, 200)
    marie.tap(650, 260, button="right")
    expect(menu(marie)).to_have_count(0)
    marie.is_saved()
    assert len(marie.document()["figures"]) == 2


def test_a_finger_that_is_held_still_chooses_several(server: Server, new_context: NewContext) -> None:
    """[E34] [E20] No menu under the finger."""
    marie = drawn(server, new_context(**TABLET), town=TOWN)
    marie.sees(lambda: marie.inked(250, 300) > 0)
    session = marie.context.new_cdp_session(marie.page)
    x, y = marie.px(250, 300)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    expect(marie.page.locator("[aria-live]").filter(has_text="Touchez d’autres signes")).to_have_count(1)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(menu(marie)).to_have_count(0)
