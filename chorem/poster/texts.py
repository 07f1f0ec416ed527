"""Two texts written apart are both kept [O7].

Owns finding out that they were, and the twin that carries the second. Must not know undo or locks.
"""

from __future__ import annotations

from chorem.poster import bounds
from chorem.poster.draft import Draft
from chorem.poster.fields import DEFAULTS, Fields
from chorem.poster.ops import Op
from chorem.poster.state import MADE, Entity

TEXT_TARGETS = ("note", "amof", "legend")

#: A twin note is put a little down and right of the first, and that of a legend sentence left of the legend.
_SHIFT_MM = 12.0
_BESIDE_LEGEND_MM = [700.0, 130.0]


def part_texts(draft: Draft, op: Op, entity: Entity, changes: Fields) -> Fields:
    """``changes`` without a text that somebody else wrote since ``base_seq``, which went to a twin."""
    if op.target not in TEXT_TARGETS or "text" not in changes:
        return changes
    there, text = entity.fields["text"], changes["text"]
    stamp = entity.stamp_of("text")
    apart = stamp.seq > op.base_seq and stamp.client not in ("", draft.client)
    if not apart or not there or there == text:
        return changes
    sibling = _write_twin(draft, op, entity, text) if text else None
    draft.keep(op.target, op.id, ["text"], "text_kept_both", sibling)
    return {name: value for name, value in changes.items() if name != "text"}


def _write_twin(draft: Draft, op: Op, entity: Entity, text: str) -> str:
    target = "note" if op.target == "legend" else op.target
    for key, other in draft.live(target):
        mine = other.fields["twin"] == op.id and other.stamps.get(MADE, (0, ""))[1] == draft.client
        if mine and other.stamp_of("text").client == draft.client:
            draft.set(op.op_id, target, key, {"text": text})
            return key
    twin_id = f"{op.op_id[:74]}.twin"
    draft.add(op.op_id, target, twin_id, {**_twin_fields(op, entity), "text": text, "author": draft.name})
    return twin_id


def _twin_fields(op: Op, entity: Entity) -> Fields:
    order = f"{entity.fields['order'][:63]}V"
    if op.target == "legend":
        return {**DEFAULTS["note"], "at": _BESIDE_LEGEND_MM, "twin": op.id, "order": order}
    fields: Fields = {**entity.fields, "twin": op.id, "order": order}
    if op.target == "note":
        x, y = fields["at"]
        fields.update(at=[min(x + _SHIFT_MM, bounds.MAX_X_MM), min(y + _SHIFT_MM, bounds.MAX_Y_MM)], votes={})
    return fields
