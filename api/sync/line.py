"""What every live connection is, whatever is said on it: messages in at a bounded rate, a bounded queue out,
an end for who is silent.

Must not know what a message means, nor the other connections.
"""

from __future__ import annotations

import asyncio

from api.sync.frames import text_frame
from api.sync.socket import LiveSocket
from api.wire import live
from chorem.errors import ChoremError

MAX_QUEUE_BYTES = 1024 * 1024
MESSAGES_PER_S, MESSAGES_BURST = 100.0, 300.0
HELLO_WITHIN_S, SILENCE_S = 5.0, 10.0

CLOSE_CODES = {
    "not_joined": 4401,
    "not_allowed": 4403,
    "unknown_poster": 4404,
    "unknown_workshop": 4404,
    "unknown_protocol": 4405,
    "too_many_messages": 4429,
}


class Line:
    """Subclasses say what is done with a message (``_receive``) and at the end (``_gone``)."""

    def __init__(self, conn_id: str, socket: LiveSocket, now_s: float) -> None:
        self.id = conn_id
        self.live = False
        self.closed = False
        self.greeted = False
        self._socket = socket
        self._lang = "fr"
        self._loop = asyncio.get_running_loop()
        self._opened_s = self._heard_s = self._bucket_s = now_s
        self._tokens = MESSAGES_BURST
        #: What is due before the welcome went out: (first seq, last seq, frame).
        self._held: list[tuple[int, int, bytes]] = []
        self._allowance_bytes = 0

    def _receive(self, payload: bytes) -> None:
        raise NotImplementedError

    def _gone(self) -> None:
        raise NotImplementedError

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
            self._receive(payload)
        except ChoremError as error:
            self.fail(error)

    def _greet(self, hello: live.Hello) -> None:
        if self.greeted:
            raise ChoremError("bad_message", "t", reason="hello")
        if hello.protocol != live.PROTOCOL:
            raise ChoremError("unknown_protocol", "protocol")
        self.greeted = True
        self._lang = hello.lang

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

    def send_large(self, payload: bytes) -> None:
        """A snapshot, which is not slowness: it may sit in the queue beside the usual allowance."""
        frame = text_frame(payload)
        self._allowance_bytes += len(frame)
        self._socket.write(frame)

    def go_live(self, welcome: bytes, seq: int) -> None:
        """Sends the welcome, which tells everything up to ``seq``, then what came meanwhile."""
        self.live = True
        self.send_large(welcome)
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
        self._gone()
