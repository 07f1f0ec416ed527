"""What hands do to what is already drawn, with a real mouse, keyboard and finger, against a real server."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.drawn import FLOW, OTHER, TABLET, TOWN, ZONE, NewContext, count, drawn, geometry
from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser


def test_a_lasso_chooses_then_the_corner_scales_and_the_crown_turns(
    server: Server, new_context: NewContext
) -> None:
    """[E20] [E1] Around the town and the flow, not the zone; each gesture is one step, undone exactly."""
    marie = drawn(server, new_context(), town=TOWN, flow=FLOW, zone=ZONE)
    before = marie.document()
    marie.tool("l")
    marie.stroke((200, 250), (700, 250), (700, 400), (200, 400), (200, 270))
    count(marie, 2)
    box = marie.page.locator(".properties")
    expect(box).to_be_visible()
    # The frame's lower right corner: dragged outwards, both figures go away from the upper left.
    x0, y0, x1, y1 = frame(marie)
    marie.stroke((x1, y1), (x1 + 60, y1 + 30))
    grown = geometry(marie, "flow")["coordinates"]
    assert grown[-1][0] - grown[0][0] > 225
    marie.keys("Control+z")
    assert geometry(marie, "flow") == FLOW["geometry"]
    # 30 px above the middle of its upper side: a quarter turn.
    middle = (x0 + x1) / 2
    crown = y0 - 30 / scale(marie)
    marie.page.keyboard.down("Shift")
    marie.stroke((middle, crown), (middle + 200, (y0 + y1) / 2))
    marie.page.keyboard.up("Shift")
    turned = geometry(marie, "flow")["coordinates"]
    assert abs(turned[0][0] - turned[-1][0]) < 1, "the flow goes down the sheet"
    marie.keys("Control+z")
    marie.is_saved()
    after = marie.document()
    assert after["figures"] == before["figures"]


def scale(person: Person) -> float:
    """Pixels a millimetre."""
    (x0, _), (x1, _) = person.px(0, 0), person.px(100, 0)
    return (x1 - x0) / 100


def frame(person: Person) -> tuple[float, float, float, float]:
    """The box around what is chosen, in mm, as it is painted in petrol on the overlay."""
    box = person.page.evaluate(
        """() => {
          const canvas = [...document.querySelectorAll(".stage canvas")].at(-1);
          const { width, height } = canvas;
          const data = canvas.getContext("2d").getImageData(0, 0, width, height).data;
          let [x0, y0, x1, y1] = [width, height, 0, 0];
          const inked = (x, y) => data[4 * (y * width + x) + 3] > 200;
          const row = (y) => [...Array(width).keys()].filter((x) => inked(x, y)).length;
          const column = (x) => [...Array(height).keys()].filter((y) => inked(x, y)).length;
          const rows = [...Array(height).keys()].filter((y) => row(y) > 60);
          const columns = [...Array(width).keys()].filter((x) => column(x) > 30);
          const r = canvas.getBoundingClientRect();
          return [columns[0], rows[0], columns.at(-1), rows.at(-1)].map(
            (v, i) => v / devicePixelRatio + (i % 2 ? r.top : r.left),
          );
        }"""
    )
    left, top = person.px(0, 0)
    k = scale(person)
    x0, y0, x1, y1 = box
    return (x0 - left) / k, (y0 - top) / k, (x1 - left) / k, (y1 - top) / k


def test_what_is_dragged_is_drawn_to_what_is_near_unless_refused(
    server: Server, new_context: NewContext
) -> None:
    """[E23] A town onto the end of a flow; beside it with Ctrl; beside it with the magnet put away."""
    marie = drawn(server, new_context(), town=TOWN, flow=FLOW)
    marie.stroke((250, 300), (400, 320), (424, 304))
    assert geometry(marie, "town")["coordinates"] == [420, 300]
    marie.keys("Control+z")
    marie.page.keyboard.down("Control")
    marie.stroke((250, 300), (400, 320), (424, 304))
    marie.page.keyboard.up("Control")
    assert geometry(marie, "town")["coordinates"] != [420, 300]
    marie.keys("Control+z", "m")
    magnet = marie.page.locator(".tool-bar .toggle")
    expect(magnet).to_have_attribute("aria-pressed", "false")
    marie.stroke((250, 300), (400, 320), (424, 304))
    assert geometry(marie, "town")["coordinates"] != [420, 300]


def test_a_finger_held_chooses_several_and_moves_them(server: Server, new_context: NewContext) -> None:
    """[E20] A long touch, then taps; no Shift on a tablet."""
    marie = drawn(server, new_context(**TABLET), town=TOWN, other=OTHER)
    session = marie.context.new_cdp_session(marie.page)

    def touch(kind: str, *at: float) -> None:
        points = [{"x": at[0], "y": at[1]}] if at else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", *marie.px(250, 300))
    expect(marie.page.locator("[aria-live]").filter(has_text="Touchez d’autres signes")).to_have_count(1)
    touch("touchEnd")
    marie.page.touchscreen.tap(*marie.px(250, 500))
    count(marie, 2)


def test_a_corner_is_caught_within_44_px_by_a_finger(server: Server, new_context: NewContext) -> None:
    """[E20] A touch 15 px off the corner of the frame scales; a second finger gives it up."""
    marie = drawn(server, new_context(**TABLET), town=TOWN, flow=FLOW)
    before = marie.document()["figures"]
    marie.tool("v")
    marie.keys("Control+a")
    count(marie, 2)
    session = marie.context.new_cdp_session(marie.page)
    _, _, right, bottom = frame(marie)
    x, y = marie.px(right, bottom)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        places = [{"x": px, "y": py, "id": i} for i, (px, py) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})

    touch("touchStart", (x + 11, y + 11))
    for step in range(1, 6):
        touch("touchMove", (x + 11 + 8 * step, y + 11 + 4 * step))
    touch("touchStart", (x + 51, y + 31), (x - 100, y))
    touch("touchEnd")
    marie.is_saved()
    assert marie.document()["figures"] == before, "two fingers move the sheet, nothing else"
    marie.page.locator(".stage").focus()
    marie.keys("0")
    marie.page.wait_for_function("document.querySelector('.properties').checkVisibility()")
    touch("touchStart", (x + 11, y + 11))
    for step in range(1, 6):
        touch("touchMove", (x + 11 + 8 * step, y + 11 + 4 * step))
    touch("touchEnd")
    grown = geometry(marie, "flow")["coordinates"]
    assert grown[-1][0] - grown[0][0] > 225


def test_a_line_is_cut_and_joined_and_a_copy_is_dragged(server: Server, new_context: NewContext) -> None:
    """[E21] [E20] C and a tap, then Joindre; Alt and a drag; a network's proposed links."""
    net = {
        "symbol": "hierarchie.network",
        "geometry": {"type": "Network", "nodes": {"a": [250, 600, 1], "b": [350, 650, 2]}, "links": {}},
    }
    marie = drawn(server, new_context(), flow=FLOW, net=net)
    page = marie.page
    marie.tap(470, 315)
    marie.tool("c")
    marie.tap(470, 315)
    count(marie, 2)
    marie.is_saved()
    assert len(marie.document()["figures"]) == 3
    page.locator('.properties [data-act="more"]').click()
    page.locator('[data-entry="edit.join"]').click()
    marie.is_saved()
    assert len(marie.document()["figures"]) == 2
    coordinates = geometry(marie, "flow")["coordinates"]
    assert [coordinates[0], coordinates[-1]] == [[420, 300], [640, 300]]
    marie.tap(900, 760)
    page.keyboard.down("Alt")
    marie.stroke((480, 318), (500, 500))
    page.keyboard.up("Alt")
    marie.is_saved()
    assert len(marie.document()["figures"]) == 3
    assert geometry(marie, "flow")["coordinates"] == coordinates
    marie.tap(250, 600)
    page.locator('.properties [data-act="more"]').click()
    page.locator('[data-entry="edit.propose"]').click()
    assert [link[:2] for link in geometry(marie, "net")["links"].values()] == [["a", "b"]]
