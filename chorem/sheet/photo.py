"""The photo a group brought: under the drawing in the place of the base, or the whole sheet [G4].

Owns where it stands. Must not know pixels. Mirrored by frontend/core/sheet/photo.js.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.items import Box, Item, Palette, rect_data

MARGIN = 12_000


def photo_items(poster: dict[str, Any], room: Box, palette: Palette) -> list[Item]:
    """The photo as large as the room allows, and a thin line round it: all there is when it is missing."""
    photo = poster["photo"]
    margin = 0 if photo.get("whole") else MARGIN
    inner = Box(room.x + margin, room.y + margin, room.width - 2 * margin, room.height - 2 * margin)
    box = _fitted(photo["width_px"], photo["height_px"], inner)
    image: Item = {"t": "image", **box._asdict(), "href": photo["hash"]}
    if photo.get("opacity", 1) < 1:
        image["opacity"] = photo["opacity"]
    edge: Item = {"t": "path", "d": rect_data(box), "stroke": palette["hairline"], "width": 500}
    return [image, edge]


def _fitted(width_px: int, height_px: int, room: Box) -> Box:
    """The largest box of these proportions, in the middle of the room."""
    width, height = room.width, room.height
    if width_px * room.height > height_px * room.width:
        height = room.width * height_px // width_px
    else:
        width = room.height * width_px // height_px
    return Box(room.x + (room.width - width) // 2, room.y + (room.height - height) // 2, width, height)
