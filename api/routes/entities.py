"""Figures, notes, AMOF items, legend entries, layers, scenes and comments over REST: the same three routes
for each.

Adapters only: everything goes through the same service as the live connection [L7].
"""

from __future__ import annotations

from typing import Annotated, Any, cast

from fastapi import APIRouter, Body, Response

from api.routes.depends import ContextDep, PosterActorDep, StrictRoute
from chorem.poster.fields import MODELS
from chorem.poster.ops import COLLECTIONS, Target

router = APIRouter(prefix="/api/posters/{poster}", route_class=StrictRoute)

Values = Annotated[dict[str, Any], Body()]


def _add_routes(target: Target, collection: str) -> None:
    shape = {"model": MODELS[target]}

    @router.post(f"/{collection}", status_code=201, responses={201: shape}, name=f"add_{target}")
    async def add(
        poster: str, values: Values, response: Response, context: ContextDep, actor: PosterActorDep
    ) -> dict[str, Any]:
        """The fields of the new one. The id may be left out, its order too, and what follows from a
        figure's sign (version, layer, colour, legend entry)."""
        entity = await context.entities.add(actor, poster, target, values)
        response.headers["Location"] = f"/api/posters/{poster}/{collection}/{entity['id']}"
        return entity

    @router.patch(f"/{collection}/{{entity}}", responses={200: shape}, name=f"change_{target}")
    async def change(
        poster: str, entity: str, values: Values, context: ContextDep, actor: PosterActorDep
    ) -> dict[str, Any]:
        """Sets the fields given, dotted ones ("params.size") included; answers with the whole."""
        return await context.entities.change(actor, poster, target, entity, values)

    @router.delete(f"/{collection}/{{entity}}", status_code=204, name=f"remove_{target}")
    async def remove(poster: str, entity: str, context: ContextDep, actor: PosterActorDep) -> None:
        """Deletes, softly: a restore brings everything back."""
        await context.entities.remove(actor, poster, target, entity)


for _target, _collection in COLLECTIONS.items():
    _add_routes(cast(Target, _target), _collection)
