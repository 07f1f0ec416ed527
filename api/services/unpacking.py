"""A workshop brought back from its ZIP: the same documents, new links and codes.

Owns the reading of the file into documents that are valid, and the writing of its rows, all or nothing. Must
not know HTTP.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from sqlalchemy import Connection, insert, select

from api.archive.format import WORKSHOP, GroupFile, VersionFile, WorkshopFile
from api.archive.zip_reader import ZipReader
from api.auth.tokens import new_id, now
from api.db import tables
from api.db.poster_rows import insert_state
from api.db.writer import Writer
from api.photos import MAX_UPLOAD_BYTES, MOST_PER_POSTER, Photo, PhotoFiles, checked_photo
from api.services.access import NewSeat, admit
from api.services.groups import free_code, posters_of
from api.services.poster_file import read_poster_file
from api.services.versions import MAX_VERSIONS
from api.services.workshops import FACILITATOR_NAME, Created, Workshops, check_plan
from chorem.errors import ChoremError
from chorem.poster import bounds
from chorem.poster.canonical import canonical
from chorem.poster.faults import fault
from chorem.poster.parse import parse_json
from chorem.poster.state import load

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_VERSION = tables.table_of(tables.Version)

#: workshop.json holds the base once; a version holds a poster and a few words.
_MAX_FILE_BYTES = bounds.MAX_POSTER_BYTES + 64 * 1024
_MAX_DEPTH = 34

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class _Group:
    file: GroupFile
    document: dict[str, Any]
    versions: list[VersionFile] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)


class Unpacking:
    def __init__(self, writer: Writer, photos: PhotoFiles, workshops: Workshops) -> None:
        self._writer = writer
        self._photos = photos
        self._workshops = workshops

    async def bring_back(self, session: str | None, path: Path) -> Created:
        """Whoever brings the file is the facilitator. Raises ChoremError: what is wrong, and in which file.

        Posters keep their ids where no other has them here; else all take new ones.
        """
        file, groups = await asyncio.to_thread(_read, path)
        workshop_id = new_id("w")

        def job(connection: Connection) -> tuple[Created, dict[str, str]]:
            ids = _ids(connection, groups)
            code = free_code(connection)
            connection.execute(insert(_WORKSHOP).values(_workshop_row(file, workshop_id, code, ids)))
            for position, group in enumerate(groups):
                _insert_group(connection, workshop_id, position, group, ids)
            links = self._workshops.make_links(connection, workshop_id, code)
            seat = NewSeat(workshop_id, "facilitator", name=FACILITATOR_NAME[file.lang])
            opened = admit(connection, session, seat)
            return Created(workshop_id, opened, links, posters_of(connection, workshop_id)), ids

        created, ids = await self._writer.run(job)
        for group in groups:
            for photo in group.photos:
                await asyncio.to_thread(self._photos.put, ids[group.file.poster], photo)
        return created


def _read(path: Path) -> tuple[WorkshopFile, list[_Group]]:
    archive = ZipReader(path)
    try:
        file = _shaped(WorkshopFile, _whole(archive, WORKSHOP), WORKSHOP)
        check_plan(file.phases, file.sessions, file.offered)
        for index, group in enumerate(file.groups):
            if group.poster in {other.poster for other in file.groups[:index]}:
                raise ChoremError("id_taken", f"{WORKSHOP}: groups[{index}].poster", id=group.poster)
        return file, [_group(archive, group) for group in file.groups]
    finally:
        archive.close()


def _group(archive: ZipReader, group: GroupFile) -> _Group:
    name = f"{group.folder}/poster.json"
    document = _poster(_whole(archive, name), name)
    read = _Group(group, {**document, "group": group.group, "id": group.poster, "seq": 0})
    for path in archive.names(f"{group.folder}/versions")[:MAX_VERSIONS]:
        version = _shaped(VersionFile, _whole(archive, path), path)
        kept = _poster(canonical(version.document), path)
        read.versions.append(version.model_copy(update={"document": kept}))
    for path in archive.names(f"{group.folder}/photos")[:MOST_PER_POSTER]:
        body = archive.read(path, MAX_UPLOAD_BYTES) or b""
        try:
            read.photos.append(checked_photo(body, path.rpartition("/")[2].removesuffix(".jpg")))
        except ChoremError as error:
            raise ChoremError(error.code, path, **error.facts) from None
    return read


def _whole(archive: ZipReader, name: str) -> bytes:
    body = archive.read(name, _MAX_FILE_BYTES)
    if body is None:
        raise ChoremError("bad_archive" if name == WORKSHOP else "archive_missing", name, name=name)
    return body


def _poster(body: bytes, name: str) -> dict[str, Any]:
    document, errors = read_poster_file(body)
    if errors:
        raise ChoremError(errors[0].code, f"{name}: {errors[0].path}", **errors[0].facts)
    return document


def _shaped(shape: type[Shape], body: bytes, name: str) -> Shape:
    try:
        value = parse_json(body, _MAX_FILE_BYTES, _MAX_DEPTH)
    except ChoremError as error:
        raise ChoremError(error.code, f"{name}: {error.path}", **error.facts) from None
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        wrong = fault(error, value)
        raise ChoremError(wrong.code, f"{name}: {wrong.path}", **wrong.facts) from None


def _ids(connection: Connection, groups: list[_Group]) -> dict[str, str]:
    """The id each poster of the file gets."""
    wanted = [group.file.poster for group in groups]
    taken = connection.execute(select(_POSTER.c.id).where(_POSTER.c.id.in_(wanted))).first()
    return {one: one if taken is None else new_id("p") for one in wanted}


def _workshop_row(file: WorkshopFile, workshop_id: str, code: str, ids: Mapping[str, str]) -> dict[str, Any]:
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
                "people": _renamed(before.people, ids),
                "changes": _renamed(before.changes, ids),
                "started": before.started,
                "ended": before.ended,
            },
        },
        "join_code": code,
        "joining_open": True,
        "created_at": now(),
        "phases": [phase.model_dump(mode="json") for phase in file.phases],
        "sessions": [session.model_dump(mode="json") for session in file.sessions],
        "session_id": file.session_id,
        "offered": file.offered,
        "clock": {},
    }


def _insert_group(
    connection: Connection, workshop_id: str, position: int, group: _Group, ids: Mapping[str, str]
) -> None:
    poster_id = ids[group.file.poster]
    state = load(_moved(group.document, poster_id, ids))
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
    for version in group.versions:
        connection.execute(
            insert(_VERSION).values(
                id=new_id("v"),
                poster_id=poster_id,
                name=version.name,
                kind=version.kind,
                author=version.author,
                seq=0,
                at=version.at,
                data=_moved(version.document, poster_id, ids),
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


def _renamed(counts: Mapping[str, int], ids: Mapping[str, str]) -> dict[str, int]:
    return {ids[key]: value for key, value in counts.items() if key in ids}
