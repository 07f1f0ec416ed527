"""The report of a workshop, gathered from everything it holds: as a PDF, or as a document to edit.

Owns who may have it, with names or without. Must not know HTTP or layout.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.db.engine import reading
from api.services.answers import AnswersService
from api.services.day import workshop_row
from api.services.export import poster_png
from api.services.ops import OpsService
from api.services.participation import names_of, participation_of
from api.services.photos import Photos
from api.services.posters import plain_name
from api.services.workshops import Workshops
from chorem.poster.unsigned import unsigned
from chorem.report.common import Sheet
from chorem.report.content import Report
from chorem.report.docx import report_docx
from chorem.report.pdf import report_pdf
from chorem.workshop.plan import Phase

#: Wide enough to be read on a landscape page.
_PICTURE_WIDTH_PX = 2_000

Step = Callable[[int, int], None]


def no_step(done: int, of: int) -> None:
    """For who does not wait with somebody."""


class Reports:
    def __init__(
        self,
        engine: Engine,
        ops: OpsService,
        photos: Photos,
        workshops: Workshops,
        answers: AnswersService,
        time_zone: str,
    ) -> None:
        self._engine = engine
        self._ops = ops
        self._photos = photos
        self._workshops = workshops
        self._answers = answers
        self._zone = _zone(time_zone)

    async def pdf(self, actor: Actor, lang: str | None, *, names: bool, step: Step = no_step) -> bytes:
        """Raises ChoremError("not_allowed") when names are asked for by who may not have them."""
        report = await self._gathered(actor, lang, names)
        return await asyncio.to_thread(report_pdf, report, step)

    async def docx(self, actor: Actor, lang: str | None, *, names: bool, step: Step = no_step) -> bytes:
        """The same, to edit; each poster is drawn in a process of its own."""
        report = await self._gathered(actor, lang, names)
        pictures: dict[str, bytes] = {}
        for done, sheet in enumerate(report.sheets):
            step(done, len(report.sheets))
            pictures[sheet.poster] = await asyncio.to_thread(
                poster_png, sheet.document, _PICTURE_WIDTH_PX, "couleur", report.images
            )
        step(len(report.sheets), len(report.sheets))
        return await asyncio.to_thread(report_docx, report, pictures)

    def check(self, actor: Actor, *, names: bool) -> None:
        """Raises ChoremError("not_allowed"): names are for who may take the whole workshop away."""
        require(actor, Operation.READ_REPORT)
        if names:
            require(actor, Operation.EXPORT_WORKSHOP)

    async def file_stem(self, actor: Actor) -> str:
        """``compte-rendu-drome-2040``."""
        values, _ = await self._workshops.read(actor)
        return f"compte-rendu-{plain_name(values['title']) or 'atelier'}"

    async def _gathered(self, actor: Actor, lang: str | None, names: bool) -> Report:
        self.check(actor, names=names)
        values, _ = await self._workshops.read(actor)
        sheets = [await self._sheet(one["id"], one["group"], names) for one in values["posters"]]
        images: dict[str, bytes] = {}
        for sheet in sheets:
            images |= await self._photos.images_of(sheet.document)

        def read() -> dict[str, Any]:
            with reading(self._engine) as connection:
                settings = workshop_row(connection, actor.workshop_id).settings
                with_names = names and not settings.get("names_hidden", False)
                return {
                    "lang": lang or settings.get("lang", "fr"),
                    "participation": participation_of(connection, actor.workshop_id),
                    "with_names": with_names,
                    "names": names_of(connection, actor.workshop_id) if with_names else {},
                    "gathered": settings.get("common", {}).get("groups", []),
                }

        return Report(
            title=values["title"],
            date=values["date"],
            place=values["place"],
            territory=values["territory"],
            made_on=datetime.now(self._zone).date().isoformat(),
            phases=[Phase.model_validate(phase) for phase in values["phases"]],
            zone=self._zone,
            sheets=sheets,
            morning=await self._answers.for_report(actor),
            images=images,
            **await asyncio.to_thread(read),
        )

    async def _sheet(self, poster_id: str, group: str, names: bool) -> Sheet:
        document = await self._ops.document(poster_id)
        return Sheet(poster_id, group, document if names else unsigned(document))


def _zone(name: str) -> tzinfo:
    """A machine may not know any: hours are universal then, and said to be."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC
