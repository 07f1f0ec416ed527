"""Photos people bring: read, turned upright, straightened, made smaller, written again without what they hid.

Owns the pixels and the files they are kept in, a folder a poster. Must not know HTTP, roles or documents.
"""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from chorem.errors import ChoremError
from chorem.poster.bounds import MAX_PHOTO_SIDE_PX

MAX_UPLOAD_BYTES = 15 * 1024 * 1024
#: What is read at all, and what is kept: the long side of an A0 sheet at 64 dpi.
MAX_PIXELS = 60_000_000
LONG_SIDE_PX = MAX_PHOTO_SIDE_PX
SHORTEST_SIDE_PX = 16
MOST_PER_POSTER = 30
JPEG_QUALITY = 86
FORMATS = ("JPEG", "PNG", "WEBP")

_HASH = re.compile(r"^[0-9a-f]{64}$")
_KEY = re.compile(r"^[A-Za-z0-9_.~-]{1,80}$")

#: A corner of the part to keep, from the top left, in parts of the picture's width and height.
Corner = Sequence[float]


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG and the name made of its bytes."""

    hash: str
    width_px: int
    height_px: int
    jpeg: bytes


def read_photo(data: bytes) -> Photo:
    """Upright, at most 3,000 px, without metadata. Raises ``bad_photo`` or ``photo_too_large``."""
    return _written(_opened(data))


def checked_photo(jpeg: bytes, photo_hash: str) -> Photo:
    """A photo as this server would have kept it, brought back in a file. Raises ``bad_photo``."""
    _opened(jpeg)
    with Image.open(io.BytesIO(jpeg), formats=FORMATS) as image:
        kind, (width, height) = image.format, image.size
    if kind != "JPEG" or max(width, height) > LONG_SIDE_PX or hashlib.sha256(jpeg).hexdigest() != photo_hash:
        raise ChoremError("bad_photo", "photo")
    return Photo(photo_hash, width, height, jpeg)


def straightened(jpeg: bytes, corners: Sequence[Corner]) -> Photo:
    """What lies between four corners (top left, top right, bottom right, bottom left), as a rectangle.

    Raises ``bad_photo`` when they enclose next to nothing.
    """
    image = _opened(jpeg)
    points = [(x * image.width, y * image.height) for x, y in corners]
    lengths = [_length(points[i], points[(i + 1) % 4]) for i in range(4)]
    width, height = round(max(lengths[0], lengths[2])), round(max(lengths[1], lengths[3]))
    if min(lengths) < SHORTEST_SIDE_PX or not all(turn > 0 for turn in _turns(points)):
        raise ChoremError("bad_photo", "corners")
    seen_from = _perspective([(0, 0), (width, 0), (width, height), (0, height)], points)
    flat = image.transform((width, height), Image.Transform.PERSPECTIVE, seen_from, Image.Resampling.BICUBIC)
    return _written(flat)


class PhotoFiles:
    """``<folder>/<poster>/<hash>.jpg``: written whole, then named; never changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, poster_id: str, photo: Photo) -> None:
        """Raises ``too_many`` when the poster has all it may have."""
        folder = self._of(poster_id)
        path = folder / f"{photo.hash}.jpg"
        if path.exists():
            return
        folder.mkdir(parents=True, exist_ok=True)
        if sum(1 for _ in folder.glob("*.jpg")) >= MOST_PER_POSTER:
            raise ChoremError("too_many", "photo", field="photo", max=MOST_PER_POSTER)
        partial = path.with_suffix(".part")
        partial.write_bytes(photo.jpeg)
        partial.replace(path)

    def get(self, poster_id: str, photo_hash: str) -> bytes | None:
        if not _HASH.match(photo_hash):
            return None
        path = self._of(poster_id) / f"{photo_hash}.jpg"
        return path.read_bytes() if path.is_file() else None

    def listed(self, poster_id: str) -> list[str]:
        """The hashes of a poster's photos."""
        return sorted(path.stem for path in self._of(poster_id).glob("*.jpg"))

    def forget(self, poster_id: str) -> None:
        shutil.rmtree(self._of(poster_id), ignore_errors=True)

    def _of(self, poster_id: str) -> Path:
        if not _KEY.match(poster_id) or poster_id in (".", ".."):
            raise ChoremError("unknown_poster", "poster")
        return self._folder / poster_id


def _opened(data: bytes) -> Image.Image:
    """Decoded and upright, or ChoremError: whatever the bytes, nothing is read beyond the limit."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=FORMATS)
        if image.width * image.height > MAX_PIXELS:
            raise ChoremError("photo_too_large", "photo", max_pixels=MAX_PIXELS)
        image.draft("RGB", (LONG_SIDE_PX, LONG_SIDE_PX))
        upright = ImageOps.exif_transpose(image)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise ChoremError("bad_photo", "photo") from None
    if min(upright.size) < SHORTEST_SIDE_PX:
        raise ChoremError("bad_photo", "photo")
    return _on_white(upright)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBA", "LA", "P", "PA"):
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    return image.convert("RGB")


def _written(image: Image.Image) -> Photo:
    image.thumbnail((LONG_SIDE_PX, LONG_SIDE_PX), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    jpeg = out.getvalue()
    return Photo(hashlib.sha256(jpeg).hexdigest(), image.width, image.height, jpeg)


def _perspective(flat: list[tuple[float, float]], seen: list[tuple[float, float]]) -> tuple[float, ...]:
    """The eight numbers that say where in the photo each point of the flat sheet was seen."""
    rows, values = [], []
    for (x, y), (u, v) in zip(flat, seen, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    solved = np.linalg.solve(np.array(rows, dtype=float), np.array(values, dtype=float))
    return tuple(float(one) for one in solved)


def _turns(points: list[tuple[float, float]]) -> list[float]:
    """How much the outline turns at each corner: all more than zero of a convex one, gone round clockwise."""
    turns = []
    for i in range(4):
        (ax, ay), (bx, by), (cx, cy) = points[i - 1], points[i], points[(i + 1) % 4]
        turns.append((bx - ax) * (cy - by) - (by - ay) * (cx - bx))
    return turns


def _length(a: tuple[float, float], b: tuple[float, float]) -> float:
    return float(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5)
