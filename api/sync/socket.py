"""One WebSocket of ours under uvicorn: its handshake by `websockets`, its frames by frames.py.

uvicorn's own class hands each message to a task through a queue and pauses the transport in between,
and encodes each outgoing frame anew; with twenty presence messages a second from everybody that was most
of the server's time (docs/adr/0005). After accepting, an application takes the socket over: messages
arrive by a plain call, frames leave as shared bytes. Knows nothing of posters.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, MutableMapping
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from api.sync.frames import FrameError, FrameReader, close_frame, pong_frame

EXTENSION = "chorem.socket"
_CLOSE_GRACE_S = 3.0
_GOING_AWAY = 1012

OnText = Callable[[bytes], None]
OnClosed = Callable[[], None]


class LiveSocket(WebSocketsSansIOProtocol):
    """uvicorn's protocol until ``take_over``, then ours."""

    _reader: FrameReader | None = None
    _on_text: OnText | None = None
    _on_closed: OnClosed | None = None
    _early = b""
    closing = False

    def handle_connect(self, event: object) -> None:
        super().handle_connect(event)  # type: ignore[arg-type]
        scope = getattr(self, "scope", None)
        if scope is not None:
            scope["extensions"][EXTENSION] = self

    def take_over(self, max_bytes: int, on_text: OnText, on_closed: OnClosed) -> None:
        """From now on whole text messages go to ``on_text``; ``on_closed`` is called once, at the end."""
        self._reader = FrameReader(max_bytes)
        self._on_text = on_text
        self._on_closed = on_closed
        if self.disconnected:
            self._finish()
            return
        early, self._early = self._early, b""
        if early:
            self.data_received(early)

    def data_received(self, data: bytes) -> None:
        reader = self._reader
        if reader is None:
            if not self.handshake_initiated:
                super().data_received(data)
            elif len(self._early) + len(data) > self.config.ws_max_size:
                self.transport.abort()
            else:
                self._early += data
            return
        if self.closing:
            # Only the peer's own closing matters now; a chatty one is cut off by the grace period.
            return
        try:
            for kind, payload in reader.feed(data):
                if kind == "text":
                    assert self._on_text is not None
                    self._on_text(payload)
                elif kind == "ping":
                    self.transport.write(pong_frame(payload))
                else:
                    self._peer_closes(payload)
                if self.closing:
                    return
        except FrameError as error:
            self.close(error.code, error.reason)

    def write(self, frame: bytes) -> None:
        """Queues an encoded frame; nothing once closing."""
        if not self.closing:
            self.transport.write(frame)

    def queued_bytes(self) -> int:
        """What the kernel has not taken yet."""
        return self.transport.get_write_buffer_size()

    def close(self, code: int, reason: str = "") -> None:
        """Says why, lets the peer read it, and cuts the line after a few seconds whatever happens."""
        if self.closing:
            return
        self.closing = True
        self.transport.write(close_frame(code, reason))
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.close_timer = self.loop.call_later(_CLOSE_GRACE_S, self.transport.abort)
        self._finish()

    def eof_received(self) -> None:
        if self._reader is not None and not self.closing:
            self.closing = True
            self._finish()

    def shutdown(self) -> None:
        if self._reader is None:
            super().shutdown()
        else:
            self.close(_GOING_AWAY, "restarting")

    def connection_lost(self, exc: Exception | None) -> None:
        self.closing = True
        super().connection_lost(exc)
        self._finish()

    def _peer_closes(self, payload: bytes) -> None:
        code = struct.unpack("!H", payload[:2])[0] if len(payload) >= 2 else 1000
        valid = code in range(3000, 5000) or code in (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011)
        self.closing = True
        self.transport.write(close_frame(code if valid else 1002))
        self.transport.close()
        self._finish()

    def _finish(self) -> None:
        callback, self._on_closed = self._on_closed, None
        if callback is not None:
            callback()


def taken_from(scope: MutableMapping[str, Any]) -> LiveSocket:
    """The socket behind an accepted WebSocket scope; RuntimeError under another server."""
    extensions = scope.get("extensions") or {}
    socket = extensions.get(EXTENSION) if isinstance(extensions, dict) else None
    if not isinstance(socket, LiveSocket):
        raise RuntimeError("serve Chorem with `chorem serve` (api.serve): it brings its own WebSocket class")
    return socket
