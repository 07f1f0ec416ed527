"""How different two pictures of the same display list are [T4].

A pixel differs when one of its channels lies outside what the other picture has within one pixel of it, by
more than a tolerance for antialiasing; asked both ways, over the pixels that carry ink in either picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

#: Renderers cover the same edge with slightly different greys; a lost or moved stroke differs by far more.
LEVELS = 48
LIMIT = 0.005


@dataclass(frozen=True)
class Difference:
    """Masks of shape (height, width): pixels that carry ink in either picture, and those that differ."""

    ink: np.ndarray
    where: np.ndarray

    @property
    def inked(self) -> int:
        return int(self.ink.sum())

    @property
    def differing(self) -> int:
        return int(self.where.sum())

    @property
    def share(self) -> float:
        return self.differing / max(self.inked, 1)

    def within(self, left: int, top: int, right: int, bottom: int) -> Difference:
        """The same in a part of the picture, in pixels."""
        part = (slice(top, bottom), slice(left, right))
        return Difference(self.ink[part], self.where[part])


def difference(a: np.ndarray, b: np.ndarray) -> Difference:
    """Of two pictures of one size, as int arrays of shape (height, width, 3)."""
    if a.shape != b.shape:
        raise ValueError(f"pictures of different sizes: {a.shape} and {b.shape}")
    ink = ((a < 247).any(axis=2)) | ((b < 247).any(axis=2))
    return Difference(ink, _beyond(a, b) | _beyond(b, a))


def _beyond(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Pixels of ``a`` that ``b`` does not have within one pixel."""
    height, width, _ = a.shape
    padded = np.pad(b, ((1, 1), (1, 1), (0, 0)), mode="edge")
    low, high = b.copy(), b.copy()
    for dy in range(3):
        for dx in range(3):
            moved = padded[dy : dy + height, dx : dx + width]
            np.minimum(low, moved, out=low)
            np.maximum(high, moved, out=high)
    return ((a < low - LEVELS) | (a > high + LEVELS)).any(axis=2)


def save(path: Path, a: np.ndarray, b: np.ndarray, found: Difference) -> None:
    """Both pictures and what differs in red, side by side: for looking at a failure."""
    marked = a.copy() // 2 + 127
    marked[found.where] = (255, 0, 0)
    side = np.concatenate([a, b, marked], axis=1).astype(np.uint8)
    Image.fromarray(side).save(path)
