"""Order keys: strings between which there is nearly always room for another [P6].

Base 62, compared as plain strings. frontend/core/poster/order.js mirrors this file.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
MAX_LENGTH = 64

#: Keys at either end count up or down in this many digits, so that thousands stay short.
_WIDTH = 4
_FIRST = "V001"


def between(before: str | None, after: str | None) -> str:
    """A key after ``before`` and before ``after``; None is the end of the list.

    Where there is no room (equal keys, or the wrong way round) the key simply follows ``before``.
    """
    if not before and not after:
        return _FIRST
    if not after:
        return _counted(before or "", 1)
    if not before:
        key = _counted(after, -1)
        return key if key < after else _checked(_midpoint("", after), "", after)
    return _checked(_midpoint(before, after), before, after)


def _checked(key: str, before: str, after: str) -> str:
    if before < key < after and len(key) <= MAX_LENGTH:
        return key
    return _counted(before, 1)


def _counted(key: str, step: int) -> str:
    """The next number up or down that does not end in 0; past the last one, a longer key."""
    number = 0
    for digit in (key + "0" * _WIDTH)[:_WIDTH]:
        number = number * 62 + DIGITS.index(digit)
    number += step
    if number % 62 == 0:
        number += step
    if not 0 < number < 62**_WIDTH:
        return key[: MAX_LENGTH - 1] + "V"
    digits = ""
    for _ in range(_WIDTH):
        digits = DIGITS[number % 62] + digits
        number //= 62
    return digits


def _midpoint(low: str, high: str) -> str:
    """Between the two when ``low < high``; an empty ``high`` is the end."""
    shared = 0
    while shared < len(high) and (low[shared] if shared < len(low) else "0") == high[shared]:
        shared += 1
    if shared:
        return high[:shared] + _midpoint(low[shared:], high[shared:])
    first = DIGITS.index(low[0]) if low else 0
    last = DIGITS.index(high[0]) if high else 62
    if last - first > 1:
        return DIGITS[(first + last + 1) // 2]
    if len(high) > 1:
        return high[0]
    return DIGITS[first] + _midpoint(low[1:], "")
