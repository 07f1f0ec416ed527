"""The day of a workshop as its screens show it: phases, clock, gates, calls, messages, signs offered.

Reads only; who may see what is decided by whoever asks. Must not know sockets.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, defaultdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select

from api.db import tables
from api.db.engine import reading
from api.services.card_rows import count_cards
from api.sync.session import Day, Gestures
from chorem.errors import ChoremError
from chorem.workshop.acts import run_of
from chorem.workshop.clock import Clock, Run

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_SEAT = tables.table_of(tables.Seat)
_MESSAGE = tables.table_of(tables.Message)
_READ = tables.table_of(tables.MessageRead)
_OP = tables.table_of(tables.OpLog)

#: Ten minutes are asked of a log only as far back as this many ops.
_RECENT_OPS = 3_000
_RECENT_MINUTES = 10
_MAX_MESSAGES = 30


def now_ms() -> int:
    """The server's time, in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class DayReader:
    """What arrives with a welcome, and what news are made of (sync.session.DaySource)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def poster_day(self, poster_id: str) -> dict[str, Any]:
        """The day at one poster. Raises ChoremError("unknown_poster")."""

        def read() -> dict[str, Any]:
            with reading(self._engine) as connection:
                workshop_id = connection.execute(
                    select(_POSTER.c.workshop_id).where(_POSTER.c.id == poster_id)
                ).scalar()
                if workshop_id is None:
                    raise ChoremError("unknown_poster", "poster")
                return _day(connection, workshop_id).posters[poster_id]

        return await asyncio.to_thread(read)

    async def day(self, workshop_id: str) -> Day:
        """The whole day. Raises ChoremError("unknown_workshop")."""

        def read() -> Day:
            with reading(self._engine) as connection:
                return _day(connection, workshop_id)

        return await asyncio.to_thread(read)

    async def gestures(self, workshop_id: str) -> dict[str, Gestures]:
        """What each poster saw in the last minutes."""

        def read() -> dict[str, Gestures]:
            with reading(self._engine) as connection:
                return _gestures(connection, workshop_id)

        return await asyncio.to_thread(read)


def workshop_row(connection: Connection, workshop_id: str) -> Row[Any]:
    """Raises ChoremError("unknown_workshop")."""
    row = connection.execute(select(_WORKSHOP).where(_WORKSHOP.c.id == workshop_id)).first()
    if row is None:
        raise ChoremError("unknown_workshop", "workshop")
    return row


def passing_order(row: Row[Any], posters: list[str]) -> list[str]:
    """Who presents when: as the facilitators said, then those they did not name, by table."""
    named = [one for one in row.settings.get("order", []) if one in posters]
    return named + [one for one in posters if one not in named]


def clock_of(row: Row[Any]) -> Clock:
    return Clock.model_validate(row.clock or {})


def _day(connection: Connection, workshop_id: str) -> Day:
    row = workshop_row(connection, workshop_id)
    posters = connection.execute(
        select(_POSTER.c.id, _POSTER.c.heading, _POSTER.c.position, _POSTER.c.gate, _POSTER.c.hand)
        .where(_POSTER.c.workshop_id == workshop_id)
        .order_by(_POSTER.c.position)
    ).all()
    clock = clock_of(row)
    messages = _messages(connection, workshop_id)
    hidden = row.settings.get("names_hidden", False)
    common = {
        "now_ms": now_ms(),
        "title": row.title,
        "date": row.date,
        "place": row.place,
        "phases": row.phases,
        "groups": len(posters),
        "sessions": row.sessions,
        "session_id": row.session_id,
        "offered": row.offered,
        "palette": row.settings.get("palette", "starter"),
        "cards": count_cards(connection, workshop_id),
    }
    signs_of = row.settings.get("signs_of", {})
    tables_of_all = [
        {
            "id": one.id,
            "group": one.heading.get("group", ""),
            "table": one.position + 1,
            "gate": one.gate,
            "hand": _hand(one.hand, hidden),
            "signs": signs_of.get(one.id),
        }
        for one in posters
    ]
    wall = {
        **common,
        "joining_open": row.joining_open,
        "clock": clock.model_dump(mode="json"),
        "order": passing_order(row, [one.id for one in posters]),
    }
    return Day(
        workshop_id,
        {
            one.id: {
                **common,
                **signs_of.get(one.id, {}),
                "run": _json(run_of(clock, one.id)),
                "gate": one.gate,
                "hand": _hand(one.hand, hidden),
                "message": _last_for(messages, one.id),
            }
            for one in posters
        },
        {**wall, "posters": tables_of_all, "messages": [_counted(message) for message in messages]},
        {**wall, "posters": [{**table, "hand": None} for table in tables_of_all], "messages": []},
    )


def _hand(hand: dict[str, Any] | None, hidden: bool) -> dict[str, Any] | None:
    """A call, without who raised it where names are hidden."""
    return {**hand, "name": ""} if hand and hidden else hand


def _messages(connection: Connection, workshop_id: str) -> list[dict[str, Any]]:
    """The last messages, the oldest first, each with the seats that have read it and where they sit."""
    found = connection.execute(
        select(_MESSAGE)
        .where(_MESSAGE.c.workshop_id == workshop_id)
        .order_by(_MESSAGE.c.at.desc(), _MESSAGE.c.id)
        .limit(_MAX_MESSAGES)
    ).all()
    readers: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for message_id, seat_id, poster_id in connection.execute(
        select(_READ.c.message_id, _READ.c.seat_id, _SEAT.c.poster_id)
        .join(_SEAT, _SEAT.c.id == _READ.c.seat_id)
        .where(_READ.c.message_id.in_([row.id for row in found]))
    ):
        readers[message_id].append((seat_id, poster_id))
    return [
        {"id": row.id, "text": row.text, "at": row.at, "poster_id": row.poster_id, "readers": readers[row.id]}
        for row in reversed(found)
    ]


def _last_for(messages: list[dict[str, Any]], poster_id: str) -> dict[str, Any] | None:
    """The one message a group may still have to read, with the seats that have."""
    for message in reversed(messages):
        if message["poster_id"] in (None, poster_id):
            seen = [seat for seat, _poster in message["readers"]]
            return {"id": message["id"], "text": message["text"], "at": message["at"], "seen": seen}
    return None


def _counted(message: dict[str, Any]) -> dict[str, Any]:
    """For the wall: which groups have read it."""
    seen = sorted({poster for _seat, poster in message["readers"] if poster is not None})
    return {key: message[key] for key in ("id", "text", "at", "poster_id")} | {"seen": seen}


def _gestures(connection: Connection, workshop_id: str) -> dict[str, Gestures]:
    rows = connection.execute(
        select(_POSTER.c.id, _POSTER.c.seq, _POSTER.c.created_at)
        .where(_POSTER.c.workshop_id == workshop_id)
        .order_by(_POSTER.c.position)
    ).all()
    oldest = now_ms() // 60_000 - _RECENT_MINUTES
    found = {}
    for row in rows:
        batches = connection.execute(
            select(func.max(_OP.c.at).label("at"))
            .where(_OP.c.poster_id == row.id, _OP.c.seq > row.seq - _RECENT_OPS)
            .group_by(_OP.c.batch)
            .order_by(func.max(_OP.c.seq))
        ).all()
        minutes = Counter(int(datetime.fromisoformat(at).timestamp() // 60) for (at,) in batches)
        recent = {minute: count for minute, count in minutes.items() if minute > oldest}
        last_at = batches[-1].at if batches else row.created_at
        found[row.id] = Gestures(last_at, recent)
    return found


def _json(run: Run | None) -> dict[str, Any] | None:
    return None if run is None else run.model_dump(mode="json")
