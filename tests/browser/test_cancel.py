"""A gesture that is given up, whichever the tool and the way, leaves the document as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.hands import Hand, Place, ring
from tests.browser.server import Server
from tests.browser.sheets import content, full_sheet
from tests.browser.table import Person

pytestmark = pytest.mark.browser

LAPTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
TABLET: dict[str, Any] = {"viewport": {"width": 1024, "height": 768}, "has_touch": True}
TOWN, VERTEX, MIDDLE, NODE = (200.0, 300.0), (420.0, 300.0), (470.0, 315.0), (250.0, 600.0)

#: What is in the hand, what is chosen first, where the hand goes.
Gesture = tuple[str, Place | None, list[Place]]
AWAY: list[Place] = [(320, 250), (360, 300)]
STROKE: list[Place] = [(300, 200), (380, 230), (460, 190), (560, 220)]
GESTURES: dict[str, Gesture] = {
    "move": ("v", None, [TOWN, *AWAY]),
    "marquee": ("v", None, [(100, 220), (300, 400), (700, 700)]),
    "vertex": ("v", MIDDLE, [VERTEX, *AWAY]),
    "new vertex": ("v", (520, 330), [MIDDLE, *AWAY]),
    "node": ("v", NODE, [NODE, *AWAY]),
    "zone": ("v", None, [(530, 452), *AWAY]),
    "note": ("v", None, [(740, 700), *AWAY]),
    "lasso": ("l", None, ring(200, 300, 90)),
    "cut": ("c", (530, 452), [(520, 400), (525, 500), (530, 700)]),
    "sheet": ("h", None, STROKE),
    "ink": ("p", None, STROKE),
    "words": ("t", None, [(300, 200)]),
    "post-it": ("n", None, [(300, 200)]),
    "point": ("tropisme.point", None, STROKE),
    "line": ("contact.line", None, STROKE),
    "area": ("dynamique.area", None, ring(350, 250, 60)),
    "network": ("attraction.network", None, STROKE),
    "circles": ("attraction.line", None, STROKE),
    "question": ("7", None, STROKE),
    "arrow": ("croquis.arrow", None, STROKE),
}


def take(person: Person, what: str) -> None:
    """A tool or a question by its key, a sign as its cell does it, folded or not."""
    if "." in what:
        person.page.locator(f"[data-sign='{what}']").first.dispatch_event("click")
        person.page.locator(".stage").focus()
    else:
        person.tool(what)


def escape(hand: Hand, _: Place) -> None:
    hand.person.keys("Escape")
    hand.person.lift()


def taken_by_the_system(hand: Hand, _: Place) -> None:
    hand.finger("touchCancel")


def second_finger(hand: Hand, last: Place) -> None:
    hand.finger("touchStart", last, (last[0] + 120, last[1] + 60))
    hand.finger("touchEnd")


@pytest.mark.parametrize("give_up", [escape, taken_by_the_system, second_finger])
def test_a_gesture_given_up_leaves_the_document_untouched(
    server: Server, new_context: Callable[..., BrowserContext], give_up: Callable[[Hand, Place], None]
) -> None:
    """[E1] Escape, a pointer that is cancelled, a second finger: in the middle of every kind of gesture."""
    mouse = give_up is escape
    marie = full_sheet(server, new_context(**(LAPTOP if mouse else TABLET)))
    hand = Hand(marie, "mouse" if mouse else "touch")
    before = content(marie)
    for name, (what, first, path) in GESTURES.items():
        if first:
            marie.tool("v")
            hand.stroke(first)
        take(marie, what)
        hand.down(*path)
        give_up(hand, path[-1])
        assert content(marie) == before, name
        assert marie.page.locator(".stage-field").count() == 0, name
        marie.page.locator(".stage").focus()
        marie.keys("Escape", "Escape", "Escape", "0")
    # Nothing was left half way: the next gesture is a whole one.
    marie.tool("v")
    hand.stroke(TOWN, *AWAY)
    marie.sees(lambda: content(marie) != before)
