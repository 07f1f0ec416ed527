"""The AMOF matrix: two by two, ours above and around us below [T1].

Owns its measure and its drawing; the column decides its style and height. Mirrored by
frontend/core/sheet/amof.js.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from chorem.sheet.items import Box, Item, Palette, circle_data, rect_data, words
from chorem.sheet.labels import Labels, and_more
from chorem.sheet.look import AMOF, ColumnStyle
from chorem.text.printable import printable_line
from chorem.text.wrap import wrap_um

GAP_X, GAP_Y = 7_000, 6_500
PAD_X, HEAD, PAD_BOTTOM = 8_000, 27_000, 7_000
CELL_MIN = 46_000
HEAD_SIZE = 12_800
EDGE = 1_000


class Cell(NamedTuple):
    name: str
    texts: list[str]


def amof_cells(poster: dict[str, Any]) -> list[Cell]:
    """The four cells with their printable texts in order, or [] when nothing was written."""
    items = sorted(poster.get("amof") or [], key=lambda item: (item["order"], item["id"]))
    cells = [
        Cell(
            name,
            [
                text
                for text in (printable_line(i.get("text", "")) for i in items if i["cell"] == name)
                if text
            ],
        )
        for name in AMOF
    ]
    return cells if any(cell.texts for cell in cells) else []


def amof_height(cells: list[Cell], width: int, style: ColumnStyle) -> int:
    """Height of the whole matrix when nothing is cut."""
    if not cells:
        return 0
    rows = _row_heights(cells, width, style)
    return rows[0] + GAP_Y + rows[1]


def amof_items(
    cells: list[Cell], box: Box, style: ColumnStyle, palette: Palette, labels: Labels, next_page: int = 2
) -> list[Item]:
    """The matrix in its box; texts that find no room end with "… et n autres, page …"."""
    width = (box.width - GAP_X) // 2
    heights = _shared(_row_heights(cells, box.width, style), box.height - GAP_Y)
    items: list[Item] = []
    for i, cell in enumerate(cells):
        x = box.x + (i % 2) * (width + GAP_X)
        y = box.y + (i // 2) * (heights[0] + GAP_Y)
        items += _cell(cell, Box(x, y, width, heights[i // 2]), style, palette, labels, next_page)
    return items


def amof_rest(cells: list[Cell], box: Box, style: ColumnStyle) -> list[Cell]:
    """The texts that ``amof_items`` does not draw in the same box, cells that say everything left out."""
    width = (box.width - GAP_X) // 2
    heights = _shared(_row_heights(cells, box.width, style), box.height - GAP_Y)
    rest: list[Cell] = []
    for i, cell in enumerate(cells):
        y, bottom = HEAD, heights[i // 2] - PAD_BOTTOM
        for j, text in enumerate(cell.texts):
            lines = wrap_um(text, style.cell_text, "regular", width - 2 * PAD_X)
            left = len(cell.texts) - j
            more = style.item_gap + style.cell_leading if left > 1 else 0
            if y + len(lines) * style.cell_leading + more > bottom:
                rest.append(Cell(cell.name, cell.texts[j:]))
                break
            y += len(lines) * style.cell_leading + style.item_gap
    return rest


def _row_heights(cells: list[Cell], width: int, style: ColumnStyle) -> tuple[int, int]:
    inner = (width - GAP_X) // 2 - 2 * PAD_X
    heights = [_cell_height(cell, inner, style) for cell in cells]
    return max(heights[0], heights[1]), max(heights[2], heights[3])


def _cell_height(cell: Cell, inner: int, style: ColumnStyle) -> int:
    height = HEAD + PAD_BOTTOM
    for i, text in enumerate(cell.texts):
        lines = wrap_um(text, style.cell_text, "regular", inner)
        height += len(lines) * style.cell_leading + (style.item_gap if i else 0)
    return max(height, CELL_MIN)


def _shared(rows: tuple[int, int], room: int) -> tuple[int, int]:
    """The heights of both rows when they have ``room`` together: the shorter keeps its own if it is small."""
    if rows[0] + rows[1] <= room:
        return rows
    middle = room // 2
    if rows[0] <= middle:
        return rows[0], room - rows[0]
    if rows[1] <= middle:
        return room - rows[1], rows[1]
    return middle, room - middle


def _cell(
    cell: Cell, box: Box, style: ColumnStyle, palette: Palette, labels: Labels, next_page: int
) -> list[Item]:
    role = f"amof-{cell.name}"
    color = palette[role]
    letter_x, letter_y = box.x + PAD_X + 6_500, box.y + 15_500
    items: list[Item] = [
        {
            "t": "path",
            "d": rect_data(box),
            "fill": palette[f"{role}-ground"],
            "stroke": palette[f"{role}-edge"],
            "width": EDGE,
        },
        {"t": "path", "d": rect_data(Box(box.x, box.y, box.width, 2_600)), "fill": color},
        {"t": "path", "d": circle_data(letter_x, letter_y, 7_000), "fill": color},
        words(
            letter_x,
            letter_y + 3_400,
            labels[f"amof.{cell.name}.letter"],
            10_000,
            "bold",
            palette["paper"],
            "middle",
        ),
        words(
            box.x + PAD_X + 17_500,
            letter_y + 4_200,
            labels[f"amof.{cell.name}"],
            HEAD_SIZE,
            "bold",
            color,
        ),
    ]
    y = box.y + HEAD
    bottom = box.y + box.height - PAD_BOTTOM
    for i, text in enumerate(cell.texts):
        lines = wrap_um(text, style.cell_text, "regular", box.width - 2 * PAD_X)
        left = len(cell.texts) - i
        needed = len(lines) * style.cell_leading + (style.item_gap + style.cell_leading if left > 1 else 0)
        if y + needed > bottom:
            more = and_more(left, labels, next_page)
            items.append(
                words(
                    box.x + PAD_X,
                    y + style.cell_text,
                    more,
                    style.cell_text,
                    "italic",
                    palette["soft"],
                )
            )
            break
        for shown in lines:
            items.append(
                words(
                    box.x + PAD_X,
                    y + style.cell_text,
                    shown,
                    style.cell_text,
                    "regular",
                    palette["ink"],
                )
            )
            y += style.cell_leading
        y += style.item_gap
    return items
