"""Server CPU of a day followed on walls: 24 posters, each changing once a second; none, one or three walls
that watch them all and count what they hear.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import psutil

from bench.servers import ChoremServer
from bench.socket_client import SocketClient

POSTERS = 24
FIGURES = 80
WARM_UP_S = 3.0


class Table:
    """One poster where somebody draws, then moves a figure every second."""

    def __init__(self, poster: str, token: str, phase: float) -> None:
        self.poster, self.token, self.phase = poster, token, phase
        self.sent = 0

    async def open(self, port: int) -> None:
        loop = asyncio.get_running_loop()
        self.ready = loop.create_future()
        path = f"/api/posters/{self.poster}/live"
        _, self.client = await loop.create_connection(
            lambda: SocketClient(path, self.token, self._hello, self._heard), "127.0.0.1", port
        )
        await self.ready
        for start in range(0, FIGURES, 20):
            self._send([_figure(n) for n in range(start, start + 20)])

    def _hello(self) -> None:
        self.client_send({"t": "hello", "protocol": 1, "client": "bench", "last_seq": None, "lang": "fr"})

    def client_send(self, message: dict[str, Any]) -> None:
        asyncio.get_running_loop().call_soon(lambda: self.client.send(json.dumps(message).encode()))

    def _heard(self, _opcode: int, payload: bytes) -> None:
        if not self.ready.done() and b'"welcome"' in payload[:40]:
            self.ready.set_result(None)

    async def work(self) -> None:
        await asyncio.sleep(self.phase)
        while True:
            self.client.send(b'{"t":"ping","n":1}')
            place = [100 + self.sent % 900, 200]
            geometry = {"geometry": {"type": "Point", "coordinates": place}}
            self._send(
                [{"kind": "set", "target": "figure", "id": f"f{self.sent % FIGURES}", "fields": geometry}]
            )
            await asyncio.sleep(1)

    def _send(self, ops: list[dict[str, Any]]) -> None:
        self.sent += 1
        named = [{"op_id": f"o{self.sent}.{n}", **op} for n, op in enumerate(ops)]
        batch = {"t": "batch", "batch": f"b{self.sent}", "client": "bench", "ops": named}
        self.client.send(json.dumps(batch).encode())


class Wall:
    def __init__(self) -> None:
        self.batches = self.frames = self.bytes = 0

    async def open(self, port: int, workshop: str, token: str, posters: list[str]) -> None:
        loop = asyncio.get_running_loop()
        self._posters = posters
        _, self.client = await loop.create_connection(
            lambda: SocketClient(f"/api/workshops/{workshop}/live", token, self._hello, self._heard),
            "127.0.0.1",
            port,
        )

    def _hello(self) -> None:
        hello = {"t": "hello", "protocol": 1, "client": "wall", "last_seq": None, "lang": "fr"}
        asyncio.get_running_loop().call_soon(lambda: self.client.send(json.dumps(hello).encode()))

    def _heard(self, _opcode: int, payload: bytes) -> None:
        self.frames += 1
        self.bytes += len(payload)
        head = payload[:40]
        if b'"welcome"' in head:
            self.client.send(json.dumps({"t": "watch", "posters": dict.fromkeys(self._posters)}).encode())
        self.batches += b'"batch"' in head

    async def ping(self) -> None:
        while True:
            await asyncio.sleep(4)
            self.client.send(b'{"t":"ping","n":1}')


async def _measure(walls: int, seconds: float) -> dict[str, float]:
    with ChoremServer() as server:
        seats = await asyncio.to_thread(server.join_groups, POSTERS, 1)
        tables = [Table(poster, token, n / POSTERS) for n, (poster, token) in enumerate(seats)]
        for table in tables:
            await table.open(server.port)
        workshop = await asyncio.to_thread(server.workshop_of, *seats[0])
        watching = [Wall() for _ in range(walls)]
        for wall in watching:
            await wall.open(server.port, workshop, seats[0][1], [table.poster for table in tables])
        work = [asyncio.ensure_future(one) for one in [*map(Table.work, tables), *map(Wall.ping, watching)]]
        await asyncio.sleep(WARM_UP_S)
        process = psutil.Process(server.pid)
        before, frames = process.cpu_times(), [(wall.frames, wall.batches, wall.bytes) for wall in watching]
        await asyncio.sleep(seconds)
        after = process.cpu_times()
        for task in work:
            task.cancel()
        spent = after.user + after.system - before.user - before.system
        heard = [
            (wall.frames - was[0], wall.batches - was[1], wall.bytes - was[2])
            for wall, was in zip(watching, frames, strict=True)
        ]
        first = heard[0] if heard else (0, 0, 0)
        return {
            "cpu_percent": 100 * spent / seconds,
            "frames_per_s": first[0] / seconds,
            "batches_per_s": first[1] / seconds,
            "kb_per_s": first[2] / seconds / 1000,
        }


def run(seconds: float = 15.0) -> dict[str, Any]:
    """Without a wall, with one, with three; prints a table."""
    print(f"\nWall: {POSTERS} posters of {FIGURES} figures, each changing once a second")
    print(f"{'':12}{'CPU %':>8}{'frames/s':>10}{'batches/s':>11}{'kB/s':>8}   (a wall; at most 15 % in all)")
    results = {}
    for walls in (0, 1, 3):
        row = results[f"{walls} walls"] = asyncio.run(_measure(walls, seconds))
        print(
            f"{walls} walls{'':5}{row['cpu_percent']:8.1f}{row['frames_per_s']:10.1f}"
            f"{row['batches_per_s']:11.1f}{row['kb_per_s']:8.1f}"
        )
    return results


def _figure(n: int) -> dict[str, Any]:
    fields = {
        "layer": "organisation",
        "symbol": "hierarchie.point",
        "version": 1,
        "geometry": {"type": "Point", "coordinates": [100 + 10 * n, 300]},
        "order": "V",
    }
    return {"kind": "add", "target": "figure", "id": f"f{n}", "fields": fields}
