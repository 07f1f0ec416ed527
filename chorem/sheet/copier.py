"""A display list as a copier keeps it: a tint so light that it would be lost is made darker [T8].

Owns what counts as too light. Must not know signs or roles.
"""

from __future__ import annotations

from typing import Any

Item = dict[str, Any]
#: The lightest grey that a second-hand copier still prints, of 255.
LIGHTEST = 216


def for_copier(items: list[Item]) -> list[Item]:
    """The same items, their translucent fills and strokes at least as dark as ``LIGHTEST`` on white."""
    return [_kept(item) for item in items]


def _kept(item: Item) -> Item:
    made = dict(item)
    for color, opacity in (("fill", "fill_opacity"), ("stroke", "stroke_opacity")):
        if opacity in item:
            made[opacity] = max(item[opacity], _least_opacity(item[color]))
    if "items" in item:
        made["items"] = for_copier(item["items"])
    return made


def _least_opacity(color: str) -> float:
    grey = int(color[1:3], 16)
    return 0 if grey >= LIGHTEST else (255 - LIGHTEST) / (255 - grey)
