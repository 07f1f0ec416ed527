"""The picture of a sign at 32 px: the sign itself on an icon geometry of its own, with heavier weights (S5).

Used by palettes and legends. Knows signs, not where an icon is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chorem.spec.model import Sign
from chorem.spec.sink import um

#: The weights an icon swaps in, in mm; a sign may have its own.
ICON_WEIGHTS = {"thin": 3.2, "normal": 5.5, "thick": 9.0, "head": 18.0}


def icon(sign: Sign, palette: dict[str, str], look: Mapping[str, str | None] | None = None) -> dict[str, Any]:
    """``{items, box_um: [x0, y0, x1, y1]}``; ``look`` may choose the ``variant`` and the ``color``."""
    spec = sign.raw["icon"]
    weights = {**ICON_WEIGHTS, **spec.get("weights", {})}
    chosen = {key: value for key, value in (look or {}).items() if key in ("variant", "color") and value}
    items: list[dict[str, Any]] = []
    for figure in spec["figures"]:
        items.extend(sign.program.items({**figure, **chosen}, palette, weights))
    return {"items": items, "box_um": [um(value, "icon.box") for value in spec["box"]]}
