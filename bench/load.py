"""A process of simulated people: presence at a steady rate, an op now and then, in Chorem's protocol or in
that of y-websocket. Reads its orders as JSON on stdin, prints what it saw as JSON. Loopback only.
"""

from __future__ import annotations

import asyncio
import base64
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from typing import Any

import uvloop

from bench.socket_client import SocketClient

#: A hand that draws: the cursor, and the stroke so far. The same JSON is sent to both servers.
_STATE = (
    '{"cursor":[%.3f,%.3f],"selection":["t/%d/%d"],"draft":{"add":[{"id":"d%d","symbol":"contact.line",'
    '"version":1,"geometry":{"type":"LineString","coordinates":[[100.5,200.25],[110.125,205.5],[121,209.75],'
    '[133.5,214],[147.25,219.5]]},"color":"water","order":"a1"}]}}'
)
_SENT_AT = re.compile(rb'"t/(\d+)/(\d+)"')
_PING_EVERY_S = 4.0
#: Without ``op_every_s`` a person sends the next op once the last is saved, below the limit of a socket.
MIN_BETWEEN_OPS_S = 0.0125


def _now_us() -> int:
    return time.monotonic_ns() // 1000


class Person:
    """One client. ``latencies_us`` are of others' presence; ``acks_us`` of its own ops."""

    def __init__(self, order: dict[str, Any], kind: str, presence_hz: float, op_every_s: float) -> None:
        self.index: int = order["index"]
        self.kind = kind
        self._updates = [base64.b64decode(update) for update in order.get("updates", [])]
        self._yjs_client: int = order.get("yjs_client", 0)
        self._presence_every_s = 1 / presence_hz if presence_hz else 0.0
        self._op_every_s = op_every_s
        self._loop = asyncio.get_running_loop()
        self.opened: asyncio.Future[None] = self._loop.create_future()
        self.socket = SocketClient(order["path"], order.get("token"), self._on_open, self._on_frame)
        self._seen: dict[bytes, bytes] = {}
        self._sent_ops: dict[str, int] = {}
        self._count = 0
        self.frames = self.sent = 0
        self.latencies_us: list[int] = []
        self.acks_us: list[int] = []
        self.measuring = False

    def _on_open(self) -> None:
        if self.kind == "chorem":
            hello = {"t": "hello", "protocol": 1, "client": f"c{self.index}", "last_seq": None}
            self.socket.send(json.dumps(hello).encode())
        else:
            self.opened.set_result(None)

    def start(self) -> None:
        if self._presence_every_s:
            self._loop.call_later(random.random() * self._presence_every_s, self._show)
        self._loop.call_later(random.random() * (self._op_every_s or 0.1), self._change)
        if self.kind == "chorem":
            self._loop.call_later(random.random() * _PING_EVERY_S, self._ping)

    def _on_frame(self, opcode: int, payload: bytes) -> None:
        self.frames += 1
        if opcode == 9:
            self.socket.send(payload, 10)
        elif self.kind == "chorem" and payload.startswith(b'{"t":"welcome"'):
            self.opened.set_result(None)
        elif self.kind == "chorem" and payload.startswith(b'{"t":"batch"'):
            sent = self._sent_ops.pop(json.loads(payload)["batch"], None)
            if sent is not None:
                self._acknowledged(_now_us() - sent)
        elif self.measuring:
            now = _now_us()
            for who, at in _SENT_AT.findall(payload):
                if self._seen.get(who) != at:
                    self._seen[who] = at
                    self.latencies_us.append(now - int(at))

    def _acknowledged(self, took_us: int) -> None:
        if self.measuring:
            self.acks_us.append(took_us)
        if not self._op_every_s:
            self._loop.call_later(max(0.0, MIN_BETWEEN_OPS_S - took_us / 1e6), self._change)

    def _show(self) -> None:
        self._loop.call_later(self._presence_every_s, self._show)
        x = random.random() * 1000
        state = (_STATE % (x, x / 2, self.index, _now_us(), self.index)).encode()
        self.sent += 1
        if self.kind == "chorem":
            self.socket.send(b'{"t":"presence","state":%b}' % state)
            return
        self._count += 1
        update = b"\x01" + _varint(self._yjs_client) + _varint(self._count) + _varint(len(state)) + state
        self.socket.send(b"\x01" + _varint(len(update)) + update, 2)

    def _change(self) -> None:
        if self._op_every_s:
            self._loop.call_later(self._op_every_s, self._change)
        if self.kind != "chorem":
            if self._updates:
                update = self._updates.pop(0)
                self.socket.send(b"\x00\x02" + _varint(len(update)) + update, 2)
            return
        self._count += 1
        batch_id = f"b{self.index}.{self._count}"
        self._sent_ops[batch_id] = _now_us()
        self.socket.send(batch(batch_id, self.index, self._count))

    def _ping(self) -> None:
        self._loop.call_later(_PING_EVERY_S, self._ping)
        self.socket.send(b'{"t":"ping","n":1}')


def batch(batch_id: str, index: int, count: int) -> bytes:
    """One figure added, as a message."""
    op = {
        "op_id": f"o{batch_id}",
        "kind": "add",
        "target": "figure",
        "id": f"f{batch_id}",
        "fields": {
            "layer": "organisation",
            "symbol": "hierarchie.point",
            "version": 1,
            "geometry": {"type": "Point", "coordinates": [100 + count % 900, 100 + index % 600]},
            "order": "a0",
        },
        "base_seq": 0,
    }
    return json.dumps({"t": "batch", "batch": batch_id, "client": f"c{index}", "ops": [op]}).encode()


def _tenths(values_us: Iterable[int]) -> list[tuple[int, int]]:
    """How often each tenth of a millisecond was seen: short enough for a pipe."""
    return sorted(Counter(value // 100 for value in values_us).items())


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(0x80 | (value & 0x7F))
        value >>= 7
    out.append(value)
    return bytes(out)


async def run(orders: dict[str, Any]) -> dict[str, Any]:
    loop = asyncio.get_running_loop()
    people = [
        Person(order, orders["kind"], orders["presence_hz"], orders["op_every_s"])
        for order in orders["clients"]
    ]
    for person in people:
        await loop.create_connection(lambda person=person: person.socket, "127.0.0.1", orders["port"])  # type: ignore[misc]
    async with asyncio.timeout(20):
        await asyncio.gather(*(person.opened for person in people))
    for person in people:
        person.start()
    print("ready", flush=True)
    await loop.run_in_executor(None, sys.stdin.readline)  # "measure"
    before = [(person.frames, person.sent) for person in people]
    for person in people:
        person.measuring = True
    await loop.run_in_executor(None, sys.stdin.readline)  # "stop"
    result = {
        "frames": sum(p.frames - frames for p, (frames, _) in zip(people, before, strict=True)),
        "sent": sum(p.sent - sent for p, (_, sent) in zip(people, before, strict=True)),
        "latencies": _tenths(value for person in people for value in person.latencies_us),
        "acks": _tenths(value for person in people for value in person.acks_us),
        "lost": sum(person.socket.lost for person in people),
    }
    for person in people:
        person.socket.close()
    return result


if __name__ == "__main__":
    uvloop.install()
    print(json.dumps(uvloop.run(run(json.loads(sys.stdin.readline())))), flush=True)
