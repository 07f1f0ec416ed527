"""Values that are checked and normalised on entry: coordinates and text."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from chorem.poster import bounds

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]")


def quantise(value_mm: float) -> float:
    """Millimetres rounded half up to the quantum of the document, 0.001 mm."""
    return math.floor(value_mm * 1000 + 0.5) / 1000


def _coordinate(lowest_mm: float, highest_mm: float) -> Callable[[float], float]:
    floor = math.floor

    def check(value: float) -> float:
        if lowest_mm <= value <= highest_mm:
            return floor(value * 1000 + 0.5) / 1000
        if not math.isfinite(value):
            raise PydanticCustomError("not_finite", "a finite number is expected")
        raise PydanticCustomError("out_of_sheet", "the coordinate is too far from the sheet")

    return check


#: Along and down the sheet, up to one sheet around it.
X = Annotated[float, Field(strict=True), AfterValidator(_coordinate(bounds.MIN_X_MM, bounds.MAX_X_MM))]
Y = Annotated[float, Field(strict=True), AfterValidator(_coordinate(bounds.MIN_Y_MM, bounds.MAX_Y_MM))]


def _bounded(value: float) -> float:
    if not math.isfinite(value):
        raise PydanticCustomError("not_finite", "a finite number is expected")
    if abs(value) > bounds.MAX_NUMBER:
        raise PydanticCustomError("number_too_large", "the number is too large")
    return quantise(value)


#: Any other number of the document: finite, bounded, quantised like a coordinate [P2].
Number = Annotated[float, Field(strict=True), AfterValidator(_bounded)]


def clean_line(text: str) -> str:
    """One line of text: NFC, no control or direction-override characters, no line break."""
    if _CONTROL.search(text) or "\n" in text or "\t" in text:
        raise PydanticCustomError("control_character", "control characters are not allowed")
    return unicodedata.normalize("NFC", text)


def clean_text(text: str) -> str:
    """Text that may have line breaks: NFC, CRLF folded, no other control characters."""
    folded = text.replace("\r\n", "\n")
    if _CONTROL.search(folded):
        raise PydanticCustomError("control_character", "control characters are not allowed")
    return unicodedata.normalize("NFC", folded)


def safe_key(key: str) -> str:
    """A key of a JSON object that no reader takes for something else (JavaScript's ``__proto__``)."""
    if key == "__proto__":
        raise PydanticCustomError("reserved_key", "this key is reserved")
    return key
