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
    """``{items, box_um: [x0, y0, x1, y1]}``; ``look`` may choose the ``variant`` and the ``color``.

    Without a variant: all of them side by side where the icon shows that (``every``), else the first.
    """
    spec = sign.raw["icon"]
    weights = {**ICON_WEIGHTS, **spec.get("weights", {})}
    chosen = {key: value for key, value in (look or {}).items() if key in ("variant", "color") and value}
    items: list[dict[str, Any]] = []
    for figure in _figures(sign, chosen.get("variant")):
        items.extend(sign.program.items({**figure, **chosen}, palette, weights))
    return {"items": items, "box_um": [um(value, "icon.box") for value in spec["box"]]}


def _figures(sign: Sign, variant: str | None) -> list[dict[str, Any]]:
    """Those of no variant, and those of the variant that is asked for."""
    spec = sign.raw["icon"]
    if variant is None and "every" in spec:
        every: list[dict[str, Any]] = spec["every"]
        return every
    asked = variant or (sign.variants[0].id if sign.variants else None)
    return [figure for figure in spec["figures"] if figure.get("variant") in (None, asked)]
