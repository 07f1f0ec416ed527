"""What the posters of a workshop say together, over REST. Adapters only."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import Field

from api.routes.depends import ContextDep, StrictRoute, WorkshopActorDep
from api.services.common import NewCommon
from api.services.prints import Lang
from api.wire.rest import Body
from chorem.poster.model import Title
from chorem.workshop.gathered import ItemGroup, ItemGroups, Origin

router = APIRouter(prefix="/api/workshops/{workshop}/common", route_class=StrictRoute)


class CommonIn(Body):
    """``rev``: the edition the writer started from."""

    rev: Annotated[int, Field(ge=0, strict=True)]
    groups: ItemGroups


class Written(Body):
    rev: int
    groups: list[ItemGroup]


class CommonOut(Written):
    posters: list[dict[str, Any]]
    items: list[dict[str, Any]]
    signs: list[dict[str, Any]]
    stakes: list[dict[str, Any]]


class CommonPosterIn(Body):
    title: Title = ""
    group: Annotated[Title, Field(min_length=1)]
    figures: Annotated[list[Origin], Field(max_length=500)]
    items: bool = True


class CommonPosterOut(Body):
    id: str


@router.get("")
async def read_common(
    workshop: str, context: ContextDep, actor: WorkshopActorDep, lang: Lang = "fr"
) -> CommonOut:
    """Items of every matrix with their groups, signs by how many groups drew them, stakes."""
    return CommonOut.model_validate(await context.common.read(actor, lang))


@router.patch("")
async def write_common(
    workshop: str, body: CommonIn, context: ContextDep, actor: WorkshopActorDep
) -> Written:
    """The groups of items as they now are; refused when somebody else wrote since ``rev``."""
    groups = [group.model_dump(mode="json") for group in body.groups]
    return Written.model_validate(await context.common.write(actor, body.rev, groups))


@router.post("/poster", status_code=201)
async def make_common_poster(
    workshop: str, body: CommonPosterIn, context: ContextDep, actor: WorkshopActorDep
) -> CommonPosterOut:
    """A poster from figures of several, each remembering its source."""
    new = NewCommon(body.title, body.group, tuple(body.figures), body.items)
    return CommonPosterOut(id=await context.common.make_poster(actor, new))
