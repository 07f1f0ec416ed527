"""How a poster changes: permission, order, commit, and only then the news [O2].

Every writer, REST or live, comes through ``OpsService``. Must not know HTTP or sockets.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine

from api.auth.actor import Actor
from api.auth.permissions import Operation, allowed, require
from api.auth.tokens import now
from api.db import op_log
from api.db.engine import reading
from api.db.poster_rows import hides_names
from api.db.poster_states import PosterStates
from api.db.writer import Writer
from api.sync.bus import Bus
from api.sync.session import Ordered, Snapshot
from chorem.errors import ChoremError
from chorem.poster.apply import apply_batch
from chorem.poster.canonical import canonical
from chorem.poster.draft import CheckFigure
from chorem.poster.ops import Applied, Batch
from chorem.poster.state import PosterState, snapshot
from chorem.poster.summary import summary
from chorem.poster.undo import Undone
from chorem.poster.unsigned import unsigned, unsigned_batch, unsigned_entity

#: An op that took longer than this to arrive was made offline, and is flagged.
LATE_AFTER_S = 60.0


class OpsService:
    """``check_figure`` judges a figure by its sign."""

    def __init__(
        self, engine: Engine, writer: Writer, states: PosterStates, bus: Bus, check_figure: CheckFigure
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._states = states
        self._bus = bus
        self._check_figure = check_figure

    async def submit(self, actor: Actor, poster_id: str, batch: Batch) -> Applied:
        """The batch as it was ordered, committed and told to everyone.

        Raises ChoremError: not_allowed, unknown_poster, or whatever makes the batch impossible; then
        nothing has changed. The same batch again is answered as the first time [O3].
        """
        return (await self.order(actor, poster_id, batch)).applied

    def order(
        self, actor: Actor, poster_id: str, batch: Batch, *, importing: bool = False
    ) -> asyncio.Future[Ordered]:
        """As ``submit``, without waiting: batches are ordered as this was called. ``importing``: for what
        goes back to a kept version, which signs nothing and minds no protected layer."""
        require(actor, _operation(batch), poster_id)
        at = now()

        def job(connection: Connection) -> Ordered:
            return self._order(connection, actor, poster_id, batch, at, importing)

        def tell(ordered: Ordered) -> None:
            if ordered.fresh:
                self._bus.publish(poster_id, ordered.applied)

        return self._writer.run(job, then=tell, gathers=True)

    async def check_gate(self, actor: Actor, poster_id: str) -> None:
        """Raises what a batch of this actor would be refused with now."""

        def job(connection: Connection) -> None:
            self._states.get(connection, poster_id)
            _check_gate(actor, self._states.gate(poster_id))

        await self._writer.run(job, gathers=True)

    async def document(self, poster_id: str) -> dict[str, Any]:
        """The whole committed poster as its JSON document. Raises "unknown_poster"."""
        return await self._read(poster_id, snapshot, unsigned)

    async def entity(self, poster_id: str, target: str, entity_id: str) -> dict[str, Any]:
        """One live thing of a poster, with its id. Raises "unknown_poster", "unknown_entity"."""

        def find(state: PosterState) -> dict[str, Any]:
            found = state.get(target, entity_id)
            if found is None or found.deleted:
                raise ChoremError("unknown_entity", "id")
            return {"id": entity_id, **found.fields}

        return await self._read(poster_id, find, unsigned_entity)

    async def snapshot(self, poster_id: str) -> Snapshot:
        """The whole committed poster as canonical JSON [P2]. Raises "unknown_poster"."""
        document = await self.document(poster_id)
        return Snapshot(document["seq"], await asyncio.to_thread(canonical, document))

    async def welcome_snapshot(self, poster_id: str) -> Snapshot:
        """The same document, encoded ten times faster: who arrives does not compare bytes."""
        document = await self.document(poster_id)
        return Snapshot(document["seq"], msgspec.json.encode(document))

    async def batches_since(self, poster_id: str, seq: int) -> list[Applied] | None:
        """The committed batches after ``seq``; None when a snapshot is the better answer."""

        def read() -> list[Applied] | None:
            with reading(self._engine) as connection:
                missed = op_log.batches_since(connection, poster_id, seq)
                if missed and hides_names(connection, poster_id):
                    return [unsigned_batch(applied) for applied in missed]
                return missed

        return await asyncio.to_thread(read)

    async def summaries(self, poster_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
        """Counts of each poster, by id; those that do not exist are left out."""

        def job(connection: Connection) -> dict[str, dict[str, Any]]:
            found = {}
            for poster_id in poster_ids:
                try:
                    found[poster_id] = summary(self._states.get(connection, poster_id))
                except ChoremError:
                    continue
            return found

        return await self._writer.run(job, gathers=True)

    async def forget(self, poster_ids: Iterable[str]) -> None:
        """Posters that were deleted are no longer kept in memory."""
        gone = list(poster_ids)

        def job(_connection: Connection) -> None:
            for poster_id in gone:
                self._states.drop(poster_id)

        await self._writer.run(job)

    async def _read(
        self,
        poster_id: str,
        read: Callable[[PosterState], dict[str, Any]],
        unsign: Callable[[dict[str, Any]], dict[str, Any]],
    ) -> dict[str, Any]:
        """What ``read`` finds, without names where they are hidden [K7]."""

        def job(connection: Connection) -> dict[str, Any]:
            found = read(self._states.get(connection, poster_id))
            return unsign(found) if self._states.hides_names(poster_id) else found

        return await self._writer.run(job, gathers=True)

    # On the writer's thread

    def _order(
        self,
        connection: Connection,
        actor: Actor,
        poster_id: str,
        batch: Batch,
        at: str,
        importing: bool,
    ) -> Ordered:
        state = self._states.get(connection, poster_id)
        known = self._known(connection, poster_id, batch)
        if known is not None:
            return Ordered(
                unsigned_batch(known) if self._states.hides_names(poster_id) else known, fresh=False
            )
        if not _only_comments(batch):
            _check_gate(actor, self._states.gate(poster_id))
        try:
            outcome = apply_batch(
                state,
                batch,
                seat=actor.seat_id,
                name=actor.name,
                at=at,
                late=_is_late(batch, at),
                check=self._check_figure,
                undone=self._undone(connection, poster_id, batch.undoes),
                importing=importing,
                quoting=self._may_quote(actor, poster_id),
            )
            made_ids = {op.op_id for op in outcome.applied.ops} - {op.op_id for op in batch.ops}
            if made_ids:
                self._check_free(connection, poster_id, batch.batch, sorted(made_ids))
            rows = op_log.log_rows(poster_id, batch, outcome.applied, outcome.inverses)
            self._states.record(poster_id, outcome.touched, outcome.applied.seq, rows)
        except ChoremError as error:
            if error.code == "op_id_taken":
                self._states.drop(poster_id)
            raise
        except Exception:
            self._states.drop(poster_id)
            raise
        applied = outcome.applied
        return Ordered(
            unsigned_batch(applied) if self._states.hides_names(poster_id) else applied, fresh=True
        )

    def _may_quote(self, actor: Actor, poster_id: str) -> bool:
        """Who takes notes for the room may say who spoke, or nobody, unless names are hidden [R7, K7]."""
        return allowed(actor, Operation.WRITE_POSTER, poster_id) and not self._states.hides_names(poster_id)

    def _known(self, connection: Connection, poster_id: str, batch: Batch) -> Applied | None:
        op_ids = [op.op_id for op in batch.ops]
        if not self._states.knows(connection, poster_id, [batch.batch, *op_ids]):
            return None
        found = op_log.find_batches(connection, poster_id, batch.batch, op_ids)
        if batch.batch in found:
            return op_log.logged_batch(connection, poster_id, batch.batch)
        if found:
            raise ChoremError("op_id_taken", "ops", op_id=op_ids[0])
        return None

    def _check_free(self, connection: Connection, poster_id: str, batch_id: str, op_ids: list[str]) -> None:
        """Ids the document itself made (a twin, an undo) are as unique as the others."""
        if self._states.knows(connection, poster_id, op_ids) and op_log.find_batches(
            connection, poster_id, batch_id, op_ids
        ):
            raise ChoremError("op_id_taken", "ops", op_id=op_ids[0])

    def _undone(self, connection: Connection, poster_id: str, undoes: str | None) -> Undone | None:
        if undoes is None or not self._states.knows(connection, poster_id, [undoes]):
            return None
        return op_log.undone(connection, poster_id, undoes)


def _only_comments(batch: Batch) -> bool:
    """Reactions come once the drawing is closed, and change nothing of it [R7]."""
    return batch.undoes is None and all(op.target == "comment" for op in batch.ops)


def _operation(batch: Batch) -> Operation:
    reacts = _only_comments(batch) and all(op.kind == "add" for op in batch.ops)
    return Operation.REACT if reacts else Operation.WRITE_POSTER


def _check_gate(actor: Actor, gate: str) -> None:
    """Nobody draws on a closed poster; on a protected one, the facilitators."""
    if gate == "closed":
        raise ChoremError("poster_closed")
    if gate == "protected" and actor.role != "facilitator":
        raise ChoremError("poster_protected")


def _is_late(batch: Batch, at: str) -> bool:
    arrived = datetime.fromisoformat(at)
    for op in batch.ops:
        try:
            made = datetime.fromisoformat(op.made_at)
        except ValueError:
            continue
        if made.tzinfo is not None and (arrived - made).total_seconds() > LATE_AFTER_S:
            return True
    return False
