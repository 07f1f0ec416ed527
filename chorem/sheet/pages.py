"""The poster as pages: the sheet, then what found no room on it, what is said of its stakes [T17], then the
notes whose text was cut [T7].

Owns the flow of the further pages, in columns, never under 10 mm. Must not know painters.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from chorem.sheet.amof import Cell, amof_height, amof_items, amof_rest
from chorem.sheet.column import Plan, column_plan
from chorem.sheet.items import Box, Item, Palette, group, line, placed, rect_data, words
from chorem.sheet.labels import Labels, labels_of
from chorem.sheet.layout import lay_out, notes_in_order
from chorem.sheet.legend import (
    TOPIC_GAP,
    head_height,
    head_items,
    legend_rest,
    row_height,
    row_items,
    topic_height,
    topic_items,
)
from chorem.sheet.legend_rows import Part, Row, opens_topic
from chorem.sheet.look import COLUMN_WIDTH, MARGIN, SHEET_HEIGHT, SHEET_WIDTH, ColumnStyle
from chorem.sheet.note import is_cut
from chorem.sheet.paper import PAPERS, Paper
from chorem.sheet.stakes import stakes_of
from chorem.sheet.title import title_items
from chorem.sheet.zones import zones
from chorem.spec.library import Library
from chorem.text.printable import printable
from chorem.text.wrap import wrap_um

#: The same width as the column of the sheet, so that signs and sentences keep their size.
COLUMNS, BETWEEN_COLUMNS = 4, 53_000
TOP, BOTTOM = 130_000, SHEET_HEIGHT - MARGIN
#: A matrix with a page of its own is drawn as large as it can, from twice its size.
MATRIX_SCALES = (2.0, 1.8, 1.6, 1.4, 1.2, 1.0)


class Block(NamedTuple):
    """Something that stays in one piece; a head is never the last of its column."""

    height: int
    draw: Callable[[int, int], list[Item]]
    head: bool = False
    gap: int = 0  # above it, unless it opens a column or stands under another head


def lay_out_pages(
    poster: dict[str, Any],
    library: Library,
    palette: Palette,
    labels: dict[str, Labels],
    paper: Paper = "a0",
    first: int = 1,
) -> list[list[Item]]:
    """Display lists of pages for a paper, all 1189 × 841 mm, in µm: the paper is the same pages scaled down.

    The first is exactly ``lay_out``; the others exist only when the legend, the matrix or the text of a note
    was too long for its place on it. ``first``: the number of the sheet, where it is among other pages.
    """
    library = library.of(poster)
    said = labels_of(poster, labels)
    pages = [lay_out(poster, library, palette, labels, paper)]
    flowed = _Appendix(poster, library, palette, said, paper).pages()
    band = Box(MARGIN, 0, SHEET_WIDTH - 2 * MARGIN, 111_000)
    for number, items in enumerate(flowed, first + 1):
        sheet: Item = {
            "t": "path",
            "d": rect_data(Box(0, 0, SHEET_WIDTH, SHEET_HEIGHT)),
            "fill": palette["paper"],
        }
        title = group("title", title_items(poster, band, palette, said), label=said["sheet.title"])
        at = SHEET_WIDTH - MARGIN, SHEET_HEIGHT - 14_000
        foot = words(*at, str(number), 12_800, "regular", palette["soft"], "end")
        pages.append([sheet, title, group("continued", items, label=said["sheet.continued"]), foot])
    return pages


class _Appendix:
    """What does not stand on the sheet, as blocks poured into columns."""

    def __init__(
        self, poster: dict[str, Any], library: Library, palette: Palette, said: Labels, paper: Paper
    ) -> None:
        self._poster, self._library, self._palette, self._said = poster, library, palette, said
        self._style: ColumnStyle = PAPERS[paper].styles[0]
        self._plan: Plan | None = column_plan(poster, zones(poster), library, said, paper)

    def pages(self) -> list[list[Item]]:
        """The items of each further page."""
        plan, style = self._plan, self._style
        if plan is None or not plan.apart:
            return self._flow(self._blocks(self._matrix_left_over()), [], COLUMNS)
        columns = COLUMNS // 2 if self._blocks([]) else COLUMNS
        width, height = columns * (COLUMN_WIDTH + BETWEEN_COLUMNS) - BETWEEN_COLUMNS, BOTTOM - TOP
        for scale in MATRIX_SCALES:
            room = Box(0, 0, int(width / scale), int(height / scale))
            if amof_height(plan.cells, room.width, style) <= room.height:
                break
        drawn = amof_items(plan.cells, room, style, self._palette, self._said, next_page=3)
        matrix = group("amof", placed(drawn, scale, MARGIN, TOP), label=self._said["sheet.amof"])
        return self._flow(self._blocks(amof_rest(plan.cells, room, style)), [[matrix]], columns - 1)

    def _matrix_left_over(self) -> list[Cell]:
        plan = self._plan
        return amof_rest(plan.cells, plan.amof, plan.style) if plan and plan.amof else []

    def _blocks(self, cells: list[Cell]) -> list[Block]:
        plan, said, ink = self._plan, self._said, self._palette["ink"]
        blocks: list[Block] = []
        for part in legend_rest(plan.parts, plan.legend, plan.style) if plan and plan.legend else []:
            blocks += self._part(part)
        for cell in cells:
            blocks.append(self._head(said[f"amof.{cell.name}"], self._palette[f"amof-{cell.name}"]))
            for text in cell.texts:
                blocks += self._paragraph(text)
        blocks += self._stakes()
        notes = [note for note in notes_in_order(self._poster) if is_cut(note)]
        whole = [text for text in (printable(note["text"]).strip() for note in notes) if text]
        if whole:
            blocks.append(self._head(said["sheet.notes"], ink))
        for text in whole:
            blocks += self._paragraph(text)
        return blocks

    def _part(self, part: Part) -> list[Block]:
        domain, rows = part
        style, palette, said = self._style, self._palette, self._said

        def head(x: int, y: int) -> list[Item]:
            return head_items(domain, Box(x, y, COLUMN_WIDTH, 0), y, style, palette, said)

        def topic(row: Row) -> Block:
            def draw(x: int, y: int) -> list[Item]:
                return topic_items(row.topic, Box(x, y, COLUMN_WIDTH, 0), y, style, palette, said)

            return Block(topic_height(style), draw, head=True, gap=TOPIC_GAP)

        blocks = [Block(head_height(style), head, head=True, gap=style.head_gap)]
        for j, row in enumerate(rows):
            blocks += [topic(row)] if opens_topic(rows, j) else []
            blocks.append(self._row(row))
        return blocks

    def _row(self, row: Row) -> Block:
        def draw(x: int, y: int) -> list[Item]:
            room = Box(x, y, COLUMN_WIDTH, 0)
            return row_items(row, room, y, self._style, self._library, self._palette)

        return Block(row_height(row, COLUMN_WIDTH, self._style) + self._style.row_gap, draw)

    def _head(self, text: str, color: str) -> Block:
        size = self._style.head

        def draw(x: int, y: int) -> list[Item]:
            baseline = y + size * 72 // 100
            rule = line([(x, baseline + 6_500), (x + COLUMN_WIDTH, baseline + 6_500)], color, 1_100)
            return [words(x, baseline, text, size, "bold", color), rule]

        return Block(head_height(self._style), draw, head=True, gap=self._style.head_gap)

    def _stakes(self) -> list[Block]:
        """What the group answers about each stake, question by question."""
        said = self._said
        stakes = stakes_of(self._poster, self._library, said)
        blocks = [self._head(said["sheet.stakes"], self._palette["stake"])] if stakes else []
        for name, answers in stakes:
            blocks += self._paragraph(name, "semibold", head=True)
            for question, text in answers:
                blocks += self._paragraph(question, "italic", head=True)
                blocks += self._paragraph(text)
        return blocks

    def _paragraph(self, text: str, font: str = "regular", *, head: bool = False) -> list[Block]:
        """A line a block, so that a text longer than a column goes on in the next; a gap after the last,
        unless it heads what follows."""
        style = self._style
        lines = wrap_um(text, style.text, font, COLUMN_WIDTH)
        gap = 0 if head else style.row_gap * 2
        return [
            self._line(shown, style.leading + (gap if i == len(lines) - 1 else 0), font, head)
            for i, shown in enumerate(lines)
        ]

    def _line(self, text: str, height: int, font: str, head: bool) -> Block:
        size, ink = self._style.text, self._palette["ink"]

        def draw(x: int, y: int) -> list[Item]:
            return [words(x, y + size, text, size, font, ink)] if text else []

        return Block(height, draw, head=head)

    def _flow(self, blocks: list[Block], pages: list[list[Item]], column: int) -> list[list[Item]]:
        """Fills columns one after the other; ``column`` is the last one taken on the last page."""
        y = BOTTOM
        for i, block in enumerate(blocks):
            gap = 0 if y == TOP or _follows_head(blocks, i) else block.gap
            if y + gap + _kept_together(blocks, i) > BOTTOM:
                column, y, gap = column + 1, TOP, 0
                if column >= COLUMNS:
                    pages.append([])
                    column = 0
            y += gap
            pages[-1] += block.draw(MARGIN + column * (COLUMN_WIDTH + BETWEEN_COLUMNS), y)
            y += block.height
        return pages


def _follows_head(blocks: list[Block], i: int) -> bool:
    return i > 0 and blocks[i - 1].head


def _kept_together(blocks: list[Block], i: int) -> int:
    """The height of a block, with all that must stand under it when it is a head."""
    height = blocks[i].height
    while blocks[i].head and i + 1 < len(blocks):
        i += 1
        height += blocks[i].height
    return height
