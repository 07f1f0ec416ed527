"""Text of a report poured into columns and pages of A4, lying, in the font of the sheet.

Owns the measures of a page. Must not know what is said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from chorem.print.blocks import Style, written
from chorem.print.page import Page
from chorem.sheet.items import Box, Item, Palette, line, placed, words
from chorem.text.fit import leading_of
from chorem.text.printable import printable
from chorem.text.wrap import wrap_um

WIDTH_MM, HEIGHT_MM = 297, 210
MARGIN, INNER = 18_000, 261_000
TOP, BOTTOM = 40_000, 190_000
GUTTER = 14_000
BODY, SMALL, HEAD = 3_900, 3_300, 5_200


class Block(NamedTuple):
    """What stays in one piece. ``gap``: above it, but in front of a column. ``stays``: never the last."""

    height: int
    draw: Callable[[int, int], list[Item]]
    gap: int = 0
    stays: bool = False


def column_width(columns: int) -> int:
    return (INNER - GUTTER * (columns - 1)) // columns


def paragraph(
    text: str, width: int, style: Style, *, indent: int = 0, gap: int = 0, stays: bool = False
) -> list[Block]:
    """A line a block; the first two lines stay together."""
    lines = wrap_um(printable(text), style.size, style.font, width - indent, balanced=False)
    return [
        _line(shown, style, indent, gap if i == 0 else 0, stays or (i == 0 and len(lines) > 1))
        for i, shown in enumerate(lines)
    ]


def _line(text: str, style: Style, indent: int, gap: int, stays: bool) -> Block:
    def draw(x: int, y: int) -> list[Item]:
        baseline = y + style.size * 86 // 100
        return [words(x + indent, baseline, text, style.size, style.font, style.fill)] if text else []

    return Block(leading_of(style.size), draw, gap, stays)


def heading(text: str, width: int, ink: str, *, rule: str = "", gap: int = 9_000) -> list[Block]:
    """A heading underlined in ink, as in the margin of an atlas; it stays with what follows."""
    blocks = paragraph(text, width, Style(HEAD, "bold", ink), gap=gap, stays=True)

    def draw(x: int, y: int) -> list[Item]:
        return [line([(x, y + 700), (x + width, y + 700)], rule or ink, 350)]

    return [*blocks, Block(3_600, draw, 0, stays=True)]


def poured(blocks: Sequence[Block], columns: int) -> list[list[Item]]:
    """The items of each page, columns filled one after the other."""
    pages: list[list[Item]] = []
    column, y = columns, BOTTOM
    width = column_width(columns)
    for i, block in enumerate(blocks):
        gap = 0 if y == TOP else block.gap
        if y + gap + _together(blocks, i) > BOTTOM and y > TOP:
            column, y, gap = column + 1, TOP, 0
            if column >= columns:
                pages.append([])
                column = 0
        y += gap
        pages[-1] += block.draw(MARGIN + column * (width + GUTTER), y)
        y += block.height
    return pages


def side_by_side(lists: Sequence[Sequence[Block]]) -> list[list[Item]]:
    """The items of each page, a column for each list, that goes on in its column of the next page."""
    width = column_width(len(lists))
    pages: list[list[Item]] = []
    for column, blocks in enumerate(lists):
        for number, items in enumerate(poured(blocks, 1)):
            if number == len(pages):
                pages.append([])
            pages[number] += placed(items, 1, column * (width + GUTTER), 0)
    return pages


def _together(blocks: Sequence[Block], i: int) -> int:
    height = blocks[i].height
    while blocks[i].stays and i + 1 < len(blocks):
        i += 1
        height += blocks[i].gap + blocks[i].height
    return height


def section(title: str, lead: str, bodies: Sequence[list[Item]], palette: Palette) -> list[Page]:
    """Pages under one title; the lead is said on the first."""
    return [
        Page([*_head(title, lead if i == 0 else "", palette), *items], WIDTH_MM, HEIGHT_MM)
        for i, items in enumerate(bodies)
    ]


def _head(title: str, lead: str, palette: Palette) -> list[Item]:
    room = Box(MARGIN, 13_500, INNER, 10_000)
    items = written(title, room, Style(8_200, "bold", palette["ink"], 6_000)).items
    items.append(line([(MARGIN, 25_200), (MARGIN + INNER, 25_200)], palette["ink"], 500))
    under = Box(MARGIN, 27_600, INNER, 11_000)
    return items + written(lead, under, Style(SMALL, "regular", palette["soft"], 2_800)).items


def footed(page: Page, text: str, number: int, palette: Palette) -> Page:
    """The page with whose report it is, and its number."""
    y = HEIGHT_MM * 1000 - 11_000
    soft = palette["soft"]
    room = Box(MARGIN, y - 2_500, INNER - 20_000, 4_000)
    foot = written(text, room, Style(2_900, "regular", soft, 2_400)).items
    foot.append(words(MARGIN + INNER, y, str(number), 2_900, "regular", soft, "end"))
    return page._replace(items=[*page.items, *foot])
