"""The demonstration workshop, made once, then found again; synthetic ones, new each time.

Owns its title; the posters are chorem.demo's.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Engine, select

from api.auth.actor import Actor
from api.auth.tokens import new_id
from api.db import tables
from api.db.engine import reading
from api.services.groups import posters_of
from api.services.new_workshop import NewWorkshop
from api.services.ops import OpsService
from api.services.workshops import Links, Workshops
from chorem.demo.posters import TERRITORY, demo_posters
from chorem.demo.synthetic import synthetic
from chorem.poster.canonical import import_ops
from chorem.poster.ops import Batch, Op

_WORKSHOP = tables.table_of(tables.Workshop)

TITLE = "Drôme 2040, l’atelier d’essai"
_OPS_A_BATCH = 100


@dataclass(frozen=True, slots=True)
class Demo:
    workshop_id: str
    poster_id: str
    links: Links
    is_new: bool


async def open_demo(engine: Engine, workshops: Workshops, ops: OpsService) -> Demo:
    """The demo workshop of this database, made if it is not there."""
    drawn = demo_posters()
    workshop_id = _find(engine)
    is_new = workshop_id is None
    if workshop_id is None:
        new = NewWorkshop(
            title=TITLE,
            groups=tuple(poster["group"] for poster in drawn),
            date=drawn[0]["date"],
            territory=TERRITORY,
            base=drawn[0]["base"],
            is_demo=True,
        )
        workshop_id = (await workshops.create(None, new)).id
    with reading(engine) as connection:
        there = {poster["group"]: str(poster["id"]) for poster in posters_of(connection, workshop_id)}
    for poster in drawn:
        # Also where making the demo was cut short before this one was drawn; a group may have been renamed.
        poster_id = there.get(poster["group"])
        if poster_id and (await ops.document(poster_id))["seq"] == 0:
            await draw(ops, workshop_id, poster_id, poster)
    first = there.get(drawn[0]["group"], next(iter(there.values())))
    return Demo(workshop_id, first, await workshops.links(leader(workshop_id)), is_new)


async def open_synthetic(workshops: Workshops, ops: OpsService, figures: int) -> Demo:
    """A new workshop whose one poster has that many figures, to see how a full sheet behaves."""
    drawn = synthetic(figures)
    new = NewWorkshop(
        title=drawn["title"], groups=(drawn["group"],), territory=drawn["territory"], base=drawn["base"]
    )
    made = await workshops.create(None, new)
    poster_id = made.posters[0]["id"]
    await draw(ops, made.id, poster_id, drawn)
    return Demo(made.id, poster_id, await workshops.links(leader(made.id)), True)


def leader(workshop_id: str, name: str = "") -> Actor:
    """Whoever runs the command line has the database, hence every right."""
    return Actor("", workshop_id, new_id("s"), None, "facilitator", name)


def _find(engine: Engine) -> str | None:
    with reading(engine) as connection:
        found: str | None = connection.execute(
            select(_WORKSHOP.c.id)
            .where(_WORKSHOP.c.settings["demo"].as_boolean())
            .order_by(_WORKSHOP.c.created_at)
        ).scalar()
        return found


async def draw(ops: OpsService, workshop_id: str, poster_id: str, drawn: dict[str, Any]) -> None:
    """As its authors would have, one after the other: the server signs what each of them sends [O10]."""
    there = {layer["id"] for layer in (await ops.document(poster_id))["layers"]}
    changes = [_placed(op, there) for op in import_ops(drawn, poster_id)]
    for name, together in groupby(changes, key=lambda op: str(op.fields.get("author", ""))):
        drawing = list(together)
        for start in range(0, len(drawing), _OPS_A_BATCH):
            batch = Batch(batch=new_id("d"), client="demo", ops=drawing[start : start + _OPS_A_BATCH])
            await ops.submit(leader(workshop_id, name), poster_id, batch)


def _placed(op: Op, there: set[str]) -> Op:
    """A layer every poster has from the start is put in its order instead of added."""
    if op.target != "layer" or op.id not in there:
        return op
    return op.model_copy(update={"kind": "set", "fields": {"order": op.fields["order"]}})
