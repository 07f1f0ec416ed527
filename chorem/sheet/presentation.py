"""A poster as it is presented: for each scene what is lit, where one looks, which sentences [R2, R3].

Owns the frame of a scene, its sentences and which lines of the legend are lit. Must not know painters,
windows or who presents.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from chorem.errors import ChoremError
from chorem.poster.scenes import Shown, scenes_of, shown_in
from chorem.sheet.column import column_plan
from chorem.sheet.items import Box, Item, Palette, group, placed
from chorem.sheet.labels import Labels, labels_of
from chorem.sheet.layout import lay_out
from chorem.sheet.legend import Block, legend_blocks
from chorem.sheet.legend_rows import Part, legend_parts
from chorem.sheet.look import COLUMN_X, SHEET_HEIGHT, SHEET_WIDTH
from chorem.sheet.zones import Zones, zones
from chorem.spec.icon import icon
from chorem.spec.library import Library

#: Around the matrix, so that its edges do not touch the screen's.
_AIR_UM = 12_000
#: A drawing beside its sentences; a part of the sheet across the screen; the whole sheet.
Frame = Literal["drawing", "part", "sheet"]


class Line(NamedTuple):
    """A sentence of the legend beside the drawing; ``key`` is its sign, in a box from 0, 0 (µm)."""

    key: list[Item]
    key_box: Box
    text: str
    tag: str


class Slide(NamedTuple):
    """``legend``: ids of the groups of the legend that are lit."""

    id: str
    title: str
    say: str
    shown: Shown
    legend: list[str]
    view: Box
    frame: Frame
    lines: list[Line]


class Presentation(NamedTuple):
    items: list[Item]
    drawing: Box
    slides: list[Slide]


def presentation(
    poster: dict[str, Any], library: Library, palette: Palette, labels: dict[str, Labels]
) -> Presentation:
    """The scenes of the group, or those its poster proposes; boxes in µm on the sheet."""
    items = lay_out(poster, library, palette, labels)
    library = library.of(poster)
    said, where = labels_of(poster, labels), zones(poster)
    blocks = _legend(poster, where, library, palette, said)
    legend = [group(f"legend-{number}", block.items) for number, block in enumerate(blocks)]
    items = [{**item, "items": legend} if item.get("id") == "legend" else item for item in items]
    slides = []
    for scene in scenes_of(poster, said):
        shown = shown_in(poster, scene["shows"])
        parts = [] if shown["sheet"] else legend_parts(_alone(poster, shown), library, said)
        view = _view(scene["view"]) or _usual_view(poster, shown, where, library, said)
        frame: Frame = "drawing" if view.x + view.width <= COLUMN_X else "part"
        slides.append(
            Slide(
                scene["id"],
                scene["title"],
                scene["say"],
                shown,
                _lit(blocks, parts),
                view,
                "sheet" if shown["sheet"] else frame,
                _lines(parts, library, palette),
            )
        )
    return Presentation(items, where["drawing"], slides)


def _view(view: dict[str, float] | None) -> Box | None:
    if view is None:
        return None
    return Box(*(int(view[key] * 1000 + 0.5) for key in ("x", "y", "width", "height")))


def _usual_view(poster: dict[str, Any], shown: Shown, where: Zones, library: Library, said: Labels) -> Box:
    """The matrix for the matrix alone, the sheet for everything, else all the drawing."""
    if shown["sheet"] or (shown["amof"] and shown["base"]):
        return Box(0, 0, SHEET_WIDTH, SHEET_HEIGHT)
    plan = column_plan(poster, where, library, said) if shown["amof"] else None
    if plan is None or plan.amof is None:
        return where["drawing"]
    box = plan.amof
    return Box(box.x - _AIR_UM, box.y - _AIR_UM, box.width + 2 * _AIR_UM, box.height + 2 * _AIR_UM)


def _alone(poster: dict[str, Any], shown: Shown) -> dict[str, Any]:
    """The poster with the figures of a scene and no others."""
    lit = set(shown["figures"])
    return {**poster, "figures": [figure for figure in poster["figures"] if figure["id"] in lit]}


def _legend(
    poster: dict[str, Any], where: Zones, library: Library, palette: Palette, said: Labels
) -> list[Block]:
    plan = column_plan(poster, where, library, said)
    if plan is None or plan.legend is None:
        return []
    return legend_blocks(plan.parts, plan.legend, plan.style, library, palette, said)


def _lit(blocks: list[Block], parts: list[Part]) -> list[str]:
    """The groups that speak of what ``parts``, the legend of a scene, says."""
    said = {domain: {row.entry["id"] for row in rows} for domain, rows in parts}
    return [
        f"legend-{number}"
        for number, block in enumerate(blocks)
        if block.entries & said.get(block.domain, set())
    ]


def _lines(parts: list[Part], library: Library, palette: Palette) -> list[Line]:
    """Each sentence once, in the order of the sheet."""
    rows = {row.entry["id"]: row for _, rows in parts for row in rows}
    return [Line(*_key(row.entry, library, palette), row.text, row.tag) for row in rows.values()]


def _key(entry: dict[str, Any], library: Library, palette: Palette) -> tuple[list[Item], Box]:
    try:
        sign = library.get(entry["symbol"])
    except ChoremError:
        return [], Box(0, 0, 1, 1)
    drawn = icon(sign, dict(palette), {"variant": entry.get("variant"), "color": entry.get("color")})
    left, top, right, bottom = drawn["box_um"]
    return placed(drawn["items"], 1, -left, -top), Box(0, 0, right - left, bottom - top)
