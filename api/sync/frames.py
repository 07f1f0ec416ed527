"""WebSocket frames (RFC 6455), the server's half: reading masked frames, writing plain ones.

Pure bytes, no sockets. One encoded frame is shared by every socket it is sent to, which is why the
framing is here and not behind a library's per-connection state.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

try:
    from websockets.speedups import apply_mask
except ImportError:  # the wheel without its C extension
    from websockets.utils import apply_mask

_CONT, _TEXT, _BINARY, _CLOSE, _PING, _PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
_UNMASK: Callable[[bytes, bytes], bytes] = apply_mask

#: Close codes of RFC 6455 a reader may find reasons for.
PROTOCOL_ERROR, TOO_BIG = 1002, 4413
#: Chorem speaks JSON text only.
NOT_TEXT = 4400


class FrameError(Exception):
    """The bytes break the protocol: ``code`` is what the connection is closed with."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(code, reason)
        self.code = code
        self.reason = reason


def text_frame(payload: bytes) -> bytes:
    """A whole text message as one unmasked frame."""
    return _header(_TEXT, len(payload)) + payload


def close_frame(code: int, reason: str = "") -> bytes:
    payload = struct.pack("!H", code) + reason.encode()[:123]
    return _header(_CLOSE, len(payload)) + payload


def pong_frame(payload: bytes) -> bytes:
    return _header(_PONG, len(payload)) + payload


def _header(opcode: int, size: int) -> bytes:
    if size < 126:
        return bytes((0x80 | opcode, size))
    if size < 65536:
        return struct.pack("!BBH", 0x80 | opcode, 126, size)
    return struct.pack("!BBQ", 0x80 | opcode, 127, size)


class FrameReader:
    """Bytes in, whole messages out: ``("text", payload)``, ``("ping", payload)``, ``("close", payload)``.

    Holds at most one message of ``max_bytes`` and one frame's header: a peer that announces more is
    refused before it has sent it.
    """

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._buffer = b""
        self._parts: list[bytes] | None = None

    def feed(self, data: bytes) -> Iterator[tuple[str, bytes]]:
        """Yields what became whole; raises FrameError, after which the reader is of no use."""
        buffer = self._buffer + data if self._buffer else data
        start = 0
        while True:
            available = len(buffer) - start
            if available < 2:
                break
            first, second = buffer[start], buffer[start + 1]
            size = second & 0x7F
            head = 2
            if size == 126:
                if available < 4:
                    break
                size = (buffer[start + 2] << 8) | buffer[start + 3]
                head = 4
            elif size == 127:
                if available < 10:
                    break
                size = int.from_bytes(buffer[start + 2 : start + 10], "big")
                head = 10
            if not second & 0x80:
                raise FrameError(PROTOCOL_ERROR, "frames from a client are masked")
            if first & 0x70:
                raise FrameError(PROTOCOL_ERROR, "no extension was agreed on")
            if size > self._max_bytes:
                raise FrameError(TOO_BIG, "message too large")
            end = start + head + 4 + size
            if end > len(buffer):
                break
            mask_at = start + head
            payload = _UNMASK(buffer[mask_at + 4 : end], buffer[mask_at : mask_at + 4])
            start = end
            message = self._take(first, payload)
            if message is not None:
                # What is left is kept before yielding: the consumer may close and never come back.
                self._buffer = buffer[start:]
                yield message
        self._buffer = buffer[start:]

    def _take(self, first: int, payload: bytes) -> tuple[str, bytes] | None:
        opcode, fin = first & 0x0F, first & 0x80
        if opcode == _TEXT:
            if self._parts is not None:
                raise FrameError(PROTOCOL_ERROR, "a message inside another")
            if fin:
                return ("text", payload)
            self._parts = [payload]
            return None
        if opcode == _CONT:
            if self._parts is None:
                raise FrameError(PROTOCOL_ERROR, "nothing to continue")
            self._parts.append(payload)
            if sum(map(len, self._parts)) > self._max_bytes or len(self._parts) > 1000:
                raise FrameError(TOO_BIG, "message too large")
            if not fin:
                return None
            whole, self._parts = b"".join(self._parts), None
            return ("text", whole)
        if opcode == _BINARY:
            raise FrameError(NOT_TEXT, "text frames only")
        if opcode not in (_CLOSE, _PING, _PONG) or not fin or len(payload) > 125:
            raise FrameError(PROTOCOL_ERROR, "bad control frame")
        if opcode == _PONG:
            return None
        return ("ping" if opcode == _PING else "close", payload)
