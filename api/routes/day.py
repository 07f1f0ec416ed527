"""The day over REST: clock, programme, gates, calls, messages, a place shown to all.

Adapters only: each route calls one service; screens hear of it by their feeds.
"""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.routes.depends import (
    CallerDep,
    ContextDep,
    PosterActorDep,
    StrictRoute,
    WorkshopActorDep,
    keep_session,
)
from api.routes.workshops import created_answer
from api.wire.day import (
    ClockIn,
    ClockOut,
    DuplicateIn,
    GateIn,
    HandIn,
    HandOut,
    LookIn,
    MessageIn,
    MessageOut,
    SessionIn,
    Templates,
)
from api.wire.rest import WorkshopCreated
from chorem.workshop.plan import templates

router = APIRouter(prefix="/api", route_class=StrictRoute)


@router.get("/templates")
def list_templates() -> Templates:
    """Ready-made plans: phases with their minutes, days of a programme."""
    return Templates.model_validate({"templates": templates()})


@router.post("/workshops/{workshop}/duplicate", status_code=201)
async def duplicate_workshop(
    workshop: str,
    body: DuplicateIn,
    request: Request,
    response: Response,
    context: ContextDep,
    caller: CallerDep,
    actor: WorkshopActorDep,
) -> WorkshopCreated:
    """Another workshop with these settings and groups, its posters empty."""
    context.throttles.create.check(caller.key, caller.address)
    context.throttles.create.count(caller.key, caller.address)
    made = await context.programme.duplicate(
        actor, caller.session, title=body.title, date=body.date, with_bases=body.bases
    )
    keep_session(response, made.opened, context.settings)
    return created_answer(request, response, context, made)


@router.post("/workshops/{workshop}/clock")
async def run_clock(workshop: str, body: ClockIn, context: ContextDep, actor: WorkshopActorDep) -> ClockOut:
    """Starts, pauses, resumes, adds minutes, goes to the next or previous phase, stops."""
    clock = await context.clocks.act(
        actor,
        body.action,
        minutes=body.minutes,
        phase=body.phase,
        expected=body.expected,
        poster_id=body.poster_id,
    )
    return ClockOut(clock=clock, now_ms=context.clocks.time_ms())


@router.post("/workshops/{workshop}/session", status_code=204)
async def open_session(workshop: str, body: SessionIn, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Goes to a day of the programme: versions are kept, posters reopen, the clock is at rest."""
    await context.programme.open_session(actor, body.session_id)


@router.post("/workshops/{workshop}/gate", status_code=204)
async def set_every_gate(workshop: str, body: GateIn, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Protects, closes or reopens every poster."""
    await context.gates.set_all(actor, body.gate)


@router.post("/workshops/{workshop}/messages", status_code=201)
async def send_message(
    workshop: str, body: MessageIn, context: ContextDep, actor: WorkshopActorDep
) -> MessageOut:
    """A message to one group or to all."""
    return MessageOut(id=await context.calls.send(actor, body.text, body.poster_id))


@router.post("/workshops/{workshop}/look", status_code=204)
async def look_here(workshop: str, body: LookIn, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Shows a place of the sheet to one group or to all."""
    await context.calls.look(actor, body.poster_id, body.view.model_dump())


@router.post("/posters/{poster}/gate", status_code=204)
async def set_gate(poster: str, body: GateIn, context: ContextDep, actor: PosterActorDep) -> None:
    """Protects, closes or reopens one poster."""
    await context.gates.set(actor, poster, body.gate)


@router.post("/posters/{poster}/hand")
async def change_hand(poster: str, body: HandIn, context: ContextDep, actor: PosterActorDep) -> HandOut:
    """Calls the facilitators ("raised", "lowered"), or answers ("coming")."""
    return HandOut.model_validate({"hand": await context.calls.hand(actor, poster, body.state)})


@router.post("/posters/{poster}/messages/{message}/read", status_code=204)
async def read_message(poster: str, message: str, context: ContextDep, actor: PosterActorDep) -> None:
    """Says that a message was read."""
    await context.calls.read(actor, poster, message)
