"""A batch being applied: what it would change, kept aside until all of it is known to be good.

Owns the numbering and recording of effective ops with their inverses, and the all or nothing [O1]. Must
not know the rules of each kind of op (apply.py, undo.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from chorem.errors import ChoremError
from chorem.poster import bounds
from chorem.poster.fields import Fields, merged, value_at
from chorem.poster.ops import Applied, AppliedOp, Batch, Kept
from chorem.poster.state import LIFE, MADE, Entity, PosterState, Stamp, Stamps, make_entity, without_parts

#: Says whether a whole figure suits its sign; raises ChoremError with a path inside the figure.
CheckFigure = Callable[[Mapping[str, Any]], None]

#: What undoes one effective op: {"kind", "target", "id", "fields", "stamps": {field: client before}}.
Inverse = dict[str, Any]

_LIMITS = {
    "layer": bounds.MAX_LAYERS,
    "figure": bounds.MAX_FIGURES,
    "legend": bounds.MAX_LEGEND_ENTRIES,
    "note": bounds.MAX_NOTES,
    "amof": bounds.MAX_AMOF_ITEMS,
    "scene": bounds.MAX_SCENES,
    "comment": bounds.MAX_COMMENTS,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a batch did. ``inverses`` matches ``applied.ops`` one to one, for the log.

    ``touched`` names what to store again; the poster itself is ("poster", its id).
    """

    applied: Applied
    touched: list[tuple[str, str]]
    inverses: list[Inverse]


