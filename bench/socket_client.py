"""A WebSocket client that costs as little as possible, so that hundreds of them fit beside the server they
measure. Loopback only; masks with zeros, which the server unmasks all the same.
"""

from __future__ import annotations

import asyncio
import base64
import os
import struct
from collections.abc import Callable
from typing import cast

_ZERO_MASK = b"\0\0\0\0"


class SocketClient(asyncio.Protocol):
    """``on_open()`` after the handshake, then ``on_frame(opcode, payload)`` for each whole frame."""

    def __init__(
        self,
        path: str,
        token: str | None,
        on_open: Callable[[], None],
        on_frame: Callable[[int, bytes], None],
    ) -> None:
        self._path = path
        self._token = token
        self._on_open = on_open
        self._on_frame = on_frame
        self._buffer = b""
        self._opened = False
        self.transport: asyncio.Transport | None = None
        self.lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            f"GET {self._path} HTTP/1.1",
            "Host: 127.0.0.1",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
        ]
        if self._token:
            lines.append(f"Authorization: Bearer {self._token}")
        self.transport.write("\r\n".join([*lines, "", ""]).encode())

    def data_received(self, data: bytes) -> None:
        buffer = self._buffer + data if self._buffer else data
        if not self._opened:
            head, found, buffer = buffer.partition(b"\r\n\r\n")
            if not found:
                self._buffer = head
                return
            if b" 101 " not in head.split(b"\r\n", 1)[0]:
                raise ConnectionError(head.decode("latin-1"))
            self._opened = True
            self._on_open()
        start = 0
        while len(buffer) - start >= 2:
            size, head_bytes = buffer[start + 1] & 0x7F, 2
            if size == 126:
                size, head_bytes = int.from_bytes(buffer[start + 2 : start + 4], "big"), 4
            elif size == 127:
                size, head_bytes = int.from_bytes(buffer[start + 2 : start + 10], "big"), 10
            end = start + head_bytes + size
            if len(buffer) < end or len(buffer) - start < head_bytes:
                break
            self._on_frame(buffer[start] & 0x0F, buffer[start + head_bytes : end])
            start = end
        self._buffer = buffer[start:]

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True

    def send(self, payload: bytes, opcode: int = 1) -> None:
        if self.lost or self.transport is None:
            return
        size = len(payload)
        if size < 126:
            head = struct.pack("!BB", 0x80 | opcode, 0x80 | size)
        elif size < 65536:
            head = struct.pack("!BBH", 0x80 | opcode, 0x80 | 126, size)
        else:
            head = struct.pack("!BBQ", 0x80 | opcode, 0x80 | 127, size)
        self.transport.write(head + _ZERO_MASK + payload)

    def close(self) -> None:
        if self.transport is not None:
            self.transport.close()
