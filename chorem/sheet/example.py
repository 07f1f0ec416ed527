"""A sign in use: its example drawn on the small territory of symbols/ground.json [H1].

Owns how a scene becomes a small poster; the sheet lays it out. Must not know where it is shown. Mirrored by
frontend/core/sheet/example.js.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from chorem.sheet.items import Item, Palette, um
from chorem.sheet.labels import Labels
from chorem.sheet.layout import lay_out
from chorem.spec.library import SYMBOLS, Library
from chorem.spec.model import Sign

_NO_FRAME = {"title": False, "legend": False, "amof": False, "attribution": False}


@cache
def load_ground() -> dict[str, Any]:
    """``{box, base, scene}``: the room of an example in mm, its base, and a geometry for each support."""
    ground: dict[str, Any] = json.loads((SYMBOLS / "ground.json").read_text("utf-8"))
    return ground


def example(
    sign: Sign, ground: dict[str, Any], library: Library, palette: Palette, labels: dict[str, Labels]
) -> dict[str, Any]:
    """``{items, box_um: [x0, y0, x1, y1]}``, as an icon; what lies outside the box is to be cut."""
    items: list[Item] = lay_out(_poster(sign, ground, library), library, palette, labels)
    return {"items": items, "box_um": [um(value) for value in ground["box"]]}


def _poster(sign: Sign, ground: dict[str, Any], library: Library) -> dict[str, Any]:
    """The context on one layer, the sign on another above it."""
    scene = sign.raw.get("scene") or [{"geometry": ground["scene"][sign.takes]}]
    figures = []
    for number, given in enumerate(scene):
        shown = library.get(given.get("symbol") or sign.id)
        own = shown.id == sign.id
        figures.append(
            {
                **given,
                "id": f"f{number}",
                "layer": "sign" if own else "around",
                "symbol": shown.id,
                "version": shown.version,
                "color": given.get("color") or shown.raw["color"],
                "order": f"a{number}",
            }
        )
    layers = [{"id": name, "domain": sign.domain, "order": name} for name in ("around", "sign")]
    return {"base": ground["base"], "zones": _NO_FRAME, "layers": layers, "figures": figures}
