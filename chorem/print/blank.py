"""Sheets to fill by hand, the same as on screen: the poster's base with an empty legend, the empty AMOF [H3].

Owns what is written by hand where; the sheet's layout draws the rest. Laid out for A0 lying.
"""

from __future__ import annotations

from typing import Any

from chorem.poster.bounds import SHEET_HEIGHT_MM, SHEET_WIDTH_MM
from chorem.print.blocks import Style, framed, written
from chorem.print.page import Page
from chorem.sheet.items import Box, Item, Palette, circle_data, line, rect_data, words
from chorem.sheet.labels import Labels, labels_of
from chorem.sheet.layout import lay_out
from chorem.sheet.legend import head_items
from chorem.sheet.look import (
    AMOF,
    COLUMN_GAP,
    COLUMN_STYLES,
    COLUMN_WIDTH,
    COLUMN_X,
    FOOT_LINE_Y,
    MARGIN,
    RIGHT,
    SHEET_WIDTH,
    TITLE_RULE_Y,
)
from chorem.sheet.title import title_items
from chorem.spec.library import Library

#: Rows to write in each part of the legend: an hour gives about fifteen.
ROWS = {"organisation": 5, "dynamique": 4, "ressources": 2, "enjeux": 3}
ROW_HEIGHT, HEAD_HEIGHT, LINE_GAP = 38_000, 33_000, 17_000
KEY_WIDTH, KEY_HEIGHT = 46_000, 30_000
DASH = [3_000, 3_000]

GAP, SIDE = 14_000, 150_000
CELLS_TOP = TITLE_RULE_Y + 56_000


def blank_base(poster: dict[str, Any], library: Library, palette: Palette, labels: dict[str, Labels]) -> Page:
    """The territory with its title band, and a legend of empty lines by domain."""
    empty: dict[str, Any] = {"figures": [], "notes": [], "amof": [], "legend": [], "layers": [], "zones": {}}
    items = lay_out({**poster, **empty}, library, palette, labels)
    said = labels_of(poster, labels)
    if not poster.get("title"):
        items.append(_to_write(MARGIN, TITLE_RULE_Y - 44_000, 560_000, palette))
    y = TITLE_RULE_Y + COLUMN_GAP
    for domain, rows in ROWS.items():
        items += head_items(domain, Box(COLUMN_X, y, COLUMN_WIDTH, 0), y, COLUMN_STYLES[0], palette, said)
        y += HEAD_HEIGHT
        for _ in range(rows):
            items += _row(y, palette)
            y += ROW_HEIGHT
        y += COLUMN_GAP // 4
    return Page(items, SHEET_WIDTH_MM, SHEET_HEIGHT_MM)


def _row(y: int, palette: Palette) -> list[Item]:
    """A place for the sign, two lines for its sentence."""
    key = Box(COLUMN_X, y, KEY_WIDTH, KEY_HEIGHT)
    left, width = COLUMN_X + KEY_WIDTH + 10_000, COLUMN_WIDTH - KEY_WIDTH - 10_000
    lines = [_to_write(left, y + 13_000 + i * LINE_GAP, width, palette) for i in range(2)]
    return [framed(key, palette["hairline"], 900, dash=DASH), *lines]


def _to_write(x: int, y: int, width: int, palette: Palette) -> Item:
    return {**line([(x, y), (x + width, y)], palette["hairline"], 900), "dash": [1_500, 3_000]}


def blank_amof(poster: dict[str, Any], palette: Palette, labels: dict[str, Labels]) -> Page:
    """The matrix alone, two by two, with its questions; ``poster`` gives the heading and the language."""
    said = labels_of(poster, labels)
    band = Box(MARGIN, 0, RIGHT - MARGIN, TITLE_RULE_Y)
    heading = poster if poster.get("title") else {**poster, "title": _names(said)}
    items: list[Item] = title_items(heading, band, palette, said)
    width = (RIGHT - MARGIN - SIDE - GAP) // 2
    height = (FOOT_LINE_Y - CELLS_TOP - GAP) // 2
    for i, key in enumerate(("aide", "gene")):
        room = Box(MARGIN + SIDE + i * (width + GAP), CELLS_TOP - 37_000, width, 32_000)
        items += written(said[f"print.amof.{key}"], room, Style(23_000, "bold", palette["ink"])).items
    for i, key in enumerate(("nous", "autour")):
        room = Box(MARGIN, CELLS_TOP + i * (height + GAP) + 10_000, SIDE - 18_000, height)
        items += written(said[f"print.amof.{key}"], room, Style(23_000, "bold", palette["ink"])).items
    for i, name in enumerate(AMOF):
        x = MARGIN + SIDE + (i % 2) * (width + GAP)
        y = CELLS_TOP + (i // 2) * (height + GAP)
        items += _cell(name, Box(x, y, width, height), palette, said)
    foot = Box(MARGIN, FOOT_LINE_Y + 8_000, SHEET_WIDTH - 2 * MARGIN, 14_000)
    opinions = said["attribution.opinions"]
    items += written(opinions, foot, Style(9_200, "regular", palette["soft"]), anchor="end").items
    return Page(items, SHEET_WIDTH_MM, SHEET_HEIGHT_MM)


def _names(said: Labels) -> str:
    return ", ".join(said[f"amof.{name}"] for name in AMOF)


def _cell(name: str, box: Box, palette: Palette, said: Labels) -> list[Item]:
    color = palette[f"amof-{name}"]
    x, y = box.x + 30_000, box.y + 32_000
    question = Box(box.x + 14_000, box.y + 58_000, box.width - 28_000, 24_000)
    return [
        framed(box, palette["hairline"], 1_200),
        {"t": "path", "d": rect_data(box._replace(height=5_000)), "fill": color},
        {"t": "path", "d": circle_data(x, y, 16_000), "fill": color},
        words(x, y + 8_000, said[f"amof.{name}.letter"], 23_000, "bold", palette["paper"], "middle"),
        words(x + 26_000, y + 9_500, said[f"amof.{name}"], 28_000, "bold", color),
        *written(said[f"print.amof.{name}"], question, Style(15_000, "italic", palette["ink"], 11_000)).items,
    ]
