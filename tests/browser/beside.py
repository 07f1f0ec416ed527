"""What tests of the panels share: two people at a small poster, its stored entities, rows dragged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page

from tests.browser.server import Server
from tests.browser.table import Person

NewContext = Callable[..., BrowserContext]
Pair = tuple[Person, Person]


def two_people(server: Server, new_context: NewContext) -> Pair:
    """Marie and Paul at a poster with two towns and a route."""
    workshop = server.create_workshop()
    marie = Person(server, new_context(), workshop, "Marie")
    for figure_id, x in (("die", 400), ("crest", 600)):
        town(marie, figure_id, x)
    line = {"type": "LineString", "coordinates": [[300, 600], [700, 600]]}
    add(marie, "figures", {"id": "road", "symbol": "contact.line", "geometry": line})
    return marie.sit(), Person(server, new_context(), workshop, "Paul").sit()


def add(person: Person, path: str, body: dict[str, Any]) -> None:
    answer = person.send("POST", path, body)
    assert answer.status_code == 201, answer.text


def town(person: Person, figure_id: str, x: float, y: float = 400) -> None:
    geometry = {"type": "Point", "coordinates": [x, y]}
    body = {"id": figure_id, "symbol": "hierarchie.point", "geometry": geometry, "name": figure_id.title()}
    add(person, "figures", body)


def items(person: Person, cell: str) -> list[str]:
    return [item["text"] for item in sorted_by_order(person.document()["amof"]) if item["cell"] == cell]


def sorted_by_order(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(entities, key=lambda one: (one["order"], one["id"]))


def the(person: Person, collection: str, **fields: Any) -> dict[str, Any]:
    """The one entity of the stored poster with these fields."""
    found: list[dict[str, Any]] = [
        one for one in person.document()[collection] if fields.items() <= one.items()
    ]
    assert len(found) == 1, found
    return found[0]


def tab(person: Person, name: str) -> None:
    person.page.locator(f"#tab-{name}").click()


def drag(page: Page, one: Locator, to: Locator, above: bool = True) -> None:
    """A row taken by the mouse and dropped on the upper or lower part of another."""
    a, b = one.bounding_box(), to.bounding_box()
    assert a
    assert b
    page.mouse.move(a["x"] + 30, a["y"] + a["height"] / 2)
    page.mouse.down()
    page.mouse.move(b["x"] + 30, b["y"] + b["height"] * (0.2 if above else 0.8), steps=6)
    page.mouse.up()
