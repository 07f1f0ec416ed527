"""Oneself over REST: where one sits, as whom.

Adapters only.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends

from api.auth.actor import Actor
from api.auth.permissions import Operation, allowed
from api.routes.depends import ContextDep, StrictRoute, TokenDep
from api.wire.rest import Me, MePatch, Places
from chorem.errors import ChoremError

router = APIRouter(prefix="/api/me", route_class=StrictRoute)


def _actor(
    context: ContextDep, token: TokenDep, poster: str | None = None, workshop: str | None = None
) -> Actor:
    if poster is not None:
        return context.access.at_poster(token, poster)
    if workshop is not None:
        return context.access.in_workshop(token, workshop)
    raise ChoremError("missing_field", "poster")


ActorDep = Annotated[Actor, Depends(_actor)]


@router.get("/places")
def my_places(context: ContextDep, token: TokenDep) -> Places:
    """Every seat this browser has taken, the latest first; none for a stranger."""
    return Places.model_validate({"places": context.access.places(token)})


@router.get("")
def me(actor: ActorDep, poster: str | None = None) -> Me:
    """Who the caller is at a ``poster`` or in a ``workshop``."""
    return Me(
        workshop_id=actor.workshop_id,
        seat_id=actor.seat_id,
        poster_id=actor.poster_id,
        role=actor.role,
        title=actor.title,
        name=actor.name,
        may_write=allowed(actor, Operation.WRITE_POSTER, poster),
    )


@router.patch("")
async def change_me(
    body: MePatch,
    context: ContextDep,
    token: TokenDep,
    actor: ActorDep,
    poster: str | None = None,
    workshop: str | None = None,
) -> Me:
    """A new first name, or title (null for none), for the caller's seat; everybody sees it at once."""
    changes = body.model_dump(exclude_unset=True)
    await context.access.rename(
        actor, {key: value or "" if key == "name" else value for key, value in changes.items()}
    )
    renamed = _actor(context, token, poster, workshop)
    context.hub.rename(renamed.seat_id, renamed.name, renamed.title)
    return me(renamed, poster)
