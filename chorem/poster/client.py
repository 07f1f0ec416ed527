"""A poster as a client holds it: ordered batches and pending ops applied without judging them.

The reference for frontend/core/poster/apply.js, which mirrors it line by line, and for anyone who writes
another client from docs/PROTOCOL.md. Must not know validation, stamps or locks.
"""

from __future__ import annotations

from collections.abc import Mapping
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


class ClientState:
    """Live entities only: what is hidden comes back with all its fields."""

    def __init__(self, poster_id: str) -> None:
        self.id = poster_id
        self.seq = 0
        self.heading: Fields = dict(DEFAULTS["poster"])
        self.entities: dict[str, dict[str, Fields]] = {target: {} for target in COLLECTIONS}


def from_poster(document: Mapping[str, Any]) -> ClientState:
    """The state a snapshot describes."""
    state = ClientState(document["id"])
    state.seq = document["seq"]
    state.heading = {name: document[name] for name in DEFAULTS["poster"]}
    for target, name in COLLECTIONS.items():
        for item in document[name]:
            state.entities[target][item["id"]] = {key: value for key, value in item.items() if key != "id"}
    return state


def to_poster(state: ClientState) -> Fields:
    """The document, as ``snapshot`` writes it on the server."""
    document: Fields = {"format": FORMAT, "id": state.id, **state.heading, "versions": []}
    for target, name in COLLECTIONS.items():
        found = [{"id": key, **fields} for key, fields in state.entities[target].items()]
        found.sort(key=lambda entity: (entity.get("order", ""), entity["id"]))
        document[name] = found
    document["seq"] = state.seq
    return document


def copy(state: ClientState) -> ClientState:
    """Another state over the same entities, to show pending ops on."""
    other = ClientState(state.id)
    other.seq, other.heading = state.seq, state.heading
    other.entities = {target: dict(entities) for target, entities in state.entities.items()}
    return other


def apply_op(state: ClientState, op: AnyOp) -> None:
    """One op, ordered or pending, on a client's state."""
    if op.target == "poster":
        if op.kind == "set" and op.id == state.id:
            state.heading = merged(state.heading, op.fields)[0]
        return
    entities = state.entities[op.target]
    there = entities.get(op.id)
    if op.kind == "set":
        if there is not None:
            entities[op.id] = merged(there, op.fields)[0]
    elif op.kind == "delete":
        entities.pop(op.id, None)
    elif there is None and (op.kind == "add" or op.fields):
        entities[op.id] = {**DEFAULTS[op.target], **op.fields}


def apply_applied(state: ClientState, applied: Applied) -> None:
    """A batch as the server ordered it; one whose seq is not greater was already applied."""
    if applied.seq <= state.seq:
        return
    for op in applied.ops:
        apply_op(state, op)
    state.seq = applied.seq
