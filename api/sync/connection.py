"""One live connection: its messages in, its bounded queue out (docs/PROTOCOL.md).

Owns the order of the conversation (hello, then the rest), the limits of one connection, and what happens
to a batch between two windows; must not know the other connections except through its room.
"""

from __future__ import annotations

import asyncio
import logging
import re
from typing import Protocol

from api.sync.frames import text_frame
from api.sync.presence import Presence
from api.sync.session import Ordered, Session
from api.sync.socket import LiveSocket
from api.wire import live
from chorem.errors import ChoremError
from chorem.poster.ops import Batch
from chorem.poster.parse import parse_batch, parse_json

MAX_QUEUE_BYTES = 1024 * 1024
#: Above this, presence is dropped: it will be out of date when it arrives.
PRESENCE_QUEUE_BYTES = 32 * 1024
MESSAGES_PER_S, MESSAGES_BURST = 100.0, 300.0
HELLO_WITHIN_S, SILENCE_S = 5.0, 10.0

_log = logging.getLogger("chorem.live")

#: Errors that say nothing of the batch: it stays in the client's outbox and is sent again.
_NOT_ITS_FAULT = frozenset({"stopping", "not_saved"})
#: The id of a batch whose JSON cannot be read, so that it can be refused by name.
_BATCH_ID = re.compile(rb'"batch"\s*:\s*"([A-Za-z0-9_.~-]{1,80})"')

CLOSE_CODES = {
    "not_joined": 4401,
    "not_allowed": 4403,
    "unknown_poster": 4404,
    "unknown_protocol": 4405,
    "too_many_messages": 4429,
}


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


class Connection:
    def __init__(
        self, conn_id: str, socket: LiveSocket, session: Session, room: Surroundings, now_s: float
    ) -> None:
        self.id = conn_id
        self.session = session
        self.color = 0
        self.live = False
        self.closed = False
        self.greeted = False
        self.missed_presence = False
        self._socket = socket
        self._room = room
        self._lang = "fr"
        self._loop = asyncio.get_running_loop()
        self._opened_s = self._heard_s = self._bucket_s = now_s
        self._tokens = MESSAGES_BURST
        #: What is due before the welcome went out: (first seq, last seq, frame).
        self._held: list[tuple[int, int, bytes]] = []
        self._allowance_bytes = 0

    # In

    def on_text(self, payload: bytes) -> None:
        now_s = self._loop.time()
        self._heard_s = now_s
        self._tokens = min(MESSAGES_BURST, self._tokens + (now_s - self._bucket_s) * MESSAGES_PER_S) - 1
        self._bucket_s = now_s
        if self._tokens < 0:
            self.fail(ChoremError("too_many_messages"))
            return
        try:
            message = live.decode(payload)
        except ChoremError as error:
            self._unreadable(payload, error)
            return
        try:
            self._take(message, payload)
        except ChoremError as error:
            self.fail(error)

    def _take(self, message: live.Message, payload: bytes) -> None:
        if isinstance(message, live.PresenceMessage):
            if self.live and self.session.may_show:
                self._room.presence.show(self.id, live.checked_state(bytes(message.state)))
        elif isinstance(message, live.Ping):
            self.send(live.encode("pong", n=message.n))
        elif isinstance(message, live.Hello):
            self._hello(message)
        elif not self.greeted:
            raise ChoremError("hello_expected")
        elif isinstance(message, live.BatchMessage):
            self._batch(payload, message.batch)
        elif self.live:
            self._lease(message)

    def _hello(self, hello: live.Hello) -> None:
        if self.greeted:
            raise ChoremError("bad_message", "t", reason="hello")
        if hello.protocol != live.PROTOCOL:
            raise ChoremError("unknown_protocol", "protocol")
        self.greeted = True
        self._lang = hello.lang
        self._room.welcome(self, hello.last_seq)

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

    def send(self, payload: bytes) -> None:
        """A message for this connection only."""
        self.send_frame(text_frame(payload))

    def send_frame(self, frame: bytes) -> None:
        """Something the client must not miss: kept until welcomed; a queue too long ends the connection."""
        if self.closed:
            return
        if not self.live:
            self._held.append((0, 0, frame))
        elif self._has_room(MAX_QUEUE_BYTES):
            self._socket.write(frame)
        else:
            self.close(4408, "too slow")

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

    def go_live(self, welcome: bytes, seq: int) -> None:
        """Sends the welcome, which tells everything up to ``seq``, then what came meanwhile."""
        frame = text_frame(welcome)
        # A big snapshot is not slowness: it may sit in the queue beside the usual allowance.
        self._allowance_bytes = len(frame)
        self.live = True
        self._socket.write(frame)
        held, self._held = self._held, []
        for first_seq, last_seq, waiting in held:
            if first_seq and last_seq <= seq:
                continue
            if first_seq > seq + 1:
                self.close(1011, "a batch was missed, say hello again")
                return
            seq = max(seq, last_seq)
            self.send_frame(waiting)

    def _has_room(self, limit_bytes: int) -> bool:
        queued = self._socket.queued_bytes()
        if queued == 0:
            self._allowance_bytes = 0
        return queued <= limit_bytes + self._allowance_bytes

    # End

    def check(self, now_s: float) -> None:
        """Gives up on who does not speak [L4]."""
        if not self.greeted and now_s - self._opened_s > HELLO_WITHIN_S:
            self.close(4408, "no hello")
        elif now_s - self._heard_s > SILENCE_S:
            self.close(4408, "silent")

    def fail(self, error: ChoremError) -> None:
        """Says what was wrong, then closes."""
        if not self.closed:
            self._socket.write(text_frame(live.encode("error", error=error.as_dict(self._lang))))
            self.close(CLOSE_CODES.get(error.code, 4400), error.code)

    def close(self, code: int, reason: str) -> None:
        if not self.closed:
            self._socket.close(code, reason)

    def on_closed(self) -> None:
        """The socket's end, whoever ended it."""
        self.closed = True
        self.live = False
        self._held = []
        self._room.leave(self)


def _read_batch(payload: bytes) -> Batch:
    value = parse_json(payload)
    if isinstance(value, dict):
        value.pop("t", None)
    return parse_batch(value)
