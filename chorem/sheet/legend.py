"""The legend: sentences by domain, each beside its sign [T1, P7].

Owns which rows there are, their measure and their drawing; the column decides their style and height.
Mirrored by frontend/core/sheet/legend.js.
"""

from __future__ import annotations

from math import floor
from typing import Any, NamedTuple

from chorem.errors import ChoremError
from chorem.sheet.figures import drawing_order, unknown_items
from chorem.sheet.glyphs import domain_glyph
from chorem.sheet.items import Box, Item, Palette, bounds, line, placed, with_printable_text, words
from chorem.sheet.labels import Labels, and_more
from chorem.sheet.look import DOMAINS, HORIZONS, STATUSES, TOPICS, ColumnStyle
from chorem.spec.icon import icon
from chorem.spec.library import Library
from chorem.text.metrics import metrics, text_units, width_um
from chorem.text.printable import printable_line
from chorem.text.wrap import wrap_um

KEY_GAP = 12_000
TAG_GAP_SPACES = 2
#: Icons are drawn at most this large, so that a simple sign is not heavier than a rich one.
KEY_SCALE = 0.3


class Row(NamedTuple):
    entry: dict[str, Any]
    text: str
    tag: str
    silent: bool  # nobody wrote a sentence yet: the name of the sign stands in


Part = tuple[str, list[Row]]


def legend_parts(poster: dict[str, Any], library: Library, labels: Labels) -> list[Part]:
    """Domains in order with their rows; entries no visible figure uses are left out."""
    used: dict[str, list[dict[str, Any]]] = {}
    for _, figures in drawing_order(poster, library):
        for figure in figures:
            if figure.get("legend"):
                used.setdefault(figure["legend"], []).append(figure)
    parts: dict[str, list[tuple[tuple[int, str, str], Row]]] = {domain: [] for domain in DOMAINS}
    for entry in poster.get("legend") or []:
        figures = used.get(entry["id"], [])
        if not figures:
            continue
        row = _row(entry, figures, library, poster.get("lang", "fr"), labels)
        domain = entry["domain"]
        parts[domain].append((_place(entry, library), row))
        if domain != "enjeux" and any(figure.get("stake") for figure in figures):
            parts["enjeux"].append(((len(TOPICS) + 1, entry["order"], entry["id"]), row))
    return [(domain, [row for _, row in sorted(rows, key=_key)]) for domain, rows in parts.items() if rows]


def _key(pair: tuple[tuple[int, str, str], Row]) -> tuple[int, str, str]:
    return pair[0]


def _place(entry: dict[str, Any], library: Library) -> tuple[int, str, str]:
    topic = entry.get("topic")
    if topic is None:
        try:
            topic = library.get(entry["symbol"]).topic
        except ChoremError:
            topic = None
    return (TOPICS.index(topic) if topic in TOPICS else len(TOPICS), entry["order"], entry["id"])


def _row(
    entry: dict[str, Any], figures: list[dict[str, Any]], library: Library, lang: str, labels: Labels
) -> Row:
    text = printable_line(entry.get("text", ""))
    statuses = [s for s in STATUSES if any(figure.get("status") == s for figure in figures)]
    horizons = [h for h in HORIZONS if any(figure.get("horizon") == h for figure in figures)]
    tag = ", ".join([*(labels[f"status.{s}"] for s in statuses), *(labels[f"horizon.{h}"] for h in horizons)])
    return Row(entry, text or _sign_name(entry, library, lang), printable_line(tag), not text)


def _sign_name(entry: dict[str, Any], library: Library, lang: str) -> str:
    try:
        sign = library.get(entry["symbol"])
    except ChoremError:
        return printable_line(entry["symbol"])
    return printable_line(sign.name.en if lang == "en" else sign.name.fr)


def legend_height(parts: list[Part], width: int, style: ColumnStyle) -> int:
    height = 0
    for i, (_, rows) in enumerate(parts):
        height += head_height(style) + (style.head_gap if i else 0)
        for row in rows:
            height += row_height(row, width, style) + style.row_gap
    return height


def legend_items(
    parts: list[Part], box: Box, style: ColumnStyle, library: Library, palette: Palette, labels: Labels
) -> list[Item]:
    """The rows that fit in the box; the others are counted at its foot."""
    items: list[Item] = []
    y, bottom = box.y, box.y + box.height
    left = 0
    for _, rows in parts:
        left += len(rows)
    for i, (domain, rows) in enumerate(parts):
        head = head_height(style) + (style.head_gap if i else 0)
        for j, row in enumerate(rows):
            needed = (head if j == 0 else 0) + row_height(row, box.width, style)
            if y + needed + (style.leading if left > 1 else 0) > bottom:
                more = and_more(left, labels)
                items.append(words(box.x, y + style.leading, more, style.text, "italic", palette["soft"]))
                return items
            if j == 0:
                y += style.head_gap if i else 0
                items += head_items(domain, box, y, style, palette, labels)
                y += head_height(style)
            items += row_items(row, box, y, style, library, palette)
            y += row_height(row, box.width, style) + style.row_gap
            left -= 1
    return items


