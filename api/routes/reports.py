"""The report of a workshop, and files that are waited for: started, followed, cancelled, fetched.

Adapters only.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from fastapi.responses import FileResponse

from api.routes.depends import ContextDep, StrictRoute, WorkshopActorDep
from api.services.archiving import Wanted
from api.services.jobs import Job, Make, Step
from api.services.prints import Lang
from api.wire.rest import Body

router = APIRouter(prefix="/api/workshops/{workshop}", route_class=StrictRoute)

Names = Annotated[Literal["shown", "hidden"], Query()]
_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
}


class ExportIn(Body):
    """``names``: first names too, for who leads. ``png``, ``log``: of a ZIP only."""

    kind: Literal["zip", "pdf", "docx"]
    names: Literal["shown", "hidden"] = "hidden"
    lang: Lang | None = None
    png: bool = False
    log: bool = False


class ExportOut(Body):
    """``state``: running, done or failed. ``done`` posters ``of`` so many; ``bytes`` so far."""

    id: str
    file_name: str
    state: Literal["running", "done", "failed"]
    done: int
    of: int
    bytes: int


@router.get("/report.pdf")
async def report_pdf(
    workshop: str,
    context: ContextDep,
    actor: WorkshopActorDep,
    names: Names = "hidden",
    lang: Lang | None = None,
) -> Response:
    """Cover, participation in numbers, each poster full page, reactions, what is put in common."""
    body = await context.reports.pdf(actor, lang, names=names == "shown")
    return _attached(body, f"{await context.reports.file_stem(actor)}.pdf", "pdf")


@router.get("/report.docx")
async def report_docx(
    workshop: str,
    context: ContextDep,
    actor: WorkshopActorDep,
    names: Names = "hidden",
    lang: Lang | None = None,
) -> Response:
    """The same, to edit; posters are pictures."""
    body = await context.reports.docx(actor, lang, names=names == "shown")
    return _attached(body, f"{await context.reports.file_stem(actor)}.docx", "docx")


@router.post("/exports", status_code=202)
async def start_export(
    workshop: str, body: ExportIn, context: ContextDep, actor: WorkshopActorDep
) -> ExportOut:
    """Starts to make a file; GET says how far it is."""
    names = body.names == "shown"
    reports = context.reports
    if body.kind == "zip":
        # Says no at once, if it is no.
        asked = await context.archiving.stream(actor, Wanted(names, body.png, body.log))
        file_name = asked.file_name

        async def make(step: Step) -> AsyncIterator[bytes]:
            stream = await context.archiving.stream(actor, Wanted(names, body.png, body.log), step)
            async for chunk in stream.chunks:
                yield chunk

        return _said(context.jobs.start(actor, file_name, make))
    reports.check(actor, names=names)
    build = reports.pdf if body.kind == "pdf" else reports.docx

    async def make_report(step: Step) -> AsyncIterator[bytes]:
        yield await build(actor, body.lang, names=names, step=step)

    made: Make = make_report
    return _said(context.jobs.start(actor, f"{await reports.file_stem(actor)}.{body.kind}", made))


@router.get("/exports/{job}")
async def follow_export(workshop: str, job: str, context: ContextDep, actor: WorkshopActorDep) -> ExportOut:
    """How far it is."""
    return _said(context.jobs.get(actor, job))


@router.get("/exports/{job}/file")
async def fetch_export(workshop: str, job: str, context: ContextDep, actor: WorkshopActorDep) -> Response:
    """The file, once it is done; kept for a quarter of an hour."""
    made = context.jobs.file(actor, job)
    kind = made.file_name.rpartition(".")[2]
    headers = {"Content-Encoding": "identity"}
    return FileResponse(made.path, filename=made.file_name, media_type=_TYPES[kind], headers=headers)


@router.delete("/exports/{job}", status_code=204)
async def cancel_export(workshop: str, job: str, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Stops, and forgets what was made."""
    context.jobs.cancel(actor, job)


def _attached(body: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Encoding": "identity"}
    return Response(body, headers=headers, media_type=_TYPES[kind])


def _said(job: Job) -> ExportOut:
    return ExportOut.model_validate(
        {name: getattr(job, name) for name in ("id", "file_name", "state", "done", "of", "bytes")}
    )
