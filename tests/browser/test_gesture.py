"""Drawing with a question in the hand, with a mouse on a laptop and a finger on a tablet."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.hands import Hand, Kind, ring
from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser

SCREENS: dict[Kind, dict[str, Any]] = {
    "mouse": {"viewport": {"width": 1440, "height": 900}},
    "touch": {"viewport": {"width": 1024, "height": 768}, "has_touch": True},
}
NewContext = Callable[..., BrowserContext]
Table = tuple[Person, Hand]


@pytest.fixture(params=["mouse", "touch"])
def table(request: pytest.FixtureRequest, server: Server, new_context: NewContext) -> Table:
    """Marie at an empty poster, with a mouse on a laptop or a finger on a tablet."""
    kind: Kind = request.param
    marie = Person(server, new_context(**SCREENS[kind]), server.create_workshop(), "Marie").sit()
    return marie, Hand(marie, kind)


@pytest.fixture
def tablet(server: Server, new_context: NewContext) -> Table:
    marie = Person(server, new_context(**SCREENS["touch"]), server.create_workshop(), "Marie").sit()
    return marie, Hand(marie, "touch")


@pytest.fixture
def laptop(server: Server, new_context: NewContext) -> Table:
    marie = Person(server, new_context(**SCREENS["mouse"]), server.create_workshop(), "Marie").sit()
    return marie, Hand(marie, "mouse")


def question(hand: Hand, structure: str) -> None:
    """Pressed until it is in the hand: the browser may drop a tap just after a stroke."""
    button = hand.person.page.locator(f".question[data-row={structure}]")

    def taken() -> bool:
        if button.get_attribute("aria-pressed") != "true":
            hand.press(f".question[data-row={structure}]")
        return button.get_attribute("aria-pressed") == "true"

    hand.person.sees(taken)


def symbols(person: Person) -> list[str]:
    person.is_saved()
    return [figure["symbol"] for figure in person.document()["figures"]]


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


def test_a_name_is_typed_in_place_or_not_at_all(laptop: Table) -> None:
    """[E32] Enter keeps, Escape leaves it, drawing on leaves it; a rank goes through."""
    marie, hand = laptop
    question(hand, "hierarchie")
    hand.stroke((200, 300))
    marie.page.keyboard.type("Die")
    marie.keys("Enter")
    hand.stroke((200, 500))
    marie.keys("1")
    marie.keys("Escape")
    # Where the empty field stands, the sheet is still under the hand.
    hand.stroke((400, 300))
    hand.stroke((460, 300))
    marie.sees(lambda: len(symbols(marie)) == 4)
    figures = marie.document()["figures"]
    assert [figure["name"] for figure in figures] == ["Die", "", "", ""]
    assert figures[1]["params"]["rank"] == 1


def test_what_is_typed_after_a_name_is_its_sentence(laptop: Table) -> None:
    """[E32] Enter goes from the name of a new sign to the new line of the legend, and back to the sheet."""
    marie, hand = laptop
    question(hand, "attraction")
    hand.stroke((300, 300))
    marie.page.keyboard.type("Bourg")
    marie.keys("Enter")
    expect(marie.page.locator(".legend-row.editing textarea")).to_be_focused()
    marie.page.keyboard.type("Le bourg attire le canton")
    marie.keys("Enter")
    marie.sees(lambda: [line["text"] for line in marie.document()["legend"]] == ["Le bourg attire le canton"])
    hand.stroke((500, 300))
    marie.page.keyboard.type("Gare")
    marie.keys("Enter")
    marie.sees(lambda: [one["name"] for one in marie.document()["figures"]] == ["Bourg", "Gare"])
    assert marie.page.locator(".legend-row.editing").count() == 0


def test_the_field_of_a_name_leaves_the_sign_in_sight_and_a_long_note_is_seen_whole(laptop: Table) -> None:
    """[E32] Beside what was just drawn; a post-it grows while one writes, above the tools."""
    marie, hand = laptop
    question(hand, "attraction")
    hand.stroke((300, 300))
    field = marie.page.locator(".stage-field")
    box = field.bounding_box()
    assert box is not None
    assert box["x"] > marie.px(340, 300)[0]
    marie.keys("Escape")
    marie.tool("n")
    hand.stroke((500, 780))
    field.fill("Qui emmène les enfants au sport le mercredi, quand les parents travaillent ? " * 3)
    assert field.evaluate("el => el.scrollHeight <= el.clientHeight + 1")
    box, tools = field.bounding_box(), marie.page.locator(".tool-bar").bounding_box()
    assert box is not None
    assert tools is not None
    assert box["y"] + box["height"] <= tools["y"]


def test_a_finger_names_with_a_button(tablet: Table) -> None:
    """[E32] No keyboard comes up by itself."""
    marie, hand = tablet
    question(hand, "hierarchie")
    hand.stroke((300, 300))
    expect(marie.page.locator(".stage-field")).to_have_count(0)
    hand.press(".name-add")
    marie.page.keyboard.type("Crest")
    marie.keys("Enter")
    marie.sees(lambda: [figure["name"] for figure in marie.document()["figures"]] == ["Crest"])


def test_a_sentence_is_asked_once_and_may_join_another(tablet: Table) -> None:
    """[E32] One bubble for a new line, none for its second figure; joining takes the look."""
    marie, hand = tablet
    bubble = marie.page.locator(".sentence")
    hand.press("[aria-label='Déplier']")
    hand.press(".cell[data-sign='dynamique.point']")
    hand.press("[aria-label='Replier']")
    hand.stroke((300, 250))
    expect(bubble).to_be_visible()
    bubble.locator("textarea").fill("Eurre embauche")
    hand.press(".sentence .btn-filled")
    expect(bubble).to_be_hidden()
    hand.stroke((600, 250))
    marie.sees(lambda: len(symbols(marie)) == 2)
    expect(bubble).to_be_hidden()
    hand.press(".chosen .chips button:nth-child(2)")
    hand.stroke((300, 500))
    expect(bubble.locator("textarea")).to_have_attribute("placeholder", re.compile("monte"))
    hand.press(".join-line")
    expect(bubble).to_be_hidden()
    marie.sees(lambda: {figure["variant"] for figure in marie.document()["figures"]} == {"plus"})
    assert [line["text"] for line in marie.document()["legend"]] == ["Eurre embauche"]


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