def legend_rest(parts: list[Part], box: Box, style: ColumnStyle) -> list[Part]:
    """The rows that ``legend_items`` does not draw in the same box."""
    y, bottom = box.y, box.y + box.height
    left = 0
    for _, rows in parts:
        left += len(rows)
    for i, (domain, rows) in enumerate(parts):
        head = head_height(style) + (style.head_gap if i else 0)
        for j, row in enumerate(rows):
            needed = (head if j == 0 else 0) + row_height(row, box.width, style)
            if y + needed + (style.leading if left > 1 else 0) > bottom:
                return [(domain, rows[j:]), *parts[i + 1 :]]
            y += needed + style.row_gap
            left -= 1
    return []


def head_height(style: ColumnStyle) -> int:
    return style.head + 10_000


def head_items(
    domain: str, box: Box, y: int, style: ColumnStyle, palette: Palette, labels: Labels
) -> list[Item]:
    ink = palette["ink"]
    baseline = y + style.head * 72 // 100
    rule = baseline + 6_500
    side = style.head * 95 // 100
    glyph = domain_glyph(domain, box.x, baseline - style.head * 33 // 100 - side // 2, side, ink)
    across = box.x + (side + 4_500 if glyph else 0)
    return [
        *glyph,
        words(across, baseline, labels[f"domain.{domain}"], style.head, "bold", ink),
        line([(box.x, rule), (box.x + box.width, rule)], ink, 1_100),
    ]


def _lines(row: Row, width: int, style: ColumnStyle) -> list[str]:
    room = width - style.key_width - KEY_GAP
    tail = text_units(" " * (TAG_GAP_SPACES - 1) + row.tag, "italic") if row.tag else 0
    return wrap_um(row.text, style.text, _font(row), room, tail_units=tail)


def _font(row: Row) -> str:
    return "italic" if row.silent else "regular"


def row_height(row: Row, width: int, style: ColumnStyle) -> int:
    return max(style.key_height, len(_lines(row, width, style)) * style.leading)


def row_items(
    row: Row, box: Box, y: int, style: ColumnStyle, library: Library, palette: Palette
) -> list[Item]:
    lines = _lines(row, box.width, style)
    height = row_height(row, box.width, style)
    items = _draw_key(row.entry, Box(box.x, y, style.key_width, height), style, library, palette)
    x = box.x + style.key_width + KEY_GAP
    table = metrics()
    cap = table.faces["regular"].cap_height * style.text // table.units_per_em
    first = y + (height - len(lines) * style.leading) // 2 + (style.leading + cap) // 2
    fill = palette["soft"] if row.silent else palette["ink"]
    for i, shown in enumerate(lines):
        if shown:
            items.append(words(x, first + i * style.leading, shown, style.text, _font(row), fill))
    if row.tag:
        last = lines[-1]
        gap = " " * TAG_GAP_SPACES
        across = x + (
            width_um(last, style.text, _font(row)) + width_um(gap, style.text, "italic") if last else 0
        )
        baseline = first + (len(lines) - 1) * style.leading
        items.append(words(across, baseline, row.tag, style.text, "italic", palette["soft"]))
    return items


def _draw_key(
    entry: dict[str, Any], room: Box, style: ColumnStyle, library: Library, palette: Palette
) -> list[Item]:
    """The sign itself, as large as fits a key, in the middle of its room."""
    middle_x, middle_y = room.x + room.width // 2, room.y + room.height // 2
    try:
        sign = library.get(entry["symbol"])
        look = {"variant": entry.get("variant"), "color": entry.get("color")}
        items = with_printable_text(icon(sign, dict(palette), look)["items"])
    except ChoremError:
        return unknown_items(middle_x, middle_y, style.key_height * 3 // 4, palette)
    box = bounds(items)
    if box is None or box.width == 0 or box.height == 0:
        return []
    scale = min(style.key_width / box.width, style.key_height / box.height, KEY_SCALE)
    dx = middle_x - floor((box.x * 2 + box.width) * scale / 2 + 0.5)
    dy = middle_y - floor((box.y * 2 + box.height) * scale / 2 + 0.5)
    return placed(items, scale, dx, dy)
