"""A poster as a client holds it: ordered batches and pending ops applied without judging them.

The reference for frontend/core/poster/{apply,document}.js, which mirror it, and for anyone who writes
another client from docs/PROTOCOL.md. Must not know validation, stamps or locks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from chorem.poster.fields import DEFAULTS, Fields, merged
from chorem.poster.model import FORMAT
from chorem.poster.ops import COLLECTIONS, Applied


class AnyOp(Protocol):
    """What Op and AppliedOp share."""

    @property
    def kind(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def fields(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Slot:
    """What is known of an entity; hidden when it is deleted."""

    fields: Fields
    hidden: bool = False


class ClientState:
    """Slots by (target, id); the heading is ("poster", id)."""

    def __init__(self, poster_id: str) -> None:
        self.id = poster_id
        self.seq = 0
        self.slots: dict[tuple[str, str], Slot] = {("poster", poster_id): Slot(DEFAULTS["poster"])}

    def copy(self) -> ClientState:
        """Another state over the same entities, to show pending ops on."""
        other = ClientState(self.id)
        other.seq, other.slots = self.seq, dict(self.slots)
        return other


def from_poster(document: Mapping[str, Any]) -> ClientState:
    """The state a snapshot describes."""
    state = ClientState(document["id"])
    state.seq = document.get("seq", 0)
    heading = {name: document.get(name, value) for name, value in DEFAULTS["poster"].items()}
    state.slots["poster", state.id] = Slot(heading)
    for target, name in COLLECTIONS.items():
        for item in document.get(name, ()):
            fields = {key: value for key, value in item.items() if key != "id"}
            state.slots[target, item["id"]] = Slot(fields)
    return state


def to_poster(state: ClientState) -> Fields:
    """The document, as ``snapshot`` writes it on the server."""
    heading = state.slots["poster", state.id].fields
    document: Fields = {"format": FORMAT, "id": state.id, **heading, "versions": [], "seq": state.seq}
    for name in COLLECTIONS.values():
        document[name] = []
    for (target, entity_id), slot in state.slots.items():
        if target != "poster" and not slot.hidden:
            document[COLLECTIONS[target]].append({"id": entity_id, **slot.fields})
    for name in COLLECTIONS.values():
        document[name].sort(key=lambda entity: (entity.get("order", ""), entity["id"]))
    return document


def apply_op(slot: Slot | None, op: AnyOp) -> Slot | None:
    """The entity after an op. An ``add`` of what is there and a ``set`` of what is not change nothing."""
    there = slot if slot is not None and not slot.hidden else None
    if op.kind == "set":
        return Slot(merged(there.fields, op.fields)[0]) if there else slot
    if op.kind == "delete":
        return Slot(there.fields, hidden=True) if there else slot
    if there is not None:
        return slot
    if op.kind == "add" or op.fields:
        return Slot({**DEFAULTS[op.target], **op.fields})
    return Slot(slot.fields) if slot else None


def apply_to(state: ClientState, op: AnyOp) -> None:
    """One op, ordered or pending, on a client's state."""
    after = apply_op(state.slots.get((op.target, op.id)), op)
    if after is not None:
        state.slots[op.target, op.id] = after


def apply_applied(state: ClientState, applied: Applied) -> None:
    """A batch as the server ordered it; one whose seq is not greater was already applied [L1]."""
    if applied.seq <= state.seq:
        return
    for op in applied.ops:
        apply_to(state, op)
    state.seq = applied.seq
