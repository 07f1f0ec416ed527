"""A post-it: its paper, its fold, its text shrunk to fit [T3], its votes [T16].

``at`` is its top left corner. Mirrored by frontend/core/sheet/note.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.items import Box, Item, Palette, circle_data, group, points_data, um, words
from chorem.sheet.look import NOTE_EDGE, NOTE_FLOOR, NOTE_FOLD, NOTE_PAD, NOTE_SIZE, NOTES
from chorem.text.fit import Fitted, fit
from chorem.text.metrics import metrics
from chorem.text.printable import printable

#: Votes are dots as long as one can count them at a glance, then a dot and a number.
MOST_DOTS = 12
DOT_RADIUS, DOT_STEP = 2_400, 7_000
VOTES_ROOM, VOTES_SIZE = 9_000, 10_500


def lay_out_note(note: dict[str, Any], palette: Palette) -> Item:
    """The group ``note-<id>`` of one note."""
    box = note_box(note)
    color = note.get("color", "yellow")
    paper = f"note-{color if color in NOTES else NOTES[0]}"
    fold = palette[f"{paper}-fold"]
    x, y, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
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
    items += _text(note, box, palette["ink"])
    items += _votes(votes_of(note), box, palette["soft"])
    return group(f"note-{note['id']}", items)


def note_box(note: dict[str, Any]) -> Box:
    """The paper of a note."""
    size = note.get("size") or (150.0, 70.0)
    return Box(um(note["at"][0]), um(note["at"][1]), um(size[0]), um(size[1]))


def votes_of(note: dict[str, Any]) -> int:
    total = 0
    for votes in (note.get("votes") or {}).values():
        total += votes
    return total


def is_cut(note: dict[str, Any]) -> bool:
    """Whether the note's text is too long for its paper even at the smallest size."""
    text = printable(note.get("text", ""))
    return bool(text) and _fitted(note, text, note_box(note)).cut


def _fitted(note: dict[str, Any], text: str, box: Box) -> Fitted:
    room = box.height - 2 * NOTE_PAD + 3_000 - (VOTES_ROOM if votes_of(note) else 0)
    return fit(text, "regular", NOTE_SIZE, NOTE_FLOOR, box.width - 2 * NOTE_PAD, room)


def _text(note: dict[str, Any], box: Box, ink: str) -> list[Item]:
    text = printable(note.get("text", ""))
    if not text:
        return []
    fitted = _fitted(note, text, box)
    table = metrics()
    cap = table.faces["regular"].cap_height * fitted.size_um // table.units_per_em
    first = box.y + NOTE_PAD + (fitted.leading_um + cap) // 2 - 1_500
    return [
        words(box.x + NOTE_PAD, first + i * fitted.leading_um, shown, fitted.size_um, "regular", ink)
        for i, shown in enumerate(fitted.lines)
        if shown
    ]


def _votes(votes: int, box: Box, ink: str) -> list[Item]:
    """A dot for each vote at the foot of the note; one dot and the number when there are too many."""
    if votes <= 0:
        return []
    x, y = box.x + NOTE_PAD + DOT_RADIUS, box.y + box.height - NOTE_PAD + DOT_RADIUS
    room = (box.width - NOTE_PAD - NOTE_FOLD - 2 * DOT_RADIUS) // DOT_STEP + 1
    dots = votes if votes <= min(MOST_DOTS, room) else 1
    items: list[Item] = [
        {"t": "path", "d": circle_data(x + i * DOT_STEP, y, DOT_RADIUS), "fill": ink} for i in range(dots)
    ]
    if dots < votes:
        items.append(words(x + DOT_STEP, y + 3_600, str(votes), VOTES_SIZE, "semibold", ink))
    return items
