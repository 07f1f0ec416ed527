"""From a token to an actor: who a browser is in a workshop or at a poster.

Owns the reading of browser, grant and seat; must not know HTTP. Plain functions on a connection, so that
REST and WebSocket ask the same question.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from api.auth.actor import Actor, Role
from api.auth.tokens import now, token_hash
from api.db import tables
from chorem.errors import ChoremError

_BROWSER = tables.table_of(tables.Browser)
_GRANT = tables.table_of(tables.Grant)
_SEAT = tables.table_of(tables.Seat)
_POSTER = tables.table_of(tables.Poster)
_WORKSHOP = tables.table_of(tables.Workshop)


def browser_of(connection: Connection, token: str | None) -> str | None:
    """The id of the browser that holds a token, or None."""
    if not token:
        return None
    found: str | None = connection.execute(
        select(_BROWSER.c.id).where(_BROWSER.c.token_hash == token_hash(token))
    ).scalar()
    return found


def actor_for(connection: Connection, token: str | None, poster_id: str) -> Actor:
    """Who the holder of a token is at a poster.

    Raises ChoremError: ``not_joined`` (no such token), ``unknown_poster``, ``not_allowed`` (joined, but
    not this workshop).
    """
    browser_id = _browser(connection, token)
    workshop_id = connection.execute(select(_POSTER.c.workshop_id).where(_POSTER.c.id == poster_id)).scalar()
    if workshop_id is None:
        raise ChoremError("unknown_poster", "poster")
    return _actor(connection, browser_id, workshop_id, poster_id)


def actor_in(connection: Connection, token: str | None, workshop_id: str) -> Actor:
    """Who the holder of a token is in a workshop. Raises as ``actor_for``, with ``unknown_workshop``."""
    browser_id = _browser(connection, token)
    if connection.execute(select(_WORKSHOP.c.id).where(_WORKSHOP.c.id == workshop_id)).scalar() is None:
        raise ChoremError("unknown_workshop", "workshop")
    return _actor(connection, browser_id, workshop_id, None)


def _browser(connection: Connection, token: str | None) -> str:
    browser_id = browser_of(connection, token)
    if browser_id is None:
        raise ChoremError("not_joined")
    return browser_id


def _actor(connection: Connection, browser_id: str, workshop_id: str, poster_id: str | None) -> Actor:
    found = connection.execute(
        select(
            _GRANT.c.role, _SEAT.c.id, _SEAT.c.poster_id, _SEAT.c.name, _SEAT.c.title, _WORKSHOP.c.settings
        )
        .join(_SEAT, _SEAT.c.id == _GRANT.c.seat_id)
        .join(_WORKSHOP, _WORKSHOP.c.id == _GRANT.c.workshop_id)
        .where(
            _GRANT.c.browser_id == browser_id,
            _GRANT.c.workshop_id == workshop_id,
            _SEAT.c.removed_at.is_(None),
        )
        .order_by(_GRANT.c.created_at.desc())
    ).all()
    # What came by the link to the files ends with it [K9].
    rows = [row for row in found if row.role != "files" or row.settings.get("files_until", "") > now()]
    if not rows:
        raise ChoremError("not_allowed")
    leads = any(row.role == "facilitator" for row in rows)
    best = min(rows, key=lambda row: _rank(row, poster_id))
    role: Role = "facilitator" if leads else best.role
    # Where names are hidden nobody has one: nothing that is done from now on is signed [K7].
    name = "" if best.settings.get("names_hidden", False) else best.name
    return Actor(browser_id, workshop_id, best.id, best.poster_id, role, name, best.title)


def _rank(row: Any, poster_id: str | None) -> int:
    """Of several seats in one workshop, the one at this poster; then the one that may do most; then the
    latest."""
    if poster_id is not None and row.poster_id == poster_id:
        return 0
    return {"facilitator": 1, "participant": 2, "observer": 3}.get(row.role, 4)
