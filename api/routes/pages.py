"""Pages and static files.

Adapters from addresses to api/site.py; a page is the same for everyone, who may see what is asked later.
With ``?modules`` a page loads its modules one by one, as they are written.
"""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.routes.assets import IMMUTABLE, REVALIDATE, send
from api.routes.depends import ContextDep
from chorem.errors import ChoremError

router = APIRouter(include_in_schema=False)


@router.get("/")
def home(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "home")


@router.get("/j/{code}")
def join(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "join")


@router.get("/w/{workshop}")
def workshop(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "workshop")


@router.get("/w/{workshop}/posters")
def wall(request: Request, context: ContextDep) -> Response:
    """All the posters, live."""
    return _page(request, context, "wall")


@router.get("/w/{workshop}/mur")
def projector(request: Request, context: ContextDep) -> Response:
    """The same for the room: nothing to touch, no code."""
    return _page(request, context, "mur")


@router.get("/w/{workshop}/comparer")
def compare(request: Request, context: ContextDep) -> Response:
    """Several posters beside or over one another."""
    return _page(request, context, "compare")


@router.get("/p/{poster}")
def editor(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "editor")


@router.get("/p/{poster}/present")
def presenter(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "present")


@router.get("/p/{poster}/salle")
@router.get("/w/{workshop}/ecran")
def screen(request: Request, context: ContextDep) -> Response:
    """The screen of the room: one poster, or whichever the workshop is at."""
    return _page(request, context, "ecran")


@router.get("/r/{code}")
@router.get("/w/{workshop}/reagir")
def react(request: Request, context: ContextDep) -> Response:
    """From the phones of the room."""
    return _page(request, context, "react")


@router.get("/p/{poster}/matin")
def morning(request: Request, context: ContextDep) -> Response:
    """The scenario cards of the morning, for a group."""
    return _page(request, context, "matin")


@router.get("/w/{workshop}/matin")
@router.get("/w/{workshop}/matin/ecran")
def cards(request: Request, context: ContextDep) -> Response:
    """The same for the facilitators, and for the screen of the room."""
    return _page(request, context, "cartes")


@router.get("/w/{workshop}/fichiers")
def files_page(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "fichiers")


@router.get("/w/{workshop}/commun")
def common_page(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "commun")


@router.get("/mentions")
@router.get("/donnees")
def legal_pages(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "legal")


@router.get("/aide")
def help_page(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "aide")


@router.get("/essai")
@router.get("/p/{poster}/essai")
def practice(request: Request, context: ContextDep) -> Response:
    """A sheet to try on: the page asks the server for the signs only."""
    return _page(request, context, "practice")


@router.get("/salle")
def room_page(request: Request, context: ContextDep) -> Response:
    return _page(request, context, "salle")


@router.get("/static/{version}/{path:path}")
async def static(request: Request, context: ContextDep, version: str, path: str) -> Response:
    """A tab opened before a change still finds its files, fresh, under the old name."""
    asset = context.site.asset(path)
    if asset is None:
        raise ChoremError("not_found")
    return send(request, asset, IMMUTABLE if version == context.site.version else REVALIDATE)


def _page(request: Request, context: ContextDep, name: str) -> Response:
    asset = context.site.page(name, in_modules="modules" in request.query_params)
    if asset is None:
        raise ChoremError("not_found")
    return send(request, asset, REVALIDATE)
