"""Drawing with a question in the hand, with a mouse on a laptop and a finger on a tablet."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.hands import Hand, question, ring, symbols
from tests.browser.table import Person

pytestmark = pytest.mark.browser
Table = tuple[Person, Hand]


def test_a_first_sign_takes_two_taps(table: Table) -> None:
    """[E30] A question, the sheet: nothing to read, nothing to open."""
    marie, hand = table
    question(hand, "hierarchie")
    hand.stroke((400, 400))
    marie.sees(lambda: symbols(marie) == ["hierarchie.point"])


def test_ten_signs_of_four_supports(table: Table) -> None:
    """[E30] Tap, stroke, loop and link, question after question."""
    marie, hand = table
    wanted = []
    for row, structure in enumerate(("maillage", "contact", "dynamique")):
        y = 210 + 130 * row
        question(hand, structure)
        hand.stroke((160, y))
        hand.stroke((240, y - 30), (290, y - 5), (340, y + 20))
        hand.stroke(*ring(480, y, 60))
        area = marie.page.locator(".shape-strip [data-shape=area]")
        expect(area).to_have_attribute("aria-pressed", "true")
        marie.is_saved()
        wanted += [f"{structure}.{shape}" for shape in ("point", "line", "area")]
    question(hand, "hierarchie")
    hand.stroke((640, 250))
    hand.stroke((640, 450))
    hand.stroke((640, 250), (642, 350), (640, 450))
    wanted.append("hierarchie.network")
    expect(marie.page.locator(".shape-strip [data-shape=network]")).to_have_attribute("aria-pressed", "true")
    assert sorted(symbols(marie)) == sorted(wanted)


def test_another_question_leaves_the_last_sign(table: Table) -> None:
    """[E31] Its bars are out of the way of the next gesture; the same question again changes nothing."""
    marie, hand = table
    question(hand, "maillage")
    hand.stroke((300, 400), (380, 380), (460, 430))
    bars = marie.page.locator(".shape-strip, .properties")
    expect(bars).to_have_count(2)
    question(hand, "maillage")
    expect(marie.page.locator(".shape-strip")).to_be_visible()
    question(hand, "attraction")
    for bar in bars.all():
        expect(bar).to_be_hidden()
    marie.sees(lambda: symbols(marie) == ["maillage.line"])


def test_the_strip_gives_another_shape_in_one_tap(table: Table) -> None:
    """[E31] Marked, converted, undone at once, gone at the next gesture."""
    marie, hand = table
    question(hand, "maillage")
    hand.stroke((300, 400), (380, 380), (460, 430))
    strip = marie.page.locator(".shape-strip")
    expect(strip.locator("[aria-pressed=true]")).to_have_attribute("data-shape", "line")
    hand.press(".shape-strip [data-shape=area]")
    marie.sees(lambda: symbols(marie) == ["maillage.area"])
    expect(strip.locator("[aria-pressed=true]")).to_have_attribute("data-shape", "area")
    hand.press("[data-key-hint='Ctrl Z']")
    marie.sees(lambda: symbols(marie) == ["maillage.line"])
    hand.stroke((600, 250))
    expect(strip.locator("[aria-pressed=true]")).to_have_attribute("data-shape", "point")


def test_a_point_made_a_network_goes_on_linking(table: Table) -> None:
    """[E31] The next drag from it is a link."""
    marie, hand = table
    question(hand, "hierarchie")
    hand.stroke((300, 400))
    hand.press(".shape-strip [data-shape=network]")
    hand.stroke((300, 400), (380, 430), (480, 470))
    marie.sees(lambda: symbols(marie) == ["hierarchie.network"])
    marie.sees(lambda: len(marie.document()["figures"][0]["geometry"]["links"]) == 1)


def test_a_drag_that_begins_on_the_strip_draws(table: Table) -> None:
    """[E32] What floats over the sheet takes taps, not strokes."""
    marie, hand = table
    question(hand, "contact")
    hand.stroke((400, 300))
    box = marie.page.locator(".shape-strip").bounding_box()
    assert box is not None
    x, y = box["x"] + 20, box["y"] + box["height"] / 2
    if hand.kind == "mouse":
        marie.page.mouse.move(x, y)
        marie.page.mouse.down()
        marie.page.mouse.move(x + 200, y + 160, steps=8)
        marie.page.mouse.up()
    else:
        for step in range(9):
            event = "touchMove" if step else "touchStart"
            at = [{"x": x + 25 * step, "y": y + 20 * step}]
            hand.cdp.send("Input.dispatchTouchEvent", {"type": event, "touchPoints": at})
        hand.finger("touchEnd")
    marie.sees(lambda: symbols(marie) == ["contact.point", "contact.line"])


def test_escape_in_the_middle_leaves_nothing(laptop: Table) -> None:
    """[E1] And the question stays in the hand."""
    marie, hand = laptop
    question(hand, "contact")
    hand.down((300, 300), (400, 330), (500, 300))
    marie.keys("Escape")
    marie.lift()
    hand.stroke((600, 500))
    marie.sees(lambda: symbols(marie) == ["contact.point"])


@pytest.mark.parametrize("how", ["second finger", "cancelled"])
def test_fingers_that_give_up_leave_nothing(tablet: Table, how: str) -> None:
    """[E1] A second finger zooms, a gesture the system takes is not a sign."""
    marie, hand = tablet
    question(hand, "contact")
    hand.down((300, 300), (400, 330), (500, 300))
    if how == "cancelled":
        hand.finger("touchCancel")
    else:
        hand.finger("touchStart", (500, 300), (600, 500))
        hand.finger("touchEnd")
    expect(marie.page.locator(".shape-strip")).to_be_hidden()
    assert symbols(marie) == []


def test_once_a_pen_is_seen_a_finger_moves_the_sheet(tablet: Table) -> None:
    """[E30] A palm draws nothing."""
    marie, hand = tablet
    question(hand, "contact")
    hand.pen("mousePressed", (300, 300))
    for x in (340, 380, 420, 460):
        hand.pen("mouseMoved", (x, 320))
    hand.pen("mouseReleased", (460, 320))
    marie.sees(lambda: symbols(marie) == ["contact.line"])
    hand.stroke((500, 500), (560, 540), (640, 560))
    assert symbols(marie) == ["contact.line"]
