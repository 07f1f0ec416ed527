"""One live connection: its messages in, its bounded queue out (docs/PROTOCOL.md).

Owns the order of the conversation (hello, then the rest), the limits of one connection, and what happens
to a batch between two windows; must not know the other connections except through its room.
"""

from __future__ import annotations

import asyncio
import logging
import re
from typing import Protocol

from api.sync.line import Line
from api.sync.presence import Presence
from api.sync.session import Ordered, Session
from api.sync.socket import LiveSocket
from api.wire import live
from chorem.errors import ChoremError
from chorem.poster.ops import Batch
from chorem.poster.parse import parse_batch, parse_json

#: Above this, presence is dropped: it will be out of date when it arrives.
PRESENCE_QUEUE_BYTES = 32 * 1024

_log = logging.getLogger("chorem.live")

#: Errors that say nothing of the batch: it stays in the client's outbox and is sent again.
_NOT_ITS_FAULT = frozenset({"stopping", "not_saved"})
#: The id of a batch whose JSON cannot be read, so that it can be refused by name.
_BATCH_ID = re.compile(rb'"batch"\s*:\s*"([A-Za-z0-9_.~-]{1,80})"')


class Surroundings(Protocol):
    """What a connection asks of its room."""

    @property
    def seq(self) -> int: ...
    @property
    def presence(self) -> Presence: ...
    def welcome(self, connection: Connection, last_seq: int | None) -> None: ...
    def take_lease(self, connection: Connection, key: str) -> None: ...
    def give_back_lease(self, connection: Connection, key: str) -> None: ...
    def leave(self, connection: Connection) -> None: ...


class Connection(Line):
    def __init__(
        self, conn_id: str, socket: LiveSocket, session: Session, room: Surroundings, now_s: float
    ) -> None:
        super().__init__(conn_id, socket, now_s)
        self.session = session
        self.color = 0
        self.missed_presence = False
        self._room = room

    # In

    def _receive(self, payload: bytes) -> None:
        try:
            message = live.decode(payload)
        except ChoremError as error:
            self._unreadable(payload, error)
            return
        self._take(message, payload)

    def _take(self, message: live.Message, payload: bytes) -> None:
        if isinstance(message, live.PresenceMessage):
            if self.live and self.session.may_show:
                self._room.presence.show(self.id, live.checked_state(bytes(message.state)))
        elif isinstance(message, live.Ping):
            self.send(live.encode("pong", n=message.n))
        elif isinstance(message, live.Hello):
            self._greet(message)
            self._room.welcome(self, message.last_seq)
        elif not self.greeted:
            raise ChoremError("hello_expected")
        elif isinstance(message, live.BatchMessage):
            self._batch(payload, message.batch)
        elif self.live:
            self._lease(message)

    def _batch(self, payload: bytes, batch_id: str | None) -> None:
        try:
            future = self.session.submit(_read_batch(payload), self.session.name)
        except ChoremError as error:
            self._refuse(batch_id, error)
            return
        future.add_done_callback(lambda done: self._answer(batch_id, done))

    def _answer(self, batch_id: str | None, done: asyncio.Future[Ordered]) -> None:
        try:
            self._ordered(batch_id, done)
        except Exception:
            # Nobody awaits a callback: without this, the client would wait for ever.
            _log.exception("a batch could not be answered")
            self.close(1011, "internal error")

    def _ordered(self, batch_id: str | None, done: asyncio.Future[Ordered]) -> None:
        error = done.exception()
        if error is None:
            ordered = done.result()
            # What is new comes through the room, in its place; what the room has still to read, too.
            if not ordered.fresh and ordered.applied.seq <= self._room.seq:
                self.send(live.encode_batch(ordered.applied))
        elif isinstance(error, ChoremError) and error.code not in _NOT_ITS_FAULT:
            self._refuse(batch_id, error)
        else:
            self.close(1011, "not saved, send again")

    def _refuse(self, batch_id: str | None, error: ChoremError) -> None:
        if batch_id is None:
            self.fail(error)
        else:
            self.send(live.encode("refused", batch=batch_id, error=error.as_dict(self._lang)))

    def _unreadable(self, payload: bytes, error: ChoremError) -> None:
        """A batch that cannot be read is refused, or its client would send it again for ever."""
        named = _BATCH_ID.search(payload) if self.greeted else None
        if named is None or b'"ops"' not in payload:
            self.fail(error)
            return
        try:
            _read_batch(payload)
        except ChoremError as exact:
            error = exact
        self._refuse(named[1].decode(), error)

    def _lease(self, message: live.LeaseMessage) -> None:
        if not self.session.may_hold:
            return
        if message.take:
            self._room.take_lease(self, message.key)
        else:
            self._room.give_back_lease(self, message.key)

    # Out

    def send_batch(self, first_seq: int, seq: int, frame: bytes) -> None:
        if self.live or self.closed:
            self.send_frame(frame)
        elif self.greeted:
            self._held.append((first_seq, seq, frame))

    def send_presence(self, frame: bytes) -> None:
        """Dropped first under pressure; made up for with everybody's state once the queue is short."""
        if not self.live:
            return
        if self._socket.queued_bytes() > PRESENCE_QUEUE_BYTES:
            self.missed_presence = True
        elif self.missed_presence:
            self.missed_presence = False
            self._socket.write(self._room.presence.frame_of_all() or frame)
        else:
            self._socket.write(frame)

    def _gone(self) -> None:
        self._room.leave(self)


def _read_batch(payload: bytes) -> Batch:
    value = parse_json(payload)
    if isinstance(value, dict):
        value.pop("t", None)
    return parse_batch(value)
