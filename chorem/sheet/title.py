"""The title band: title, territory, group, date, and the rule under them [T1].

Owns how a long title is fitted. Mirrored by frontend/core/sheet/title.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.items import Box, Item, Palette, line, words
from chorem.sheet.labels import Labels, date_in_words
from chorem.text.fit import end_with_dots
from chorem.text.metrics import width_um
from chorem.text.printable import printable_line
from chorem.text.wrap import wrap_um

SIDE_MAX = 380_000
GAP = 28_000
#: From this size down a long title may take three lines.
TWO_LINES = 19_000


def title_items(poster: dict[str, Any], box: Box, palette: Palette, labels: Labels) -> list[Item]:
    right = box.x + box.width
    bottom = box.y + box.height
    group = _one_line(poster.get("group", ""), 19_000, 14_000, "semibold", SIDE_MAX)
    date = _one_line(date_in_words(poster.get("date", ""), labels), 19_000, 14_000, "regular", SIDE_MAX)
    items: list[Item] = []
    items += _title(poster.get("title", ""), box, _room(box, group), palette["ink"])
    place = _one_line(poster.get("territory", ""), 19_000, 14_000, "regular", _room(box, date))
    for (text, size), x, y, font, fill, anchor in (
        (place, box.x, bottom - 16_000, "regular", palette["ink"], "start"),
        (group, right, bottom - 43_000, "semibold", palette["ink"], "end"),
        (date, right, bottom - 16_000, "regular", palette["soft"], "end"),
    ):
        if text:
            items.append(words(x, y, text, size, font, fill, anchor))
    items.append(line([(box.x, bottom), (right, bottom)], palette["ink"], 2_400))
    return items


def _room(box: Box, beside: tuple[str, int]) -> int:
    text, size = beside
    return box.width - (width_um(text, size, "semibold") + GAP if text else 0)


def _one_line(text: str, size: int, floor: int, font: str, room: int) -> tuple[str, int]:
    """The text and the size at which it fits; ended with "…" when it does not even at the floor."""
    shown = printable_line(text)
    while size > floor and width_um(shown, size, font) > room:
        size -= 500
    if width_um(shown, size, font) > room:
        shown = end_with_dots([shown], size, font, room)[0]
    return shown, size


def _title(text: str, box: Box, room: int, ink: str) -> list[Item]:
    shown = printable_line(text)
    if not shown:
        return []
    baseline = box.y + box.height - 43_000
    for size in range(47_000, 33_000, -1_000):
        if width_um(shown, size, "bold") <= room:
            return [words(box.x, baseline, shown, size, "bold", ink)]
    for size in range(27_000, 15_000, -1_000):
        most = 2 if size >= TWO_LINES else 3
        lines = wrap_um(shown, size, "bold", room)
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = end_with_dots(lines[:most], size, "bold", room)
    top = baseline - (size * 116 + 50) // 100 * (len(lines) - 1)
    return [
        words(box.x, top + i * ((size * 116 + 50) // 100), text, size, "bold", ink)
        for i, text in enumerate(lines)
    ]
