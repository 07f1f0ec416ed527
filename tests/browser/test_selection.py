"""What is done to the selection: copied between posters, set, from the keyboard; axe around it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import axe
from tests.browser.drawn import FLOW, OTHER, TOWN, ZONE, NewContext, count, drawn
from tests.browser.look import sticking_out
from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser


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
