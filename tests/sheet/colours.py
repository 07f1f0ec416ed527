"""How far apart two colours are as people see them: CIE L*a*b* under D65, deficiencies simulated.

Machado, Oliveira and Fernandes (2009), severity 1.0, applied to linear sRGB.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

Lab = tuple[float, float, float]
Matrix = tuple[Lab, Lab, Lab]

SEEN: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def lab(color: str, seen: Matrix = SEEN["normal"]) -> Lab:
    """L*, a*, b* of a "#rrggbb"."""
    linear = _times(seen, _linear(color))
    x, y, z = (
        _root(value / white) for value, white in zip(_times(_XYZ, _clipped(linear)), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, seen: Matrix = SEEN["normal"]) -> float:
    """CIE 1976 colour difference: about 2 is just seen side by side."""
    pairs = zip(lab(one, seen), lab(other, seen), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    light, dark = sorted((_times(_XYZ, _linear(color))[1] for color in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def closest(palette: dict[str, str], roles: Sequence[str], seen: Matrix) -> tuple[float, str, str]:
    """(distance, role, role) of the pair hardest to tell apart."""
    return min(
        (distance(palette[one], palette[other], seen), one, other)
        for one, other in itertools.combinations(roles, 2)
    )


def _linear(color: str) -> Lab:
    def one(start: int) -> float:
        value = int(color[start : start + 2], 16) / 255
        return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)

    return one(1), one(3), one(5)


def _times(matrix: Matrix, values: Lab) -> Lab:
    a, b, c = (sum(m * v for m, v in zip(row, values, strict=True)) for row in matrix)
    return a, b, c


def _clipped(values: Lab) -> Lab:
    a, b, c = (min(max(value, 0.0), 1.0) for value in values)
    return a, b, c


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
