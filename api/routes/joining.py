"""The ways in over REST: a code, four digits to come back, the key of a link.

Adapters only: each route calls one service.
"""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.routes.depends import CallerDep, ContextDep, StrictRoute, keep_session
from api.wire.day import ReturnIn
from api.wire.rest import Exchanged, JoinCode, Joined, JoinIn, JoinPage, KeyIn

router = APIRouter(prefix="/api", route_class=StrictRoute)


@router.get("/join/{code}")
async def look_at_code(code: JoinCode, context: ContextDep, caller: CallerDep) -> JoinPage:
    """What an open code leads to. A wrong and a closed code get the same answer."""
    return JoinPage.model_validate(await context.joining.look(caller, code))


@router.post("/join", status_code=201)
async def join(body: JoinIn, response: Response, context: ContextDep, caller: CallerDep) -> Joined:
    """Takes a seat with a code; the browser that has no cookie gets one."""
    entered = await context.joining.join(caller, body.code, body.name, body.poster_id, body.role)
    keep_session(response, entered.opened, context.settings)
    return Joined(
        token=entered.opened.token,
        workshop_id=entered.workshop_id,
        seat_id=entered.opened.seat_id,
        poster_id=entered.poster_id,
        morning=entered.morning,
    )


@router.post("/return", status_code=201)
async def come_back(body: ReturnIn, response: Response, context: ContextDep, caller: CallerDep) -> Joined:
    """Takes one's seat back on another browser, with four digits of the facilitators."""
    entered = await context.joining.come_back(caller, body.code, body.digits)
    keep_session(response, entered.opened, context.settings)
    return Joined(
        token=entered.opened.token,
        workshop_id=entered.workshop_id,
        seat_id=entered.opened.seat_id,
        poster_id=entered.poster_id,
    )


@router.post("/exchange", status_code=201)
async def exchange(body: KeyIn, response: Response, context: ContextDep, caller: CallerDep) -> Exchanged:
    """Exchanges the key of a link (after ``#k=``) for a session."""
    entered = await context.joining.exchange(caller, body.key)
    keep_session(response, entered.opened, context.settings)
    return Exchanged(
        token=entered.opened.token,
        workshop_id=entered.workshop_id,
        seat_id=entered.opened.seat_id,
        role=entered.role,
    )
