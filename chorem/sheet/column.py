"""How legend and matrix share the right column: sizes tighten together, then what is left over is counted.

Mirrored by frontend/core/sheet/column.js.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from chorem.sheet.amof import Cell, amof_cells, amof_height, amof_items
from chorem.sheet.items import Box, Item, Palette, group, words
from chorem.sheet.labels import Labels
from chorem.sheet.legend import legend_height, legend_items
from chorem.sheet.legend_rows import Part, legend_parts
from chorem.sheet.look import ColumnStyle
from chorem.sheet.paper import PAPERS, Paper
from chorem.sheet.zones import Zones
from chorem.spec.library import Library

BETWEEN = 16_000


class Plan(NamedTuple):
    """What stands in the column, at which sizes, and where; a box is None when its part is not drawn.

    ``apart``: the matrix has the second page to itself, and the foot of the column says so.
    """

    style: ColumnStyle
    parts: list[Part]
    cells: list[Cell]
    legend: Box | None
    amof: Box | None
    apart: bool = False


def column_plan(
    poster: dict[str, Any], where: Zones, library: Library, labels: Labels, paper: Paper = "a0"
) -> Plan | None:
    """How the column is shared, or None when it is off."""
    box = where["column"]
    if box is None:
        return None
    parts = legend_parts(poster, library, labels) if where["legend"] else []
    cells = amof_cells(poster) if where["amof"] else []
    room = box.height - (BETWEEN if parts and cells else 0)
    styles = PAPERS[paper].styles
    style = styles[0]
    for tried in styles:
        style = tried
        legend, amof = legend_height(parts, box.width, style), amof_height(cells, box.width, style)
        if legend + amof <= room:
            break
    if legend + amof > room and parts and cells and PAPERS[paper].matrix_apart:
        rows = Box(box.x, box.y, box.width, box.height - style.leading * 2)
        return Plan(style, parts, cells, rows, None, apart=True)
    if legend + amof > room:
        amof = min(amof, max(room * 45 // 100, room - legend))
    rows = Box(box.x, box.y, box.width, room - amof)
    matrix = Box(box.x, box.y + box.height - amof, box.width, amof)
    return Plan(style, parts, cells, rows if parts else None, matrix if cells else None)


def column_items(
    poster: dict[str, Any],
    where: Zones,
    library: Library,
    palette: Palette,
    labels: Labels,
    paper: Paper = "a0",
) -> list[Item]:
    """The groups ``legend`` and ``amof``, each when its zone is on and it has something to say."""
    plan = column_plan(poster, where, library, labels, paper)
    if plan is None:
        return []
    items: list[Item] = []
    if plan.legend:
        drawn = legend_items(plan.parts, plan.legend, plan.style, library, palette, labels)
        items.append(group("legend", drawn, label=labels["sheet.legend"]))
    if plan.amof:
        drawn = amof_items(plan.cells, plan.amof, plan.style, palette, labels)
        items.append(group("amof", drawn, label=labels["sheet.amof"]))
    if plan.apart and plan.legend:
        foot = plan.legend.y + plan.legend.height + plan.style.leading * 2
        said = words(plan.legend.x, foot, labels["more.amof"], plan.style.text, "italic", palette["soft"])
        items.append(group("amof", [said], label=labels["sheet.amof"]))
    return items
