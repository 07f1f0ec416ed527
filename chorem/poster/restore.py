"""The ops that take a poster back to one of its kept versions: deletions, restorations and sets, as anyone's.

Pure, from two documents of the same poster: an entity of the version that is not there any more was deleted,
so it is restored. Must not know who asks. To be applied as an import: nothing is signed, no layer resists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from chorem.poster.fields import DEFAULTS
from chorem.poster.ops import COLLECTIONS, Kind, Op, Target

_SIGNED = ("figure", "note", "amof", "comment")
_FIXED = {"legend": {"id", "symbol", "variant", "color"}}

Document = Mapping[str, Any]
_Step = tuple[Kind, Target, str, dict[str, Any]]


def restoring_ops(present: Document, wanted: Document, stem: str) -> list[Op]:
    """``present`` becomes ``wanted``, but for ``seq``. ``stem`` begins the ids of the ops."""
    steps = [*_heading(present, wanted)]
    gone: list[_Step] = []
    for key_of, name in COLLECTIONS.items():
        target = cast(Target, key_of)
        before = {item["id"]: item for item in present[name]}
        after = {item["id"]: item for item in wanted[name]}
        for key, item in after.items():
            steps += _bring(target, key, before.get(key), item)
        for key in before.keys() - after.keys():
            unlock = _unlocked(target, key, before[key])
            # A layer goes last, once nothing is drawn on it.
            (gone if target == "layer" else steps).extend([*unlock, ("delete", target, key, {})])
    return [_op(f"{stem}.{index}", step, present["seq"]) for index, step in enumerate([*steps, *gone])]


def _heading(present: Document, wanted: Document) -> Iterator[_Step]:
    changes = {
        name: wanted.get(name, value)
        for name, value in DEFAULTS["poster"].items()
        if present.get(name, value) != wanted.get(name, value)
    }
    if changes:
        yield ("set", "poster", present["id"], changes)


def _bring(target: Target, key: str, before: Document | None, item: Document) -> Iterator[_Step]:
    fixed = _FIXED.get(target, {"id"}) | ({"author"} if target in _SIGNED else set())
    if before is None:
        yield ("restore", target, key, {})
        changes = {name: value for name, value in item.items() if name not in fixed}
        # What it was when it was deleted is not known here: it may have been protected since.
        if target == "figure":
            yield ("set", target, key, {"locked": False})
    else:
        changes = {
            name: value for name, value in item.items() if name not in fixed and before.get(name) != value
        }
        if changes and set(changes) != {"locked"}:
            yield from _unlocked(target, key, before)
            if before.get("locked"):
                changes["locked"] = item["locked"]
    if changes:
        yield ("set", target, key, changes)


def _unlocked(target: Target, key: str, item: Document) -> Iterator[_Step]:
    if target == "figure" and item["locked"]:
        yield ("set", target, key, {"locked": False})


def _op(op_id: str, step: _Step, base_seq: int) -> Op:
    kind, target, key, fields = step
    return Op(op_id=op_id, kind=kind, target=target, id=key, fields=fields, base_seq=base_seq)
