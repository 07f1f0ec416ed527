"""The four glyphs of the domains: grid, bending arrow, gem, exclamation in a ring (LOOK).

Drawn on a grid of 20 with strokes of 1.7, scaled to a size. Mirrored by frontend/core/sheet/glyphs.js.
"""

from __future__ import annotations

from chorem.sheet.items import Item, circle_data, placed

_GRID: dict[str, list[list[str | int]]] = {
    "organisation": [
        ["M", 3_000, 3_000, "L", 17_000, 3_000, "L", 17_000, 17_000, "L", 3_000, 17_000, "Z"],
        ["M", 3_000, 10_000, "L", 17_000, 10_000],
        ["M", 10_000, 3_000, "L", 10_000, 17_000],
    ],
    "dynamique": [
        ["M", 2_500, 15_500, "C", 2_500, 9_500, 7_000, 7_000, 16_500, 7_000],
        ["M", 12_000, 2_500, "L", 16_800, 7_000, "L", 12_000, 11_500],
    ],
    "ressources": [
        [
            *("M", 6_000, 3_500, "L", 14_000, 3_500, "L", 18_000, 8_500),
            *("L", 10_000, 17_500, "L", 2_000, 8_500, "Z"),
        ],
        ["M", 2_000, 8_500, "L", 18_000, 8_500],
        ["M", 7_500, 8_500, "L", 10_000, 17_500, "L", 12_500, 8_500],
    ],
    "enjeux": [
        circle_data(10_000, 10_000, 7_600),
        ["M", 10_000, 5_600, "L", 10_000, 10_800],
        ["M", 10_000, 14_200, "L", 10_000, 14_300],
    ],
}


def domain_glyph(domain: str, x: int, y: int, size: int, ink: str) -> list[Item]:
    """The glyph of a domain in a square of ``size`` µm whose corner is x, y; nothing for the base."""
    strokes: list[Item] = [
        {"t": "path", "d": data, "stroke": ink, "width": 1_700, "cap": "round", "join": "round"}
        for data in _GRID.get(domain, [])
    ]
    return placed(strokes, size / 20_000, x, y)
