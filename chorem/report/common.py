"""What the posters of a workshop say together: items of the matrix, signs and sentences, stakes, doubts.

Pure: from documents to plain values, each with its origin kept. Must not know storage or drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from chorem.errors import ChoremError
from chorem.sheet.look import AMOF, DOMAINS
from chorem.spec.library import Library
from chorem.spec.own import PREFIX

#: Ink, arrows and text are not signs one can agree on.
_SKETCH = "croquis."


class Sheet(NamedTuple):
    """A poster as the others see it."""

    poster: str
    group: str
    document: dict[str, Any]


def items_of(sheets: Sequence[Sheet]) -> list[dict[str, Any]]:
    """Every item of every matrix. ``dots``: of the notes attached to the figures the item is about."""
    items = [
        {
            "poster": sheet.poster,
            "group": sheet.group,
            "id": item["id"],
            "cell": item["cell"],
            "text": item["text"],
            "actor_type": item["actor_type"],
            "dots": _dots(sheet.document, set(item["figures"])),
        }
        for sheet in sheets
        for item in sheet.document["amof"]
        if item["text"]
    ]
    return sorted(items, key=lambda item: AMOF.index(item["cell"]))


def _dots(document: dict[str, Any], figures: set[str]) -> int:
    return sum(sum(note["votes"].values()) for note in document["notes"] if note["about"] in figures)


def signs_of(sheets: Sequence[Sheet], library: Library, lang: str) -> list[dict[str, Any]]:
    """Each sign that is drawn, with the groups that drew it and their sentences; what most groups drew first.

    A pictogram that a group drew is its own: no other group has it.
    """
    found: dict[str, dict[str, Any]] = {}
    for sheet in sheets:
        for figure in _visible(sheet.document):
            symbol = figure["symbol"]
            if symbol.startswith(_SKETCH):
                continue
            own = symbol.startswith(PREFIX)
            key = f"{symbol}@{sheet.poster}" if own else symbol
            use = found.setdefault(
                key,
                {"symbol": symbol, "name": _name(symbol, library.of(sheet.document), lang), "groups": []},
            )
            if not use["groups"] or use["groups"][-1]["poster"] != sheet.poster:
                sentences = _sentences(sheet.document, symbol)
                place = {"poster": sheet.poster, "group": sheet.group}
                use["groups"].append({**place, "figures": [], "sentences": sentences})
            use["groups"][-1]["figures"].append({"id": figure["id"], "name": figure["name"]})
    order = {sign.id: index for index, sign in enumerate(library.signs)}
    return sorted(found.values(), key=lambda use: (-len(use["groups"]), order.get(use["symbol"], len(order))))


def stakes_of(sheets: Sequence[Sheet], library: Library, lang: str) -> list[dict[str, Any]]:
    """Figures that are a stake, or stand in the domain of stakes, by group."""
    return [
        _told(sheet, figure, library, lang)
        for sheet in sheets
        for figure in _visible(sheet.document)
        if figure["stake"] or _domain(sheet.document, figure) == DOMAINS[-1]
    ]


def to_verify(
    sheets: Sequence[Sheet], library: Library, lang: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """(figures marked *à vérifier*, notes and comments that ask): each with its group."""
    figures = [
        _told(sheet, figure, library, lang)
        for sheet in sheets
        for figure in _visible(sheet.document)
        if figure["to_check"]
    ]
    asked = [
        {"poster": sheet.poster, "group": sheet.group, "text": one["text"]}
        for sheet in sheets
        for one in _asked(sheet.document)
    ]
    return figures, asked


def _asked(document: dict[str, Any]) -> list[dict[str, Any]]:
    notes = [note for note in document["notes"] if "?" in note["text"]]
    return notes + [
        one
        for one in document["comments"]
        if not one["held"] and (one["kind"] == "question" or "?" in one["text"])
    ]


def _told(sheet: Sheet, figure: dict[str, Any], library: Library, lang: str) -> dict[str, Any]:
    sentences = {entry["id"]: entry["text"] for entry in sheet.document["legend"]}
    return {
        "poster": sheet.poster,
        "group": sheet.group,
        "id": figure["id"],
        "symbol": figure["symbol"],
        "sign": _name(figure["symbol"], library.of(sheet.document), lang),
        "name": figure["name"],
        "sentence": sentences.get(figure["legend"] or "", ""),
        "status": figure["status"],
        "horizon": figure["horizon"],
        "answers": {key: text for key, text in figure["answers"].items() if text.strip()},
    }


def _visible(document: dict[str, Any]) -> list[dict[str, Any]]:
    shown = {layer["id"] for layer in document["layers"] if layer["visible"]}
    return [figure for figure in document["figures"] if figure["layer"] in shown]


def _domain(document: dict[str, Any], figure: dict[str, Any]) -> str:
    return next((layer["domain"] for layer in document["layers"] if layer["id"] == figure["layer"]), "")


def _sentences(document: dict[str, Any], symbol: str) -> list[str]:
    used = {figure["legend"] for figure in _visible(document)}
    return [
        entry["text"]
        for entry in document["legend"]
        if entry["symbol"] == symbol and entry["id"] in used and entry["text"]
    ]


def _name(symbol: str, library: Library, lang: str) -> str:
    try:
        sign = library.get(symbol)
    except ChoremError:
        return symbol
    return sign.name.en if lang == "en" else sign.name.fr
