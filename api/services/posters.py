"""Posters, read: the whole document, its figures, its files.

Owns no row; must not know HTTP. What changes a poster is in ops.py and entities.py.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from sqlalchemy import Engine, select

from api.auth.actor import Actor
from api.auth.permissions import Operation, allowed, require
from api.db import tables
from api.db.engine import reading
from api.db.poster_rows import hides_names
from api.services.geojson import Box, feature
from api.services.ops import OpsService
from chorem.poster.unsigned import unsigned, unsigned_entity

_FIGURE = tables.ENTITIES["figure"]
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


class Posters:
    def __init__(self, engine: Engine, ops: OpsService) -> None:
        self._engine = engine
        self._ops = ops

    async def read(self, actor: Actor, poster_id: str) -> dict[str, Any]:
        """The whole document, every committed op in it."""
        require(actor, Operation.READ_POSTER, poster_id)
        return await self._ops.document(poster_id)

    async def exported(self, actor: Actor, poster_id: str) -> dict[str, Any]:
        """The same, for whoever takes it away; without names for who has only the link to the files."""
        require(actor, Operation.EXPORT_POSTER, poster_id)
        document = await self._ops.document(poster_id)
        return document if allowed(actor, Operation.READ_POSTER, poster_id) else unsigned(document)

    def figures(
        self, actor: Actor, poster_id: str, layer: str | None, symbol: str | None, box: Box | None
    ) -> list[dict[str, Any]]:
        """Features of the figures on a layer, of a sign, that touch a box (any may be None)."""
        require(actor, Operation.READ_POSTER, poster_id)
        chosen = [_FIGURE.c.poster_id == poster_id, _FIGURE.c.deleted.is_(False)]
        if layer is not None:
            chosen.append(_FIGURE.c.layer == layer)
        if symbol is not None:
            chosen.append(_FIGURE.c.symbol == symbol)
        if box is not None:
            chosen += [
                _FIGURE.c.max_x_mm >= box[0],
                _FIGURE.c.max_y_mm >= box[1],
                _FIGURE.c.min_x_mm <= box[2],
                _FIGURE.c.min_y_mm <= box[3],
            ]
        with reading(self._engine) as connection:
            rows = connection.execute(
                select(_FIGURE.c.id, _FIGURE.c.data).where(*chosen).order_by(_FIGURE.c.id)
            )
            hidden = hides_names(connection, poster_id)
            return [feature(row.id, unsigned_entity(row.data) if hidden else row.data) for row in rows]


def file_name(document: dict[str, Any], suffix: str) -> str:
    """``die-elus.svg``: plain letters, whatever the title holds."""
    stem = plain_name(f"{document.get('title', '')} {document.get('group', '')}")
    return f"{stem or 'poster'}.{suffix}"


def plain_name(words: str) -> str:
    """``die-elus``: at most 80 letters and digits in lower case, "" for words that have none."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return _UNSAFE.sub("-", plain.lower()).strip("-")[:80].strip("-")
