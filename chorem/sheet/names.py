"""The name of a figure on the sheet, its status under it, and where all names stand [T13–T15].

Owns how a name looks by rank, and which figures say something. Must not know how a place is chosen.
Mirrored by frontend/core/sheet/names.js.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from chorem.errors import ChoremError
from chorem.sheet.figures import anchor_um, support_of
from chorem.sheet.items import Box, Item, Palette, bounds, um, words
from chorem.sheet.labels import Labels
from chorem.sheet.placement import Label, Spot
from chorem.sheet.places import inside, on_land
from chorem.sheet.spots import Size, area_spots, line_spots, network_spots, point_spots
from chorem.spec.library import Library
from chorem.text.metrics import metrics, width_um
from chorem.text.printable import printable_line
from chorem.text.wrap import wrap_um

MAX_WIDTH = 110_000
TAG_SIZE, TAG_LEADING, TAG_GAP = 10_500, 12_000, 13_000
#: Half the thickness of a line's sign, as far as its name keeps from its axis.
LEAST_REACH, MOST_REACH = 2_000, 16_000


class Style(NamedTuple):
    size: int
    font: str
    fill: str
    halo: int = 4_500
    spacing: int = 0
    capitals: bool = False


class Name(NamedTuple):
    """What is written: a label to be placed, and lines by their distance under the middle of the name."""

    label: Label
    lines: list[tuple[int, str, Style]]


def figure_name(
    figure: dict[str, Any], drawn: Item, library: Library, palette: Palette, said: Labels, zone: Box
) -> Name | None:
    """The name of a figure and its status, or None when it has neither. ``drawn`` is its sign laid out.

    ``name_at`` of the figure is the middle of the name; who gives it is obeyed.
    """
    text, tag = printable_line(figure.get("name", "")), tag_of(figure, said)
    if not text and not tag:
        return None
    quiet = Style(TAG_SIZE, "italic", palette["soft"], 4_000)
    style = _style(figure, library, palette) if text else quiet
    lines, size = _set(text or tag, style, tag if text else "", quiet)
    at, painted = figure.get("name_at"), bounds(drawn["items"])
    spots = _spots(figure, drawn["items"], size) if not at else [Spot(um(at[0]), um(at[1]), "middle", 0)]
    fixed = bool(at) or painted is None or not _meet(painted, zone)
    return Name(Label(figure["id"], size.width, size.up, size.down, spots, fixed), lines)


def tag_of(figure: dict[str, Any], said: Labels) -> str:
    """Status, horizon and what is to be checked, in words; nothing for what is observed and here."""
    status, horizon = figure.get("status"), figure.get("horizon")
    parts = [said[f"status.{status}"]] if status and status != "constat" else []
    if horizon:
        parts.append(said[f"horizon.{horizon}"])
    if figure.get("to_check"):
        parts.append(said["sheet.to_check"])
    return printable_line(", ".join(parts))


def plain_name(key: str, text: str, style: Style, spots: Any) -> Name:
    """A name without a status; ``spots`` gives its places from its size."""
    lines, size = _set(text, style, "", style)
    return Name(Label(key, size.width, size.up, size.down, spots(size), False), lines)


def by_importance(named: Iterable[tuple[dict[str, Any], Name]], library: Library) -> list[Name]:
    """The order in which names take their place: towns by rank, points, areas, networks, lines."""

    def weight(pair: tuple[dict[str, Any], Name]) -> int:
        figure, _ = pair
        support = support_of(figure, library)
        if not figure.get("name"):
            return 7
        return _rank(figure, library) if support == "point" else {"area": 4, "network": 5}.get(support, 6)

    return [name for _, name in sorted(named, key=weight)]


def name_items(name: Name, spot: Spot, base: dict[str, Any], palette: Palette) -> list[Item]:
    """The words of a name at its spot, haloed in the colour of the ground there."""
    ground = ground_at(base, palette, spot.x / 1000, spot.y / 1000)
    items: list[Item] = []
    for below, text, style in name.lines:
        more: dict[str, Any] = {"halo": ground, "halo_width": style.halo}
        if style.spacing:
            more["spacing"] = style.spacing
        items.append(
            words(spot.x, spot.y + below, text, style.size, style.font, style.fill, spot.anchor, **more)
        )
    return items


def ground_at(base: dict[str, Any], palette: Palette, x: float, y: float) -> str:
    """The colour of the base at a place on the sheet, in millimetres."""
    if on_land(base, x, y):
        return palette["land"]
    for shape in base.get("shapes") or []:
        geometry = shape["geometry"]
        area = shape["role"] == "neighbour" and geometry["type"] == "Polygon"
        if area and inside(geometry["coordinates"], x, y):
            return palette["neighbour"]
    return palette["paper"]


def _set(text: str, style: Style, tag: str, quiet: Style) -> tuple[list[tuple[int, str, Style]], Size]:
    """Lines under the middle of the name, and the room they take."""
    shown = wrap_um(
        printable_line(text.upper()) if style.capitals else text, style.size, style.font, MAX_WIDTH
    )
    leading, cap = style.size * 118 // 100, _cap(style)
    first = cap // 2 - leading * (len(shown) - 1) // 2
    lines = [(first + i * leading, one, style) for i, one in enumerate(shown)]
    last = first + leading * (len(shown) - 1)
    down = last + style.size * 24 // 100
    if tag:
        under = wrap_um(tag, quiet.size, quiet.font, MAX_WIDTH)
        lines += [(last + TAG_GAP + i * TAG_LEADING, one, quiet) for i, one in enumerate(under)]
        down = last + TAG_GAP + TAG_LEADING * (len(under) - 1) + quiet.size * 24 // 100
    width = 0
    for _, one, of in lines:
        width = max(width, width_um(one, of.size, of.font, of.spacing))
    return lines, Size(width, cap - first + style.size * 8 // 100, down)


def _style(figure: dict[str, Any], library: Library, palette: Palette) -> Style:
    support = support_of(figure, library)
    if support == "area" and figure["symbol"] in ("maillage.area", "hierarchie.area"):
        return Style(11_500, "semibold", palette["soft"], 4_000, 1_600, True)
    if support == "line" and figure.get("color") == "water":
        return Style(14_000, "italic", palette["water-name"], 4_000)
    rank = _rank(figure, library)
    if support == "point" and rank == 1:
        return Style(19_000, "semibold", palette["ink"])
    if support == "point" and rank == 2:
        return Style(15_500, "semibold", palette["ink"])
    return Style(13_500, "regular", palette["ink"])


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


def _spots(figure: dict[str, Any], items: list[Item], size: Size) -> list[Spot]:
    geometry = figure["geometry"]
    if geometry["type"] == "Polygon":
        return area_spots(geometry["coordinates"], size, not figure.get("name"))
    if geometry["type"] == "LineString":
        return line_spots(geometry["coordinates"], _reach(items), size)
    if geometry["type"] == "Network":
        return network_spots(items, geometry["nodes"], size)
    handles = list((figure.get("handles") or {}).values())
    if not figure.get("name") and len(handles) == 1:
        # The status of an arrow stands along it; a name is that of the place it leaves.
        return line_spots([geometry["coordinates"], handles[0]], _reach(items), size)
    x, y = anchor_um(geometry)
    return point_spots(items, x, y, size)


def _reach(items: Iterable[Item]) -> int:
    """Half of the thickest stroke of a sign."""
    most = LEAST_REACH
    for item in items:
        here = _reach(item["items"]) if "items" in item else item.get("width", 0) // 2
        most = max(most, here)
    return min(most, MOST_REACH)


def _meet(a: Box, b: Box) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height
