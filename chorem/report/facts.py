"""The first pages of a report: its cover, and who took part in numbers.

Must not know storage. Works in µm.
"""

from __future__ import annotations

from collections.abc import Sequence

from chorem.print.blocks import Style, Written, drawn_in, written
from chorem.print.page import Page
from chorem.report.content import COLUMNS, Facts, Report, facts_of, totals, when
from chorem.report.flow import BODY, HEIGHT_MM, INNER, MARGIN, SMALL, TOP, WIDTH_MM, section
from chorem.report.words import Words
from chorem.sheet.base import base_items
from chorem.sheet.items import Box, Item, Palette, line, rect_data, words
from chorem.sheet.labels import Labels, date_in_words

_NAME_WIDTH = 86_000
_COLUMN_WIDTH = (INNER - _NAME_WIDTH) // len(COLUMNS)
_ROW, _NAMES_ROW, _ROWS_A_PAGE = 8_600, 13_000, 9
_TEXT_WIDTH, _LABEL_WIDTH = 122_000, 30_000


def cover(report: Report, palette: Palette, said: Words, labels: Labels) -> Page:
    """Title, place, date, territory and groups beside the territory itself."""
    ink, soft = palette["ink"], palette["soft"]
    sheet = Box(0, 0, WIDTH_MM * 1000, HEIGHT_MM * 1000)
    items: list[Item] = [{"t": "path", "d": rect_data(sheet), "fill": palette["paper"]}]
    items += _territory(report, palette)
    kind = Box(MARGIN, 30_000, _TEXT_WIDTH, 7_000)
    items += written(said["report.title"], kind, Style(5_000, "regular", soft)).items
    room = Box(MARGIN, 39_000, _TEXT_WIDTH, 52_000)
    title = written(report.title, room, Style(15_000, "bold", ink, 8_000))
    y = title.bottom + 5_000
    items += [*title.items, line([(MARGIN, y), (MARGIN + _TEXT_WIDTH, y)], ink, 500)]
    y += 6_000
    groups = ", ".join(sheet.group for sheet in report.sheets if sheet.group)
    for name, value in (
        (said["report.territory"], report.territory),
        (said["report.place"], report.place),
        (said["report.date"], date_in_words(report.date, labels)),
        (said["report.groups"], groups),
    ):
        if value:
            fact = _fact(name, value, y, palette)
            items += fact.items
            y = fact.bottom + 2_400
    foot = Box(MARGIN, HEIGHT_MM * 1000 - 24_000, _TEXT_WIDTH, 12_000)
    made = said["report.files"].replace("{day}", date_in_words(report.made_on, labels))
    credit = written(f"{said['report.opinions']}\n{made}", foot, Style(2_900, "regular", soft))
    return Page([*items, *credit.items], WIDTH_MM, HEIGHT_MM)


def _fact(name: str, value: str, y: int, palette: Palette) -> Written:
    left = Box(MARGIN, y, _LABEL_WIDTH, 6_000)
    right = Box(MARGIN + _LABEL_WIDTH, y, _TEXT_WIDTH - _LABEL_WIDTH, 27_000)
    label = written(name, left, Style(BODY, "regular", palette["soft"]))
    shown = written(value, right, Style(BODY, "semibold", palette["ink"], 2_900))
    return Written([*label.items, *shown.items], max(label.bottom, shown.bottom))


def _territory(report: Report, palette: Palette) -> list[Item]:
    """The base of the first poster that has one, as an emblem."""
    left = MARGIN + _TEXT_WIDTH + 16_000
    room = Box(left, 30_000, MARGIN + INNER - left, 146_000)
    for sheet in report.sheets:
        items = base_items(sheet.document, palette)
        if items:
            return drawn_in(items, room)
    return []


def participation_pages(report: Report, palette: Palette, said: Words, labels: Labels) -> list[Page]:
    """The table, a line a group, the sum last; over several pages when there are many."""
    facts = facts_of(report)
    parts = [facts[i : i + _ROWS_A_PAGE] for i in range(0, len(facts), _ROWS_A_PAGE)] or [[]]
    bodies = []
    for number, part in enumerate(parts, 1):
        last = number == len(parts)
        whole = totals(facts, said["report.all"]) if last else None
        table = _table(part, whole, palette, said)
        below = _below(report, table.bottom + 6_000, palette, said, labels) if last else []
        bodies.append([*table.items, *below])
    lead = said["report.factsLeadNames" if report.with_names else "report.factsLead"]
    return section(said["report.facts"], lead, bodies, palette)


def _table(rows: Sequence[Facts], whole: Facts | None, palette: Palette, said: Words) -> Written:
    ink, soft = palette["ink"], palette["soft"]
    y = TOP + 5_000
    items: list[Item] = [words(MARGIN, y, said["report.group"], SMALL, "semibold", soft)]
    for i, column in enumerate(COLUMNS):
        items.append(words(_right(i), y, said[f"report.{column}"], SMALL, "semibold", soft, "end"))
    y += 3_000
    items.append(line([(MARGIN, y), (MARGIN + INNER, y)], ink, 350))
    for row in rows:
        items += _row(row, y, "regular", palette)
        y += _NAMES_ROW if row.names else _ROW
        items.append(line([(MARGIN, y), (MARGIN + INNER, y)], palette["hairline"], 200))
    if whole is not None:
        items += _row(whole, y, "bold", palette)
        y += _ROW
        items.append(line([(MARGIN, y), (MARGIN + INNER, y)], ink, 350))
    return Written(items, y)


def _row(row: Facts, y: int, font: str, palette: Palette) -> list[Item]:
    name = Box(MARGIN, y + 2_200, _NAME_WIDTH - 4_000, 6_000)
    items = written(row.group, name, Style(BODY, font, palette["ink"], 2_600)).items
    for i, column in enumerate(COLUMNS):
        number = str(getattr(row, column))
        items.append(words(_right(i), y + 5_600, number, BODY, font, palette["ink"], "end"))
    under = Box(MARGIN, y + 7_400, INNER, 5_000)
    return items + written(", ".join(row.names), under, Style(SMALL, "italic", palette["soft"], 2_300)).items


def _right(column: int) -> int:
    return MARGIN + _NAME_WIDTH + (column + 1) * _COLUMN_WIDTH


def _below(report: Report, y: int, palette: Palette, said: Words, labels: Labels) -> list[Item]:
    """When it was drawn, and what a seat is."""
    room = Box(MARGIN, y, INNER, 6_000)
    shown = written(when(report, said, labels), room, Style(BODY, "semibold", palette["ink"]))
    note = Box(MARGIN, y + 7_000, INNER, 6_000)
    small = Style(SMALL, "regular", palette["soft"])
    return [*shown.items, *written(said["report.peopleNote"], note, small).items]
