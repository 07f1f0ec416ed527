"""A client of docs/PROTOCOL.md, as small as a test needs."""

from __future__ import annotations

import itertools
import json
import time
from contextlib import ExitStack
from types import TracebackType
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

Message = dict[str, Any]
_numbers = itertools.count(1)


def unique(prefix: str) -> str:
    return f"{prefix}{next(_numbers)}"


def point(x_mm: float = 100, y_mm: float = 100) -> dict[str, Any]:
    """The fields of a figure that is one point."""
    return {
        "layer": "organisation",
        "symbol": "hierarchie.point",
        "version": 1,
        "geometry": {"type": "Point", "coordinates": [x_mm, y_mm]},
        "order": "a0",
    }


def op(kind: str, target: str, entity_id: str, fields: dict[str, Any] | None = None, **more: Any) -> Message:
    return {
        "op_id": unique("o"),
        "kind": kind,
        "target": target,
        "id": entity_id,
        "fields": fields or {},
    } | more


class LiveClient:
    """Messages that were not waited for stay in ``passed``, in order."""

    def __init__(self, port: int, poster: str, token: str | None, path: str = "", **options: Any) -> None:
        """``path``: another feed than the poster's."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if "cookie" in options:
            headers["Cookie"] = options.pop("cookie")
        self._port, self._poster, self._token = port, poster, token
        self.client = unique("client-")
        self.conn = ""
        self.seq = 0
        self.passed: list[Message] = []
        self._stack = ExitStack()
        connecting = connect(
            f"ws://127.0.0.1:{port}{path or f'/api/posters/{poster}/live'}",
            additional_headers=headers,
            compression=None,
            max_size=None,
            ping_interval=None,
            close_timeout=2,
            **options,
        )
        self.socket = self._stack.enter_context(connecting)

    def __enter__(self) -> LiveClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def hello(self, last_seq: int | None = None) -> Message:
        hello = {"t": "hello", "protocol": 1, "client": self.client, "last_seq": last_seq, "lang": "fr"}
        self.send(hello)
        welcome = self.wait("welcome")
        self.conn, self.seq = welcome["conn"], welcome.get("seq", 0)
        return welcome

    def send(self, message: Any) -> None:
        self.socket.send(json.dumps(message))

    def send_batch(self, *ops: Message, batch: str | None = None, undoes: str | None = None) -> str:
        batch = batch or unique("b")
        self.send({"t": "batch", "batch": batch, "client": self.client, "undoes": undoes, "ops": list(ops)})
        return batch

    def commit(self, *ops: Message, **options: Any) -> Message:
        """Sends a batch and waits for its acknowledgement; fails if it is refused."""
        batch = self.send_batch(*ops, **options)
        while True:
            answer = self.wait("batch", "refused")
            if answer["batch"] == batch:
                assert answer["t"] == "batch", answer
                return answer

    def wait(self, *kinds: str, timeout_s: float = 10) -> Message:
        """The next message of one of these kinds."""
        deadline = time.monotonic() + timeout_s
        while True:
            message: Message = json.loads(self.socket.recv(max(0.001, deadline - time.monotonic())))
            if message["t"] == "batch":
                self.seq = message["seq"]
            if message["t"] in kinds:
                return message
            self.passed.append(message)

    def sync(self) -> list[Message]:
        """Everything the server had to say before it answers a ping sent now."""
        self.passed = []
        self.send({"t": "ping", "n": 1})
        self.wait("pong")
        return self.passed

    def close_code(self, timeout_s: float = 10) -> int:
        """Reads until the server closes; the code, 1006 when it cut the line without a word."""
        deadline = time.monotonic() + timeout_s
        try:
            while True:
                message = self.socket.recv(max(0.001, deadline - time.monotonic()))
                self.passed.append(json.loads(message))
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else 1006

    def close(self) -> None:
        self._stack.close()

    def hello_again(self) -> Message:
        """What another connection of the same person is welcomed with."""
        with LiveClient(self._port, self._poster, self._token) as second:
            return second.hello()
