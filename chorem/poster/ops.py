"""Operations: the only way a poster changes, as sent (Batch) and as ordered by the server (Applied)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from chorem.poster import bounds
from chorem.poster.model import Id, Part

Target = Literal["poster", "layer", "figure", "legend", "note", "amof", "scene", "comment"]
Kind = Literal["add", "set", "delete", "restore"]

#: Collection of the document that holds each target.
COLLECTIONS: dict[str, str] = {
    "layer": "layers",
    "figure": "figures",
    "legend": "legend",
    "note": "notes",
    "amof": "amof",
    "scene": "scenes",
    "comment": "comments",
}

#: Fields that may be set one level deep ("params.size", "nodes.n3"), by target. nodes and links are inside
#: the geometry of a network; a value of null removes the key.
DEEP_FIELDS: dict[str, tuple[str, ...]] = {
    "figure": ("params", "handles", "nodes", "links", "answers"),
    "note": ("votes",),
    "poster": ("pictos",),
}


class Op(Part):
    """One change of one entity, as its client made it."""

    op_id: Id
    kind: Kind
    target: Target
    id: Id
    fields: dict[str, Any] = Field(default_factory=dict)
    base_seq: Annotated[int, Field(ge=0, strict=True)] = 0
    made_at: Annotated[str, Field(max_length=40)] = ""


class Batch(Part):
    """All or nothing, one undo step. ``undoes`` names the batch whose effect these ops take back."""

    batch: Id
    client: Id
    undoes: Id | None = None
    ops: Annotated[list[Op], Field(min_length=1, max_length=bounds.MAX_BATCH_OPS)]


class AppliedOp(Part):
    """One change as it took effect: ``restore`` and ``add`` carry every field of the entity."""

    seq: int
    op_id: Id
    kind: Kind
    target: Target
    id: Id
    fields: dict[str, Any] = Field(default_factory=dict)


class Kept(Part):
    """What the server left alone or moved elsewhere: the person is told.

    reason: "undo_overwritten" (somebody else wrote these fields since), "text_kept_both" (the text became
    the entity named in ``sibling``), "gone" (the entity is deleted).
    """

    target: Target
    id: Id
    fields: list[str] = Field(default_factory=list)
    reason: Literal["undo_overwritten", "text_kept_both", "gone"]
    sibling: Id | None = None


class Applied(Part):
    """A batch as the server ordered it: broadcast to everyone, and the acknowledgement of its sender."""

    batch: Id
    client: Id
    undoes: Id | None = None
    seat: Id
    name: str = ""
    seq: int  # of its last op
    at: str
    late: bool = False
    ops: list[AppliedOp]
    kept: list[Kept] = Field(default_factory=list)
