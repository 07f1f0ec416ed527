"""A poster document as a picture.

Joins the sheet and the painters; must not know where the document comes from.
"""

from __future__ import annotations

from typing import Any, Literal

from api.services.geojson import feature
from chorem.poster.bounds import SHEET_HEIGHT_MM, SHEET_WIDTH_MM
from chorem.render.html import to_html
from chorem.render.pdf import to_pdf
from chorem.render.png_process import to_png_apart
from chorem.render.svg import paint
from chorem.sheet.describe import describe
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.spec.library import load_library, load_palette

#: Wide enough for a screen or a slide; a poster on paper is the PDF.
PNG_WIDTH_PX = 3_000

Format = Literal["A0", "A1", "A2", "A3", "A4"]
#: Landscape, in millimetres (ISO 216).
PAPER_MM: dict[Format, tuple[float, float]] = {
    "A0": (SHEET_WIDTH_MM, SHEET_HEIGHT_MM),
    "A1": (841, 594),
    "A2": (594, 420),
    "A3": (420, 297),
    "A4": (297, 210),
}


def poster_svg(document: dict[str, Any]) -> str:
    """The whole sheet as a standalone SVG, its fonts inside."""
    library, labels = load_library(), load_labels()
    title, description = describe(document, library, labels)
    items = lay_out(document, library, load_palette(), labels)
    return paint(items, SHEET_WIDTH_MM, SHEET_HEIGHT_MM, title=title, desc=description, lang=document["lang"])


def poster_pdf(document: dict[str, Any], paper: Format = "A0") -> bytes:
    """One landscape page, vector, its text selectable."""
    title, _ = describe(document, load_library(), load_labels())
    return to_pdf(poster_svg(document), *PAPER_MM[paper], title=title, lang=document["lang"])


def poster_png(document: dict[str, Any], width_px: int = PNG_WIDTH_PX) -> bytes:
    """At most 4,000 px a side; raises ChoremError("export_failed") when it takes too much."""
    return to_png_apart(poster_svg(document), SHEET_WIDTH_MM, SHEET_HEIGHT_MM, width_px=width_px)


def poster_html(document: dict[str, Any]) -> str:
    """One page to read offline, without a script."""
    title, _ = describe(document, load_library(), load_labels())
    return to_html(poster_svg(document), title=title, lang=document["lang"])


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
