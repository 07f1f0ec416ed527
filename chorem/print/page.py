"""A printed page: a display list on a paper of its own, drawn by the painters of the sheet [H3].

Owns how pages become one PDF. Must not know what is on them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from chorem.render.pdf import to_pdf
from chorem.render.svg import paint
from chorem.sheet.copier import for_copier
from chorem.sheet.items import Item
from chorem.sheet.paper import PAPERS, Paper
from chorem.spec.library import Theme


class Page(NamedTuple):
    """Items in µm on ``width_mm`` × ``height_mm``, the size they are laid out for."""

    items: list[Item]
    width_mm: float
    height_mm: float


def pages_pdf(
    pages: Sequence[Page],
    paper: Paper,
    *,
    title: str,
    lang: str,
    theme: Theme = "couleur",
    images: Mapping[str, bytes] | None = None,
) -> bytes:
    """One PDF, a page each, all the same way round, scaled to ``paper``."""
    long, short = PAPERS[paper].width_mm, PAPERS[paper].height_mm
    width, height = (long, short) if pages[0].width_mm > pages[0].height_mm else (short, long)
    svgs = [
        paint(
            for_copier(page.items) if theme == "copie" else page.items,
            page.width_mm,
            page.height_mm,
            title=title,
            desc="",
            lang=lang,
            embed_fonts=False,
            images=images,
        )
        for page in pages
    ]
    return to_pdf(svgs, width, height, title=title, lang=lang)
