"""The legend: sentences by domain and topic, each beside its sign [T1, T8].

Owns the measure of its rows and their drawing; the column decides their style and height.
Mirrored by frontend/core/sheet/legend.js.
"""

from __future__ import annotations

from math import floor
from typing import Any, NamedTuple

from chorem.errors import ChoremError
from chorem.sheet.figures import unknown_items
from chorem.sheet.glyphs import domain_glyph
from chorem.sheet.items import Box, Item, Palette, bounds, line, placed, with_printable_text, words
from chorem.sheet.labels import Labels, and_more
from chorem.sheet.legend_rows import Part, Row, opens_topic
from chorem.sheet.look import ColumnStyle
from chorem.spec.icon import icon
from chorem.spec.library import Library
from chorem.text.metrics import metrics, text_units, width_um
from chorem.text.wrap import wrap_um

KEY_GAP = 12_000
TAG_GAP_SPACES = 2
TOPIC_GAP = 4_500
#: Icons are drawn at most this large, so that a simple sign is not heavier than a rich one.
KEY_SCALE = 0.3


class Spot(NamedTuple):
    """Where the row ``row`` of the part ``part`` goes, heads above it included."""

    part: int
    row: int
    y: int


class Block(NamedTuple):
    """A head or a row as drawn, and the legend entries of its domain that it speaks of."""

    domain: str
    entries: frozenset[str]
    items: list[Item]


def legend_height(parts: list[Part], width: int, style: ColumnStyle) -> int:
    height = 0
    for i, (_, rows) in enumerate(parts):
        for j, row in enumerate(rows):
            height += _heads_height(i, j, rows, style) + row_height(row, width, style) + style.row_gap
    return height


def legend_items(
    parts: list[Part], box: Box, style: ColumnStyle, library: Library, palette: Palette, labels: Labels
) -> list[Item]:
    """The rows that fit in the box; the others are counted at its foot."""
    blocks = legend_blocks(parts, box, style, library, palette, labels)
    return [item for block in blocks for item in block.items]


def legend_blocks(
    parts: list[Part], box: Box, style: ColumnStyle, library: Library, palette: Palette, labels: Labels
) -> list[Block]:
    """What ``legend_items`` draws, each head and row apart from the others."""
    blocks: list[Block] = []
    spots, end = _fitting(parts, box, style)
    for i, j, top in spots:
        domain, rows = parts[i]
        y = top
        if j == 0:
            y += style.head_gap if i else 0
            blocks.append(Block(domain, _entries(rows), head_items(domain, box, y, style, palette, labels)))
            y += head_height(style)
        if opens_topic(rows, j):
            y += TOPIC_GAP if j else 0
            topic = rows[j].topic
            under = [row for row in rows if row.topic == topic]
            blocks.append(Block(domain, _entries(under), topic_items(topic, box, y, style, palette, labels)))
            y += topic_height(style)
        row = rows[j]
        blocks.append(Block(domain, _entries([row]), row_items(row, box, y, style, library, palette)))
    left = _count(parts) - len(spots)
    if left:
        more = words(
            box.x, end + style.leading, and_more(left, labels), style.text, "italic", palette["soft"]
        )
        blocks.append(Block("", frozenset(), [more]))
    return blocks


def _entries(rows: list[Row]) -> frozenset[str]:
    return frozenset(row.entry["id"] for row in rows)


def legend_rest(parts: list[Part], box: Box, style: ColumnStyle) -> list[Part]:
    """The rows that ``legend_items`` does not draw in the same box."""
    left = len(_fitting(parts, box, style)[0])
    rest: list[Part] = []
    for domain, rows in parts:
        if left < len(rows):
            rest.append((domain, rows[left:]))
        left = max(left - len(rows), 0)
    return rest


def _fitting(parts: list[Part], box: Box, style: ColumnStyle) -> tuple[list[Spot], int]:
    """The rows that find room, in order, and where the next would go."""
    spots: list[Spot] = []
    y, bottom = box.y, box.y + box.height
    left = _count(parts)
    for i, (_, rows) in enumerate(parts):
        for j, row in enumerate(rows):
            needed = _heads_height(i, j, rows, style) + row_height(row, box.width, style)
            if y + needed + (style.leading if left > 1 else 0) > bottom:
                return spots, y
            spots.append(Spot(i, j, y))
            y += needed + style.row_gap
            left -= 1
    return spots, y


def _count(parts: list[Part]) -> int:
    count = 0
    for _, rows in parts:
        count += len(rows)
    return count


def _heads_height(i: int, j: int, rows: list[Row], style: ColumnStyle) -> int:
    height = 0
    if j == 0:
        height += head_height(style) + (style.head_gap if i else 0)
    if opens_topic(rows, j):
        height += topic_height(style) + (TOPIC_GAP if j else 0)
    return height


def topic_height(style: ColumnStyle) -> int:
    return style.leading + 2_400


def topic_items(
    topic: str, box: Box, y: int, style: ColumnStyle, palette: Palette, labels: Labels
) -> list[Item]:
    baseline = y + style.text * 86 // 100
    return [words(box.x, baseline, labels[f"topic.{topic}"], style.text, "semibold", palette["soft"])]


def head_height(style: ColumnStyle) -> int:
    return style.head + 8_500


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
