"""A poster with one figure of each geometry, words, ink and notes, and its whole document to compare."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext

from tests.browser.beside import add
from tests.browser.server import Server
from tests.browser.table import Person

LINE = {"type": "LineString", "coordinates": [[420, 300], [520, 330], [640, 300]]}
RING = [[420, 450], [640, 450], [640, 650], [420, 650], [420, 450]]
NET = {
    "type": "Network",
    "nodes": {"a": [150, 560, 1], "b": [250, 600, 2], "c": [150, 680, 2]},
    "links": {"l": ["a", "b", 2]},
}

FIGURES: dict[str, dict[str, Any]] = {
    "town": {"symbol": "hierarchie.point", "geometry": {"type": "Point", "coordinates": [200, 300]}},
    "village": {"symbol": "hierarchie.point", "geometry": {"type": "Point", "coordinates": [330, 720]}},
    "flow": {"symbol": "dynamique.line", "geometry": LINE},
    "zone": {"symbol": "maillage.area", "geometry": {"type": "Polygon", "coordinates": [RING]}},
    "net": {"symbol": "hierarchie.network", "geometry": NET},
}


def full_sheet(server: Server, context: BrowserContext) -> Person:
    """Somebody at a poster of their own: two towns, a flow, a zone, a network, a note, an idea."""
    person = Person(server, context, server.create_workshop(), "Marie")
    for figure_id, figure in FIGURES.items():
        add(person, "figures", {"id": figure_id, **figure})
    add(person, "notes", {"id": "note", "at": [700, 680], "text": "Le bus"})
    add(person, "amof", {"id": "idea", "cell": "atout", "text": "Le train"})
    return person.sit()


def content(person: Person) -> dict[str, Any]:
    """All that the poster says, without how many changes led there."""
    person.is_saved()
    return {name: value for name, value in person.document().items() if name != "seq"}
