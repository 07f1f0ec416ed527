"""The figures that show a sign on the contact sheet, in a place of 230 × 120 mm: by sign, else by support.

Owns their geometry. Must not know how they are set.
"""

from __future__ import annotations

from typing import Any

from chorem.demo.drawing import area, handles, line, network, point
from chorem.spec.model import Sign

Sample = dict[str, Any]
_LINE = line((8, 46), (70, 20), (128, 34), (196, 8))
_AREA = area((6, 40), (38, 8), (92, 4), (132, 34), (126, 88), (88, 116), (30, 104))
_MESH = {
    "a": (90.0, 66.0, 1), "b": (36.0, 28.0, 2), "c": (166.0, 28.0, 2), "d": (146.0, 106.0, 2),
    "e": (20.0, 86.0, 3), "f": (70.0, 118.0, 3), "g": (202.0, 66.0, 3), "h": (80.0, 12.0, 3),
    "i": (130.0, 14.0, 3),
}  # fmt: skip
_LINKS = [
    ("a", "b", 1), ("a", "c", 1), ("a", "d", 1), ("b", "e", 3), ("a", "f", 2),
    ("e", "f", 3), ("c", "g", 3), ("d", "g", 3), ("b", "h", 3), ("c", "i", 3),
]  # fmt: skip
#: Six places, for what goes on between them.
_FABRIC = {
    "a": (24.0, 20.0, 2), "b": (96.0, 10.0, 2), "c": (170.0, 24.0, 2),
    "d": (50.0, 70.0, 2), "e": (112.0, 60.0, 2), "f": (182.0, 86.0, 2),
    "g": (82.0, 108.0, 2), "h": (144.0, 106.0, 2),
}  # fmt: skip
_STRONG = {name: (x, y, 1 if name in "cefh" else 3) for name, (x, y, _) in _FABRIC.items()}
_SAMPLES: dict[str, list[Sample]] = {
    "maillage.point": [
        {"geometry": point(x, 60), "params": {"rank": rank}} for x, rank in ((30, 1), (94, 2), (148, 3))
    ],
    "hierarchie.point": [
        {"geometry": point(x, y), "params": {"rank": rank}}
        for x, y, rank in (
            (92, 62, 1), (32, 30, 2), (168, 40, 2), (134, 106, 2), (66, 18, 3), (126, 16, 3), (140, 66, 3),
            (200, 76, 3), (44, 70, 3), (8, 88, 3), (52, 106, 3), (90, 118, 3), (180, 108, 3),
        )
    ],
    "hierarchie.line limite": [
        {"geometry": line((8, y), (196, y - 12)), "params": {"rank": rank}}
        for y, rank in ((14, 1), (32, 2), (50, 3))
    ],
    "dynamique.point plus": [
        {"geometry": point(x, 60), "params": {"rank": rank}} for x, rank in ((20, 1), (72, 2))
    ],
    "dynamique.point moins": [
        {"geometry": point(x, 60), "params": {"rank": rank}} for x, rank in ((20, 2), (76, 1))
    ],
    "attraction.line": [
        {
            "geometry": point(100, 60),
            "handles": handles(radius=(160, 60)),
            "params": {"rings": 3, "label_2": "15 min", "label_3": "30 min"},
        }
    ],
    "attraction.point": [
        {
            "geometry": point(100, 60),
            "handles": handles(
                satellite_1=(24, 30), satellite_2=(160, 8), satellite_3=(46, 112), satellite_4=(184, 92)
            ),
            "params": {"count": 4},
        }
    ],
    "tropisme.point": [
        {"geometry": point(20, 80), "handles": handles(tip=(150, 40)), "params": {"towards": "Valence"}}
    ],
    "contact.network": [
        {
            "geometry": network(
                {"a": (20, 66, 1), "b": (118, 58, 2), "c": (186, 22, 3), "d": (200, 62, 3),
                 "e": (182, 104, 3)},
                [("a", "b", 1), ("b", "c", 3), ("b", "d", 3), ("b", "e", 3)],
            ),
            "handles": handles(barrier_start=(72, 4), barrier_end=(80, 118)),
        }
    ],
    "attraction.network": [
        {
            "geometry": network(
                {
                    "a": (100, 62, 1), "b": (162, 12, 2), "c": (34, 26, 3), "d": (58, 110, 2),
                    "e": (176, 108, 3),
                    "f": (204, 54, 3), "g": (24, 76, 3), "h": (88, 4, 3),
                },
                [
                    ("a", "b", 1), ("a", "c", 3), ("a", "d", 1), ("a", "e", 2), ("a", "f", 3), ("a", "g", 3),
                    ("a", "h", 2),
                ],
            )
        }
    ],
    "tropisme.network": [
        {
            "geometry": network(
                _STRONG,
                [
                    ("a", "b", 3), ("a", "d", 3), ("b", "c", 3), ("d", "e", 3), ("d", "g", 3), ("b", "e", 3),
                    ("c", "e", 1), ("c", "f", 1), ("e", "f", 1), ("e", "h", 1), ("f", "h", 1), ("g", "h", 3),
                ],
            )
        }
    ],
    "dynamique.network": [
        {
            "geometry": network(
                _FABRIC,
                [
                    ("a", "b", 2), ("a", "d", 3), ("b", "c", 2), ("d", "e", 2), ("d", "g", 3), ("b", "e", 2),
                    ("c", "e", 1), ("c", "f", 1), ("e", "f", 1), ("e", "h", 2), ("f", "h", 2), ("g", "h", 2),
                ],
            )
        }
    ],
    "croquis.text": [
        {"geometry": point(10, 58), "params": {"text": "Vers Valence", "size": 24, "font": "semibold"}},
        {"geometry": point(10, 90), "params": {"text": "la Drôme", "size": 20, "font": "italic"},
         "color": "water"},
    ],
    "croquis.line": [
        {"geometry": line((10, 80), (40, 30), (70, 50), (64, 92), (110, 84), (200, 26)), "smooth": True}
    ],
}  # fmt: skip
_BY_SUPPORT: dict[str, list[Sample]] = {
    "point": [{"geometry": point(100, 60)}],
    "line": [{"geometry": _LINE}],
    "area": [{"geometry": _AREA}],
    "network": [{"geometry": network(_MESH, _LINKS)}],
}


def samples(sign: Sign, variant: str | None) -> list[Sample]:
    """Figures of the sign, without symbol, version and variant."""
    return _SAMPLES.get(f"{sign.id} {variant}") or _SAMPLES.get(sign.id) or _BY_SUPPORT[sign.takes]
