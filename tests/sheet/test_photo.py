"""Where a photo stands on the sheet [G4]."""

from __future__ import annotations

from typing import Any

from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.zones import zones
from chorem.spec.library import load_library, load_palette
from tests.sheet.posters import with_photo


def laid(poster: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """The image of a poster, and the ids of its groups."""
    items = lay_out(poster, load_library(), load_palette(), load_labels())
    base = next(item for item in items if item.get("id") == "base")
    return base["items"][0]["items"][0], {item["id"] for item in items if "id" in item}


def test_a_photo_takes_the_place_of_the_base() -> None:
    """[G4] Whole, in its proportions, faded, inside the drawing; the frame stays."""
    image, groups = laid(with_photo(False))
    room = zones(with_photo(False))["drawing"]
    assert image["t"] == "image"
    assert image["opacity"] == 0.35
    assert abs(image["width"] / image["height"] - 2999 / 901) < 0.001
    assert room.x < image["x"]
    assert image["x"] + image["width"] < room.x + room.width
    assert {"title", "legend", "amof", "names", "notes"} <= groups


def test_a_photo_is_the_whole_poster() -> None:
    """[G4] No title, legend or matrix is drawn round a poster that has its own; signs and notes still are."""
    image, groups = laid(with_photo(True))
    assert image["height"] == 841_000
    assert "opacity" not in image
    assert not {"title", "legend", "amof", "attribution"} & groups
    assert {"names", "notes"} <= groups


def test_the_base_comes_back_without_it() -> None:
    """[G4]"""
    image, _ = laid({**with_photo(False), "photo": None})
    assert image["t"] == "path"
