"""Whether a device is fit for the room: a socket that answers, and the address to try as a QR [H5].

Adapters only; public, bounded, and knows nobody.
"""

from __future__ import annotations

import asyncio
import time

from fastapi import APIRouter, Request, Response, WebSocket

from api.context import Context
from api.middleware import origin_check
from api.routes.depends import ContextDep, base_url
from api.services.qr import qr_svg
from api.sync.frames import text_frame
from api.sync.socket import taken_from

router = APIRouter()

#: A device asks a few tens of times, for a few seconds.
MAX_QUESTIONS = 100
MAX_S = 60
MAX_BYTES = 16


@router.get("/api/room")
async def room(request: Request, context: ContextDep) -> dict[str, str]:
    """The address that other devices of the room type."""
    return {"address": base_url(request, context.settings) + "/salle"}


@router.get("/api/room/qr.svg")
async def room_as_qr(request: Request, context: ContextDep) -> Response:
    """The address of the page that checks a device."""
    return Response(qr_svg(base_url(request, context.settings) + "/salle"), media_type="image/svg+xml")


@router.websocket("/api/room/live")
async def room_live(websocket: WebSocket) -> None:
    """Each number is sent back with the server's time, in ms."""
    context: Context = websocket.app.state.context
    origin, host = websocket.headers.get("origin", ""), websocket.headers.get("host", "")
    if origin and not origin_check(context.settings.public_url)(origin, host):
        await websocket.close()
        return
    await websocket.accept()
    socket = taken_from(websocket.scope)
    closed = asyncio.Event()
    asked = 0

    def answer(number: bytes) -> None:
        nonlocal asked
        asked += 1
        if asked > MAX_QUESTIONS or not number.isdigit():
            socket.close(4429 if asked > MAX_QUESTIONS else 4400)
            return
        now_ms = int(time.time() * 1000)
        socket.write(text_frame(b'{"n":%d,"now_ms":%d}' % (int(number), now_ms)))

    socket.take_over(MAX_BYTES, answer, closed.set)
    try:
        await asyncio.wait_for(closed.wait(), MAX_S)
    except TimeoutError:
        socket.close(1000)
