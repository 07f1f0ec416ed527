"""The palette: keys, cards, the signs used last, the practice sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.hands import Hand, question, symbols
from tests.browser.table import Person

pytestmark = pytest.mark.browser
Table = tuple[Person, Hand]


def test_keys_choose_questions_and_shift_draws_straight(laptop: Table) -> None:
    """[E30] [E4] 4 is the fourth question, whatever the keyboard writes with that key."""
    marie, hand = laptop
    marie.page.locator(".stage").focus()
    marie.page.keyboard.press("Digit4")
    expect(marie.page.locator(".question[data-row=contact]")).to_have_attribute("aria-pressed", "true")
    marie.page.keyboard.down("Shift")
    hand.stroke((200, 300), (300, 306), (400, 311))
    marie.page.keyboard.up("Shift")
    marie.sees(lambda: symbols(marie) == ["contact.line"])
    (x0, y0), (x1, y1) = marie.document()["figures"][0]["geometry"]["coordinates"]
    assert x1 - x0 > 150
    assert y1 == pytest.approx(y0, abs=0.01)


def test_the_card_of_a_sign_comes_only_when_asked_for(table: Table) -> None:
    """[E4] A long press, a right click, "i": the card; a tap: the sign."""
    marie, hand = table
    card = marie.page.locator(".sign-card")
    if hand.kind == "touch":
        hand.press("[aria-label='Déplier']")
    cell = marie.page.locator(".cell[data-sign='attraction.area']")
    cell.focus()
    marie.keys("i")
    expect(card).to_be_visible()
    marie.keys("Escape")
    expect(card).to_have_count(0)
    if hand.kind == "mouse":
        cell.click(button="right")
    else:
        box = cell.bounding_box()
        assert box is not None
        at = [{"x": box["x"] + 20, "y": box["y"] + 20}]
        hand.cdp.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": at})
        expect(card).to_be_visible()
        hand.finger("touchEnd")
    expect(card).to_be_visible()
    assert cell.get_attribute("aria-pressed") == "false"


def test_the_signs_used_last_are_kept_on_this_device(laptop: Table) -> None:
    """[L6] Also after a reload."""
    marie, hand = laptop
    for symbol in ("contact.point", "hierarchie.point"):
        marie.page.locator(f".table .cell[data-sign='{symbol}']").click()
        hand.stroke((300, 300 if symbol == "contact.point" else 500))
    marie.is_saved()
    marie.page.reload()
    marie.is_saved()
    found = marie.page.locator(".recent .cell")
    assert [one.get_attribute("data-sign") for one in found.all()] == ["hierarchie.point", "contact.point"]


def test_the_practice_sheet_leaves_no_trace(table: Table) -> None:
    """[E33] The whole editor; nothing sent, nothing kept, and the way back."""
    marie, hand = table
    asked: list[str] = []
    marie.page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    marie.page.on("websocket", lambda socket: asked.append(f"WS {socket.url}"))
    marie.page.goto(f"{marie.server.url}/p/{marie.poster}/essai")
    marie.page.locator(".invitations").wait_for()
    kept = "Object.keys(localStorage).sort().join()"
    before = marie.page.evaluate(kept)
    question(hand, "hierarchie")
    hand.stroke((300, 450))
    hand.stroke((420, 450))
    hand.stroke((300, 450), (350, 452), (420, 450))
    expect(marie.page.locator(".invitations .done")).to_have_count(2)
    assert marie.page.evaluate(kept) == before
    assert [one for one in asked if not one.startswith("GET ") or "/live" in one] == []
    assert [one for one in asked if "/api/" in one and "/api/symbols" not in one] == []
    marie.page.reload()
    marie.page.locator(".invitations").wait_for()
    expect(marie.page.locator(".invitations .done")).to_have_count(0)
    hand.press(".bar-back")
    marie.is_saved()
    assert symbols(marie) == []
