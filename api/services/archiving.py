"""A whole workshop as one ZIP, made poster by poster: nothing is in memory but the poster at hand.

Owns what goes into the file, and that no token, code or key does. Must not know HTTP.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, select

from api.archive.format import (
    MORNING,
    WORKSHOP,
    GroupFile,
    MorningFile,
    TerritoryFile,
    VersionFile,
    WorkshopFile,
    folder_name,
)
from api.archive.tables import Tables
from api.archive.zip_writer import ZipWriter
from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.db import tables
from api.db.engine import reading
from api.photos import PhotoFiles
from api.services.card_rows import cards_of
from api.services.day import workshop_row
from api.services.export import poster_png, poster_svg_and_pdf
from api.services.morning_rows import morning_of
from api.services.ops import OpsService
from api.services.participation import names_of, participation_of
from api.services.posters import plain_name
from chorem.poster.canonical import canonical, exported
from chorem.poster.unsigned import unsigned
from chorem.report.common import Sheet
from chorem.report.words import load_words

_POSTER = tables.table_of(tables.Poster)
_VERSION = tables.table_of(tables.Version)
_OP = tables.table_of(tables.OpLog)
_LOG = ("seq", "op_id", "batch", "name", "at", "kind", "target", "entity_id", "fields", "undoes", "late")
_ROWS_AT_ONCE = 500

#: Told how many posters are done, of how many.
Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """``names`` false: nobody's. ``png``, ``log``: also the pictures as PNG, also every change there was."""

    names: bool = True
    png: bool = False
    log: bool = False


@dataclass(frozen=True, slots=True)
class Stream:
    file_name: str
    chunks: AsyncIterator[bytes]


class Archiving:
    def __init__(self, engine: Engine, ops: OpsService, photos: PhotoFiles) -> None:
        self._engine = engine
        self._ops = ops
        self._photos = photos

    async def stream(self, actor: Actor, wanted: Wanted, step: Step = lambda done, of: None) -> Stream:
        """The file, in pieces, as they are asked for. Raises before the first one."""
        require(actor, Operation.EXPORT_WORKSHOP)
        about = await asyncio.to_thread(self._about, actor.workshop_id)
        if about.names_hidden or not wanted.names:
            wanted = replace(wanted, names=False)
            about = about.model_copy(update={"names": {}})
        name = plain_name(about.title) or "atelier"
        return Stream(f"{name}.zip", self._chunks(about, wanted, step))

    def _about(self, workshop_id: str) -> WorkshopFile:
        with reading(self._engine) as connection:
            return _workshop_file(connection, workshop_id)

    async def _chunks(self, about: WorkshopFile, wanted: Wanted, step: Step) -> AsyncIterator[bytes]:
        out = ZipWriter()
        out.add("LISEZMOI.txt", load_words(about.lang)["archive.readme"].encode())
        out.add(WORKSHOP, canonical(about.model_dump(mode="json")))
        sums = Tables(load_words(about.lang), about.cards, about.common)
        for done, group in enumerate(about.groups):
            step(done, len(about.groups))
            document = exported(await self._ops.document(group.poster))
            if not wanted.names:
                document = unsigned(document)
            morning = await asyncio.to_thread(self._morning, group.poster, wanted)
            sums.add(Sheet(group.poster, group.group, document), morning)
            if morning.answers:
                out.add(f"{group.folder}/{MORNING}", canonical(morning.model_dump(mode="json")))
            await asyncio.to_thread(self._add_poster, out, group, document, wanted)
            yield out.take()
            for photo in await asyncio.to_thread(self._photos.listed, group.poster):
                body = await asyncio.to_thread(self._photos.get, group.poster, photo)
                out.add(f"{group.folder}/photos/{photo}.jpg", body or b"")
                yield out.take()
            await asyncio.to_thread(self._add_versions, out, group, wanted)
            yield out.take()
            if wanted.log:
                await asyncio.to_thread(self._add_log, out, group, wanted)
                yield out.take()
        for name, body in sums.files().items():
            out.add(name, body)
        step(len(about.groups), len(about.groups))
        yield out.finish()

    def _morning(self, poster_id: str, wanted: Wanted) -> MorningFile:
        with reading(self._engine) as connection:
            return morning_of(connection, poster_id, names=wanted.names)

    def _add_poster(self, out: ZipWriter, group: GroupFile, document: dict[str, Any], wanted: Wanted) -> None:
        photo = document.get("photo")
        body = photo and self._photos.get(group.poster, photo["hash"])
        images = {photo["hash"]: body} if photo and body else {}
        out.add(f"{group.folder}/poster.json", canonical(document))
        svg, pdf = poster_svg_and_pdf(document, images)
        out.add(f"{group.folder}/poster.svg", svg.encode())
        out.add(f"{group.folder}/poster.pdf", pdf)
        if wanted.png:
            out.add(f"{group.folder}/poster.png", poster_png(document, images=images))

    def _add_versions(self, out: ZipWriter, group: GroupFile, wanted: Wanted) -> None:
        with reading(self._engine) as connection:
            found = select(_VERSION.c.id).where(_VERSION.c.poster_id == group.poster)
            found = found.order_by(_VERSION.c.at, _VERSION.c.id)
            for number, version_id in enumerate(list(connection.execute(found).scalars()), 1):
                row = connection.execute(select(_VERSION).where(_VERSION.c.id == version_id)).one()
                document = exported(row.data)
                file = VersionFile(
                    name=row.name,
                    kind=row.kind,
                    author=row.author if wanted.names else "",
                    at=row.at,
                    document=document if wanted.names else unsigned(document),
                )
                out.add(f"{group.folder}/versions/{number:03}.json", canonical(file.model_dump(mode="json")))

    def _add_log(self, out: ZipWriter, group: GroupFile, wanted: Wanted) -> None:
        """A JSON object a line. In pieces of so many rows, files of their own: a log may be long."""
        seq, number = 0, 1
        with reading(self._engine) as connection:
            while True:
                rows = connection.execute(
                    select(*(_OP.c[name] for name in _LOG))
                    .where(_OP.c.poster_id == group.poster, _OP.c.seq > seq)
                    .order_by(_OP.c.seq)
                    .limit(_ROWS_AT_ONCE)
                ).mappings()
                lines = [dict(row) for row in rows]
                if not lines:
                    return
                seq = lines[-1]["seq"]
                if not wanted.names:
                    lines = [_unsigned_line(line) for line in lines]
                body = b"\n".join(msgspec.json.encode(line) for line in lines) + b"\n"
                out.add(f"{group.folder}/log/{number:03}.jsonl", body)
                number += 1


