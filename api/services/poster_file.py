"""A poster file read from outside: the document, or everything that is wrong with it.

Must not know where the bytes come from.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from api.services.signs import check_figure
from chorem.errors import ChoremError
from chorem.poster import bounds
from chorem.poster.canonical import check_poster
from chorem.poster.geometry import check_geometry
from chorem.poster.parse import parse_json

#: Deeper than a message: the geometry of a base shape is inside the poster.
_MAX_DEPTH = 32


def read_poster_file(data: bytes) -> tuple[dict[str, Any], list[ChoremError]]:
    """(document, errors): the document is empty when it cannot be read at all."""
    try:
        document = check_poster(parse_json(data, bounds.MAX_POSTER_BYTES, _MAX_DEPTH))
    except ChoremError as error:
        return {}, [error]
    return document, list(_faults(document))


def _faults(document: dict[str, Any]) -> Iterator[ChoremError]:
    """What the schema does not say: crossings, signs, and references to what is not there."""
    for index, shape in enumerate(document["base"]["shapes"]):
        yield from _tried(f"base.shapes[{index}].geometry", check_geometry, shape["geometry"])
    layers = {layer["id"] for layer in document["layers"]}
    for index, figure in enumerate(document["figures"]):
        path = f"figures[{index}]"
        yield from _tried(f"{path}.geometry", check_geometry, figure["geometry"])
        yield from _tried(path, check_figure, figure)
        if figure["layer"] not in layers:
            yield ChoremError("unknown_layer", f"{path}.layer", layer=figure["layer"])


def _tried(path: str, check: Any, value: Any) -> Iterator[ChoremError]:
    try:
        check(value)
    except ChoremError as error:
        yield error.at(path)
