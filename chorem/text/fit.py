"""Text shrunk to a box: smaller and smaller down to a floor, then ended with "…" [T3].

Owns the choice of size. Takes printable text. Mirrored by frontend/core/text/fit.js.
"""

from __future__ import annotations

from typing import NamedTuple

from chorem.text.metrics import width_um
from chorem.text.wrap import wrap_um

STEP_UM = 400


class Fitted(NamedTuple):
    size_um: int
    leading_um: int
    lines: list[str]
    cut: bool


def leading_of(size_um: int) -> int:
    """Distance between baselines for running text."""
    return (size_um * 123 + 50) // 100


def fit(text: str, font: str, size_um: int, floor_um: int, width: int, height: int) -> Fitted:
    """The largest size from ``size_um`` down to ``floor_um`` at which the text fits width × height (µm)."""
    size = size_um
    while True:
        lines = wrap_um(text, size, font, width)
        if len(lines) * leading_of(size) <= height:
            return Fitted(size, leading_of(size), lines, False)
        if size <= floor_um:
            room = max(height // leading_of(size), 1)
            return Fitted(size, leading_of(size), end_with_dots(lines[:room], size, font, width), True)
        size = max(size - STEP_UM, floor_um)


def end_with_dots(lines: list[str], size_um: int, font: str, max_um: int) -> list[str]:
    """The same lines, the last one shortened so that "…" fits after it."""
    last = lines[-1]
    while last and width_um(last + "…", size_um, font) > max_um:
        last = last[:-1]
    return [*lines[:-1], last.rstrip(" \u00a0,;:.") + "…"]
