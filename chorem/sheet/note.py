"""A post-it: its paper, its fold, its text shrunk to fit [T3]. ``at`` is its top left corner.

Mirrored by frontend/core/sheet/note.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.items import Item, Palette, group, points_data, um, words
from chorem.sheet.look import NOTE_EDGE, NOTE_FLOOR, NOTE_FOLD, NOTE_PAD, NOTE_SIZE, NOTES
from chorem.text.fit import fit
from chorem.text.metrics import metrics
from chorem.text.printable import printable


def lay_out_note(note: dict[str, Any], palette: Palette) -> Item:
    """The group ``note-<id>`` of one note."""
    x, y = um(note["at"][0]), um(note["at"][1])
    size = note.get("size") or (150.0, 70.0)
    width, height = um(size[0]), um(size[1])
    color = note.get("color", "yellow")
    paper = f"note-{color if color in NOTES else NOTES[0]}"
    fold = palette[f"{paper}-fold"]
    right, bottom = x + width, y + height
    outline = [(x, y), (right, y), (right, bottom - NOTE_FOLD), (right - NOTE_FOLD, bottom), (x, bottom)]
    corner = [
        (right, bottom - NOTE_FOLD),
        (right - NOTE_FOLD, bottom - NOTE_FOLD),
        (right - NOTE_FOLD, bottom),
    ]
    items: list[Item] = [
        {
            "t": "path",
            "d": [*points_data(outline), "Z"],
            "fill": palette[paper],
            "stroke": fold,
            "width": NOTE_EDGE,
        },
        {"t": "path", "d": [*points_data(corner), "Z"], "fill": fold},
    ]
    text = printable(note.get("text", ""))
    if text:
        items += _text(text, x, y, width, height, palette["ink"])
    return group(f"note-{note['id']}", items)


def is_cut(note: dict[str, Any]) -> bool:
    """Whether the note's text is too long for its paper even at the smallest size."""
    text = printable(note.get("text", ""))
    width, height = map(um, note.get("size") or (150.0, 70.0))
    room = height - 2 * NOTE_PAD + 3_000
    return bool(text) and fit(text, "regular", NOTE_SIZE, NOTE_FLOOR, width - 2 * NOTE_PAD, room).cut


def _text(text: str, x: int, y: int, width: int, height: int, ink: str) -> list[Item]:
    room = height - 2 * NOTE_PAD + 3_000
    fitted = fit(text, "regular", NOTE_SIZE, NOTE_FLOOR, width - 2 * NOTE_PAD, room)
    table = metrics()
    cap = table.faces["regular"].cap_height * fitted.size_um // table.units_per_em
    first = y + NOTE_PAD + (fitted.leading_um + cap) // 2 - 1_500
    return [
        words(x + NOTE_PAD, first + i * fitted.leading_um, shown, fitted.size_um, "regular", ink)
        for i, shown in enumerate(fitted.lines)
        if shown
    ]
