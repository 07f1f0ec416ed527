"""A few figures on a poster of one's own, for the tests of what hands do to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, expect

from tests.browser.server import Server
from tests.browser.table import Person

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
