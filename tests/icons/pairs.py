"""How far apart two icons look at 32 px, in greys: blurred a little, at their best alignment within 2 px.

One less their correlation: 0 is the same picture, 1 two that have nothing in common. Colour is left out:
figures change theirs, copiers have none. Owns the measure; what is too close is the test's.
"""

from __future__ import annotations

import io
from itertools import combinations
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from chorem.render.pdf import to_png
from chorem.render.svg import paint
from chorem.sheet.items import Item, placed
from chorem.spec.icon import icon
from chorem.spec.library import load_library, load_palette

SIDE_PX, REACH_PX, BLUR_PX = 32, 2, 0.7
ACROSS = 12
Grey = NDArray[np.float64]


class Pair(NamedTuple):
    distance: float
    a: str
    b: str


def looks() -> list[tuple[str, str | None]]:
    """Every picture there is in palettes and legends: a sign in each variant, and in none."""
    found: list[tuple[str, str | None]] = []
    for sign in load_library().signs:
        if not sign.variants or sign.raw["icon"].get("every"):
            found.append((sign.id, None))
        found += [(sign.id, option.id) for option in sign.variants]
    return found


def rasters() -> dict[str, Grey]:
    """The ink of each icon, 0 to 1, a square of 32 px with room to be moved; by "sign" or "sign variant"."""
    library, palette = load_library(), load_palette()
    cell = SIDE_PX + 4 * REACH_PX
    every = looks()
    rows = -(-len(every) // ACROSS)
    items: list[Item] = [
        {
            "t": "path",
            "fill": "#ffffff",
            "d": ["M", 0, 0, "L", 10**6, 0, "L", 10**6, 10**6, "L", 0, 10**6, "Z"],
        }
    ]
    for i, (sign, variant) in enumerate(every):
        drawn = icon(library.get(sign), palette, {"variant": variant})
        x0, y0, x1, y1 = drawn["box_um"]
        scale = SIDE_PX * 1000 / max(x1 - x0, y1 - y0)
        left = (i % ACROSS * cell + cell / 2) * 1000 - (x0 + x1) / 2 * scale
        top = (i // ACROSS * cell + cell / 2) * 1000 - (y0 + y1) / 2 * scale
        items += placed(drawn["items"], scale, round(left), round(top))
    width, height = ACROSS * cell, rows * cell
    drawing = paint(items, width, height, title="", desc="", lang="fr")
    sheet = Image.open(io.BytesIO(to_png(drawing, width, height, width_px=width))).convert("L")
    found: dict[str, Grey] = {}
    for i, (sign, variant) in enumerate(every):
        x, y = i % ACROSS * cell, i // ACROSS * cell
        one = sheet.crop((x, y, x + cell, y + cell)).filter(ImageFilter.GaussianBlur(BLUR_PX))
        found[f"{sign} {variant}" if variant else sign] = 1 - np.asarray(one, dtype=np.float64) / 255
    return found


def distance(a: Grey, b: Grey) -> float:
    reach = range(-REACH_PX, REACH_PX + 1)
    a, b = a - a.mean(), b - b.mean()
    most = max(float((a * np.roll(b, (dy, dx), axis=(0, 1))).sum()) for dy in reach for dx in reach)
    return 1 - most / sqrt(float((a * a).sum()) * float((b * b).sum()))


def closest() -> list[Pair]:
    """All pairs of pictures of different signs, the most alike first."""
    inks = rasters()
    pairs = [
        Pair(distance(inks[a], inks[b]), a, b)
        for a, b in combinations(inks, 2)
        if a.split()[0] != b.split()[0]
    ]
    return sorted(pairs)
