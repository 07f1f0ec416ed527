"""Measures of the sheet, in micrometres (CHOREMS 1.3 bis); its colours are the roles of a theme.

Owns every number the layout uses that is not the document's. Mirrored by frontend/core/sheet/look.js.
"""

from __future__ import annotations

from typing import NamedTuple

SHEET_WIDTH, SHEET_HEIGHT = 1_189_000, 841_000
MARGIN = 36_000
RIGHT = SHEET_WIDTH - MARGIN
TITLE_RULE_Y = 111_000
COLUMN_X = 914_000
COLUMN_WIDTH = RIGHT - COLUMN_X
COLUMN_LINE_X = 893_000
COLUMN_GAP = 16_000
FOOT_LINE_Y = 811_000

#: Of the base, by rank.
RIVER_WIDTHS = {1: 9_000, 2: 6_500, 3: 4_000}
ROAD_WIDTHS = {1: 5_000, 2: 3_600, 3: 2_600}
PLACE_RADIUS = 4_500

NOTES = ("yellow", "blue", "green", "sand")
NOTE_SIZE, NOTE_FLOOR = 13_200, 10_000
NOTE_PAD, NOTE_FOLD, NOTE_EDGE = 12_000, 11_000, 1_000

#: Order on the sheet: what helps at the left, what is ours and today above.
AMOF = ("atout", "faiblesse", "opportunite", "menace")

DOMAINS = ("fond", "organisation", "dynamique", "ressources", "enjeux")
#: What each domain is read by; the head of a topic is shown when its domain uses several.
TOPICS: dict[str, tuple[str, ...]] = {
    "fond": (),
    "organisation": ("maillage", "quadrillage"),
    "dynamique": ("flux", "polarisation"),
    "ressources": ("gisements", "remarquables", "pepites"),
    "enjeux": (),
}
STATUSES = ("constat", "tendance", "signal", "rupture")
HORIZONS = ("repere", "previsible", "probable")


class ColumnStyle(NamedTuple):
    """Sizes of legend and matrix; the layout takes the first at which both fit."""

    text: int
    leading: int
    key_width: int
    key_height: int
    row_gap: int
    head: int
    head_gap: int
    cell_text: int
    cell_leading: int
    item_gap: int


COLUMN_STYLES = (
    ColumnStyle(11_600, 13_600, 40_000, 23_000, 4_600, 15_000, 12_500, 10_600, 12_400, 3_600),
    ColumnStyle(11_000, 12_900, 38_000, 21_000, 3_400, 14_500, 11_000, 10_600, 12_200, 2_800),
    ColumnStyle(10_400, 12_200, 36_000, 19_000, 2_400, 14_000, 9_500, 10_200, 11_800, 2_200),
    ColumnStyle(10_000, 11_600, 34_000, 17_000, 1_500, 13_000, 8_000, 10_000, 11_500, 1_600),
)
