"""How legend and matrix share the right column: sizes tighten together, then what is left over is counted.

Mirrored by frontend/core/sheet/column.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.amof import amof_cells, amof_height, amof_items
from chorem.sheet.items import Box, Item, Palette, group
from chorem.sheet.labels import Labels
from chorem.sheet.legend import legend_height, legend_items, legend_parts
from chorem.sheet.look import COLUMN_STYLES
from chorem.sheet.zones import Zones
from chorem.spec.library import Library

BETWEEN = 16_000


def column_items(
    poster: dict[str, Any], where: Zones, library: Library, palette: Palette, labels: Labels
) -> list[Item]:
    """The groups ``legend`` and ``amof``, each when its zone is on and it has something to say."""
    box = where["column"]
    if box is None:
        return []
    parts = legend_parts(poster, library, labels) if where["legend"] else []
    cells = amof_cells(poster) if where["amof"] else []
    between = BETWEEN if parts and cells else 0
    style = COLUMN_STYLES[0]
    for tried in COLUMN_STYLES:
        style = tried
        legend, amof = legend_height(parts, box.width, style), amof_height(cells, box.width, style)
        if legend + between + amof <= box.height:
            break
    room = box.height - between
    if legend + amof > room:
        amof = min(amof, max(room * 45 // 100, room - legend))
    items: list[Item] = []
    if parts:
        rows = Box(box.x, box.y, box.width, room - amof)
        items.append(
            group(
                "legend",
                legend_items(parts, rows, style, library, palette, labels),
                label=labels["sheet.legend"],
            )
        )
    if cells:
        matrix = Box(box.x, box.y + box.height - amof, box.width, amof)
        items.append(
            group("amof", amof_items(cells, matrix, style, palette, labels), label=labels["sheet.amof"])
        )
    return items
