"""Somebody who writes without pause through every cut, as docs/PROTOCOL.md asks of a client: an outbox, sent
again in order after each welcome, and a confirmed state fed by what the server ordered.
"""

from __future__ import annotations

import random
import threading
from typing import Any

from websockets.exceptions import InvalidHandshake, WebSocketException

from chorem.poster.client import ClientState, apply_applied, from_poster
from chorem.poster.ops import Applied
from tests.live.client import LiveClient, Message, op, point

IN_FLIGHT = 5
FIGURES = 12


class Writer(threading.Thread):
    """``acknowledged`` holds the op ids the server said were saved."""

    def __init__(self, port: int, poster: str, token: str, number: int) -> None:
        super().__init__(name=f"writer {number}")
        self._address = (port, poster, token)
        self._poster = poster
        self._number = number
        self._random = random.Random(number)
        self._made = 0
        self._ending = threading.Event()
        self.outbox: dict[str, list[Message]] = {}
        self.acknowledged: set[str] = set()
        self.refused: list[Message] = []
        self.state: ClientState | None = None
        self.reconnections = -1

    def finish(self) -> None:
        """Makes nothing new; the thread ends once all it made is acknowledged."""
        self._ending.set()

    def run(self) -> None:
        while not (self._ending.is_set() and not self.outbox):
            try:
                with LiveClient(*self._address) as client:
                    self._talk(client)
            except (OSError, EOFError, TimeoutError, InvalidHandshake, WebSocketException):
                self._ending.wait(0.05)

    def catch_up(self) -> None:
        """Hears the last words of the others, once everybody has finished."""
        with LiveClient(*self._address) as client:
            self._greet(client)

    def _greet(self, client: LiveClient) -> None:
        client.client = f"writer-{self._number}"
        welcome = client.hello(self.state.seq if self.state else None)
        if welcome["snapshot"] is not None:
            self.state = from_poster(welcome["snapshot"])
        for batch in welcome["batches"]:
            self._hear(batch)

    def _talk(self, client: LiveClient) -> None:
        self._greet(client)
        self.reconnections += 1
        for batch_id, ops in list(self.outbox.items()):
            client.send_batch(*ops, batch=batch_id)
        while self.outbox or not self._ending.is_set():
            while len(self.outbox) < IN_FLIGHT and not self._ending.is_set():
                batch_id, ops = self._make()
                self.outbox[batch_id] = ops
                client.send_batch(*ops, batch=batch_id)
            message = client.wait("batch", "refused")
            if message["t"] == "refused":
                self.refused.append(message)
                del self.outbox[message["batch"]]
            else:
                self._hear(message)

    def _hear(self, message: Message) -> None:
        applied = Applied.model_validate({key: value for key, value in message.items() if key != "t"})
        assert self.state is not None
        if applied.seq > self.state.seq:
            apply_applied(self.state, applied)
        ops = self.outbox.pop(applied.batch, None)
        if ops is not None:
            self.acknowledged.update(made["op_id"] for made in ops)

    def _make(self) -> tuple[str, list[Message]]:
        """First its figures, then each moved and named again and again, two ops a batch now and then."""
        self._made += 1
        mine = f"w{self._number}."
        ops: list[Message] = []
        for part in range(self._random.choice((1, 1, 2))):
            figure = f"{mine}{self._made if self._made <= FIGURES else self._random.randint(1, FIGURES)}"
            x, y = self._random.randint(0, 1000), self._random.randint(0, 800)
            if self._made <= FIGURES and part == 0:
                ops.append(op("add", "figure", figure, point(x, y)))
            else:
                fields: dict[str, Any] = {
                    "geometry": {"type": "Point", "coordinates": [x, y]},
                    "name": f"{x}",
                }
                ops.append(op("set", "figure", figure, fields))
        for part, made in enumerate(ops):
            made["op_id"] = f"{mine}{self._made}.{part}"
        return f"{mine}{self._made}", ops
