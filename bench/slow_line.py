"""A slow line to a server on this machine: so many bytes a second in all, and a delay each way.

Owns the shaping of TCP connections (WebSockets included, which a browser's own throttling leaves alone).
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

CHUNK = 1_400


class _Line:
    """One direction: bytes leave at the line's pace, whoever sends them, and arrive after the delay."""

    def __init__(self, bytes_per_s: float, delay_s: float) -> None:
        self._pace, self._delay = bytes_per_s, delay_s
        self._free_at = 0.0
        self.carried = 0

    def arrival(self, size: int) -> float:
        """When a packet given to the line now is out of it."""
        self._free_at = max(self._free_at, time.monotonic()) + size / self._pace
        self.carried += size
        return self._free_at + self._delay


@contextmanager
def slow_line(port: int, kbit_per_s: float, round_trip_ms: float) -> Iterator[tuple[int, _Line]]:
    """The port at the far end of the line, and its direction towards the browser."""
    down = _Line(kbit_per_s * 125, round_trip_ms / 2000)
    up = _Line(kbit_per_s * 125, round_trip_ms / 2000)
    ready, stop = threading.Event(), asyncio.Event()
    found: list[int] = []
    loop = asyncio.new_event_loop()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: _Line) -> None:
        try:
            while data := await reader.read(CHUNK):
                arrives = line.arrival(len(data))
                loop.call_at(loop.time() + arrives - time.monotonic(), writer.write, data)
        except ConnectionError:
            pass
        loop.call_later(round_trip_ms / 1000, writer.close)

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.CancelledError):
            # A connection costs a journey there and back before the first byte.
            await asyncio.sleep(round_trip_ms / 1000)
            near = await asyncio.open_connection("127.0.0.1", port)
            await asyncio.gather(carry(reader, near[1], up), carry(near[0], writer, down))

    async def serve() -> None:
        server = await asyncio.start_server(accept, "127.0.0.1", 0)
        found.append(server.sockets[0].getsockname()[1])
        ready.set()
        await stop.wait()
        server.close()
        open_now = asyncio.all_tasks() - {asyncio.current_task()}
        for task in open_now:
            task.cancel()
        await asyncio.gather(*open_now, return_exceptions=True)

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield found[0], down
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(5)
