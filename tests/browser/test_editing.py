"""What hands do to what is already drawn, with a real mouse, keyboard and finger, against a real server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.axe import axe
from tests.browser.look import sticking_out
from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser
NewContext = Callable[..., BrowserContext]

TABLET: dict[str, Any] = {"viewport": {"width": 1024, "height": 768}, "has_touch": True}
TOWN = {"symbol": "hierarchie.point", "geometry": {"type": "Point", "coordinates": [250, 300]}}
OTHER = {"symbol": "hierarchie.point", "geometry": {"type": "Point", "coordinates": [250, 500]}}
FLOW = {
    "symbol": "dynamique.line",
    "geometry": {"type": "LineString", "coordinates": [[420, 300], [520, 330], [640, 300]]},
}
ZONE = {
    "symbol": "maillage.area",
    "geometry": {
        "type": "Polygon",
        "coordinates": [[[420, 450], [640, 450], [640, 650], [420, 650], [420, 450]]],
    },
}


def drawn(server: Server, context: BrowserContext, **figures: dict[str, Any]) -> Person:
    """Somebody at a poster of their own with these figures, by id."""
    marie = Person(server, context, server.create_workshop(), "Marie")
    for figure_id, figure in figures.items():
        answer = marie.send("POST", "figures", {"id": figure_id, **figure})
        assert answer.status_code == 201, answer.text
    return marie.sit()


def geometry(person: Person, figure_id: str) -> Any:
    person.is_saved()
    return next(f["geometry"] for f in person.document()["figures"] if f["id"] == figure_id)


def count(person: Person, number: int) -> None:
    """The bar says how many are chosen."""
    expect(person.page.locator(".prop-count")).to_have_text(f"{number} éléments")


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


def test_copies_go_from_one_poster_to_another_without_a_secure_context(
    server: Server, new_context: NewContext
) -> None:
    """[E24] [A5] Ctrl C here, Ctrl V there, in the same place, under http; cut takes away here."""
    context = new_context()
    workshop = server.create_workshop()
    marie = Person(server, context, workshop, "Marie")
    for figure_id, figure in (("town", TOWN), ("flow", FLOW)):
        assert marie.send("POST", "figures", {"id": figure_id, **figure}).status_code == 201
    marie.sit("salle.test")
    marie.tool("v")
    marie.keys("Control+a")
    count(marie, 2)
    marie.keys("Control+c")
    expect(marie.page.locator(".toast")).to_contain_text("2 éléments copiés")
    paul = Person(server, new_context(), {**workshop, "posters": workshop["posters"][1:]}, "Paul")
    # Another browser window, another poster: the text travels as any text does.
    paul.sit("salle.test")
    copied = marie.page.evaluate("localStorage.getItem('chorem.clipboard')")
    assert copied.startswith("<svg xmlns=")
    assert "<metadata>" in copied
    paste(paul, copied)
    count(paul, 2)
    paul.is_saved()
    assert [f["geometry"] for f in paul.document()["figures"]] == [TOWN["geometry"], FLOW["geometry"]]
    marie.keys("Control+v")
    marie.is_saved()
    assert len(marie.document()["figures"]) == 4
    marie.keys("Control+x")
    marie.is_saved()
    assert len(marie.document()["figures"]) == 2
    marie.keys("Control+z")
    marie.is_saved()
    assert len(marie.document()["figures"]) == 4


def paste(person: Person, text: str) -> None:
    """What the browser sends when somebody pastes a text."""
    person.page.evaluate(
        """(text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          const event = { clipboardData, bubbles: true, cancelable: true };
          document.dispatchEvent(new ClipboardEvent("paste", event));
        }""",
        text,
    )


def test_settings_are_those_of_the_sign_and_change_several_at_once(
    server: Server, new_context: NewContext
) -> None:
    """[E25] Width of two flows that differ, status and rank of two towns; each change is one step."""
    wide = {
        **FLOW,
        "params": {"width": 60},
        "geometry": {"type": "LineString", "coordinates": [[420, 400], [640, 400]]},
    }
    marie = drawn(server, new_context(), town=TOWN, other=OTHER, flow=FLOW, wide=wide)
    page = marie.page
    marie.tap(250, 300)
    page.keyboard.down("Shift")
    marie.tap(250, 500)
    page.keyboard.up("Shift")
    count(marie, 2)
    page.locator('.properties [data-act="rank1"]').click()
    page.locator('.properties [data-act="status"]').click()
    page.get_by_role("menuitemradio", name="Signal").click()
    marie.is_saved()
    towns = [f for f in marie.document()["figures"] if f["id"] in ("town", "other")]
    assert [(f["params"]["rank"], f["status"]) for f in towns] == [(1, "signal")] * 2
    marie.keys("Control+z")
    marie.is_saved()
    assert [f["status"] for f in marie.document()["figures"]] == [None] * 4
    marie.tool("v")
    marie.tap(900, 750)
    marie.stroke((380, 240), (700, 440))
    count(marie, 2)
    page.locator('.properties [data-act="more"]').click()
    width = page.locator(".setting-number")
    expect(width.locator("output")).to_have_text("—")
    width.locator("input").fill("40")
    marie.is_saved()
    flows = [f for f in marie.document()["figures"] if f["symbol"] == "dynamique.line"]
    assert [f["params"]["width"] for f in flows] == [40, 40]


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


def test_every_shortcut_is_under_the_question_mark(server: Server, new_context: NewContext) -> None:
    """[E4] One table makes the keys and their list; typing in a field is none."""
    marie = drawn(server, new_context(), town=TOWN)
    marie.tap(250, 300)
    marie.keys("Control+d")
    marie.is_saved()
    assert len(marie.document()["figures"]) == 2
    marie.page.locator(".stage").focus()
    marie.keys("?")
    rows = marie.page.locator("dialog .shortcuts dt")
    expect(rows.first).to_be_visible()
    assert rows.count() >= 30
    marie.keys("Escape")
    marie.page.locator(".search input").fill("c")
    marie.keys("l", "m", "Control+d")
    expect(marie.page.locator('.tool-bar [data-tool="select"]')).to_have_attribute("aria-checked", "true")
    assert len(marie.document()["figures"]) == 2


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


@pytest.mark.parametrize("lang", ["fr-FR", "en-GB"])
@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)])
def test_axe_finds_nothing_around_a_selection(
    server: Server, new_context: NewContext, size: tuple[int, int], lang: str
) -> None:
    """[E4] One chosen, several, their settings, the list of keys; nothing sticks out of the window."""
    context = new_context(viewport={"width": size[0], "height": size[1]}, locale=lang)
    marie = drawn(server, context, town=TOWN, flow=FLOW, zone=ZONE)
    page = marie.page
    marie.tool("v")
    for choose in ("Tab", "Control+a"):
        marie.keys(choose)
        expect(page.locator(".properties")).to_be_visible()
        assert axe(page) == [], choose
        page.locator('.properties [data-act="more"]').click()
        assert axe(page) == [], f"settings, {choose}"
        assert sticking_out(page) == []
        marie.keys("Escape")
        page.locator(".stage").focus()
    marie.keys("?")
    expect(page.locator("dialog")).to_be_visible()
    assert axe(page) == [], "keys"
