"""A poster in memory: what the server orders ops against, and what a client shows.

Owns PosterState, Entity, stamps and their JSON. Entities are replaced, never changed in place, so whoever
holds one may compare it by identity. Must not know ops or permissions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import msgspec

from chorem.poster.fields import DEFAULTS, Fields, split_path
from chorem.poster.model import FORMAT
from chorem.poster.ops import COLLECTIONS

#: Stamps that are not of a field: who made the entity, and who last added, deleted or restored it.
MADE, LIFE = "+", "~"

#: Fields whose parts are stamped apart: writing the parent makes the stamps of its parts void.
_PARENTS = {"nodes": "geometry", "links": "geometry"}
_PARTS = {
    "geometry": ("nodes.", "links."),
    "params": ("params.",),
    "handles": ("handles.",),
    "votes": ("votes.",),
    "answers": ("answers.",),
}


class Stamp(NamedTuple):
    """Which op last wrote something, and which client's value it is (ADR 0002)."""

    seq: int
    client: str


Stamps = dict[str, Stamp]
NOBODY = Stamp(0, "")


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the document. ``fields`` is JSON without the id; neither dict is ever changed."""

    fields: Fields
    stamps: Stamps = field(default_factory=dict)
    deleted: bool = False
    bytes: int = 0

    def stamp_of(self, path: str) -> Stamp:
        """Who wrote the value a field has: its own stamp, its parent's, or that of the entity."""
        stamps = self.stamps
        found = stamps.get(path)
        if found is None:
            root, key = split_path(path)
            found = stamps.get(_PARENTS.get(root, root)) if key is not None else None
        return found or stamps.get(MADE, NOBODY)

    def parts_of(self, path: str) -> Iterator[str]:
        """The stamped parts of a whole field (``nodes.n3`` of ``geometry``)."""
        prefixes = _PARTS.get(path)
        if prefixes:
            yield from (key for key in self.stamps if key.startswith(prefixes))


def make_entity(fields: Fields, stamps: Stamps, deleted: bool = False) -> Entity:
    """An Entity with its weight in bytes, as JSON."""
    return Entity(fields, stamps, deleted, len(msgspec.json.encode(fields)))


def without_parts(stamps: Stamps, path: str) -> Stamps:
    """Stamps once ``path`` was written as a whole."""
    prefixes = _PARTS.get(path)
    if not prefixes:
        return stamps
    return {key: stamp for key, stamp in stamps.items() if not key.startswith(prefixes)}


class PosterState:
    """The whole poster: heading, and for each target its entities by id, deleted ones included."""

    __slots__ = ("bytes", "counts", "entities", "heading", "id", "seq")

    def __init__(self, poster_id: str) -> None:
        self.id = poster_id
        self.seq = 0
        self.heading = make_entity(dict(DEFAULTS["poster"]), {})
        self.entities: dict[str, dict[str, Entity]] = {target: {} for target in COLLECTIONS}
        self.counts: dict[str, int] = dict.fromkeys(COLLECTIONS, 0)
        self.bytes = self.heading.bytes

    def get(self, target: str, entity_id: str) -> Entity | None:
        """The entity, deleted or not; the heading for "poster"."""
        if target == "poster":
            return self.heading if entity_id == self.id else None
        return self.entities[target].get(entity_id)

    def put(self, target: str, entity_id: str, entity: Entity) -> None:
        """Puts or replaces an entity, keeping counts and weight."""
        before = self.get(target, entity_id)
        if before is not None and not before.deleted:
            self.bytes -= before.bytes
        if not entity.deleted:
            self.bytes += entity.bytes
        if target == "poster":
            self.heading = entity
            return
        self.counts[target] += int(not entity.deleted) - int(before is not None and not before.deleted)
        self.entities[target][entity_id] = entity

    def live(self, target: str) -> Iterator[tuple[str, Entity]]:
        """Entities that are not deleted, in no particular order."""
        return ((key, entity) for key, entity in self.entities[target].items() if not entity.deleted)


def snapshot(state: PosterState) -> Fields:
    """The poster as its JSON document: live entities only, siblings in their order [P6]."""
    document: Fields = {"format": FORMAT, "id": state.id, **state.heading.fields, "versions": []}
    for target, name in COLLECTIONS.items():
        found = [{"id": key, **entity.fields} for key, entity in state.live(target)]
        found.sort(key=lambda entity: (entity.get("order", ""), entity["id"]))
        document[name] = found
    document["seq"] = state.seq
    return document


def load(document: Mapping[str, Any]) -> PosterState:
    """A state from a document that is valid (see ``Poster``); nobody wrote its fields."""
    state = PosterState(document["id"])
    state.seq = document.get("seq", 0)
    heading = {name: document.get(name, value) for name, value in DEFAULTS["poster"].items()}
    state.put("poster", state.id, make_entity(heading, {}))
    for target, name in COLLECTIONS.items():
        for item in document.get(name, ()):
            fields = {**DEFAULTS[target], **item}
            entity_id = fields.pop("id")
            state.put(target, entity_id, make_entity(fields, {}))
    return state


def stamps_json(stamps: Stamps) -> dict[str, list[Any]]:
    """Stamps as stored: ``{"geometry": [12, "client"]}``."""
    return {path: [stamp.seq, stamp.client] for path, stamp in stamps.items()}


def stamps_from_json(value: Mapping[str, Any]) -> Stamps:
    return {path: Stamp(stamp[0], stamp[1]) for path, stamp in value.items()}
