"""The editor under fingers, as somebody who never saw it uses it: only by what is read on the screen."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser import look
from tests.browser.beside import NewContext, add, the, town
from tests.browser.hands import Hand, Place, ring
from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser

TABLET: dict[str, Any] = {"viewport": {"width": 1024, "height": 768}, "has_touch": True}
UPRIGHT: dict[str, Any] = {"viewport": {"width": 768, "height": 1024}, "has_touch": True}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SMALL: dict[str, Any] = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}

#: Questions as they are read, with gestures that say the shape, and the sign each makes.
QUESTIONS: list[tuple[str, list[tuple[list[Place], str]]]] = [
    (
        "Qui dépend de qui",
        [
            ([(200, 220)], "hierarchie.point"),
            ([(620, 200), (660, 260), (700, 330)], "hierarchie.line"),
            (ring(470, 260, 55), "hierarchie.area"),
        ],
    ),
    (
        "Ce qui change",
        [
            ([(200, 470)], "dynamique.point"),
            ([(560, 420), (620, 450), (700, 430)], "dynamique.line"),
            (ring(400, 480, 55), "dynamique.area"),
        ],
    ),
    (
        "Ce qui se touche ou se coupe",
        [
            ([(120, 730)], "contact.point"),
            ([(520, 600), (580, 640), (680, 640)], "contact.line"),
            (ring(350, 680, 55), "contact.area"),
        ],
    ),
    (
        "Ce qui traverse et dessert",
        [
            ([(100, 300)], "quadrillage.point"),
            ([(100, 520)], "quadrillage.point"),
            ([(100, 300), (104, 400), (100, 520)], "quadrillage.network"),
        ],
    ),
]


#: Controls of the floating bars that stand outside their own bar.
ASTRAY = """() => [...document.querySelectorAll(".properties, .shape-strip, .tool-bar, .chosen")]
  .filter((bar) => bar.checkVisibility())
  .flatMap((bar) => {
    const own = bar.getBoundingClientRect();
    return [...bar.querySelectorAll("button")].filter((one) => {
      const box = one.getBoundingClientRect();
      const out = box.left < own.left - 1 || box.right > own.right + 1 || box.bottom > own.bottom + 1;
      return box.width > 0 && out;
    });
  })
  .map((one) => one.outerHTML.slice(0, 100))"""


class Newcomer:
    """Taps what is read on the screen, and counts."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.hand = Hand(person, "touch")
        self.taps = 0

    def tap(self, name: str) -> None:
        button = self.person.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}"))
        expect(button.first).to_be_in_viewport(ratio=1)
        button.first.tap()
        self.taps += 1

    def ask(self, question: str) -> None:
        """Tapped until it is in the hand: the browser drops a tap in the same instant as a stroke."""
        button = self.person.page.get_by_role("button", name=question)

        def taken() -> bool:
            if button.get_attribute("aria-pressed") != "true":
                self.tap(question)
            return button.get_attribute("aria-pressed") == "true"

        self.person.sees(taken)

    def draw(self, path: list[Place]) -> None:
        self.hand.stroke(*path)
        self.taps += 1

    def sees_sign(self, symbol: str) -> None:
        """On the sheet, and saved, before the hand goes on."""
        self.person.sees(lambda: symbol in self.signs())

    def signs(self) -> list[str]:
        self.person.is_saved()
        return [figure["symbol"] for figure in self.person.document()["figures"]]


def newcomer(server: Server, new_context: NewContext, screen: dict[str, Any]) -> Newcomer:
    return Newcomer(Person(server, new_context(**screen), server.create_workshop(), "Marie").sit())


