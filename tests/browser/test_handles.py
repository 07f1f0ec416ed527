"""Signs are reshaped by their own handles, with the mouse, on the real page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.server import Server
from tests.browser.table import Person

pytestmark = pytest.mark.browser
AREA = {"type": "Polygon", "coordinates": [[[300, 250], [700, 250], [700, 550], [300, 550], [300, 250]]]}
POINT = {"type": "Point", "coordinates": [500, 400]}
NETWORK = {
    "type": "Network",
    "nodes": {"a": [300, 400, 1], "b": [560, 400, 2]},
    "links": {"ab": ["a", "b", 1]},
}


@pytest.mark.parametrize(
    ("symbol", "geometry", "handles", "on", "handle", "start", "end"),
    [
        pytest.param(
            "attraction.point", POINT,
            {"satellite_1": [400, 330], "satellite_2": [600, 330], "satellite_3": [500, 520]},
            (500, 400), "satellite_1", (400, 330), (420, 460), id="place",
        ),
        pytest.param(
            "tropisme.point", POINT, {"tip": [640, 330]}, (500, 400), "tip", (640, 330), (600, 520), id="tip",
        ),
        pytest.param(
            "attraction.area", AREA, {"pole": [500, 400]},
            (500, 400), "pole", (500, 400), (420, 330), id="pole",
        ),
        pytest.param(
            "quadrillage.area", AREA, {"entry": [300, 420], "stem_end": [640, 380]},
            (500, 250), "stem_end", (640, 380), (520, 480), id="stem",
        ),
        # Its figure stores none: the end of the barrier is 45 % of the way along, 48 mm to the right.
        pytest.param(
            "contact.network", NETWORK, {}, (300, 400), "barrier_end", (417, 448), (440, 520), id="barrier",
        ),
    ],
)  # fmt: skip
def test_a_handle_is_dragged_to_where_it_is_wanted(
    server: Server,
    new_context: Callable[..., BrowserContext],
    symbol: str,
    geometry: dict[str, Any],
    handles: dict[str, list[float]],
    on: tuple[float, float],
    handle: str,
    start: tuple[float, float],
    end: tuple[float, float],
) -> None:
    """[S7][S11][E1]"""
    marie = Person(server, new_context(), server.create_workshop(), "Marie")
    body = {"id": "f", "symbol": symbol, "geometry": geometry, "handles": handles}
    assert marie.send("POST", "figures", body).status_code == 201
    marie.sit()
    marie.sees(lambda: marie.inked(*on) > 0)
    marie.tool("v")
    marie.tap(*on)
    marie.page.keyboard.down("Alt")  # no snapping
    marie.stroke(start, end)
    marie.page.keyboard.up("Alt")
    marie.is_saved()

    def moved() -> bool:
        (figure,) = marie.document()["figures"]
        x, y = figure["handles"].get(handle, (0, 0))
        return abs(x - end[0]) < 2 and abs(y - end[1]) < 2

    marie.sees(moved)
    assert marie.document()["figures"][0]["geometry"] == geometry
