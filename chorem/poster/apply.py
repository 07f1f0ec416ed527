"""Applying a batch to a poster: the rules O1, O4, O5, O8, O10 and P3–P7 of docs/SPEC.md.

Owns what each kind of op does. Must not know who is asking beyond a name, nor storage; text written apart
is in texts.py, undo in undo.py, the client's side in client.py.
"""

from __future__ import annotations

from typing import Any

from chorem.errors import ChoremError
from chorem.poster.draft import CheckFigure, Draft, Outcome
from chorem.poster.fields import Fields, checked_changes, checked_whole
from chorem.poster.ops import Batch, Op
from chorem.poster.rules import (
    check_figure,
    check_layer_empty,
    check_layer_unlocked,
    check_unlocked,
    legend_id,
    on_live_layer,
    written,
)
from chorem.poster.state import Entity, PosterState
from chorem.poster.texts import part_texts
from chorem.poster.undo import Undone, undo

_SIGNED = ("figure", "note", "amof", "comment")
_FIXED_LEGEND = ("symbol", "variant", "color")


def apply_batch(
    state: PosterState,
    batch: Batch,
    *,
    seat: str,
    name: str,
    at: str,
    late: bool = False,
    check: CheckFigure | None = None,
    undone: Undone | None = None,
    importing: bool = False,
    quoting: bool = False,
) -> Outcome:
    """Applies the batch to ``state`` and says what it did.

    ``name`` is the seat's, written as author; ``at`` the server's time; ``check`` judges a figure by its
    sign; ``undone`` is the logged batch that ``batch.undoes`` names; ``importing`` keeps
    authors and minds no lock; ``quoting`` keeps who a new comment says has spoken.
    Raises ChoremError, with a path such as "ops[2].fields.geometry.coordinates[0][3]", and then leaves the
    state as it was.
    """
    draft = Draft(state, batch.client, name, check, importing, quoting)
    seen: set[str] = set()
    for index, op in enumerate(batch.ops):
        if op.op_id in seen:
            raise ChoremError("duplicate_op", f"ops[{index}].op_id")
        seen.add(op.op_id)
    if batch.undoes is not None:
        undo(draft, batch, undone)
    else:
        for index, op in enumerate(batch.ops):
            try:
                _apply(draft, op)
            except ChoremError as error:
                raise error.at(f"ops[{index}]") from None
    return draft.commit(batch, seat, at, late)


def _apply(draft: Draft, op: Op) -> None:
    entity = draft.get(op.target, op.id)
    if op.kind == "add":
        if op.target == "poster":
            raise ChoremError("bad_kind", "kind", kind=op.kind)
        _add(draft, op, entity)
        return
    if entity is None:
        raise ChoremError("unknown_id", "id", id=op.id)
    if op.kind == "set":
        _set(draft, op, entity)
    elif op.target == "poster":
        raise ChoremError("bad_kind", "kind", kind=op.kind)
    elif op.kind == "delete":
        _delete(draft, op, entity)
    else:
        _restore(draft, op, entity)


def _add(draft: Draft, op: Op, entity: Entity | None) -> None:
    if entity is not None and op.target != "legend":
        raise ChoremError("id_taken", "id", id=op.id)
    fields = checked_whole(op.target, op.fields)
    if op.target == "legend":
        if op.id != legend_id(fields["symbol"], fields["variant"], fields["color"]):
            raise ChoremError("bad_legend_id", "id")
        if entity is not None:
            _add_again(draft, op, entity, fields["text"])
            return
    quoted = draft.quoting and op.target == "comment" and "author" in op.fields
    if op.target in _SIGNED and not draft.importing and not quoted:
        fields["author"] = draft.name
    if op.target == "figure":
        _place(draft, op, fields)
        check_unlocked(draft, fields)
        check_figure(draft, op.id, fields, fields)
    draft.add(op.op_id, op.target, op.id, fields)


def _add_again(draft: Draft, op: Op, entity: Entity, text: str) -> None:
    """P7: the same legend entry made twice is one entry; a sentence that came with it is not lost."""
    if entity.deleted:
        draft.restore(op.op_id, op.target, op.id)
    if text and text != entity.fields["text"]:
        changes = part_texts(draft, op, entity, {"text": text})
        if changes:
            draft.set(op.op_id, op.target, op.id, changes)


def _place(draft: Draft, op: Op, fields: Fields) -> None:
    """A layer deleted meanwhile does not take with it what is being drawn: a living one takes it in."""
    wanted = fields["layer"]
    fields["layer"] = on_live_layer(draft, wanted)
    if fields["layer"] != wanted:
        draft.keep(op.target, op.id, ["layer"], "gone", fields["layer"])


def _set(draft: Draft, op: Op, entity: Entity) -> None:
    changes = checked_changes(op.target, op.fields)
    _check_writable(op, changes)
    if entity.deleted:
        draft.keep(op.target, op.id, list(op.fields), "gone")
        return
    if op.target == "figure":
        check_unlocked(draft, entity.fields, changes)
        if "layer" in changes:
            _place(draft, op, changes)
            if changes["layer"] != entity.fields["layer"]:
                check_layer_unlocked(draft, changes["layer"])
        changes = _without_lost_links(draft, op, entity, changes)
    changes = part_texts(draft, op, entity, changes)
    if changes:
        merge = written(draft, op.target, op.id, entity, changes)
        draft.set(op.op_id, op.target, op.id, changes, merge=merge)


def _check_writable(op: Op, changes: Fields) -> None:
    fixed: tuple[str, ...] = ("author",) if op.target in _SIGNED else ()
    if op.target == "legend":
        fixed = _FIXED_LEGEND
    for name in fixed:
        if name in changes:
            raise ChoremError("read_only_field", f"fields.{name}", field=name)


def _without_lost_links(draft: Draft, op: Op, entity: Entity, changes: Fields) -> Fields:
    """Links to a node that somebody removed before this op arrived: left out, and the person is told."""
    if "geometry" in changes or entity.fields["geometry"]["type"] != "Network":
        return changes
    nodes = entity.fields["geometry"]["nodes"]

    def lost(end: str) -> bool:
        stamp = entity.stamp_of(f"nodes.{end}")
        there = end in nodes or f"nodes.{end}" in changes
        return not there and stamp.seq > op.base_seq and stamp.client not in ("", draft.client)

    links = [
        path
        for path, ends in changes.items()
        if path.startswith("links.") and ends is not None and (lost(ends[0]) or lost(ends[1]))
    ]
    if not links:
        return changes
    draft.keep(op.target, op.id, links, "gone")
    return {path: value for path, value in changes.items() if path not in links}


def _delete(draft: Draft, op: Op, entity: Entity) -> None:
    if entity.deleted:
        return
    if op.target == "figure":
        check_unlocked(draft, entity.fields, ())
    elif op.target == "layer":
        check_layer_empty(draft, op.id)
    draft.delete(op.op_id, op.target, op.id)


def _restore(draft: Draft, op: Op, entity: Entity) -> None:
    if not entity.deleted:
        return
    fields: dict[str, Any] = dict(entity.fields)
    if op.target == "figure":
        _place(draft, op, fields)
        check_layer_unlocked(draft, fields["layer"])
    draft.restore(op.op_id, op.target, op.id, fields)
