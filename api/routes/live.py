"""The live connection of a poster: who is it, may they, then over to the hub (docs/PROTOCOL.md).

An adapter only. Refusals come as close codes, which a page can read, and not as a failed handshake, which
it cannot; a foreign page gets the failed handshake [A4].
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from fastapi import APIRouter, WebSocket

from api.auth.actor import Actor
from api.auth.permissions import Operation, allowed, require
from api.context import Context
from api.middleware import origin_check
from api.routes.depends import session_token
from api.sync.connection import CLOSE_CODES
from api.sync.frames import text_frame
from api.sync.session import Ordered, Session
from api.sync.socket import taken_from
from api.wire import live
from chorem.errors import ChoremError
from chorem.poster.ops import Batch

router = APIRouter()


@router.websocket("/api/posters/{poster}/live")
async def live_poster(websocket: WebSocket, poster: str) -> None:
    context: Context = websocket.app.state.context
    origin, host = websocket.headers.get("origin", ""), websocket.headers.get("host", "")
    if origin and not origin_check(context.settings.public_url)(origin, host):
        await websocket.close()
        return
    try:
        actor = await asyncio.to_thread(context.access.at_poster, session_token(websocket), poster)
        require(actor, Operation.READ_POSTER, poster)
    except ChoremError as error:
        await websocket.accept()
        socket = taken_from(websocket.scope)
        socket.write(text_frame(live.encode("error", error=error.as_dict())))
        socket.close(CLOSE_CODES.get(error.code, 4400), error.code)
        return
    await websocket.accept()
    await context.hub.serve(taken_from(websocket.scope), _session(context, actor, poster))


def _session(context: Context, actor: Actor, poster: str) -> Session:
    def submit(batch: Batch, name: str) -> asyncio.Future[Ordered]:
        return context.ops.order(replace(actor, name=name), poster, batch)

    return Session(
        poster_id=poster,
        workshop_id=actor.workshop_id,
        seat_id=actor.seat_id,
        name=actor.name,
        role=actor.role,
        may_show=allowed(actor, Operation.SHOW_PRESENCE, poster),
        may_hold=allowed(actor, Operation.HOLD_LEASE, poster),
        submit=submit,
    )
