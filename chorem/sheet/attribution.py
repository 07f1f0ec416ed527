"""The line at the foot: where the signs and the base come from, and whose opinions these are [T1].

Mirrored by frontend/core/sheet/attribution.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.items import Box, Item, Palette, line, words
from chorem.sheet.labels import Labels
from chorem.text.metrics import width_um
from chorem.text.printable import printable_line
from chorem.text.wrap import wrap_um

SIZE, LEADING = 10_000, 11_600
GAP = 24_000


def attribution_items(poster: dict[str, Any], box: Box, palette: Palette, labels: Labels) -> list[Item]:
    right = box.x + box.width
    credit = printable_line((poster.get("base") or {}).get("credit", ""))
    sources = printable_line(labels["attribution.signs"])
    if credit:
        sources = f"{sources} {credit}"
    opinions = printable_line(labels["attribution.opinions"])
    room = box.width - width_um(opinions, SIZE, "regular") - GAP
    lines = wrap_um(sources, SIZE, "regular", room, balanced=False)
    first = box.y + (14_000 if len(lines) < 2 else 11_500)
    items = [line([(box.x, box.y), (right, box.y)], palette["hairline"], 1_000)]
    items += [
        words(box.x, first + i * LEADING, text, SIZE, "regular", palette["soft"])
        for i, text in enumerate(lines[:2])
    ]
    items.append(words(right, first, opinions, SIZE, "regular", palette["soft"], "end"))
    return items
