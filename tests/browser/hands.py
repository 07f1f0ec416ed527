"""A mouse, fingers or a pen on the sheet, as the browser gets them from the device, in millimetres."""

from __future__ import annotations

import math
from typing import Any, Literal

from tests.browser.table import Person

Kind = Literal["mouse", "touch"]
Place = tuple[float, float]


def ring(x_mm: float, y_mm: float, radius_mm: float) -> list[Place]:
    """Around a place and back to the start."""
    turns = [step / 24 * 2 * math.pi for step in range(25)]
    return [(x_mm + radius_mm * math.cos(turn), y_mm + radius_mm * math.sin(turn)) for turn in turns]


class Hand:
    """One person's hand: the same gestures with a mouse or a finger."""

    def __init__(self, person: Person, kind: Kind) -> None:
        self.person = person
        self.kind = kind
        self.cdp = person.context.new_cdp_session(person.page)

    def finger(self, event: str, *places: Place) -> None:
        """``event``: touchStart, touchMove, touchEnd or touchCancel, with every finger that is down."""
        pixels = [self.person.px(*place) for place in places]
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(pixels)]
        self.cdp.send("Input.dispatchTouchEvent", {"type": event, "touchPoints": points})

    def pen(self, event: str, place: Place) -> None:
        """``event``: mousePressed, mouseMoved or mouseReleased."""
        x, y = self.person.px(*place)
        more: dict[str, Any] = {"button": "left", "buttons": 1, "clickCount": 1, "pointerType": "pen"}
        self.cdp.send("Input.dispatchMouseEvent", {"type": event, "x": x, "y": y, **more})

    def down(self, *path: Place) -> None:
        """Presses at the first place and goes through the others, without lifting."""
        if self.kind == "mouse":
            self.person.press(*path[0])
            for place in path[1:]:
                self.person.drag_to(*place, steps=3)
            return
        self.finger("touchStart", path[0])
        for place in path[1:]:
            self.finger("touchMove", place)

    def stroke(self, *path: Place) -> None:
        self.down(*path)
        if self.kind == "mouse":
            self.person.lift()
        else:
            self.finger("touchEnd")

    def press(self, selector: str) -> None:
        """A click or a tap on a control."""
        found = self.person.page.locator(selector)
        if self.kind == "mouse":
            found.click()
        else:
            found.tap()


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
