"""What an expression sees and what a run carries: names in slots, a budget, the items drawn so far.

Values are numbers, booleans, strings, points (x, y), lines, shapes, and lists of tuples of these. Their
types are words: "num", "bool", "str", "point", "line", "shape", "list:point,num" (CHOREM N, S4).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chorem.errors import ChoremError

Env = list[Any]
Evaluate = Callable[[Env], Any]
#: Name → its slot in the environment and its type.
Scope = dict[str, tuple[int, str]]

#: Units of work one figure may cost: one per draw node run, per point computed and per point drawn.
BUDGET = 100_000
#: Nothing computed may be larger: squares and products stay far from infinity (N6).
LARGEST = 1e9


class Run:
    """One interpretation: slot 0 of its environment."""

    __slots__ = ("items", "left", "palette")

    def __init__(self, palette: dict[str, str]) -> None:
        self.palette = palette
        self.items: list[dict[str, Any]] = []
        self.left = BUDGET

    def spend(self, work: int, path: str) -> None:
        """Raises ``over_budget`` when the figure costs more than its share."""
        self.left -= work
        if self.left < 0:
            raise ChoremError("over_budget", path)


def finite(value: float, path: str) -> float:
    """The number itself; raises ``bad_number`` for NaN, infinity and what is absurdly large."""
    if -LARGEST <= value <= LARGEST:
        return value
    raise ChoremError("bad_number", path)


def work_of(kind: str, value: Any) -> int:
    """How many points a computed value holds."""
    if kind == "shape" or kind == "list:line":
        count = 0
        for line in value:
            count += len(line)
        return count
    return len(value)
