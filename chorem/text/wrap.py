"""Line breaks by the shared table of widths [N7, T3]: greedy or balanced, the same in both languages.

Owns where a line may break. Takes printable text. Mirrored by frontend/core/text/wrap.js.
"""

from __future__ import annotations

from typing import NamedTuple

from chorem.text.metrics import metrics, text_units

#: A space before these, or after an opening guillemet, never ends a line: French typists use plain spaces.
_NO_BREAK_BEFORE = "?!:;»%€"
_NO_BREAK_AFTER = "«"
_BREAK_AFTER = "-‐–—/"


class Piece(NamedTuple):
    """Text that is not broken unless it is longer than a line, and the gap that follows it on the line."""

    text: str
    units: int
    gap: str
    gap_units: int


def width_mm(text: str, size_mm: float, font: str) -> float:
    """Width of one line of text in millimetres."""
    return text_units(text, font) * size_mm / metrics().units_per_em


def wrap(text: str, size_mm: float, font: str, max_mm: float, balanced: bool = True) -> list[str]:
    """Lines of at most ``max_mm``; "\\n" kept; words longer than a line are broken; at least one line."""
    return wrap_um(text, int(size_mm * 1000 + 0.5), font, int(max_mm * 1000 + 0.5), balanced)


def wrap_um(
    text: str, size_um: int, font: str, max_um: int, balanced: bool = True, tail_units: int = 0
) -> list[str]:
    """As `wrap`, in micrometres. ``tail_units`` is room kept after the last line for something drawn there;
    when it finds no room the last line is "" and the tail stands alone on it."""
    limit = max_um * metrics().units_per_em // size_um
    lines: list[str] = []
    paragraphs = text.split("\n")
    for i, paragraph in enumerate(paragraphs):
        pieces = _pieces(paragraph, font)
        if tail_units and i == len(paragraphs) - 1:
            pieces.append(Piece("", tail_units, "", 0))
        lines.extend(_balanced(pieces, limit, font) if balanced else _greedy(pieces, limit, font))
    return lines


def _pieces(paragraph: str, font: str) -> list[Piece]:
    pieces: list[Piece] = []
    start = 0
    i = 0
    while i < len(paragraph):
        here = paragraph[i]
        before = paragraph[i - 1] if i > 0 else ""
        after = paragraph[i + 1] if i + 1 < len(paragraph) else ""
        if here == " " and after not in _NO_BREAK_BEFORE and before not in _NO_BREAK_AFTER:
            word = paragraph[start:i]
            pieces.append(Piece(word, text_units(word, font), " ", text_units(" ", font)))
            start = i + 1
        elif (
            here in "-‐–—/" and before not in ("", " ") and after not in ("", " ") and not "0" <= after <= "9"
        ):
            word = paragraph[start : i + 1]
            pieces.append(Piece(word, text_units(word, font), "", 0))
            start = i + 1
        i += 1
    word = paragraph[start:]
    pieces.append(Piece(word, text_units(word, font), " ", text_units(" ", font)))
    return pieces


def _starts_a_word(character: str) -> bool:
    return character not in ("", " ") and not "0" <= character <= "9"


def _greedy(pieces: list[Piece], limit: int, font: str) -> list[str]:
    lines: list[str] = []
    line, used, gap, gap_units = "", 0, "", 0
    empty = True
    for piece in pieces:
        if not empty and used + gap_units + piece.units > limit:
            lines.append(line)
            line, used, gap, gap_units, empty = "", 0, "", 0, True
        rest, rest_units = piece.text, piece.units
        while rest_units > limit and len(rest) > 1:
            head = _head(rest, limit, font)
            lines.append(head)
            rest = rest[len(head) :]
            rest_units = text_units(rest, font)
        line += (gap if rest else "") + rest
        used += gap_units + rest_units
        gap, gap_units, empty = piece.gap, piece.gap_units, False
    lines.append(line)
    return lines


def _head(word: str, limit: int, font: str) -> str:
    """As many characters of an over-long word as fit, at least one."""
    count, used = 0, 0
    for character in word:
        used += text_units(character, font)
        if used > limit and count > 0:
            break
        count += 1
    return word[:count]


def _balanced(pieces: list[Piece], limit: int, font: str) -> list[str]:
    """The narrowest lines that are not more numerous than the greedy ones."""
    best = _greedy(pieces, limit, font)
    if len(best) == 1:
        return best
    low = 1
    for piece in pieces:
        if piece.units > limit:
            return best
        low = max(low, piece.units)
    high = limit
    while low < high:
        middle = (low + high) // 2
        tried = _greedy(pieces, middle, font)
        if len(tried) <= len(best):
            high = middle
        else:
            low = middle + 1
    return _greedy(pieces, low, font)
