"""Pages and static files.

Adapters from addresses to api/site.py; a page is the same for everyone, who may see what is asked later.
With ``?modules`` a page loads its modules one by one, as they are written.
"""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request, Response

from api.pages import read_pages
from api.paths import PAGES
from api.routes.assets import IMMUTABLE, REVALIDATE, send
from api.routes.depends import ContextDep
from chorem.errors import ChoremError

router = APIRouter(include_in_schema=False)


def _shows(name: str) -> Callable[..., Response]:
    def page(request: Request, context: ContextDep) -> Response:
        asset = context.site.page(name, in_modules="modules" in request.query_params)
        return send(request, asset, REVALIDATE)

    return page


for _page in read_pages(PAGES.read_text("utf-8")).values():
    for _address in _page.at:
        router.add_api_route(_address, _shows(_page.name), methods=["GET"])


@router.get("/static/{version}/{path:path}")
async def static(request: Request, context: ContextDep, version: str, path: str) -> Response:
    """A tab opened before a change still finds its files, fresh, under the old name."""
    asset = context.site.asset(path)
    if asset is None:
        raise ChoremError("not_found")
    return send(request, asset, IMMUTABLE if version == context.site.version else REVALIDATE)
