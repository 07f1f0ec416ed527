"""Undo and redo: taking back one's own batch while leaving alone what others wrote since [O6] (ADR 0002).

What is taken back comes from the log of the batch that is named; the ops the client sends with it are only
what it shows meanwhile, since it may not know what its batch really did. Must not know storage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from chorem.errors import ChoremError
from chorem.poster.draft import Draft, Inverse
from chorem.poster.fields import Fields, dict_of, split_path
from chorem.poster.ops import Batch
from chorem.poster.rules import check_layer_unlocked, check_unlocked, on_live_layer, written
from chorem.poster.state import LIFE, Entity, Stamp


@dataclass(frozen=True, slots=True)
class Undone:
    """A batch as it is in the log: its client, and the (seq, inverse) of each of its effective ops."""

    client: str
    changes: Sequence[tuple[int, Inverse]]


def undo(draft: Draft, batch: Batch, undone: Undone | None) -> None:
    """Applies the inverses of ``undone``, last first. Raises unknown_batch, not_your_batch, …locked."""
    if undone is None:
        raise ChoremError("unknown_batch", "undoes")
    if undone.client != batch.client:
        raise ChoremError("not_your_batch", "undoes")
    taking_back = _TakingBack(draft, {seq for seq, _ in undone.changes})
    inverses = [inverse for _, inverse in reversed(undone.changes)]
    # What others may lean on goes last: by then this batch's own figures no longer do.
    inverses.sort(
        key=lambda inverse: inverse["kind"] == "delete" and inverse["target"] in ("legend", "layer")
    )
    for index, inverse in enumerate(inverses):
        op_id = batch.ops[index].op_id if index < len(batch.ops) else f"{batch.batch[:70]}.{index}"
        try:
            taking_back.apply(op_id, inverse)
        except ChoremError as error:
            raise ChoremError(error.code, "undoes", **error.facts) from None


class _TakingBack:
    def __init__(self, draft: Draft, seqs: set[int]) -> None:
        self.draft = draft
        self.seqs = seqs
        self.since = min(seqs, default=0)

    def apply(self, op_id: str, inverse: Inverse) -> None:
        entity = self.draft.get(inverse["target"], inverse["id"])
        assert entity is not None
        if inverse["kind"] == "set":
            self._set(op_id, inverse, entity)
        elif inverse["kind"] == "delete":
            self._delete(op_id, inverse, entity)
        else:
            self._restore(op_id, inverse, entity)

    def _others(self, stamp: Stamp) -> bool:
        """Somebody else's writing, after what is being undone."""
        return stamp.client not in ("", self.draft.client) and stamp.seq not in self.seqs

    def _set(self, op_id: str, inverse: Inverse, entity: Entity) -> None:
        target, entity_id, fields = inverse["target"], inverse["id"], inverse["fields"]
        if entity.deleted:
            self._leave(inverse, list(fields), "gone")
            return
        if target == "figure":
            check_unlocked(self.draft, entity.fields, fields)
        blocked = {path for path in fields if self._is_overwritten(entity, path)}
        free = {path: value for path, value in fields.items() if path not in blocked}
        if target == "figure":
            self._leave_links(entity, free, blocked)
            self._leave_layer(free, blocked)
        owners = self._owners(entity, inverse["stamps"], free)
        try:
            merge = written(self.draft, target, entity_id, entity, free)
        except ChoremError:
            # What remains to be taken back no longer fits with what others wrote.
            blocked.update(free)
            free = {}
        if blocked:
            self._leave(inverse, [path for path in fields if path in blocked])
        if free:
            self.draft.set(op_id, target, entity_id, free, owners, merge)

    def _owners(self, entity: Entity, before: dict[str, str], free: Fields) -> dict[str, str]:
        """Whose values come back: the clients that had written them, parts of whole fields included."""
        parents = {"nodes": "geometry", "links": "geometry"}
        owners = {}
        for path, client in before.items():
            root, key = split_path(path)
            if path in free or (key is not None and parents.get(root, root) in free):
                owners[path] = client
        return owners

    def _is_overwritten(self, entity: Entity, path: str) -> bool:
        if self._others(entity.stamp_of(path)):
            return True
        return any(self._others(entity.stamps[part]) for part in entity.parts_of(path))

    def _leave_links(self, entity: Entity, free: Fields, blocked: set[str]) -> None:
        """A node stays when somebody else has linked to it; a link stays out when an end of it is gone."""
        if "geometry" in free or entity.fields["geometry"]["type"] != "Network":
            return
        nodes, links = dict_of(entity.fields, "nodes") or {}, dict_of(entity.fields, "links") or {}
        for path in [p for p in free if p.startswith("nodes.") and free[p] is None]:
            node = path.removeprefix("nodes.")
            leaning = [f"links.{link}" for link, ends in links.items() if node in ends[:2]]
            if any(self._others(entity.stamp_of(link)) for link in leaning):
                blocked.add(path)
                del free[path]
        for path in [p for p in free if p.startswith("links.") and free[p] is not None]:
            for end in free[path][:2]:
                if free.get(f"nodes.{end}", nodes.get(end)) is None or free.get(f"nodes.{end}", 0) is None:
                    blocked.add(path)
        for path in blocked:
            free.pop(path, None)

    def _leave_layer(self, free: Fields, blocked: set[str]) -> None:
        """Back to a layer only if it is still there and open."""
        if "layer" not in free:
            return
        layer = self.draft.get("layer", free["layer"])
        if layer is None or layer.deleted:
            blocked.add("layer")
            del free["layer"]
        else:
            check_layer_unlocked(self.draft, free["layer"])

    def _delete(self, op_id: str, inverse: Inverse, entity: Entity) -> None:
        target, entity_id = inverse["target"], inverse["id"]
        if entity.deleted:
            return
        written_by_others = [
            path for path, stamp in entity.stamps.items() if stamp.seq > self.since and self._others(stamp)
        ]
        if written_by_others or self._is_leant_on(target, entity_id):
            self._leave(inverse, [path for path in written_by_others if path[0].isalpha()])
            return
        if target == "figure":
            check_unlocked(self.draft, entity.fields, ())
        self.draft.delete(op_id, target, entity_id, inverse["stamps"][LIFE])

    def _is_leant_on(self, target: str, entity_id: str) -> bool:
        if target not in ("legend", "layer"):
            return False
        return any(figure.fields[target] == entity_id for _, figure in self.draft.live("figure"))

    def _restore(self, op_id: str, inverse: Inverse, entity: Entity) -> None:
        target, entity_id = inverse["target"], inverse["id"]
        if not entity.deleted:
            return
        if self._others(entity.stamps.get(LIFE, Stamp(0, ""))):
            self._leave(inverse, [])
            return
        fields: dict[str, Any] = dict(entity.fields)
        if target == "figure":
            fields["layer"] = on_live_layer(self.draft, fields["layer"])
            if fields["layer"] != entity.fields["layer"]:
                self.draft.keep(target, entity_id, ["layer"], "gone", fields["layer"])
            check_layer_unlocked(self.draft, fields["layer"])
        self.draft.restore(op_id, target, entity_id, fields, inverse["stamps"][LIFE])

    def _leave(self, inverse: Inverse, fields: list[str], reason: str = "undo_overwritten") -> None:
        self.draft.keep(inverse["target"], inverse["id"], fields, reason)
