"""Every edit is one undo step: done by hand, taken back by one Ctrl Z, the document is what it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.beside import drag, tab
from tests.browser.hands import Hand, ring
from tests.browser.server import Server
from tests.browser.sheets import content, full_sheet
from tests.browser.table import Person

pytestmark = pytest.mark.browser
Edit = Callable[[Person], Any]


def placed(symbol: str, *path: tuple[float, float]) -> Edit:
    """A sign from its cell, by a gesture; its name is left out."""

    def edit(marie: Person) -> None:
        marie.page.locator(f"[data-sign='{symbol}']").first.click()
        Hand(marie, "mouse").stroke(*path)
        marie.keys("Escape")

    return edit


def tool(key: str, *path: tuple[float, float], typed: str = "") -> Edit:
    def edit(marie: Person) -> None:
        marie.tool(key)
        Hand(marie, "mouse").stroke(*path)
        if typed:
            marie.page.keyboard.type(typed)
            marie.keys("Control+Enter" if key == "n" else "Enter")

    return edit


def keys(at: tuple[float, float], *pressed: str) -> Edit:
    """Keys on what lies there."""

    def edit(marie: Person) -> None:
        marie.tap(*at)
        marie.keys(*pressed)

    return edit


def dragged(chosen: tuple[float, float], *path: tuple[float, float], held: str = "") -> Edit:
    def edit(marie: Person) -> None:
        marie.tap(*chosen)
        if held:
            marie.page.keyboard.down(held)
        marie.stroke(*path)
        if held:
            marie.page.keyboard.up(held)

    return edit


def act(at: tuple[float, float], *selectors: str) -> Edit:
    """Buttons of the bar beside what lies there, one after the other."""

    def edit(marie: Person) -> None:
        marie.tap(*at)
        for selector in selectors:
            marie.page.locator(selector).first.click()

    return edit


def asked(at: tuple[float, float], entry: str) -> Edit:
    """An act of the menu of a right click."""

    def edit(marie: Person) -> None:
        marie.tap(*at, button="right")
        marie.page.locator(f'.menu [data-entry="{entry}"]').click()

    return edit


def all_chosen(*selectors: str) -> Edit:
    def edit(marie: Person) -> None:
        marie.tool("v")
        marie.keys("Control+a")
        marie.page.locator('.properties [data-act="more"]').click()
        for selector in selectors:
            marie.page.locator(selector).click()

    return edit


def beside(name: str, do: Callable[[Person], Any]) -> Edit:
    def edit(marie: Person) -> None:
        tab(marie, name)
        do(marie)

    return edit


def clicked(selector: str) -> Callable[[Person], None]:
    return lambda marie: marie.page.locator(selector).first.click()


def written(selector: str, text: str) -> Callable[[Person], None]:
    def do(marie: Person) -> None:
        marie.page.locator(selector).fill(text)
        marie.keys("Enter")

    return do


def renamed(marie: Person) -> None:
    title = marie.page.locator(".bar-title-field")
    title.fill("Et demain ?")
    title.press("Enter")


def moved_in_the_matrix(marie: Person) -> None:
    page = marie.page
    drag(page, page.locator("[data-sort=idea]"), page.locator("[data-cell=menace] .cell-items"))


def in_the_plan(marie: Person) -> None:
    marie.page.locator("#plan-find").fill("propagation")
    marie.keys("ArrowDown", "ArrowDown", "Enter", "Shift+M", "ArrowRight", "ArrowDown", "Escape")


TOWN, FLOW, ZONE, NODE, NOTE = (200, 300), (520, 329), (530, 451), (250, 600), (740, 700)
MORE = '.properties [data-act="more"]'
STROKE = ((300, 210), (380, 230), (460, 200))

PLACING: dict[str, Edit] = {
    "point": placed("attraction.point", (300, 220)),
    "line": placed("contact.line", *STROKE),
    "area": placed("dynamique.area", *ring(350, 380, 50)),
    "network": placed("attraction.network", (300, 220)),
    "circles": placed("attraction.line", (300, 220), (340, 220), (380, 230)),
    "arrow": placed("croquis.arrow", *STROKE),
    "question": tool("5", *STROKE),
    "ink": tool("p", *STROKE),
    "words": tool("t", (300, 220), typed="vers Gap"),
    "post-it": tool("n", (300, 220), typed="Qui paie ?"),
}
#: Two taps in a row on one figure would be a double tap, which opens its name.
EDITING: dict[str, Edit] = {
    "move": dragged(TOWN, TOWN, (250, 350), (300, 380)),
    "move the note": dragged(NOTE, NOTE, (760, 600)),
    "nudge": keys(TOWN, "Shift+ArrowRight"),
    "copy by dragging": dragged(TOWN, TOWN, (250, 350), (300, 380), held="Alt"),
    "vertex": dragged(FLOW, (420, 300), (400, 250), (380, 240)),
    "new vertex": dragged(FLOW, (470, 315), (470, 380)),
    "vertex removed": keys(FLOW, "PageDown", "PageDown", "Delete"),
    "node": dragged(NODE, NODE, (300, 640), (320, 650)),
    "turn": keys(FLOW, "r"),
    "scale": keys(ZONE, ">"),
    "duplicate": keys(TOWN, "Control+d"),
    "reverse": act(FLOW, '[data-act="reverse"]'),
    "paste": keys(TOWN, "Control+c", "Control+v"),
    "paste here": asked((350, 200), "edit.pasteHere"),
    "protect": asked(TOWN, "props.lock"),
    "delete": keys(TOWN, "Delete"),
    "propose links": act(NODE, MORE, '[data-entry="edit.propose"]'),
    "in front": keys(TOWN, "Control+Shift+ArrowUp"),
    "align": all_chosen("[aria-label='Aligner à gauche']"),
    "distribute": all_chosen("[aria-label='Répartir en largeur']"),
    "delete all": all_chosen(".properties [data-act=delete]"),
}
SAYING: dict[str, Edit] = {
    "colour": act(TOWN, '[data-act="color"]', ".swatch-row >> nth=2"),
    "rank": act(TOWN, '[data-act="rank1"]'),
    "status": act(TOWN, '[data-act="status"]', "[role=menuitemradio] >> nth=2"),
    "stake": act(TOWN, '[data-act="stake"]'),
    "to check": asked(TOWN, "props.check"),
    "parameter": act(FLOW, MORE, ".setting-number .icon-btn >> nth=1"),
    "straight": act(FLOW, MORE, ".setting:has-text('Arrondir') [role=switch]"),
    "name": keys(TOWN, "Enter", "D", "i", "e", "Enter"),
    "note colour": act(NOTE, '[data-act="color"]', "[role=menuitemradio] >> nth=1"),
    "title": renamed,
    "hide": beside("domains", clicked("[data-act=eye]")),
    "protect a domain": beside("domains", clicked("[data-act=lock]")),
    "sentence": beside("legend", lambda marie: written_in_the_legend(marie)),
    "idea": beside("amof", written("#amof-field", "Le nom Biovallée")),
    "move an idea": beside("amof", moved_in_the_matrix),
    "vote": beside("notes", clicked("[data-key=note] button.dots")),
    "plan": beside("plan", in_the_plan),
}


def written_in_the_legend(marie: Person) -> None:
    marie.page.locator(".legend-line").first.click()
    marie.page.keyboard.type("La vallée se vide")
    marie.keys("Enter")


@pytest.mark.parametrize("edits", [PLACING, EDITING, SAYING], ids=["placing", "editing", "saying"])
def test_every_edit_is_one_step(
    server: Server, new_context: Callable[..., BrowserContext], edits: dict[str, Edit]
) -> None:
    """[E1] [E20] [E21] [E22] [E25] [B1] [B2] [B3] [B4] [B5] One Ctrl Z after each gives the same document."""
    marie = full_sheet(server, new_context())
    expect(marie.page.locator(".legend-row").first).to_be_visible()
    before = content(marie)
    for name, edit in edits.items():
        marie.tool("v")
        edit(marie)
        try:
            marie.sees(lambda: content(marie) != before)
            marie.page.locator(".stage").focus()
            marie.keys("Escape", "Escape", "Control+z")
            marie.sees(lambda: content(marie) == before)
        except AssertionError as error:
            now = content(marie)
            changed = [field for field in before if before[field] != now[field]]
            raise AssertionError(f"{name}: {changed}") from error
        marie.keys("Escape", "Escape")
