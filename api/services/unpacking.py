"""A workshop brought back from its ZIP: the same documents and morning, new links and codes.

Owns the writing of its rows, all or nothing, and the ids they get here. Must not know HTTP.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, insert, select

from api.archive.format import WorkshopFile
from api.auth.tokens import new_id, now
from api.db import tables
from api.db.poster_rows import insert_state
from api.db.writer import Writer
from api.photos import PhotoFiles
from api.services.access import NewSeat, admit
from api.services.archived import ArchivedGroup, read_archive
from api.services.groups import free_code, offer, posters_of
from api.services.morning_rows import insert_morning
from api.services.workshops import FACILITATOR_NAME, Created, Workshops
from chorem.poster.state import load

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_VERSION = tables.table_of(tables.Version)
_CARD = tables.table_of(tables.ScenarioCard)


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Ids:
    """Ids in the file → ids here, for posters and cards."""

    posters: Mapping[str, str]
    cards: Mapping[str, str]


class Unpacking:
    def __init__(self, writer: Writer, photos: PhotoFiles, workshops: Workshops) -> None:
        self._writer = writer
        self._photos = photos
        self._workshops = workshops

    async def bring_back(self, session: str | None, path: Path) -> Created:
        """Whoever brings the file is the facilitator. Raises ChoremError: what is wrong, and in which file.

        Posters and cards keep their ids where no other has them here; else all of them take new ones.
        """
        file, groups = await asyncio.to_thread(read_archive, path)
        workshop_id = new_id("w")

        def job(connection: Connection) -> tuple[Created, _Ids]:
            ids = _Ids(
                _ids(connection, _POSTER.c.id, "p", [group.file.poster for group in groups]),
                _ids(connection, _CARD.c.id, "k", [card.id for card in file.cards]),
            )
            code = free_code(connection)
            connection.execute(insert(_WORKSHOP).values(_workshop_row(file, workshop_id, code, ids)))
            _insert_cards(connection, workshop_id, file, ids)
            for position, group in enumerate(groups):
                _insert_group(connection, workshop_id, position, group, ids)
            links = self._workshops.make_links(connection, workshop_id, code)
            seat = NewSeat(workshop_id, "facilitator", name=FACILITATOR_NAME[file.lang])
            opened = admit(connection, session, seat)
            return Created(workshop_id, opened, links, posters_of(connection, workshop_id)), ids

        created, ids = await self._writer.run(job)
        for group in groups:
            for photo in group.photos:
                await asyncio.to_thread(self._photos.put, ids.posters[group.file.poster], photo)
        return created


def _ids(connection: Connection, column: Column[str], letter: str, wanted: list[str]) -> dict[str, str]:
    """The id here of each of these: its own, unless one of them is taken."""
    taken = connection.execute(select(column).where(column.in_(wanted))).first()
    return {one: one if taken is None else new_id(letter) for one in wanted}


def _workshop_row(file: WorkshopFile, workshop_id: str, code: str, ids: _Ids) -> dict[str, Any]:
    before = file.participation
    return {
        "id": workshop_id,
        "title": file.title,
        "date": file.date,
        "place": file.place,
        "territory": file.territory.model_dump(mode="json"),
        "settings": {
            "lang": file.lang,
            "palette": file.palette,
            "shared_territory": file.shared_territory,
            "names_hidden": file.names_hidden,
            "participation": {
                "people": _renamed(before.people, ids.posters),
                "changes": _renamed(before.changes, ids.posters),
                "started": before.started,
                "ended": before.ended,
            },
            "names": _renamed(file.names, ids.posters),
            "order": [ids.posters[one] for one in file.order if one in ids.posters],
            "common": {"rev": 0, "groups": _gathered(file, ids.posters)},
        },
        "join_code": code,
        "joining_open": True,
        "created_at": now(),
        "phases": [phase.model_dump(mode="json") for phase in file.phases],
        "sessions": [session.model_dump(mode="json") for session in file.sessions],
        "session_id": file.session_id,
        "offered": file.offered,
        "clock": {},
        "card_id": ids.cards.get(file.card or ""),
    }


def _insert_cards(connection: Connection, workshop_id: str, file: WorkshopFile, ids: _Ids) -> None:
    rows = [
        {
            "id": ids.cards[card.id],
            "workshop_id": workshop_id,
            "position": card.order,
            "data": card.model_dump(mode="json", exclude={"id", "order"}),
        }
        for card in file.cards
    ]
    if rows:
        connection.execute(insert(_CARD), rows)


def _gathered(file: WorkshopFile, posters: Mapping[str, str]) -> list[dict[str, Any]]:
    """Groups of items whose posters are called as they are here; what is of none of them stays said."""
    groups = [group.model_dump(mode="json") for group in file.common]
    return [
        {**group, "items": [[posters.get(poster, poster), item] for poster, item in group["items"]]}
        for group in groups
    ]


def _insert_group(
    connection: Connection, workshop_id: str, position: int, group: ArchivedGroup, ids: _Ids
) -> None:
    poster_id = ids.posters[group.file.poster]
    state = load(_moved(group.document, poster_id, ids.posters))
    connection.execute(
        insert(_POSTER).values(
            id=poster_id,
            workshop_id=workshop_id,
            position=position,
            heading=state.heading.fields,
            stamps={},
            seq=0,
            created_at=now(),
            join_code=free_code(connection),
            gate=group.file.gate,
        )
    )
    insert_state(connection, state)
    offer(connection, workshop_id, poster_id, group.file.signs)
    insert_morning(connection, workshop_id, poster_id, group.morning, ids.cards)
    # Versions of one moment stay in their order, which is that of their ids.
    version_ids = sorted(new_id("v") for _ in group.versions)
    for version_id, version in zip(version_ids, group.versions, strict=True):
        connection.execute(
            insert(_VERSION).values(
                id=version_id,
                poster_id=poster_id,
                name=version.name,
                kind=version.kind,
                author=version.author,
                seq=0,
                at=version.at,
                data=_moved(version.document, poster_id, ids.posters),
            )
        )


def _moved(document: dict[str, Any], poster_id: str, ids: Mapping[str, str]) -> dict[str, Any]:
    """The document under its id here; figures copied from a poster of the same file follow it."""
    figures = [
        {
            **one,
            "source": {**one["source"], "poster": ids.get(one["source"]["poster"], one["source"]["poster"])},
        }
        if one.get("source")
        else one
        for one in document["figures"]
    ]
    return {**document, "id": poster_id, "figures": figures, "versions": [], "seq": 0}


def _renamed(values: Mapping[str, T], ids: Mapping[str, str]) -> dict[str, T]:
    return {ids[key]: value for key, value in values.items() if key in ids}
