"""The name of a figure on the sheet: beside a point, at the middle of a line, inside an area.

Owns default places, sizes by rank, halos. Mirrored by frontend/core/sheet/names.js.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from chorem.errors import ChoremError
from chorem.sheet.figures import anchor_um, lay_out_figure, support_of
from chorem.sheet.items import Box, Item, Palette, bounds, group, um, words
from chorem.sheet.places import middle_of_line, on_land, visual_centre
from chorem.sheet.zones import zones
from chorem.spec.library import Library
from chorem.text.metrics import metrics, width_um
from chorem.text.printable import printable_line
from chorem.text.wrap import wrap_um

MAX_WIDTH = 130_000
GAP = 4_000
LINE_GAP = 9_000


class Style(NamedTuple):
    size: int
    font: str
    fill: str
    halo: int
    spacing: int
    capitals: bool


def lay_out_name(
    figure: dict[str, Any], library: Library, palette: Palette, heading: dict[str, Any]
) -> Item | None:
    """The group ``name-<id>``, or None for a figure without a name. ``heading`` gives base and zones.

    ``name_at`` of the figure is the middle of the name.
    """
    text = printable_line(figure.get("name", ""))
    if not text:
        return None
    style = _style(figure, library, palette)
    if style.capitals:
        text = printable_line(text.upper())
    lines = wrap_um(text, style.size, style.font, MAX_WIDTH)
    width = max(width_um(shown, style.size, style.font, style.spacing) for shown in lines)
    x, y, anchor = _place(figure, library, palette, heading, style, len(lines), width)
    base = heading.get("base") or {}
    ground = palette["land"] if on_land(base, x / 1000, y / 1000) else palette["paper"]
    leading = style.size * 118 // 100
    first = y + _cap(style) // 2 - leading * (len(lines) - 1) // 2
    more: dict[str, Any] = {"halo": ground, "halo_width": style.halo}
    if style.spacing:
        more["spacing"] = style.spacing
    return group(
        f"name-{figure['id']}",
        [
            words(x, first + i * leading, shown, style.size, style.font, style.fill, anchor, **more)
            for i, shown in enumerate(lines)
        ],
    )


def _style(figure: dict[str, Any], library: Library, palette: Palette) -> Style:
    support = support_of(figure, library)
    if support == "area" and figure["symbol"] in ("maillage.area", "hierarchie.area"):
        return Style(11_500, "semibold", palette["soft"], 4_000, 1_600, True)
    if support == "line" and figure.get("color") == "water":
        return Style(14_000, "italic", palette["water-name"], 4_000, 0, False)
    rank = _rank(figure, library)
    if support == "point" and rank == 1:
        return Style(19_000, "semibold", palette["ink"], 4_500, 0, False)
    if support == "point" and rank == 2:
        return Style(15_500, "semibold", palette["ink"], 4_500, 0, False)
    return Style(13_500, "regular", palette["ink"], 4_500, 0, False)


def _rank(figure: dict[str, Any], library: Library) -> int:
    """The rank of a settlement, 3 for whatever has none."""
    try:
        default = library.get(figure["symbol"]).raw.get("params", {}).get("rank", {}).get("default", 3)
    except ChoremError:
        default = 3
    rank = (figure.get("params") or {}).get("rank", default)
    return rank if rank in (1, 2) else 3


def _cap(style: Style) -> int:
    table = metrics()
    return table.faces[style.font].cap_height * style.size // table.units_per_em


def _place(
    figure: dict[str, Any],
    library: Library,
    palette: Palette,
    heading: dict[str, Any],
    style: Style,
    lines: int,
    width: int,
) -> tuple[int, int, str]:
    """x, y of the middle of the name's height, and its anchor."""
    at = figure.get("name_at")
    if at:
        return um(at[0]), um(at[1]), "middle"
    geometry = figure["geometry"]
    if geometry["type"] == "Polygon":
        x, y = visual_centre(geometry["coordinates"])
        return um(x), um(y), "middle"
    if geometry["type"] == "LineString":
        x, y = middle_of_line(geometry["coordinates"])
        return um(x), um(y) - LINE_GAP - _cap(style) // 2 - style.size * 59 // 100 * (lines - 1), "middle"
    px, py = anchor_um(geometry)
    box = bounds(lay_out_figure(figure, library, palette)["items"]) or Box(px, py, 0, 0)
    if geometry["type"] == "Network":
        y = box.y + box.height + GAP + _cap(style) // 2 + style.size * 59 // 100 * (lines - 1)
        return box.x + box.width // 2, y, "middle"
    drawing = zones(heading)["drawing"]
    right = box.x + box.width + GAP
    if right + width > drawing.x + drawing.width and box.x - GAP - width > drawing.x:
        return box.x - GAP, py, "end"
    return right, py, "start"
