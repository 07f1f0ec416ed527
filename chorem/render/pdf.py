"""SVG → PDF and PNG through typst, with our own fonts and no others.

Owns the page put round the picture. Must not know the document or display lists.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from chorem.text.metrics import FONTS_DIR

MAX_SIDE_PX = 4_000
_PAGE = """#set document(title: sys.inputs.title, date: none)
#set text(lang: sys.inputs.lang)
#set page(width: {width}mm, height: {height}mm, margin: 0mm)
#image("sheet.svg", width: 100%, height: 100%, alt: sys.inputs.title)
"""


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS_DIR)])


def to_pdf(svg: str, width_mm: float, height_mm: float, *, title: str = "", lang: str = "fr") -> bytes:
    """A PDF of one page of ``width_mm`` × ``height_mm``: vector, fonts embedded, text selectable."""
    return _compile(svg, width_mm, height_mm, "pdf", None, title, lang)


def to_png(svg: str, width_mm: float, height_mm: float, *, width_px: int) -> bytes:
    """A PNG ``width_px`` wide; neither side is over 4,000 px, the picture is made smaller instead."""
    longest_px = width_px * max(1.0, height_mm / width_mm)
    shrink = min(1.0, MAX_SIDE_PX / longest_px)
    ppi = width_px * shrink / width_mm * 25.4
    return _compile(svg, width_mm, height_mm, "png", ppi, "", "fr")


def _compile(
    svg: str,
    width_mm: float,
    height_mm: float,
    kind: Literal["pdf", "png"],
    ppi: float | None,
    title: str,
    lang: str,
) -> bytes:
    with tempfile.TemporaryDirectory(prefix="chorem-") as name:
        folder = Path(name)
        (folder / "sheet.svg").write_text(svg, encoding="utf-8")
        page = folder / "page.typ"
        page.write_text(_PAGE.format(width=width_mm, height=height_mm), encoding="utf-8")
        made = typst.compile(
            str(page),
            root=name,
            font_paths=_fonts(),
            format=kind,
            ppi=ppi,
            sys_inputs={"title": title, "lang": lang},
        )
    return bytes(made)
