"""The Drôme valley as a schematic base: an octilinear outline of eighteen sides, two rivers, neighbours.

Owns the coordinates of the demo posters (sheet millimetres).
"""

from __future__ import annotations

from typing import Any

OUTLINE: list[list[float]] = [
    [179, 476],
    [224, 476],
    [325, 577],
    [386, 516],
    [435, 565],
    [435, 612],
    [483, 660],
    [644, 660],
    [808, 496],
    [822, 496],
    [841, 477],
    [776, 412],
    [683, 412],
    [520, 249],
    [415, 249],
    [328, 336],
    [175, 336],
    [107, 404],
    [179, 476],
]
#: In two pieces, so that its name stands where the second one has room.
DROME: list[list[float]] = [
    [67, 376.5],
    [203, 376.5],
    [243.5, 417],
    [311, 417],
    [342.5, 448.5],
    [438, 448.5],
    [494.5, 392],
    [537, 392],
]
UPPER_DROME: list[list[float]] = [
    [537, 392],
    [537, 471],
    [604.5, 538.5],
    [604.5, 603.5],
    [638.5, 637.5],
]
RHONE: list[list[float]] = [[67, 150], [67, 420]]
LOWER_RHONE: list[list[float]] = [[67, 415], [67, 680]]
TOWNS: dict[str, tuple[float, float, int]] = {
    "Livron": (153.5, 376.5, 2),
    "Crest": (288.5, 417, 1),
    "Saillans": (382, 448.5, 2),
    "Die": (537, 392, 1),
    "Luc": (604.5, 538.5, 3),
    "Châtillon": (650, 446, 3),
    "Valdrôme": (638.5, 637.5, 3),
    "Eurre": (226, 352, 3),
}


def drome_base() -> dict[str, Any]:
    """The base of the demo posters, as in chorem.poster.model.Base."""
    return {
        "territory": None,
        "version": 1,
        "variant": "schematic",
        "shapes": [
            _shape("land", {"type": "Polygon", "coordinates": [OUTLINE]}),
            _shape("river", {"type": "LineString", "coordinates": RHONE}, "", 1),
            _shape("river", {"type": "LineString", "coordinates": LOWER_RHONE}, "Rhône", 1),
            _shape("river", {"type": "LineString", "coordinates": DROME}, "", 2),
            _shape("river", {"type": "LineString", "coordinates": UPPER_DROME}, "Drôme", 2),
            _shape("neighbour", {"type": "Point", "coordinates": [208, 212]}, "Valence"),
            _shape("neighbour", {"type": "Point", "coordinates": [846, 560]}, "Gap"),
            _shape("neighbour", {"type": "Point", "coordinates": [150, 640]}, "Montélimar"),
            _shape("neighbour", {"type": "Point", "coordinates": [640, 250]}, "Vercors"),
        ],
        "credit": "Contour schématisé, 18 côtés.",
    }


def _shape(role: str, geometry: dict[str, Any], name: str = "", rank: int = 2) -> dict[str, Any]:
    return {"role": role, "geometry": geometry, "name": name, "rank": rank}
