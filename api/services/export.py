"""A poster document as a picture.

Joins the sheet and the painters; must not know where the document comes from.
"""

from __future__ import annotations

from typing import Any

from chorem.poster.bounds import SHEET_HEIGHT_MM, SHEET_WIDTH_MM
from chorem.render.pdf import to_pdf, to_png
from chorem.render.svg import paint
from chorem.sheet.describe import describe
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.spec.library import load_library, load_palette

#: Wide enough for a screen or a slide; a poster on paper is the PDF.
PNG_WIDTH_PX = 3_000


def poster_svg(document: dict[str, Any]) -> str:
    """The whole sheet as a standalone SVG, its fonts inside."""
    library, labels = load_library(), load_labels()
    title, description = describe(document, library, labels)
    items = lay_out(document, library, load_palette(), labels)
    return paint(items, SHEET_WIDTH_MM, SHEET_HEIGHT_MM, title=title, desc=description, lang=document["lang"])


def poster_pdf(document: dict[str, Any]) -> bytes:
    """One page A0, vector, its text selectable."""
    title, _ = describe(document, load_library(), load_labels())
    svg = poster_svg(document)
    return to_pdf(svg, SHEET_WIDTH_MM, SHEET_HEIGHT_MM, title=title, lang=document["lang"])


def poster_png(document: dict[str, Any]) -> bytes:
    return to_png(poster_svg(document), SHEET_WIDTH_MM, SHEET_HEIGHT_MM, width_px=PNG_WIDTH_PX)