def test_ten_signs_of_four_supports_by_what_is_read(server: Server, new_context: NewContext) -> None:
    """[E30] The first within three taps; nothing asked on the way is answered, nothing is in the way."""
    marie = newcomer(server, new_context, TABLET)
    for question, drawn in QUESTIONS:
        marie.ask(question)
        for path, symbol in drawn:
            marie.draw(path)
            marie.sees_sign(symbol)
            if symbol == "hierarchie.point":
                assert marie.taps <= 3
        assert marie.person.page.evaluate(ASTRAY) == []
        assert look.overlapping(marie.person.page) == []
    signs = marie.signs()
    assert len(signs) == len(set(signs)) == 10
    assert {symbol.split(".")[1] for symbol in signs} == {"point", "line", "area", "network"}


@pytest.mark.parametrize("screen", [PHONE, SMALL], ids=["phone", "small"])
def test_a_first_sign_from_a_phone(server: Server, new_context: NewContext, screen: dict[str, Any]) -> None:
    """[E30] [E32] Three taps; its sentence waits behind one button, which covers neither tools nor sign."""
    marie = newcomer(server, new_context, screen)
    page = marie.person.page
    marie.tap("Signes")
    marie.tap("Comment c’est découpé")
    expect(page.locator(".poster-panel")).to_be_attached()
    marie.draw([(400, 400)])
    marie.person.sees(lambda: marie.signs() == ["maillage.point"])
    assert marie.taps <= 3
    expect(page.locator(".sentence")).to_have_class(re.compile("folded"))
    asked, tools = page.locator(".sentence").bounding_box(), page.locator(".tool-bar").bounding_box()
    assert asked
    assert tools
    assert asked["y"] + asked["height"] <= tools["y"]
    assert tools["x"] >= 0
    assert tools["x"] + tools["width"] <= screen["viewport"]["width"]
    assert tools["height"] < 60, "the tools are on one line"
    marie.tap("Phrase à écrire")
    page.get_by_role("textbox", name="Phrase de légende, nouvelle ligne").fill("Die : lycée, marché, soins")
    marie.tap("Garder")
    marie.person.sees(lambda: the(marie.person, "legend", symbol="maillage.point")["text"] != "")


def test_a_post_it_is_voted_and_attached_from_its_bar(server: Server, new_context: NewContext) -> None:
    """[B4] Dots and the sign it is about, from the sheet; three dots in all, then they are taken back."""
    marie = newcomer(server, new_context, TABLET)
    page, person = marie.person.page, marie.person
    town(person, "die", 600)
    body = {"id": "n1", "at": [200, 300], "size": [150, 70], "text": "Le dernier bus ?", "color": "yellow"}
    add(person, "notes", body)
    expect(page.locator("#tab-notes")).to_be_visible()
    person.sees(lambda: page.evaluate("() => true") and person.inked(600, 400) > 0)
    marie.draw([(275, 335)])
    bar = page.locator(".properties")
    for given in (1, 2, 3):
        bar.locator(".dots").tap()
        expect(bar.locator(".dots")).to_have_text(str(given))
    bar.locator(".dots").tap()
    expect(bar.locator(".dots")).to_have_text("0")
    bar.get_by_role("button", name="Attacher à un signe").tap()
    expect(page.locator(".picker")).to_be_visible()
    marie.draw([(600, 400)])
    person.sees(lambda: the(person, "notes", id="n1")["about"] == "die")
    bar.get_by_role("button", name="à propos de Die").tap()
    page.get_by_role("menuitem", name="Détacher de Die").tap()
    person.sees(lambda: the(person, "notes", id="n1").get("about") is None)


@pytest.mark.parametrize("screen", [UPRIGHT, PHONE], ids=["upright", "phone"])
def test_the_tools_leave_the_sheet_in_sight(
    server: Server, new_context: NewContext, screen: dict[str, Any]
) -> None:
    """Tools stand under the fitted sheet, not on it."""
    marie = newcomer(server, new_context, screen)
    tools = marie.person.page.locator(".tool-bar").bounding_box()
    assert tools
    assert marie.person.px(0, 841)[1] <= tools["y"]
