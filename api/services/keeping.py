"""Writing a version of a poster: the whole document as it is now, under a name.

A plain function of the writer's thread, shared by the services that keep one; must not know permissions.
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Connection, insert

from api.auth.tokens import new_id, now
from api.db import tables
from api.db.poster_states import PosterStates
from chorem.poster.state import snapshot

_VERSION = tables.table_of(tables.Version)

VersionKind = Literal["asked", "hour_end", "session", "before_import", "before_restore"]


def keep_version(
    connection: Connection,
    states: PosterStates,
    poster_id: str,
    *,
    kind: VersionKind,
    name: str = "",
    author: str = "",
) -> str:
    """The id of the version. An empty name is said on screen by its kind. Raises "unknown_poster"."""
    document = snapshot(states.get(connection, poster_id))
    version_id = new_id("v")
    connection.execute(
        insert(_VERSION).values(
            id=version_id,
            poster_id=poster_id,
            name=name,
            kind=kind,
            author=author,
            seq=document["seq"],
            at=now(),
            data=document,
        )
    )
    return version_id
