"""SVG → PDF and PNG through typst, with our own fonts and no others.

Owns the pages put round the pictures. Must not know the document or display lists.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from chorem.text.metrics import FONTS_DIR

MAX_SIDE_PX = 4_000
#: Size of the picture in its root element, as svg.py writes it after the XML declaration.
_SIZE = re.compile(r'\s(?:width|height)="[^"]*"')
#: A text with a halo, as svg.py writes it: attribute values and content hold no "<" or ">".
_TEXT_WITH_HALO = re.compile(
    r'<text(?P<attributes>[^<>]* paint-order="stroke"[^<>]*)>(?P<text>[^<>]*)</text>'
)
_PAINT_ORDER = re.compile(r' paint-order="[^"]*"')
_FILL = re.compile(r' fill="[^"]*"')
_STROKE = re.compile(r' stroke(?:-width|-linejoin)?="[^"]*"')
_DOCUMENT = """#set document(title: sys.inputs.title, author: sys.inputs.author, date: none)
#set text(lang: sys.inputs.lang)
#set page(width: {width}, height: {height}, margin: 0mm)
"""
_PAGE = '#image("sheet-{number}.svg", width: 100%, height: 100%, alt: sys.inputs.title)\n'
_NEXT_PAGE = "#pagebreak()\n"


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS_DIR)])


def to_pdf(
    pages: Sequence[str],
    width_mm: float,
    height_mm: float,
    *,
    title: str = "",
    author: str = "",
    lang: str = "fr",
) -> bytes:
    """A PDF, each SVG a page of ``width_mm`` × ``height_mm``: vector, fonts embedded, text selectable."""
    told = {"title": title, "author": author, "lang": lang}
    return _compile(pages, f"{width_mm}mm", f"{height_mm}mm", "pdf", told)


def to_png(svg: str, width_mm: float, height_mm: float, *, width_px: int) -> bytes:
    """A PNG ``width_px`` wide; neither side is over 4,000 px, the picture is made smaller instead."""
    shrink = min(1.0, MAX_SIDE_PX / width_px, MAX_SIDE_PX / (width_px * height_mm / width_mm))
    width = max(int(width_px * shrink), 1)
    height = max(int(width * height_mm / width_mm + 0.5), 1)
    # At 72 ppi a point is a pixel. Page and picture must be the same whole number of pixels: typst would
    # otherwise resample the picture and drop a row of it.
    declaration, root, rest = svg.split(">", 2)
    sized = f'{_SIZE.sub("", root)} width="{width}" height="{height}" preserveAspectRatio="none"'
    told = {"title": "", "author": "", "lang": "fr"}
    return _compile([f"{declaration}>{sized}>{rest}"], f"{width}pt", f"{height}pt", "png", told)


def _halos_apart(svg: str) -> str:
    """Texts with a halo twice, halo then letters: typst paints letter by letter, each halo over the last."""

    def twice(match: re.Match[str]) -> str:
        attributes, text = _PAINT_ORDER.sub("", match["attributes"]), match["text"]
        halo, letters = _FILL.sub(' fill="none"', attributes), _STROKE.sub("", attributes)
        return f"<text{halo}>{text}</text><text{letters}>{text}</text>"

    return _TEXT_WITH_HALO.sub(twice, svg)


def _compile(
    pages: Sequence[str], width: str, height: str, kind: Literal["pdf", "png"], told: dict[str, str]
) -> bytes:
    with tempfile.TemporaryDirectory(prefix="chorem-") as name:
        folder = Path(name)
        for number, svg in enumerate(pages):
            (folder / f"sheet-{number}.svg").write_text(_halos_apart(svg), encoding="utf-8")
        body = _NEXT_PAGE.join(_PAGE.format(number=number) for number in range(len(pages)))
        document = folder / "document.typ"
        document.write_text(_DOCUMENT.format(width=width, height=height) + body, encoding="utf-8")
        made = typst.compile(
            str(document),
            root=name,
            font_paths=_fonts(),
            format=kind,
            ppi=72 if kind == "png" else None,
            sys_inputs=told,
        )
    return bytes(made)
