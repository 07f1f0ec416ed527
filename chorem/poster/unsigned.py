"""The same poster without the names of people: who drew, wrote, or said something.

Must not know who asked for it, nor storage.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chorem.poster.ops import Applied

_SIGNED = ("figures", "notes", "amof", "comments")


def unsigned(document: Mapping[str, Any]) -> dict[str, Any]:
    """A document whose figures, notes, items of the matrix and comments have no author."""
    return {**document, **{name: [{**one, "author": ""} for one in document[name]] for name in _SIGNED}}


def unsigned_entity(entity: Mapping[str, Any]) -> dict[str, Any]:
    """One thing of a poster without its author."""
    return {**entity, "author": ""} if "author" in entity else dict(entity)


def unsigned_batch(applied: Applied) -> Applied:
    """An ordered batch that says neither who sent it, nor the author of what it brings back."""
    ops = [op.model_copy(update={"fields": unsigned_entity(op.fields)}) for op in applied.ops]
    return applied.model_copy(update={"name": "", "ops": ops})
