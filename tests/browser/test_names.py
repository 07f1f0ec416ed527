"""Names and sentences, asked in place and never in the way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.hands import Hand, question, symbols
from tests.browser.table import Person

pytestmark = pytest.mark.browser
Table = tuple[Person, Hand]


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
    """[E32] A bubble for a new line, none for its second figure, then a button; joining takes the look."""
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
    hand.press(".sentence-unfold")
    hand.press(".join-line")
    expect(bubble).to_be_hidden()
    marie.sees(lambda: {figure["variant"] for figure in marie.document()["figures"]} == {"plus"})
    assert [line["text"] for line in marie.document()["legend"]] == ["Eurre embauche"]
