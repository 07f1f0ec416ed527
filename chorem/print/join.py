"""The sheet of the door and of the tables: a code in very large, its QR, three steps in plain words [H3, H4].

Owns the page, laid out for A4 upright. Must not know where code, link and network come from; keeps none.
"""

from __future__ import annotations

from typing import NamedTuple

from segno.helpers import make_wifi_data

from chorem.print.blocks import Style, filled, qr, written
from chorem.print.page import Page
from chorem.sheet.items import Box, Item, Palette, line, placed, words
from chorem.sheet.labels import Labels, date_in_words
from chorem.text.metrics import width_um
from chorem.text.printable import printable_line

WIDTH_MM, HEIGHT_MM = 210, 297
MARGIN = 15_000
INNER = WIDTH_MM * 1000 - 2 * MARGIN
HEAD_BOTTOM, CODE_TOP = 73_000, 84_000
CODE_SIZE, CODE_GAP, CODE_SPACING = 40_000, 14_000, 1_200
#: Side of the QR and gap between steps, with the Wi-Fi beneath them and without.
CROWDED, AIRY = (82_000, 6_000), (100_000, 11_000)


class Wifi(NamedTuple):
    """The network of the room; an open one has no password."""

    network: str
    password: str = ""


class Join(NamedTuple):
    """What one sheet says. ``group`` is empty on the sheet of the whole workshop."""

    title: str
    date: str
    place: str
    code: str
    link: str
    group: str = ""


def join_sheet(join: Join, wifi: Wifi | None, palette: Palette, said: Labels) -> Page:
    items = _heading(join, palette, said)
    items += _code(join.code, palette, said)
    top = CODE_TOP + 48_000
    side, gap = CROWDED if wifi else AIRY
    items += qr(join.link, Box(MARGIN - 6_000, top, side, side), palette["ink"])
    items += _steps(
        join, Box(MARGIN + side + 6_000, top + 8_000, INNER - side - 6_000, side), gap, palette, said
    )
    if wifi:
        items += _wifi(wifi, top + side + 11_000, palette, said)
    foot = Box(MARGIN, HEIGHT_MM * 1000 - 13_000, INNER, 5_000)
    items += written("Chorem", foot, Style(3_200, "semibold", palette["soft"]), anchor="end").items
    return Page(items, WIDTH_MM, HEIGHT_MM)


def _heading(join: Join, palette: Palette, said: Labels) -> list[Item]:
    ink, soft = palette["ink"], palette["soft"]
    day = said["print.join.at"].replace("{date}", date_in_words(join.date, said)) if join.date else ""
    about = ", ".join(part for part in (day, join.place) if part)
    items: list[Item] = []
    y = 14_000
    if about:
        made = written(about, Box(MARGIN, y, INNER, 8_000), Style(4_800, "regular", soft, 3_600))
        items += made.items
        y = made.bottom + 1_500
    bottom = 56_000 if join.group else HEAD_BOTTOM - 5_000
    title = written(join.title, Box(MARGIN, y, INNER, bottom - y), Style(12_500, "bold", ink, 7_000))
    items += placed(title.items, 1, 0, bottom - title.bottom)
    if join.group:
        band = Box(0, HEAD_BOTTOM - 13_000, WIDTH_MM * 1000, 13_000)
        items.append(filled(band, ink))
        inside = Box(MARGIN, band.y + 2_600, INNER, 9_000)
        items += written(join.group, inside, Style(7_200, "bold", palette["paper"], 4_400)).items
    else:
        items.append(line([(MARGIN, HEAD_BOTTOM), (MARGIN + INNER, HEAD_BOTTOM)], ink, 700))
    return items


def _code(code: str, palette: Palette, said: Labels) -> list[Item]:
    """In two groups of four, as large as the page allows."""
    ink = palette["ink"]
    label = Box(MARGIN, CODE_TOP - 5_000, INNER, 7_000)
    items = written(said["print.join.code"], label, Style(5_000, "regular", palette["soft"])).items
    groups = (code[:4], code[4:])
    size = CODE_SIZE
    while sum(width_um(part, size, "bold", CODE_SPACING) for part in groups) + CODE_GAP > INNER:
        size -= 500
    x = MARGIN
    for part in groups:
        items.append(words(x, CODE_TOP + 35_000, part, size, "bold", ink, spacing=CODE_SPACING))
        x += width_um(part, size, "bold", CODE_SPACING) + CODE_GAP
    return items


def _steps(join: Join, room: Box, gap: int, palette: Palette, said: Labels) -> list[Item]:
    address = join.link.partition("://")[2].partition("/j/")[0]
    steps = (
        ("print.join.scan", "print.join.scanHow"),
        ("print.join.name", "print.join.nameGroup" if join.group else "print.join.nameHow"),
        ("print.join.draw", "print.join.drawHow"),
    )
    ink, soft = palette["ink"], palette["soft"]
    left, width = room.x + 11_000, room.width - 11_000
    items: list[Item] = []
    y = room.y
    for number, (what, how) in enumerate(steps, 1):
        items.append(words(room.x, y + 5_800, str(number), 9_000, "bold", ink))
        head = written(said[what], Box(left, y, width, 15_000), Style(5_800, "bold", ink, 4_600))
        text = said[how].replace("{address}", address)
        rest = Box(left, head.bottom + 300, width, 14_000)
        body = written(text, rest, Style(4_400, "regular", soft, 3_200))
        items += [*head.items, *body.items]
        y = body.bottom + gap
    return items


def _wifi(wifi: Wifi, top: int, palette: Palette, said: Labels) -> list[Item]:
    ink = palette["ink"]
    network = printable_line(wifi.network)
    data = make_wifi_data(wifi.network, wifi.password or None, "WPA" if wifi.password else "nopass")
    items = [line([(MARGIN, top - 4_000), (MARGIN + INNER, top - 4_000)], palette["hairline"], 350)]
    items += qr(data, Box(MARGIN - 2_000, top, 46_000, 46_000), ink)
    left, room = MARGIN + 51_000, INNER - 51_000
    head = written(said["print.join.wifi"], Box(left, top + 6_000, room, 9_000), Style(5_800, "bold", ink))
    items += head.items
    y = head.bottom + 2_000
    for key, value in (("network", network), ("password", printable_line(wifi.password))):
        if value:
            text = said[f"print.join.{key}"].replace(f"{{{key}}}", value)
            made = written(text, Box(left, y, room, 14_000), Style(5_000, "regular", ink, 3_200))
            items += made.items
            y = made.bottom + 1_000
    return items
