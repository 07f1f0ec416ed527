"""What prints are made of: paragraphs that fit, pictures in a room, frames, QR codes.

Owns no page. Works in µm on items of the display list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import segno

from chorem.sheet.items import Box, Item, bounds, clip, placed, rect_data, words
from chorem.text.fit import fit
from chorem.text.printable import printable


class Style(NamedTuple):
    """How a text is set; it shrinks from ``size`` to ``floor`` to fit its room."""

    size: int
    font: str
    fill: str
    floor: int = 0


class Written(NamedTuple):
    items: list[Item]
    bottom: int


def written(text: str, room: Box, style: Style, *, anchor: str = "start") -> Written:
    """A paragraph from the top of a room, and where it ends."""
    fitted = fit(printable(text), style.font, style.size, style.floor or style.size, room.width, room.height)
    x = room.x + (room.width // 2 if anchor == "middle" else room.width if anchor == "end" else 0)
    first = room.y + fitted.size_um * 86 // 100
    items = [
        words(x, first + i * fitted.leading_um, shown, fitted.size_um, style.font, style.fill, anchor)
        for i, shown in enumerate(fitted.lines)
        if shown
    ]
    return Written(items, room.y + len(fitted.lines) * fitted.leading_um)


def centred(text: str, room: Box, style: Style) -> list[Item]:
    """The same, half-way down its room."""
    made = written(text, room, style)
    return placed(made.items, 1, 0, max(room.y + room.height - made.bottom, 0) // 2)


def drawn_in(items: list[Item], room: Box) -> list[Item]:
    """What the items paint, as large as the room allows, in its middle."""
    box = bounds(items)
    if box is None or box.width == 0 or box.height == 0:
        return []
    scale = min(room.width / box.width, room.height / box.height)
    return _scaled(items, box, room, scale)


def cut_in(picture: dict[str, Any], room: Box) -> list[Item]:
    """A picture with a box of its own (``{items, box_um}``), filling the room's width, cut at its box."""
    x0, y0, x1, y1 = picture["box_um"]
    box = Box(x0, y0, x1 - x0, y1 - y0)
    scale = min(room.width / box.width, room.height / box.height)
    width, height = int(box.width * scale), int(box.height * scale)
    inside = Box(room.x + (room.width - width) // 2, room.y + (room.height - height) // 2, width, height)
    return [clip(inside, _scaled(picture["items"], box, room, scale))]


def _scaled(items: list[Item], box: Box, room: Box, scale: float) -> list[Item]:
    dx = room.x + int((room.width - box.width * scale) / 2 - box.x * scale)
    dy = room.y + int((room.height - box.height * scale) / 2 - box.y * scale)
    return placed(items, scale, dx, dy)


def filled(box: Box, fill: str) -> Item:
    return {"t": "path", "d": rect_data(box), "fill": fill}


def framed(box: Box, stroke: str, width: int, *, dash: Sequence[int] = ()) -> Item:
    item: Item = {"t": "path", "d": rect_data(box), "stroke": stroke, "width": width}
    return {**item, "dash": list(dash)} if dash else item


def qr(text: str, box: Box, ink: str) -> list[Item]:
    """A QR code as squares of the same whole size, in the middle of the box, its quiet zone included."""
    rows = [[bool(module) for module in row] for row in segno.make_qr(text).matrix_iter(border=4)]
    side = box.width // len(rows)
    left = box.x + (box.width - side * len(rows)) // 2
    top = box.y + (box.height - side * len(rows)) // 2
    data: list[str | int] = []
    for i, row in enumerate(rows):
        start = None
        for j, dark in enumerate([*row, False]):
            if dark and start is None:
                start = j
            elif not dark and start is not None:
                run = Box(left + start * side, top + i * side, (j - start) * side, side)
                data += rect_data(run)
                start = None
    return [{"t": "path", "d": data, "fill": ink}]
