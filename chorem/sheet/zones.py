"""The fixed zones of the A0 sheet [T1]. A zone switched off gives its room to the drawing.

Owns where each zone is. Mirrored by frontend/core/sheet/zones.js.
"""

from __future__ import annotations

from typing import Any, TypedDict

from chorem.sheet.items import Box
from chorem.sheet.look import (
    COLUMN_GAP,
    COLUMN_LINE_X,
    COLUMN_WIDTH,
    COLUMN_X,
    FOOT_LINE_Y,
    MARGIN,
    RIGHT,
    SHEET_HEIGHT,
    SHEET_WIDTH,
    TITLE_RULE_Y,
)

_NONE = {"title": False, "legend": False, "amof": False, "attribution": False}


class Zones(TypedDict):
    """Boxes in µm; None for a zone that is off. The column is shared by legend and matrix."""

    drawing: Box
    title: Box | None
    column: Box | None
    attribution: Box | None
    legend: bool
    amof: bool


def zones(poster: dict[str, Any]) -> Zones:
    """Where things are on this poster. The drawing goes to the edge of the sheet where nothing adjoins it.

    A photo of a poster drawn on paper has its own frame: none is drawn round it.
    """
    shown = _NONE if (poster.get("photo") or {}).get("whole") else poster.get("zones") or {}
    has_title = shown.get("title", True)
    has_foot = shown.get("attribution", True)
    legend, amof = shown.get("legend", True), shown.get("amof", True)
    top = TITLE_RULE_Y if has_title else 0
    bottom = FOOT_LINE_Y if has_foot else SHEET_HEIGHT
    right = COLUMN_LINE_X if legend or amof else SHEET_WIDTH
    column = None
    if legend or amof:
        column_top = TITLE_RULE_Y + COLUMN_GAP if has_title else MARGIN
        column_bottom = FOOT_LINE_Y - 10_000 if has_foot else SHEET_HEIGHT - MARGIN
        column = Box(COLUMN_X, column_top, COLUMN_WIDTH, column_bottom - column_top)
    return {
        "drawing": Box(0, top, right, bottom - top),
        "title": Box(MARGIN, 0, RIGHT - MARGIN, TITLE_RULE_Y) if has_title else None,
        "column": column,
        "attribution": Box(MARGIN, FOOT_LINE_Y, RIGHT - MARGIN, SHEET_HEIGHT - FOOT_LINE_Y)
        if has_foot
        else None,
        "legend": legend,
        "amof": amof,
    }
