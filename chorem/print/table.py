"""The 28 signs on one page: seven questions, four forms, then what is outside the table [H3].

Owns the page, laid out for A4 lying.
"""

from __future__ import annotations

from chorem.print.blocks import Style, drawn_in, framed, written
from chorem.print.page import Page
from chorem.print.signs import SUPPORTS, in_language, outside, table_rows
from chorem.sheet.items import Box, Item, Palette, line
from chorem.sheet.labels import Labels
from chorem.spec.icon import icon
from chorem.spec.library import Library
from chorem.spec.model import Sign

WIDTH_MM, HEIGHT_MM = 297, 210
MARGIN, TOP = 11_000, 31_000
INNER = WIDTH_MM * 1000 - 2 * MARGIN
ROW_HEIGHT, HEAD_WIDTH = 20_900, 55_000
CELL_WIDTH = (INNER - HEAD_WIDTH) // 4
OUTSIDE_SHOWN = 5


def table(library: Library, palette: Palette, labels: dict[str, Labels], lang: str) -> list[Page]:
    """One page."""
    said = labels[lang]
    ink, soft = palette["ink"], palette["soft"]
    title = Style(8_000, "bold", ink)
    head = written(said["print.table.title"], Box(MARGIN, 8_500, INNER, 11_000), title)
    lead = Box(MARGIN, 10_800, INNER, 6_000)
    items = head.items
    items += written(said["print.table.lead"], lead, Style(4_000, "regular", soft), anchor="end").items
    for i, support in enumerate(SUPPORTS):
        over = Box(MARGIN + HEAD_WIDTH + i * CELL_WIDTH, TOP - 7_000, CELL_WIDTH, 5_000)
        items += written(said[f"support.{support}"], over, Style(3_700, "semibold", ink)).items
    items.append(_rule(TOP, ink, 700))
    y = TOP
    for row in table_rows(library, said):
        asked = Box(MARGIN, y + 4_500, HEAD_WIDTH - 5_000, 10_500)
        question = written(row.question, asked, Style(4_300, "bold", ink, 3_600))
        items += question.items
        word = asked._replace(y=question.bottom + 600, height=5_000)
        items += written(row.word, word, Style(3_400, "italic", soft)).items
        for i, sign in enumerate(row.signs):
            room = Box(MARGIN + HEAD_WIDTH + i * CELL_WIDTH, y, CELL_WIDTH, ROW_HEIGHT)
            items += _cell(sign, room, palette, lang)
        y += ROW_HEIGHT
        items.append(_rule(y, palette["hairline"], 250))
    items += _foot(library, y, palette, said, lang)
    return [Page(items, WIDTH_MM, HEIGHT_MM)]


def _foot(library: Library, y: int, palette: Palette, said: Labels, lang: str) -> list[Item]:
    """The stakes and the first pictograms, then the credit."""
    asked = Box(MARGIN, y + 4_000, HEAD_WIDTH - 8_000, 14_000)
    items = written(said["print.outside.word"], asked, Style(3_800, "bold", palette["ink"])).items
    width = (INNER - HEAD_WIDTH) // OUTSIDE_SHOWN
    for i, sign in enumerate(outside(library)[:OUTSIDE_SHOWN]):
        room = Box(MARGIN + HEAD_WIDTH + i * width, y, width, ROW_HEIGHT)
        items += _cell(sign, room, palette, lang)
    items.append(_rule(y + ROW_HEIGHT, palette["ink"], 700))
    credit = Box(MARGIN, y + ROW_HEIGHT + 2_200, INNER, 5_000)
    return items + written(said["attribution.signs"], credit, Style(2_700, "regular", palette["soft"])).items


def _cell(sign: Sign, room: Box, palette: Palette, lang: str) -> list[Item]:
    side = room.height - 3_600
    card = Box(room.x, room.y + 1_800, side + 1_500, side)
    items = [framed(card, palette["mute"], 350)] if sign.starter else []
    picture = Box(card.x + 1_300, card.y + 1_300, card.width - 2_600, card.height - 2_600)
    items += drawn_in(icon(sign, dict(palette))["items"], picture)
    x = card.x + card.width + 2_600
    beside = Box(x, room.y + 2_400, room.x + room.width - x - 1_500, 11_500)
    name = written(in_language(sign.name, lang), beside, Style(3_500, "semibold", palette["ink"], 2_900))
    rest = beside._replace(y=name.bottom + 300, height=room.y + room.height - name.bottom - 2_000)
    caption = written(sign.caption, rest, Style(2_900, "italic", palette["soft"], 2_400))
    return [*items, *name.items, *(caption.items if lang == "fr" else [])]


def _rule(y: int, stroke: str, width: int) -> Item:
    return line([(MARGIN, y), (MARGIN + INNER, y)], stroke, width)
