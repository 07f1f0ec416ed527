"""The papers a poster is printed on, and what each asks of the sheet so that it can be read [T9].

Every paper is the A0 sheet scaled: a text of 10 mm on A0 is 10 points on A3 and 7 on A4. What is read
(legend, matrix, appendix) never goes under 9 points, what is looked at (names, notes, sources) never under 7.
Not mirrored: a browser draws the A0 sheet.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from chorem.sheet.look import COLUMN_STYLES, SHEET_WIDTH, ColumnStyle

Paper = Literal["a0", "a1", "a2", "a3", "a4"]
POINTS_PER_MM = 72 / 25.4


class Format(NamedTuple):
    """Landscape, in millimetres (ISO 216)."""

    width_mm: float
    height_mm: float
    styles: tuple[ColumnStyle, ...]  # of the column, from the most comfortable
    matrix_apart: (
        bool  # a matrix that finds no room beside the legend has its own page, rather than being cut
    )


#: Nine points on A4. Nothing to tighten: what finds no room is on the second page.
_SMALL = (ColumnStyle(12_800, 14_800, 38_000, 22_000, 3_600, 15_500, 9_000, 12_800, 14_800, 3_600),)

PAPERS: dict[Paper, Format] = {
    "a0": Format(1189, 841, COLUMN_STYLES, False),
    "a1": Format(841, 594, COLUMN_STYLES, False),
    "a2": Format(594, 420, COLUMN_STYLES, False),
    "a3": Format(420, 297, COLUMN_STYLES, False),
    "a4": Format(297, 210, _SMALL, True),
}


def points(size_um: int, paper: Paper) -> float:
    """What a text of the A0 sheet measures on a paper, in typographic points."""
    return size_um / SHEET_WIDTH * PAPERS[paper].width_mm * POINTS_PER_MM
