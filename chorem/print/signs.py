"""What the printed cards and table share: the palette's rows in the reader's language, and their signs.

Owns which signs are printed and in which order. Must not know papers.
"""

from __future__ import annotations

from typing import NamedTuple

from chorem.sheet.labels import Labels
from chorem.spec.library import Library
from chorem.spec.model import Sign, Words

STRUCTURES = (
    "maillage",
    "quadrillage",
    "attraction",
    "contact",
    "tropisme",
    "dynamique",
    "hierarchie",
)
SUPPORTS = ("point", "line", "area", "network")
#: Printed after the table: what is at stake, the first pictograms, the sketch.
OUTSIDE = (
    "enjeu.point",
    "enjeu.area",
    "picto.gisement",
    "picto.remarquable",
    "picto.pepite",
    "croquis.line",
    "croquis.arrow",
    "croquis.text",
)


class Row(NamedTuple):
    """A question, Brunet's word, and its signs by form."""

    question: str
    word: str
    signs: list[Sign]


def table_rows(library: Library, said: Labels) -> list[Row]:
    """The seven rows of the table."""
    return [
        Row(
            said[f"row.{structure}"],
            said[f"word.{structure}"],
            [sign for sign in library.signs if sign.structure == structure and sign.table],
        )
        for structure in STRUCTURES
    ]


def outside(library: Library) -> list[Sign]:
    return [library.get(sign_id) for sign_id in OUTSIDE]


def in_language(text: Words, lang: str) -> str:
    return text.en if lang == "en" else text.fr
