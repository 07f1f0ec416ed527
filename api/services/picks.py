"""Signals and tendencies of the morning that become post-its of a poster, once each.

Owns the id, the words and the place of such a note; the note itself is an op like any other. Must not know
HTTP or sockets.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.auth.tokens import new_id
from api.db import tables
from api.db.writer import Writer
from api.services.answers import Answers, AnswersService
from api.services.card_rows import card_row
from api.services.ops import OpsService
from chorem.errors import ChoremError
from chorem.poster.ops import Batch, Op
from chorem.poster.order import between
from chorem.sheet.labels import labels_of, load_labels
from chorem.sheet.look import MARGIN
from chorem.sheet.note import note_box
from chorem.sheet.zones import zones

_PICK = tables.table_of(tables.CardPick)

COLORS = {"tendency": "green", "sign": "blue"}
WIDTH_MM, HEIGHT_MM, GAP_MM = 150.0, 62.0, 8.0


class Picks:
    def __init__(self, writer: Writer, ops: OpsService, answers: AnswersService) -> None:
        self._writer = writer
        self._ops = ops
        self._answers = answers

    async def pick(
        self, actor: Actor, poster_id: str, card_id: str, kind: str, text: str, *, picked: bool
    ) -> Answers:
        """Puts a line on the poster of the group, or takes it away again; twice is once.

        Raises what a batch would: "poster_closed", "too_many_entities"…
        """
        require(actor, Operation.ANSWER_CARD, poster_id)
        taken = {"poster_id": poster_id, "card_id": card_id, "kind": kind, "text": text}

        def find(connection: Connection) -> str:
            card_row(connection, actor.workshop_id, card_id)
            where = (_PICK.c[name] == value for name, value in taken.items())
            # A workshop brought back may call its cards otherwise than when this was taken.
            known = connection.execute(select(_PICK.c.note_id).where(*where)).scalar()
            return known or _note_id(card_id, kind, text)

        note_id = await self._writer.run(find)
        poster = await self._ops.document(poster_id)
        there = any(note["id"] == note_id for note in poster["notes"])
        signed = replace(actor, name=poster["group"] or actor.name)
        if picked and not there:
            await self._put(signed, poster, note_id, kind, text)
        elif there and not picked:
            await self._submit(signed, poster, "delete", note_id)

        def job(connection: Connection) -> None:
            key = (_PICK.c.poster_id == poster_id, _PICK.c.note_id == note_id)
            known = connection.execute(select(_PICK.c.note_id).where(*key)).first()
            if not picked:
                connection.execute(delete(_PICK).where(*key))
            elif known is None:
                connection.execute(insert(_PICK).values(**taken, note_id=note_id))

        await self._writer.run(job)
        return await self._answers.picked(actor, poster_id, card_id)

    async def _put(self, actor: Actor, poster: dict[str, Any], note_id: str, kind: str, text: str) -> None:
        said = labels_of(poster, load_labels())[f"pick.{kind}"]
        orders = [note["order"] for note in poster["notes"]]
        fields = {
            "at": _free_place(poster),
            "size": [WIDTH_MM, HEIGHT_MM],
            "text": said.replace("{text}", text),
            "color": COLORS[kind],
            "order": between(max(orders, default=None), None),
        }
        try:
            await self._submit(actor, poster, "add", note_id, fields)
        except ChoremError as error:
            if error.code != "id_taken":
                raise
            # Somebody of the group was quicker, or it was deleted from the poster meanwhile.
            await self._submit(actor, poster, "restore", note_id)

    async def _submit(
        self,
        actor: Actor,
        poster: dict[str, Any],
        kind: Any,
        note_id: str,
        fields: dict[str, Any] | None = None,
    ) -> None:
        values = {"op_id": new_id("o"), "kind": kind, "target": "note", "id": note_id}
        op = Op.model_validate({**values, "fields": fields or {}, "base_seq": poster["seq"]})
        await self._ops.submit(
            actor, poster["id"], Batch(batch=new_id("r"), client=f"rest.{actor.seat_id}", ops=[op])
        )


def _note_id(card_id: str, kind: str, text: str) -> str:
    """The same line of the same card is the same note, whoever takes it."""
    digest = hashlib.sha256(f"{kind}\n{text}".encode()).hexdigest()[:20]
    return f"{card_id[:50]}.{digest}"


def _free_place(poster: dict[str, Any]) -> list[float]:
    """The first place, in columns from the left of the drawing, where a note covers no other one."""
    drawing = zones(poster)["drawing"]
    boxes = [note_box(note) for note in poster["notes"]]
    left, top = max(drawing.x, MARGIN) / 1000, drawing.y / 1000 + GAP_MM
    bottom, right = (drawing.y + drawing.height) / 1000, (drawing.x + drawing.width) / 1000
    x = left
    while x + WIDTH_MM < right:
        y = top
        while y + HEIGHT_MM < bottom:
            if not any(
                box.x / 1000 < x + WIDTH_MM
                and x < (box.x + box.width) / 1000
                and box.y / 1000 < y + HEIGHT_MM
                and y < (box.y + box.height) / 1000
                for box in boxes
            ):
                return [x, y]
            y += HEIGHT_MM + GAP_MM
        x += WIDTH_MM + GAP_MM
    return [left, top]
