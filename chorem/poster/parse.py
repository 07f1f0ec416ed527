"""Reading what comes from outside: strict JSON, then a Batch.

Raises ChoremError only, whatever the bytes. Must not know state.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from chorem.errors import ChoremError
from chorem.poster import bounds
from chorem.poster.faults import fault
from chorem.poster.ops import Batch


def parse_json(
    data: bytes | str, max_bytes: int = bounds.MAX_MESSAGE_BYTES, max_depth: int = bounds.MAX_JSON_DEPTH
) -> Any:
    """The value. Raises too_large, too_deep, not_finite, duplicate_key or bad_json."""
    if len(data) > max_bytes:
        raise ChoremError("too_large", max_bytes=max_bytes)
    try:
        text = data if isinstance(data, str) else data.decode()
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except RecursionError:
        raise ChoremError("too_deep", max_depth=max_depth) from None
    except ValueError:
        raise ChoremError("bad_json") from None
    _check_depth(value, max_depth)
    return value


def parse_batch(value: Any) -> Batch:
    """The batch a JSON value says. Raises ChoremError with a path such as "ops[0].kind"."""
    try:
        return Batch.model_validate(value)
    except ValidationError as error:
        raise fault(error, value) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    # A name that is half a character could not even be quoted in an error: a ValueError, bad JSON.
    "".join(found).encode()
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ChoremError("duplicate_key", "", key=twice[:80])
    return found


def _constant(_: str) -> Any:
    raise ChoremError("not_finite")


def _check_depth(value: Any, max_depth: int) -> None:
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(max_depth):
        level = [inner for outer in level for inner in _members(outer) if isinstance(inner, dict | list)]
        if not level:
            return
    raise ChoremError("too_deep", max_depth=max_depth)


def _members(container: dict[str, Any] | list[Any]) -> Any:
    return container.values() if isinstance(container, dict) else container
