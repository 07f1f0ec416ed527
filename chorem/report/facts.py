"""The first pages of a report: its cover, and who took part in numbers, with the facts of the day.

Must not know storage. Works in µm.
"""

from __future__ import annotations

from collections.abc import Sequence

from chorem.print.blocks import Style, Written, drawn_in, written
from chorem.print.page import Page
from chorem.report.content import COLUMNS, Facts, Report, facts_of, totals
from chorem.report.evidence import evidence
from chorem.report.flow import BODY, BOTTOM, HEIGHT_MM, INNER, MARGIN, SMALL, TOP, WIDTH_MM, section
from chorem.report.words import Words
from chorem.sheet.base import base_items
from chorem.sheet.items import Box, Item, Palette, line, rect_data, words
from chorem.sheet.labels import Labels, date_in_words

_NAME_WIDTH = 86_000
_COLUMN_WIDTH = (INNER - _NAME_WIDTH) // len(COLUMNS)
_ROW, _NAMES_ROW = 8_600, 13_000
#: Under the names of the columns; what the sum and the facts of the day take.
_HEAD_BOTTOM, _BELOW = TOP + 8_000, 82_000
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
    """The table, a line a group, the sum last; then what else is known of the day, and room to sign."""
    facts = facts_of(report)
    row = _NAMES_ROW if any(one.names for one in facts) else _ROW
    parts = _parts(facts, (BOTTOM - _HEAD_BOTTOM) // row, (BOTTOM - _HEAD_BOTTOM - _BELOW) // row)
    bodies = []
    for number, part in enumerate(parts, 1):
        last = number == len(parts)
        whole = totals(facts, said["report.all"]) if last else None
        table = _table(part, whole, palette, said)
        below = _below(report, table.bottom + 7_000, palette, said, labels) if last else []
        bodies.append([*table.items, *below])
    lead = said["report.factsLeadNames" if report.with_names else "report.factsLead"]
    return section(said["report.facts"], lead, bodies, palette)


def _parts(facts: list[Facts], most: int, most_last: int) -> list[list[Facts]]:
    """Rows by page; the last page has room for less, since the sum and the facts stand under it."""
    parts = [facts[i : i + most] for i in range(0, len(facts), most)] or [[]]
    if len(parts[-1]) > most_last:
        parts.append(parts[-1][most_last:])
        parts[-2] = parts[-2][:most_last]
    return parts


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
    """What a seat is; the facts of the day at the left, room to sign at the right."""
    small = Style(SMALL, "regular", palette["soft"])
    items = written(said["report.peopleNote"], Box(MARGIN, y, INNER, 6_000), small).items
    top = y + 10_000
    y = top
    for name, words_of in evidence(report, said, labels):
        left, right = Box(MARGIN, y, 36_000, 12_000), Box(MARGIN + 38_000, y, 122_000, 17_000)
        label = written(name, left, Style(SMALL, "regular", palette["soft"]))
        shown = written(words_of, right, Style(SMALL, "regular", palette["ink"], 2_600))
        items += [*label.items, *shown.items]
        y = max(label.bottom, shown.bottom) + 1_800
    return items + _signature(Box(MARGIN + 176_000, top, INNER - 176_000, 44_000), palette, said)


def _signature(room: Box, palette: Palette, said: Words) -> list[Item]:
    """A file is often asked for signed."""
    head = Style(SMALL, "semibold", palette["ink"])
    items = written(said["report.sign"], Box(room.x, room.y, room.width, 5_000), head).items
    y = room.y + 13_000
    for key in ("report.signName", "report.signDate", "report.signHand"):
        items.append(words(room.x, y, said[key], SMALL, "regular", palette["soft"]))
        items.append(line([(room.x + 34_000, y + 800), (room.x + room.width, y + 800)], palette["soft"], 250))
        y += 12_000
    return items
