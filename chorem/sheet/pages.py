"""The poster as pages: the sheet, then what found no room on it, then the notes whose text was cut [T7].

Owns the flow of the further pages, in columns, never under 10 mm. Must not know painters or paper sizes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from chorem.sheet.amof import amof_rest
from chorem.sheet.column import column_plan
from chorem.sheet.items import Box, Item, Palette, group, line, rect_data, words
from chorem.sheet.labels import Labels, labels_of
from chorem.sheet.layout import lay_out, notes_in_order
from chorem.sheet.legend import Row, head_height, head_items, legend_rest, row_height, row_items
from chorem.sheet.look import COLUMN_STYLES, COLUMN_WIDTH, MARGIN, SHEET_HEIGHT, SHEET_WIDTH
from chorem.sheet.note import is_cut
from chorem.sheet.title import title_items
from chorem.sheet.zones import zones
from chorem.spec.library import Library
from chorem.text.printable import printable
from chorem.text.wrap import wrap_um

#: The same width as the column of the sheet, so that signs and sentences keep their size.
COLUMNS, BETWEEN_COLUMNS = 4, 53_000
TOP, BOTTOM = 130_000, SHEET_HEIGHT - MARGIN
STYLE = COLUMN_STYLES[0]


class Block(NamedTuple):
    """Something that stays in one piece; a head is never the last of its column."""

    height: int
    draw: Callable[[int, int], list[Item]]
    head: bool = False


def lay_out_pages(
    poster: dict[str, Any], library: Library, palette: Palette, labels: dict[str, Labels]
) -> list[list[Item]]:
    """Display lists of A0 pages, 1189 × 841 mm each, in µm.

    The first is exactly ``lay_out``; the others exist only when the legend, the matrix or the text of a note
    was too long for its place on it. A smaller paper is the same pages scaled down.
    """
    library = library.of(poster)
    said = labels_of(poster, labels)
    pages = [lay_out(poster, library, palette, labels)]
    flowed = _flow(_blocks(poster, library, palette, said))
    band = Box(MARGIN, 0, SHEET_WIDTH - 2 * MARGIN, 111_000)
    for number, items in enumerate(flowed, 2):
        paper: Item = {
            "t": "path",
            "d": rect_data(Box(0, 0, SHEET_WIDTH, SHEET_HEIGHT)),
            "fill": palette["paper"],
        }
        title = group("title", title_items(poster, band, palette, said), label=said["sheet.title"])
        foot = words(
            SHEET_WIDTH - MARGIN,
            SHEET_HEIGHT - 14_000,
            str(number),
            11_600,
            "regular",
            palette["soft"],
            "end",
        )
        pages.append([paper, title, group("continued", items), foot])
    return pages


def _blocks(poster: dict[str, Any], library: Library, palette: Palette, said: Labels) -> list[Block]:
    blocks: list[Block] = []
    plan = column_plan(poster, zones(poster), library, said)
    ink = palette["ink"]
    if plan and plan.legend:
        for domain, rows in legend_rest(plan.parts, plan.legend, plan.style):
            blocks.append(_domain(domain, palette, said))
            blocks += [_row(row, library, palette) for row in rows]
    if plan and plan.amof:
        for cell in amof_rest(plan.cells, plan.amof, plan.style):
            blocks.append(_head(said[f"amof.{cell.name}"], palette[f"amof-{cell.name}"]))
            for text in cell.texts:
                blocks += _paragraph(text, ink)
    cut = [note for note in notes_in_order(poster) if is_cut(note) and printable(note["text"]).strip()]
    if cut:
        blocks.append(_head(said["sheet.notes"], ink))
        for note in cut:
            blocks += _paragraph(printable(note["text"]).strip(), ink)
    return blocks


def _domain(domain: str, palette: Palette, said: Labels) -> Block:
    def draw(x: int, y: int) -> list[Item]:
        return head_items(domain, Box(x, y, COLUMN_WIDTH, 0), y, STYLE, palette, said)

    return Block(head_height(STYLE), draw, head=True)


def _row(row: Row, library: Library, palette: Palette) -> Block:
    def draw(x: int, y: int) -> list[Item]:
        return row_items(row, Box(x, y, COLUMN_WIDTH, 0), y, STYLE, library, palette)

    return Block(row_height(row, COLUMN_WIDTH, STYLE) + STYLE.row_gap, draw)


def _head(text: str, color: str) -> Block:
    def draw(x: int, y: int) -> list[Item]:
        baseline = y + STYLE.head * 72 // 100
        rule = line([(x, baseline + 6_500), (x + COLUMN_WIDTH, baseline + 6_500)], color, 1_100)
        return [words(x, baseline, text, STYLE.head, "bold", color), rule]

    return Block(head_height(STYLE), draw, head=True)


def _paragraph(text: str, ink: str) -> list[Block]:
    """A line a block, so that a text longer than a column goes on in the next; a gap after the last."""
    lines = wrap_um(text, STYLE.text, "regular", COLUMN_WIDTH)
    return [
        _line(shown, ink, STYLE.leading + (STYLE.row_gap * 2 if i == len(lines) - 1 else 0))
        for i, shown in enumerate(lines)
    ]


def _line(text: str, ink: str, height: int) -> Block:
    def draw(x: int, y: int) -> list[Item]:
        return [words(x, y + STYLE.text, text, STYLE.text, "regular", ink)] if text else []

    return Block(height, draw)


def _flow(blocks: list[Block]) -> list[list[Item]]:
    """The items of each further page, columns filled one after the other."""
    pages: list[list[Item]] = []
    column, y = COLUMNS, TOP
    for i, block in enumerate(blocks):
        gap = STYLE.head_gap if block.head and y > TOP else 0
        follower = blocks[i + 1].height if block.head and i + 1 < len(blocks) else 0
        if column == COLUMNS or y + gap + block.height + follower > BOTTOM:
            column, y, gap = column + 1, TOP, 0
            if column >= COLUMNS:
                pages.append([])
                column = 0
        y += gap
        pages[-1] += block.draw(MARGIN + column * (COLUMN_WIDTH + BETWEEN_COLUMNS), y)
        y += block.height
    return pages