def _workshop_file(connection: Connection, workshop_id: str) -> WorkshopFile:
    row = workshop_row(connection, workshop_id)
    posters = connection.execute(
        select(_POSTER.c.id, _POSTER.c.position, _POSTER.c.heading, _POSTER.c.gate)
        .where(_POSTER.c.workshop_id == workshop_id)
        .order_by(_POSTER.c.position)
    ).all()
    groups = [
        GroupFile(
            poster=one.id,
            group=one.heading.get("group", ""),
            folder=folder_name(table, plain_name(one.heading.get("group", "")) or "groupe"),
            gate=one.gate,
            signs=row.settings.get("signs_of", {}).get(one.id),
        )
        for table, one in enumerate(posters, 1)
    ]
    return WorkshopFile(
        title=row.title,
        date=row.date,
        place=row.place,
        lang=row.settings.get("lang", "fr"),
        territory=TerritoryFile.model_validate(row.territory),
        shared_territory=row.settings.get("shared_territory", True),
        palette=row.settings.get("palette", "starter"),
        names_hidden=row.settings.get("names_hidden", False),
        phases=row.phases,
        sessions=row.sessions,
        session_id=row.session_id,
        offered=row.offered,
        groups=groups,
        order=[one for one in row.settings.get("order", []) if one in {group.poster for group in groups}],
        participation=participation_of(connection, workshop_id),
        names=names_of(connection, workshop_id),
        cards=cards_of(connection, workshop_id),
        card=row.card_id,
        common=row.settings.get("common", {}).get("groups", []),
    )


def _unsigned_line(line: dict[str, Any]) -> dict[str, Any]:
    fields = line["fields"]
    return {**line, "name": "", "fields": {**fields, "author": ""} if "author" in fields else fields}
