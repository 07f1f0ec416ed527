"""A WebSocket by hand, for sending what a library refuses to send."""

from __future__ import annotations

import socket
import struct
from types import TracebackType


def frame(opcode: int, payload: bytes, *, first: int | None = None, masked: bool = True) -> bytes:
    """A client's frame; ``first`` replaces the first byte (flags and opcode)."""
    mask = b"\x12\x34\x56\x78"
    size = len(payload)
    bit = 0x80 if masked else 0
    head = bytes([0x80 | opcode if first is None else first])
    if size < 126:
        head += bytes([bit | size])
    elif size < 65536:
        head += struct.pack("!BH", bit | 126, size)
    else:
        head += struct.pack("!BQ", bit | 127, size)
    if not masked:
        return head + payload
    return head + mask + bytes(byte ^ mask[index % 4] for index, byte in enumerate(payload))


class RawSocket:
    """Opened by its constructor, the handshake done."""

    def __init__(self, port: int, poster: str, token: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        lines = [
            f"GET /api/posters/{poster}/live HTTP/1.1",
            "Host: 127.0.0.1",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            f"Authorization: Bearer {token}",
        ]
        self._socket.sendall("\r\n".join([*lines, "", ""]).encode())
        self._buffer = b""
        while b"\r\n\r\n" not in self._buffer:
            self._more()
        head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
        assert b" 101 " in head.split(b"\r\n")[0], head

    def __enter__(self) -> RawSocket:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def send(self, data: bytes) -> None:
        self._socket.sendall(data)

    def read(self) -> tuple[int, bytes]:
        """The next frame of the server: opcode and payload."""
        size, head = self._byte(1) & 0x7F, 2
        if size == 126:
            self._byte(3)
            size, head = struct.unpack("!H", self._buffer[2:4])[0], 4
        elif size == 127:
            self._byte(9)
            size, head = struct.unpack("!Q", self._buffer[2:10])[0], 10
        while len(self._buffer) < head + size:
            self._more()
        whole, self._buffer = self._buffer[: head + size], self._buffer[head + size :]
        return whole[0] & 0x0F, whole[head:]

    def close_code(self) -> int:
        """Reads until the server closes."""
        while True:
            opcode, payload = self.read()
            if opcode == 8:
                code: int = struct.unpack("!H", payload[:2])[0]
                return code

    def settle(self, timeout_s: float) -> None:
        """Reads up to the answer to a ping. Raises ConnectionError once closed, TimeoutError without it."""
        self._socket.settimeout(timeout_s)
        while True:
            opcode, payload = self.read()
            if opcode == 8:
                raise ConnectionError("closed")
            if payload.startswith(b'{"t":"pong"'):
                return

    def close(self) -> None:
        self._socket.close()

    def _byte(self, index: int) -> int:
        while len(self._buffer) <= index:
            self._more()
        return self._buffer[index]

    def _more(self) -> None:
        data = self._socket.recv(65536)
        if not data:
            raise ConnectionError("cut")
        self._buffer += data
