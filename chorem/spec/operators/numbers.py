"""Numbers and truths. A result that is not a number is NaN: the expression around it refuses it (N6)."""

from __future__ import annotations

import math

NAN = math.nan


def add(first: float, *rest: float) -> float:
    for value in rest:
        first = first + value
    return first


def subtract(a: float, b: float) -> float:
    return a - b


def multiply(first: float, *rest: float) -> float:
    for value in rest:
        first = first * value
    return first


def divide(a: float, b: float) -> float:
    return a / b if b != 0 else NAN


def smallest(first: float, *rest: float) -> float:
    for value in rest:
        if value < first:
            first = value
    return first


def largest(first: float, *rest: float) -> float:
    for value in rest:
        if value > first:
            first = value
    return first


def floored(a: float) -> float:
    return float(math.floor(a))


def root(a: float) -> float:
    return math.sqrt(a) if a >= 0 else NAN


def negated(a: float) -> float:
    return -a


def size(a: float) -> float:
    return -a if a < 0 else a


def less(a: float, b: float) -> bool:
    return a < b


def at_most(a: float, b: float) -> bool:
    return a <= b


def more(a: float, b: float) -> bool:
    return a > b


def at_least(a: float, b: float) -> bool:
    return a >= b


def negation(a: bool) -> bool:
    return not a
