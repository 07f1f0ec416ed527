"""The live connections of a poster and of a workshop: who is it, may they, then over to the hub
(docs/PROTOCOL.md).

An adapter only. Refusals come as close codes, which a page can read, and not as a failed handshake, which
it cannot; a foreign page gets the failed handshake [A4].
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from fastapi import APIRouter, WebSocket

from api.auth.actor import Actor
from api.auth.permissions import Operation, allowed, require
from api.context import Context
from api.middleware import origin_check
from api.routes.depends import session_token
from api.sync.frames import text_frame
from api.sync.line import CLOSE_CODES
from api.sync.session import Ordered, Session, WallSession
from api.sync.socket import taken_from
from api.wire import live
from chorem.errors import ChoremError
from chorem.poster.ops import Batch

router = APIRouter()


@router.websocket("/api/posters/{poster}/live")
async def live_poster(websocket: WebSocket, poster: str) -> None:
    context: Context = websocket.app.state.context

    def enter() -> Actor:
        actor = context.access.at_poster(session_token(websocket), poster)
        require(actor, Operation.READ_POSTER, poster)
        return actor

    actor = await _admitted(websocket, context, enter)
    if actor is not None:
        await context.hub.serve(taken_from(websocket.scope), _session(context, actor, poster))


@router.websocket("/api/workshops/{workshop}/live")
async def live_workshop(websocket: WebSocket, workshop: str, poster: str | None = None) -> None:
    """``poster``: who comes to present one stands at it, whatever other seats the browser has."""
    context: Context = websocket.app.state.context

    def enter() -> Actor:
        token = session_token(websocket)
        actor = context.access.in_workshop(token, workshop)
        if poster is not None:
            at_poster = context.access.at_poster(token, poster)
            actor = at_poster if at_poster.workshop_id == workshop else actor
        require(actor, Operation.FOLLOW_WORKSHOP)
        return actor

    actor = await _admitted(websocket, context, enter)
    if actor is not None:
        leads = allowed(actor, Operation.LEAD_WORKSHOP)
        session = WallSession(actor.workshop_id, actor.seat_id, actor.role, leads, _presents(actor))
        await context.hub.serve_wall(taken_from(websocket.scope), session)


def _presents(actor: Actor) -> frozenset[str] | None:
    """The posters somebody may present: None is all of them."""
    if allowed(actor, Operation.PRESENT):
        return None
    own = {actor.poster_id} if actor.poster_id is not None else set()
    return frozenset(one for one in own if allowed(actor, Operation.PRESENT, one))


async def _admitted(websocket: WebSocket, context: Context, enter: Callable[[], Actor]) -> Actor | None:
    """Accepts the socket; None when it was closed with a reason instead."""
    origin, host = websocket.headers.get("origin", ""), websocket.headers.get("host", "")
    if origin and not origin_check(context.settings.public_url)(origin, host):
        await websocket.close()
        return None
    try:
        actor = await asyncio.to_thread(enter)
    except ChoremError as error:
        await websocket.accept()
        socket = taken_from(websocket.scope)
        socket.write(text_frame(live.encode("error", error=error.as_dict())))
        socket.close(CLOSE_CODES.get(error.code, 4400), error.code)
        return None
    await websocket.accept()
    return actor


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
        title=actor.title,
    )
