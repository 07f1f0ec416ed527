"""The straight parts of a line: where arrows may stand, and where it may tear."""

from __future__ import annotations

from math import floor

from chorem.geometry.frames import MAX_STATIONS, Frame, frame_at, is_closed, lengths, unit
from chorem.geometry.ring import Line
from chorem.geometry.simplify import simplified

#: A hand's tremor, and the cosine of the turn (about 25°) from which a vertex is a bend.
TREMOR_MM = 1.5
BEND_COS = 0.9
#: Places tried on each side of where a tear would stand, as parts of the period.
SHIFTS = 6
SHIFT_PART = 0.06
#: A place is left for another only when that one is straighter by this much.
STRAIGHTER = 0.04


def stretches(line: Line) -> list[Line]:
    """The line cut at its bends, tremor taken out; [] for a line without length."""
    calm = simplified(line, TREMOR_MM)
    if len(calm) < 2:
        return []
    out: list[Line] = []
    piece: Line = [calm[0]]
    for i in range(1, len(calm)):
        piece.append(calm[i])
        if i + 1 == len(calm):
            break
        a = unit(calm[i][0] - calm[i - 1][0], calm[i][1] - calm[i - 1][1])
        b = unit(calm[i + 1][0] - calm[i][0], calm[i + 1][1] - calm[i][1])
        if a[0] * b[0] + a[1] * b[1] < BEND_COS:
            out.append(piece)
            piece = [calm[i]]
    out.append(piece)
    return out


def calm_frames(line: Line, count: int, reach_mm: float) -> list[tuple[float, Frame]]:
    """``count`` places evenly spread along the line, each moved a little to where the line is straight.

    Gives the length along the line and the frame there.
    """
    upto = lengths(line)
    total = upto[-1]
    period = total / count
    out: list[tuple[float, Frame]] = []
    for k in range(count):
        nominal = period * (k + 0.5)
        best, best_straight = nominal, -1.0
        for shift in range(2 * SHIFTS + 1):
            step = (shift + 1) >> 1
            side = 1.0 if shift & 1 else -1.0
            at = nominal + side * step * SHIFT_PART * period
            if not is_closed(line) and (at < reach_mm or at > total - reach_mm):
                continue
            straight = _straightness(line, upto, at, reach_mm)
            if straight > best_straight + STRAIGHTER:
                best, best_straight = at, straight
        out.append((best, frame_at(line, upto, best, reach_mm)))
    return out


def calm_stations(line: Line, count: float, reach_mm: float) -> list[Frame]:
    """``count`` frames spread along the line, each moved a little to where it is straight."""
    many = min(MAX_STATIONS, floor(count))
    if many < 1 or len(line) < 2:
        return []
    return [frame for _, frame in calm_frames(line, many, reach_mm)]


def _straightness(line: Line, upto: list[float], at: float, reach: float) -> float:
    """1 where the line is straight within reach, less where it bends."""
    before = frame_at(line, upto, at - reach / 2, reach / 2)[1]
    after = frame_at(line, upto, at + reach / 2, reach / 2)[1]
    return before[0] * after[0] + before[1] * after[1]
