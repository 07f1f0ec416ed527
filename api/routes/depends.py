"""What routes ask for: the context, the caller, the actor. And the route class that reads JSON strictly.

Must not know what any route does.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from fastapi.routing import APIRoute
from starlette.requests import HTTPConnection

from api.auth.actor import Actor
from api.auth.tokens import COOKIE
from api.context import Context
from api.lan import EVERYWHERE, ITSELF, lan_address
from api.middleware import MAX_BODY_BYTES
from api.services.access import Pass
from api.services.join import Caller
from api.settings import Settings
from chorem.poster.parse import parse_json


async def _context(request: Request) -> Context:
    context: Context = request.app.state.context
    return context


#: async where nothing waits: a plain function would cost a journey to another thread.
ContextDep = Annotated[Context, Depends(_context)]


def session_token(request: HTTPConnection) -> str | None:
    """The token of a request: Authorization: Bearer first, since a program that sends it means it."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token.strip():
        return token.strip()
    return request.cookies.get(COOKIE)


async def _token(request: Request) -> str | None:
    return session_token(request)


TokenDep = Annotated[str | None, Depends(_token)]


async def _caller(request: Request, token: TokenDep) -> Caller:
    return Caller(token, request.client.host if request.client else "")


CallerDep = Annotated[Caller, Depends(_caller)]


def _poster_actor(poster: str, token: TokenDep, context: ContextDep) -> Actor:
    return context.access.at_poster(token, poster)


def _workshop_actor(workshop: str, token: TokenDep, context: ContextDep) -> Actor:
    return context.access.in_workshop(token, workshop)


#: Whoever calls, as they stand at the ``{poster}`` or in the ``{workshop}`` of the address.
PosterActorDep = Annotated[Actor, Depends(_poster_actor)]
WorkshopActorDep = Annotated[Actor, Depends(_workshop_actor)]


def keep_session(response: Response, opened: Pass, settings: Settings) -> None:
    """Gives a browser that had none its cookie [A1]."""
    if opened.is_cookie:
        response.set_cookie(
            COOKIE,
            opened.token,
            max_age=400 * 24 * 3600,
            httponly=True,
            samesite="lax",
            secure=settings.is_https,
        )


def base_url(request: Request, settings: Settings) -> str:
    """The address people type: the one set, or the one this request came by; on a laptop that serves the
    room, the one the room's phones can reach."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    if settings.host in EVERYWHERE and request.url.hostname in ITSELF:
        return f"{request.url.scheme}://{lan_address()}:{settings.port}"
    return str(request.base_url).rstrip("/")


class _StrictRequest(Request):
    async def json(self) -> Any:
        return parse_json(await self.body(), MAX_BODY_BYTES)


class StrictRoute(APIRoute):
    """Reads bodies with parse_json. Its ChoremError arrives as the cause of FastAPI's HTTPException."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()

        async def strict(request: Request) -> Response:
            return await handler(_StrictRequest(request.scope, request.receive))

        return strict
