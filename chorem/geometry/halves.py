"""What lies on one side of a line, and a line carried on beyond its ends."""

from __future__ import annotations

from chorem.geometry.frames import unit
from chorem.geometry.ring import Line, Shape

#: Further than anything on a sheet.
FAR_MM = 6000.0


def extended(line: Line, by_mm: float) -> Line:
    """The line with both ends carried straight on; a line without length is given back."""
    if len(line) < 2:
        return line
    a, b = unit(line[0][0] - line[1][0], line[0][1] - line[1][1]), _last_way(line)
    start = (line[0][0] + a[0] * by_mm, line[0][1] + a[1] * by_mm)
    end = (line[-1][0] + b[0] * by_mm, line[-1][1] + b[1] * by_mm)
    return [start, *line, end]


def side(line: Line) -> Shape:
    """All that is to the left of one who walks the line (y downwards), carried on beyond the sheet.

    Right for lines that turn less than half round; [] for a line without length.
    """
    if len(line) < 2:
        return []
    cut = extended(line, FAR_MM)
    a, b = unit(line[1][0] - line[0][0], line[1][1] - line[0][1]), _last_way(line)
    m = unit(a[0] + b[0], a[1] + b[1])
    middle = line[len(line) >> 1]
    return [
        [
            *cut,
            (cut[-1][0] + b[1] * FAR_MM, cut[-1][1] - b[0] * FAR_MM),
            (middle[0] + m[1] * FAR_MM * 3, middle[1] - m[0] * FAR_MM * 3),
            (cut[0][0] + a[1] * FAR_MM, cut[0][1] - a[0] * FAR_MM),
        ]
    ]


def _last_way(line: Line) -> tuple[float, float]:
    return unit(line[-1][0] - line[-2][0], line[-1][1] - line[-2][1])
