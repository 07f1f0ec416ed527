"""What pydantic found wrong, said as one ChoremError with a code, a path and facts.

Owns the translation of validation errors; must not know ops or the state of a poster.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from chorem.errors import ChoremError

#: pydantic's type of error → our code; what is not here is of the wrong kind.
CODES = {
    "not_finite": "not_finite",
    "finite_number": "not_finite",
    "out_of_sheet": "out_of_sheet",
    "number_too_large": "out_of_range",
    "control_character": "control_character",
    "string_unicode": "control_character",
    "reserved_key": "bad_format",
    "string_pattern_mismatch": "bad_format",
    "extra_forbidden": "unknown_field",
    "missing": "missing_field",
    "string_too_long": "too_long",
    "too_long": "too_many",
    "too_short": "too_few",
    "literal_error": "not_a_choice",
    "enum": "not_a_choice",
    "union_tag_invalid": "not_a_choice",
    "union_tag_not_found": "missing_field",
    "greater_than": "out_of_range",
    "greater_than_equal": "out_of_range",
    "less_than": "out_of_range",
    "less_than_equal": "out_of_range",
}


def fault(error: ValidationError, value: Any, prefix: str = "") -> ChoremError:
    """The first thing wrong with ``value``, as a ChoremError whose path starts with ``prefix``."""
    return fault_of(error.errors(include_url=False, include_input=False), value, prefix)


def fault_of(errors: list[ErrorDetails], value: Any, prefix: str = "") -> ChoremError:
    """The same, from pydantic's details."""
    details = _most_telling(errors)
    context = details.get("ctx", {})
    code = CODES.get(details["type"], "wrong_type")
    path = _path(details["loc"], value, prefix)
    if details["type"] == "union_tag_not_found":
        path = f"{path}.type" if path else "type"
    facts: dict[str, Any] = {"field": path.rpartition(".")[2]}
    if code in ("too_long", "too_many"):
        facts["max"] = context["max_length"]
    elif code == "too_few":
        facts["min"] = context["min_length"]
    elif code == "not_a_choice":
        named = str(context.get("expected") or context.get("expected_tags"))
        facts["choices"] = named.replace("'", "").replace(" or ", ", ")
    return ChoremError(code, path, **facts)


def _most_telling(errors: list[ErrorDetails]) -> ErrorDetails:
    """Of the errors of a union, the one of the member that came nearest."""
    first = errors[0]
    if not first["type"].endswith("_type"):
        return first
    near = [e for e in errors if e["loc"][:-1] == first["loc"][:-1] and not e["type"].endswith("_type")]
    return near[0] if near else first


def _path(loc: tuple[int | str, ...], value: Any, prefix: str) -> str:
    """``geometry.coordinates[0][3]``; tags of unions are not places in the message and are left out."""
    path = prefix
    for index, part in enumerate(loc):
        if isinstance(part, int):
            path += f"[{part}]"
            value = value[part] if isinstance(value, list | tuple) and part < len(value) else None
        elif isinstance(value, dict) and part in value:
            path += f".{part}" if path else part
            value = value[part]
        elif index == len(loc) - 1 and isinstance(value, dict) and part != "[key]":
            path += f".{part}" if path else part
    return path
