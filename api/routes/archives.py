"""A workshop as one ZIP, taken away and brought back.

Adapters only; the file goes out and comes in piece by piece.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from api.routes.depends import CallerDep, ContextDep, StrictRoute, WorkshopActorDep, keep_session
from api.routes.workshops import created_answer
from api.services.archiving import Wanted
from api.wire.rest import WorkshopCreated

router = APIRouter(prefix="/api/workshops", route_class=StrictRoute)

Names = Annotated[Literal["shown", "hidden"], Query()]


@router.get("/{workshop}/export.zip")
async def export_zip(
    workshop: str,
    context: ContextDep,
    actor: WorkshopActorDep,
    names: Names = "shown",
    png: bool = False,
    log: bool = False,
) -> Response:
    """Everything of the workshop as documented files; with ``names=hidden`` nobody is named. ``png``: the
    posters as PNG too. ``log``: every change too."""
    stream = await context.archiving.stream(actor, Wanted(names == "shown", png, log))
    headers = {
        "Content-Disposition": f'attachment; filename="{stream.file_name}"',
        # It is compressed already: nobody shall do it again.
        "Content-Encoding": "identity",
    }
    return StreamingResponse(stream.chunks, headers=headers, media_type="application/zip")


@router.post("/import", status_code=201)
async def import_zip(
    request: Request, response: Response, context: ContextDep, caller: CallerDep
) -> WorkshopCreated:
    """The ZIP of a workshop as the body: the same documents, new links and codes. Whoever brings it is its
    facilitator."""
    context.throttles.create.check(caller.key, caller.address)
    context.throttles.create.count(caller.key, caller.address)
    with tempfile.NamedTemporaryFile(prefix="chorem-", suffix=".zip") as file:
        async for chunk in request.stream():
            await asyncio.to_thread(file.write, chunk)
        file.flush()
        created = await context.unpacking.bring_back(caller.session, Path(file.name))
    keep_session(response, created.opened, context.settings)
    return created_answer(request, response, context, created)
