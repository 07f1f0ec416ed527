"""The whole sheet: a poster → one display list of groups with stable ids [T1, T2, T5].

Owns the order of the groups and the clip of the drawing to its zone. Must not know painters or storage.
Mirrored by frontend/core/sheet/layout.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.attribution import attribution_items
from chorem.sheet.base import base_items
from chorem.sheet.column import column_items
from chorem.sheet.figures import drawing_order, lay_out_figure
from chorem.sheet.items import Box, Item, Palette, clip, group, line, rect_data
from chorem.sheet.labels import Labels, labels_of
from chorem.sheet.look import COLUMN_LINE_X, SHEET_HEIGHT, SHEET_WIDTH
from chorem.sheet.naming import lay_out_names
from chorem.sheet.note import lay_out_note
from chorem.sheet.paper import Paper
from chorem.sheet.photo import photo_items
from chorem.sheet.title import title_items
from chorem.sheet.zones import Zones, zones
from chorem.spec.library import Library


def lay_out(
    poster: dict[str, Any],
    library: Library,
    palette: Palette,
    labels: dict[str, Labels],
    paper: Paper = "a0",
) -> list[Item]:
    """The poster as a display list in µm: white sheet, base, layers, names, notes, then the frame."""
    library = library.of(poster)
    said = labels_of(poster, labels)
    where = zones(poster)
    drawing = where["drawing"]
    sheet = rect_data(Box(0, 0, SHEET_WIDTH, SHEET_HEIGHT))
    layers = drawing_order(poster, library)
    drawn = [[lay_out_figure(figure, library, palette) for figure in figures] for _, figures in layers]
    flat = [
        pair
        for (_, figures), signs in zip(layers, drawn, strict=True)
        for pair in zip(figures, signs, strict=True)
    ]
    written = lay_out_names(poster, flat, library, palette, said)
    items: list[Item] = [{"t": "path", "d": sheet, "fill": palette["paper"]}]
    items.append(lay_out_base(poster, palette, labels, written.of_base))
    names: list[Item] = []
    for (layer, figures), signs in zip(layers, drawn, strict=True):
        opacity = layer.get("opacity", 1)
        label = layer.get("name") or said[f"domain.{layer['domain']}"]
        items.append(group(f"layer-{layer['id']}", [clip(drawing, signs)], label=label, opacity=opacity))
        shown = [written.of_figures[figure["id"]] for figure in figures if figure["id"] in written.of_figures]
        if opacity < 1 and shown:
            names.append({"t": "group", "items": shown, "opacity": opacity})
        else:
            names += shown
    items.append(group("names", [clip(drawing, names)], label=said["sheet.names"]))
    notes = [lay_out_note(note, palette) for note in notes_in_order(poster)]
    items.append(group("notes", [clip(drawing, notes)], label=said["sheet.notes"]))
    return items + lay_out_frame(poster, library, palette, labels, paper)


def lay_out_base(
    poster: dict[str, Any], palette: Palette, labels: dict[str, Labels], names: list[Item]
) -> Item:
    """The group ``base``, clipped to the drawing's zone, its names above its shapes."""
    room = zones(poster)["drawing"]
    drawn = photo_items(poster, room, palette) if poster.get("photo") else base_items(poster, palette)
    return group("base", [clip(room, [*drawn, *names])], label=labels_of(poster, labels)["sheet.base"])


def notes_in_order(poster: dict[str, Any]) -> list[dict[str, Any]]:
    return sorted(poster.get("notes") or [], key=lambda note: (note["order"], note["id"]))


def lay_out_frame(
    poster: dict[str, Any],
    library: Library,
    palette: Palette,
    labels: dict[str, Labels],
    paper: Paper = "a0",
) -> list[Item]:
    """What surrounds the drawing: the groups ``title``, ``legend``, ``amof``, ``attribution``."""
    said = labels_of(poster, labels)
    where = zones(poster)
    items: list[Item] = []
    if where["title"]:
        items.append(
            group("title", title_items(poster, where["title"], palette, said), label=said["sheet.title"])
        )
    items += _separator(where, palette)
    items += column_items(poster, where, library, palette, said, paper)
    if where["attribution"]:
        drawn = attribution_items(poster, where["attribution"], palette, said)
        items.append(group("attribution", drawn, label=said["sheet.attribution"]))
    return items


def _separator(where: Zones, palette: Palette) -> list[Item]:
    """The thin rule between the drawing and the column."""
    box = where["column"]
    if box is None:
        return []
    ends = [(COLUMN_LINE_X, box.y), (COLUMN_LINE_X, box.y + box.height)]
    return [line(ends, palette["hairline"], 1_000)]