class Draft:
    """The state as it would be after the ops so far."""

    def __init__(
        self,
        state: PosterState,
        client: str,
        name: str,
        check: CheckFigure | None,
        importing: bool,
        quoting: bool,
    ) -> None:
        self.state = state
        self.client = client
        self.name = name
        self.check = check
        self.importing = importing
        self.quoting = quoting
        self.seq = state.seq
        self.ops: list[AppliedOp] = []
        self.inverses: list[Inverse] = []
        self.kept: list[Kept] = []
        self._staged: dict[tuple[str, str], Entity] = {}
        self._op_ids: set[str] = set()

    def get(self, target: str, entity_id: str) -> Entity | None:
        return self._staged.get((target, entity_id)) or self.state.get(target, entity_id)

    def live(self, target: str) -> Iterator[tuple[str, Entity]]:
        """Entities alive at this point of the batch."""
        staged = self._staged
        for key, entity in self.state.entities[target].items():
            now = staged.get((target, key), entity)
            if not now.deleted:
                yield key, now
        for (kind, key), entity in staged.items():
            if kind == target and not entity.deleted and key not in self.state.entities[target]:
                yield key, entity

    def add(self, op_id: str, target: str, entity_id: str, fields: Fields) -> None:
        stamp = Stamp(self.seq + 1, self.client)
        self._put(target, entity_id, make_entity(fields, {MADE: stamp, LIFE: stamp}))
        self._record(op_id, "add", target, entity_id, fields, {"kind": "delete", "stamps": {LIFE: ""}})

    def set(
        self,
        op_id: str,
        target: str,
        entity_id: str,
        changes: Fields,
        owners: Mapping[str, str] = MappingProxyType({}),
        merge: tuple[Fields, Fields] | None = None,
    ) -> None:
        """Writes fields of a live entity. ``owners`` says whose values they are, when not this client's."""
        entity = self.get(target, entity_id)
        assert entity is not None
        fields, effective = merge or merged(entity.fields, changes)
        before = {path: value_at(entity.fields, path) for path in effective}
        owned = {path: entity.stamp_of(path).client for path in effective}
        stamps = dict(entity.stamps)
        for path in effective:
            owned.update((part, stamps[part].client) for part in entity.parts_of(path))
            stamps = without_parts(stamps, path)
        for path, client in ({**dict.fromkeys(effective, self.client), **owners}).items():
            stamps[path] = Stamp(self.seq + 1, client)
        self._put(target, entity_id, make_entity(fields, stamps))
        self._record(
            op_id, "set", target, entity_id, effective, {"kind": "set", "fields": before, "stamps": owned}
        )

    def delete(self, op_id: str, target: str, entity_id: str, owner: str | None = None) -> None:
        entity = self.get(target, entity_id)
        assert entity is not None
        life = entity.stamps.get(LIFE, entity.stamp_of(MADE))
        self._put(target, entity_id, Entity(entity.fields, self._lived(entity, owner), True, entity.bytes))
        self._record(
            op_id, "delete", target, entity_id, {}, {"kind": "restore", "stamps": {LIFE: life.client}}
        )

    def restore(
        self, op_id: str, target: str, entity_id: str, fields: Fields | None = None, owner: str | None = None
    ) -> None:
        """Brings a deleted entity back; ``fields`` when some of them had to change to live again."""
        entity = self.get(target, entity_id)
        assert entity is not None
        life = entity.stamps.get(LIFE, entity.stamp_of(MADE))
        fields = entity.fields if fields is None else fields
        self._put(target, entity_id, make_entity(fields, self._lived(entity, owner)))
        self._record(
            op_id, "restore", target, entity_id, fields, {"kind": "delete", "stamps": {LIFE: life.client}}
        )

    def keep(
        self, target: str, entity_id: str, fields: list[str], reason: str, sibling: str | None = None
    ) -> None:
        """Notes what was left alone or moved elsewhere."""
        self.kept.append(
            Kept.model_validate(
                {"target": target, "id": entity_id, "fields": fields, "reason": reason, "sibling": sibling}
            )
        )

    def commit(self, batch: Batch, seat: str, at: str, late: bool) -> Outcome:
        """Checks the bounds of the whole, then makes it so."""
        self._check_bounds()
        state = self.state
        for (target, entity_id), entity in self._staged.items():
            state.put(target, entity_id, entity)
        # A batch that changed nothing has a number too, so that it can be logged and answered again.
        state.seq = self.seq if self.ops else self.seq + 1
        applied = Applied(
            batch=batch.batch,
            client=batch.client,
            undoes=batch.undoes,
            seat=seat,
            name=self.name,
            seq=state.seq,
            at=at,
            late=late,
            ops=self.ops,
            kept=self.kept,
        )
        return Outcome(applied, list(self._staged), self.inverses)

    def _put(self, target: str, entity_id: str, entity: Entity) -> None:
        self._staged[target, entity_id] = entity

    def _lived(self, entity: Entity, owner: str | None) -> Stamps:
        return {**entity.stamps, LIFE: Stamp(self.seq + 1, self.client if owner is None else owner)}

    def _record(
        self, op_id: str, kind: Any, target: Any, entity_id: str, fields: Fields, inverse: Inverse
    ) -> None:
        self.seq += 1
        unique, n = op_id, 2
        while unique in self._op_ids:
            unique, n = f"{op_id[:76]}.{n}", n + 1
        self._op_ids.add(unique)
        self.ops.append(
            AppliedOp(seq=self.seq, op_id=unique, kind=kind, target=target, id=entity_id, fields=fields)
        )
        self.inverses.append({"target": target, "id": entity_id, "fields": {}, **inverse})

    def _check_bounds(self) -> None:
        grown: dict[str, int] = {}
        weight = self.state.bytes
        for (target, entity_id), entity in self._staged.items():
            before = self.state.get(target, entity_id)
            was = before is not None and not before.deleted
            weight += (0 if entity.deleted else entity.bytes) - (before.bytes if before and was else 0)
            if target != "poster":
                grown[target] = grown.get(target, 0) + int(not entity.deleted) - int(was)
        for target, more in grown.items():
            if more > 0 and self.state.counts[target] + more > _LIMITS[target]:
                raise ChoremError("too_many_entities", "ops", target=target, max=_LIMITS[target])
        if weight > bounds.MAX_POSTER_BYTES and weight > self.state.bytes:
            raise ChoremError("poster_too_big", "ops", max_mb=bounds.MAX_POSTER_BYTES // (1024 * 1024))
