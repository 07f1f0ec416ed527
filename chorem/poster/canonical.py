"""The poster as a file: one way of writing it, and the ops that write it into another poster [P2].

Must not know state, nor who imports.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from chorem.errors import ChoremError
from chorem.poster.faults import fault
from chorem.poster.fields import DEFAULTS
from chorem.poster.model import Poster
from chorem.poster.ops import COLLECTIONS, Op


def canonical(document: Any) -> bytes:
    """UTF-8 JSON with sorted keys, no spaces, and whole numbers without a point."""
    text = json.dumps(
        whole_numbers(document), sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return text.encode()


def exported(document: Mapping[str, Any]) -> dict[str, Any]:
    """A snapshot as a file: without the number of the last op, which belongs to the server it comes from."""
    return {**document, "seq": 0}


def check_poster(document: Any) -> dict[str, Any]:
    """A poster file as normalised JSON. Raises ChoremError with a path; signs are not looked at."""
    try:
        poster = Poster.model_validate(document)
    except ValidationError as error:
        raise fault(error, document) from None
    whole = poster.model_dump(mode="json")
    for name in COLLECTIONS.values():
        seen: set[str] = set()
        for index, item in enumerate(whole[name]):
            if item["id"] in seen:
                raise ChoremError("id_taken", f"{name}[{index}].id", id=item["id"])
            seen.add(item["id"])
    return whole


def import_ops(document: Mapping[str, Any], poster_id: str | None = None) -> list[Op]:
    """The ops that make an empty poster (``poster_id``, the document's own if None) equal to a document.

    Ids are kept. Layers come first, since figures are on them.
    """
    target_id = poster_id or document["id"]
    heading = {name: document[name] for name in DEFAULTS["poster"] if name in document}
    ops = [Op(op_id="import.poster", kind="set", target="poster", id=target_id, fields=heading)]
    for target, name in COLLECTIONS.items():
        for index, item in enumerate(document.get(name, ())):
            fields = {key: value for key, value in item.items() if key != "id"}
            op_id = f"import.{target}.{index}"
            ops.append(
                Op.model_validate(
                    {"op_id": op_id, "kind": "add", "target": target, "id": item["id"], "fields": fields}
                )
            )
    return ops


def whole_numbers(value: Any) -> Any:
    """The same JSON value with 3.0 written 3."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, dict):
        return {key: whole_numbers(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [whole_numbers(inner) for inner in value]
    return value
