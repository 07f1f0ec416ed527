"""Which lines the legend has, in which order, under which domain and topic [T1, P7, T8].

Must not know how they are drawn. Mirrored by frontend/core/sheet/legend_rows.js.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from chorem.errors import ChoremError
from chorem.sheet.figures import drawing_order
from chorem.sheet.labels import Labels
from chorem.sheet.look import DOMAINS, HORIZONS, STATUSES, TOPICS
from chorem.spec.library import Library
from chorem.text.printable import printable_line

#: After whatever the domain "enjeux" says itself: the figures of other domains that are a stake.
_REPEATED = 99


class Row(NamedTuple):
    entry: dict[str, Any]
    text: str
    tag: str
    silent: bool  # nobody wrote a sentence yet: the name of the sign stands in
    topic: str  # its head, "" where the domain does not use several


Part = tuple[str, list[Row]]
_Place = tuple[int, str, str]


def legend_parts(poster: dict[str, Any], library: Library, labels: Labels) -> list[Part]:
    """Domains in order with their rows; entries no visible figure uses are left out."""
    used: dict[str, list[dict[str, Any]]] = {}
    for _, figures in drawing_order(poster, library):
        for figure in figures:
            if figure.get("legend"):
                used.setdefault(figure["legend"], []).append(figure)
    parts: dict[str, list[tuple[_Place, Row]]] = {domain: [] for domain in DOMAINS}
    for entry in poster.get("legend") or []:
        figures = used.get(entry["id"], [])
        if not figures:
            continue
        domain = entry["domain"]
        row = _row(entry, figures, library, poster.get("lang", "fr"), labels)
        row = row._replace(topic=_topic(entry, library, domain))
        place = TOPICS[domain].index(row.topic) + 1 if row.topic else 0
        parts[domain].append(((place, entry["order"], entry["id"]), row))
        if domain != "enjeux" and any(figure.get("stake") for figure in figures):
            parts["enjeux"].append(((_REPEATED, entry["order"], entry["id"]), row._replace(topic="")))
    return [(domain, _in_order(rows)) for domain, rows in parts.items() if rows]


def opens_topic(rows: list[Row], j: int) -> bool:
    """Whether the head of a topic stands above the row."""
    return rows[j].topic != (rows[j - 1].topic if j > 0 else "")


def _in_order(placed: list[tuple[_Place, Row]]) -> list[Row]:
    rows = [row for _, row in sorted(placed, key=lambda pair: pair[0])]
    if len({row.topic for row in rows if row.topic}) > 1:
        return rows
    return [row._replace(topic="") for row in rows]


def _topic(entry: dict[str, Any], library: Library, domain: str) -> str:
    """The topic of the domain that the entry, or else its sign, is about; "" for a topic of elsewhere."""
    topic = entry.get("topic")
    if topic is None:
        try:
            topic = library.get(entry["symbol"]).topic
        except ChoremError:
            return ""
    return topic if topic in TOPICS[domain] else ""


def _row(
    entry: dict[str, Any], figures: list[dict[str, Any]], library: Library, lang: str, labels: Labels
) -> Row:
    text = printable_line(entry.get("text", ""))
    statuses = [s for s in STATUSES if any(figure.get("status") == s for figure in figures)]
    horizons = [h for h in HORIZONS if any(figure.get("horizon") == h for figure in figures)]
    tag = ", ".join([*(labels[f"status.{s}"] for s in statuses), *(labels[f"horizon.{h}"] for h in horizons)])
    return Row(entry, text or sign_name(entry, library, lang), printable_line(tag), not text, "")


def sign_name(entry: dict[str, Any], library: Library, lang: str) -> str:
    """Of a legend entry or a figure, in the language of the sheet."""
    try:
        sign = library.get(entry["symbol"])
    except ChoremError:
        return printable_line(entry["symbol"])
    return printable_line(sign.name.en if lang == "en" else sign.name.fr)
