"""The fields of each target: checked one by one against the model, and written into an entity.

Owns which fields exist, their defaults, dotted fields, and the merging of fields into an entity. Must not
know ops, stamps or permissions. frontend/core/poster/fields.js mirrors ``split_path`` and ``merged``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from chorem.errors import ChoremError
from chorem.poster import bounds, model
from chorem.poster.faults import fault
from chorem.poster.ops import DEEP_FIELDS

Fields = dict[str, Any]

MODELS: dict[str, type[model.Part]] = {
    "poster": model.Heading,
    "layer": model.Layer,
    "figure": model.Figure,
    "legend": model.LegendEntry,
    "note": model.Note,
    "amof": model.AmofItem,
    "scene": model.Scene,
    "comment": model.Comment,
}

#: What may be in a dotted field, and how many keys there may be.
_DEEP_LIMITS = {
    "params": bounds.MAX_PARAMS,
    "handles": bounds.MAX_PARAMS,
    "nodes": bounds.MAX_NODES,
    "links": bounds.MAX_LINKS,
    "votes": bounds.MAX_VOTERS,
    "answers": bounds.MAX_ANSWERS,
    "pictos": bounds.MAX_PICTOS,
}

Adapter = TypeAdapter[Any]


def _adapters(part: type[model.Part]) -> dict[str, Adapter]:
    hints = get_type_hints(part, include_extras=True)
    return {name: TypeAdapter(hints[name]) for name in part.model_fields if name != "id"}


def _deep_adapter(part: type[model.Part], name: str) -> Adapter:
    """For one key of a dict field: a dict of one, so that the key is checked too."""
    return TypeAdapter(get_type_hints(part, include_extras=True)[name])


ADAPTERS: dict[str, dict[str, Adapter]] = {target: _adapters(part) for target, part in MODELS.items()}
DEEP_ADAPTERS: dict[str, Adapter] = {
    "params": _deep_adapter(model.Figure, "params"),
    "handles": _deep_adapter(model.Figure, "handles"),
    "nodes": _deep_adapter(model.Network, "nodes"),
    "links": _deep_adapter(model.Network, "links"),
    "votes": _deep_adapter(model.Note, "votes"),
    "answers": _deep_adapter(model.Figure, "answers"),
    "pictos": _deep_adapter(model.Heading, "pictos"),
}
_ID: Adapter = TypeAdapter(model.Id)
_KEY: Adapter = TypeAdapter(model.Key)


def _default(info: FieldInfo, adapter: Adapter) -> Any:
    return adapter.dump_python(info.get_default(call_default_factory=True), mode="json")


#: Target → field → JSON value it has when an ``add`` does not say; fields that must be said are absent.
DEFAULTS: dict[str, Fields] = {
    target: {
        name: _default(info, ADAPTERS[target][name])
        for name, info in part.model_fields.items()
        if name != "id" and not info.is_required()
    }
    for target, part in MODELS.items()
}


def split_path(path: str) -> tuple[str, str | None]:
    """``nodes.n3`` → ("nodes", "n3"); ``color`` → ("color", None)."""
    root, dot, key = path.partition(".")
    return root, key if dot else None


def check_id(value: str, path: str) -> None:
    _validated(_ID, value, path)


def checked_whole(target: str, fields: Mapping[str, Any]) -> Fields:
    """All fields of a new entity as normalised JSON, defaults filled in.

    Raises ChoremError with a path that starts with "fields".
    """
    adapters, defaults = ADAPTERS[target], DEFAULTS[target]
    for name in fields:
        if name not in adapters:
            raise ChoremError("unknown_field", f"fields.{name}", field=name)
    whole: Fields = {}
    for name, adapter in adapters.items():
        if name in fields:
            whole[name] = _validated(adapter, fields[name], f"fields.{name}")
        elif name in defaults:
            whole[name] = defaults[name]
        else:
            raise ChoremError("missing_field", f"fields.{name}", field=name)
    return whole


def checked_changes(target: str, fields: Mapping[str, Any]) -> Fields:
    """The fields of a ``set`` as normalised JSON: whole fields first, then dotted ones."""
    adapters, deep = ADAPTERS[target], DEEP_FIELDS.get(target, ())
    whole: Fields = {}
    dotted: Fields = {}
    for path, value in fields.items():
        root, key = split_path(path)
        place = f"fields.{path}"
        if key is None and root in adapters:
            whole[root] = _validated(adapters[root], value, place)
        elif key is not None and root in deep:
            dotted[path] = _validated_key(root, key, value, place)
        else:
            raise ChoremError("unknown_field", place, field=path)
    return {**whole, **dotted}


def _validated(adapter: Adapter, value: Any, path: str) -> Any:
    try:
        return adapter.dump_python(adapter.validate_python(value), mode="json")
    except ValidationError as error:
        raise fault(error, value, path) from None


def _validated_key(root: str, key: str, value: Any, path: str) -> Any:
    if value is None:
        _validated(_KEY, key, path)
        return None
    pair = {key: value}
    adapter = DEEP_ADAPTERS[root]
    try:
        checked: Fields = adapter.dump_python(adapter.validate_python(pair), mode="json")
    except ValidationError as error:
        wrong = fault(error, pair, "")
        raise ChoremError(
            wrong.code, path + wrong.path.removeprefix(key), **{**wrong.facts, "field": key}
        ) from None
    return checked[key]


def dict_of(fields: Mapping[str, Any], root: str) -> Fields | None:
    """Where the keys of a dotted field live; None for the nodes of what is not a network."""
    if root in ("nodes", "links"):
        found = fields["geometry"].get(root)
        return found if isinstance(found, dict) else None
    found = fields.get(root)
    return found if isinstance(found, dict) else None


def value_at(fields: Mapping[str, Any], path: str) -> Any:
    """The value of a field, dotted or not; None when there is none."""
    root, key = split_path(path)
    if key is None:
        return fields.get(root)
    box = dict_of(fields, root)
    return None if box is None else box.get(key)


def merged(fields: Fields, changes: Mapping[str, Any]) -> tuple[Fields, Fields]:
    """``fields`` with ``changes`` written into a copy, and the changes as they took effect.

    Whole fields first; null removes a dotted key; removing a node removes its links, unless the same
    changes write them. Dotted fields with no place to go are left out.
    """
    new = dict(fields)
    effective: Fields = {}
    copied: dict[str, Fields] = {}
    for path, value in changes.items():
        if "." not in path:
            new[path] = effective[path] = value
    gone: set[str] = set()
    for path, value in changes.items():
        root, key = split_path(path)
        if key is None:
            continue
        box = copied.get(root) or _copied_box(new, root, copied)
        if box is None:
            continue
        if value is not None:
            box[key] = value
        else:
            box.pop(key, None)
            if root == "nodes":
                gone.add(key)
        effective[path] = value
    if gone:
        _drop_links(new, gone, effective, copied)
    return new, effective


def _copied_box(new: Fields, root: str, copied: dict[str, Fields]) -> Fields | None:
    box = dict_of(new, root)
    if box is None:
        return None
    copied[root] = box = dict(box)
    if root in ("nodes", "links"):
        new["geometry"] = {**new["geometry"], root: box}
    else:
        new[root] = box
    return box


def _drop_links(new: Fields, gone: Iterable[str], effective: Fields, copied: dict[str, Fields]) -> None:
    links = copied.get("links") or _copied_box(new, "links", copied)
    if links is None:
        return
    for link, ends in list(links.items()):
        path = f"links.{link}"
        if path not in effective and (ends[0] in gone or ends[1] in gone):
            del links[link]
            effective[path] = None


def check_sizes(fields: Mapping[str, Any], roots: Iterable[str]) -> None:
    """Dicts that grew by dotted fields are still within bounds. Raises "too_many"."""
    for root in roots:
        box = dict_of(fields, root) if root in _DEEP_LIMITS else None
        if box is not None and len(box) > _DEEP_LIMITS[root]:
            raise ChoremError("too_many", f"fields.{root}", field=root, max=_DEEP_LIMITS[root])
