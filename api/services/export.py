"""A poster document as a picture.

Joins the sheet and the painters; must not know where the document comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.services.geojson import feature
from chorem.poster.bounds import SHEET_HEIGHT_MM, SHEET_WIDTH_MM
from chorem.render.html import to_html
from chorem.render.pdf import to_pdf
from chorem.render.png_process import to_png_apart
from chorem.render.svg import FAMILIES, faces_of, font_css, paint
from chorem.sheet.copier import for_copier
from chorem.sheet.describe import Words, in_words
from chorem.sheet.items import Item
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.pages import lay_out_pages
from chorem.sheet.paper import PAPERS, Paper
from chorem.spec.library import Theme, load_library, load_palette

#: Wide enough for a screen or a slide; a poster on paper is the PDF.
PNG_WIDTH_PX = 3_000


#: The photos of a document, by the hash it names them by; one that is missing is an empty frame.
Images = Mapping[str, bytes]


def poster_svg(document: dict[str, Any], theme: Theme = "couleur", images: Images | None = None) -> str:
    """The whole sheet as a standalone SVG, its fonts inside."""
    items = lay_out(document, load_library(), load_palette(theme), load_labels())
    words = _words(document)
    return paint(
        _themed([items], theme)[0],
        SHEET_WIDTH_MM,
        SHEET_HEIGHT_MM,
        title=words.title,
        desc=words.text,
        lang=document["lang"],
        images=images,
    )


def poster_svg_and_pdf(document: dict[str, Any], images: Images | None = None) -> tuple[str, bytes]:
    """Both on A0 and in colour, laid out once."""
    words, lang, pages = _words(document), document["lang"], _pages(document, "a0", "couleur")
    size = (SHEET_WIDTH_MM, SHEET_HEIGHT_MM)
    svg = paint(pages[0], *size, title=words.title, desc=words.text, lang=lang, images=images)
    drawn = [
        paint(page, *size, title="", desc="", lang=lang, embed_fonts=False, images=images) for page in pages
    ]
    return svg, to_pdf(drawn, *size, title=words.title, author=words.author, lang=lang)


def poster_pdf(
    document: dict[str, Any], paper: Paper = "a0", theme: Theme = "couleur", images: Images | None = None
) -> bytes:
    """Landscape pages, vector, their text selectable: the sheet, then what found no room on it."""
    words, lang = _words(document), document["lang"]
    pages = [
        paint(
            page,
            SHEET_WIDTH_MM,
            SHEET_HEIGHT_MM,
            title="",
            desc="",
            lang=lang,
            embed_fonts=False,
            images=images,
        )
        for page in _pages(document, paper, theme)
    ]
    size = PAPERS[paper]
    return to_pdf(pages, size.width_mm, size.height_mm, title=words.title, author=words.author, lang=lang)


def poster_png(
    document: dict[str, Any],
    width_px: int = PNG_WIDTH_PX,
    theme: Theme = "couleur",
    images: Images | None = None,
) -> bytes:
    """At most 4,000 px a side; raises ChoremError("export_failed") when it takes too much."""
    return to_png_apart(
        poster_svg(document, theme, images), SHEET_WIDTH_MM, SHEET_HEIGHT_MM, width_px=width_px
    )


def poster_html(
    document: dict[str, Any], paper: Paper = "a0", theme: Theme = "couleur", images: Images | None = None
) -> str:
    """One page to read offline, without a script; printed, it is the pages of the PDF."""
    words, lang = _words(document), document["lang"]
    pages = _pages(document, paper, theme)
    pictures = [
        paint(
            page,
            SHEET_WIDTH_MM,
            SHEET_HEIGHT_MM,
            title=words.title,
            desc="",
            lang=lang,
            embed_fonts=False,
            prefix=f"page{number}-" if number > 1 else "",
            images=images,
        )
        for number, page in enumerate(pages, 1)
    ]
    faces = {"regular", "semibold", "bold"}.union(*map(faces_of, pages))
    return to_html(
        pictures,
        title=words.title,
        about=words.about,
        sections=words.sections,
        lang=lang,
        fonts=font_css(faces),
        family=FAMILIES,
        width_mm=PAPERS[paper].width_mm,
        height_mm=PAPERS[paper].height_mm,
    )


def _words(document: dict[str, Any]) -> Words:
    return in_words(document, load_library(), load_labels())


def _pages(document: dict[str, Any], paper: Paper, theme: Theme) -> list[list[Item]]:
    pages = lay_out_pages(document, load_library(), load_palette(theme), load_labels(), paper)
    return _themed(pages, theme)


def _themed(pages: list[list[Item]], theme: Theme) -> list[list[Item]]:
    return [for_copier(page) for page in pages] if theme == "copie" else pages


def poster_geojson(document: dict[str, Any]) -> dict[str, Any]:
    """Every figure as a Feature, in sheet millimetres (y downwards), with its domain and legend sentence."""
    entries = {entry["id"]: entry for entry in document["legend"]}
    domains = {layer["id"]: layer["domain"] for layer in document["layers"]}
    features = []
    for figure in document["figures"]:
        made = feature(figure["id"], {key: value for key, value in figure.items() if key != "id"})
        sentence = entries.get(figure.get("legend", ""), {}).get("text", "")
        made["properties"] |= {"domain": domains.get(figure["layer"]), "legend_sentence": sentence}
        features.append(made)
    return {"type": "FeatureCollection", "features": features}
