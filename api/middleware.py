"""What surrounds every HTTP answer: the log line, the security headers, the limits, the last resort.

Pure ASGI, since each request pays for it. Must not know routes; WebSockets pass through untouched.
"""

from __future__ import annotations

import json
import logging
import re
import time
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.photos import MAX_UPLOAD_BYTES
from api.wire.errors import lang_of, status_of
from chorem.errors import ChoremError

MAX_BODY_BYTES = 512 * 1024
#: Addresses that take more: a photo.
_LARGER = ((re.compile(r"^/api/posters/[^/]+/photos$"), MAX_UPLOAD_BYTES),)
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_HOST = re.compile(rb"^[A-Za-z0-9.:\[\]_-]{1,255}$")
#: A join code is not a token, but it opens a door: the log does without it.
_CODE = re.compile(r"^(/j/|/api/join/).+")

_access = logging.getLogger("chorem.access")
_log = logging.getLogger("chorem.server")

_HEADERS: list[tuple[bytes, bytes]] = [
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
]
#: A script, a sheet or a face is not a page: what binds pages would be most of its headers.
_OF_FILES = [
    one for one in _HEADERS if one[0] in (b"x-content-type-options", b"cross-origin-resource-policy")
]
_PAGE_SUFFIXES = (".svg", ".html")


def _header(scope: Scope, name: bytes) -> bytes | None:
    for key, value in scope["headers"]:
        if key == name:
            return bytes(value)
    return None


def _csp(scope: Scope) -> bytes:
    """'self' means ws: too in today's browsers; older Safari wants the sockets named."""
    host = _header(scope, b"host") or b""
    sockets = b" ws://%b wss://%b" % (host, host) if _HOST.match(host) else b""
    return (
        b"default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'%b; "
        b"object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'" % sockets
    )


async def refuse(scope: Scope, send: Send, error: ChoremError) -> None:
    """Answers with the envelope, from outside any route."""
    accept = _header(scope, b"accept-language")
    body = json.dumps(
        error.as_dict(lang_of(accept.decode("latin-1") if accept else None)), ensure_ascii=False
    )
    encoded = body.encode()
    await send(
        {
            "type": "http.response.start",
            "status": status_of(error.code),
            "headers": [
                (b"content-type", b"application/json"),
                (b"content-length", str(len(encoded)).encode()),
            ],
        }
    )
    await send({"type": "http.response.body", "body": encoded})


class AccessLog:
    """Method, path, status, milliseconds: no query, no header, no code. Not the hundred files of a page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _access.isEnabledFor(logging.INFO):
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 0

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        await self.app(scope, receive, noting)
        if status != 200 or not scope["path"].startswith("/static/"):
            path = _CODE.sub(r"\1…", scope["path"].encode("unicode_escape").decode())
            spent_ms = (time.perf_counter() - started) * 1000
            _access.info("%s %s %d %.1f ms", scope["method"], path, status, spent_ms)


class SecurityHeaders:
    """The headers every answer carries; a route that sets its own policy keeps it [A4]."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = list(message.get("headers", ()))
                names = {name for name, _ in headers}
                path = scope["path"]
                file = path.startswith("/static/") and not path.endswith(_PAGE_SUFFIXES)
                headers += _OF_FILES if file else _HEADERS
                if not file and b"content-security-policy" not in names:
                    headers.append((b"content-security-policy", _csp(scope)))
                if b"cache-control" not in names:
                    headers.append((b"cache-control", b"no-store"))
                message = {**message, "headers": headers}
            await send(message)

        await self.app(scope, receive, dressed)


class LastResort:
    """The process edge: what nobody foresaw is logged, and answered like any other error."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, noting)
        except Exception:
            _log.exception("%s %s failed", scope["method"], _CODE.sub(r"\1…", scope["path"]))
            if begun:
                raise
            await refuse(scope, send, ChoremError("internal"))


class Guard:
    """Unsafe requests come from our own pages or from a program [A4], and bring a body of bounded size."""

    def __init__(
        self, app: ASGIApp, is_ours: Callable[[str, str], bool], streamed: Mapping[str, int]
    ) -> None:
        """``streamed``: addresses whose body is read piece by piece, and the most bytes it may have."""
        self.app = app
        self.is_ours = is_ours
        self.streamed = streamed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in _SAFE:
            await self.app(scope, receive, send)
            return
        origin = (_header(scope, b"origin") or b"").decode("latin-1")
        host = (_header(scope, b"host") or b"").decode("latin-1")
        if origin and not self.is_ours(origin, host):
            await refuse(scope, send, ChoremError("foreign_origin"))
            return
        if scope["path"] in self.streamed:
            await self._stream(scope, receive, send, self.streamed[scope["path"]])
            return
        most = next((most for path, most in _LARGER if path.match(scope["path"])), MAX_BODY_BYTES)
        body = await _whole_body(scope, receive, most)
        if body is None:
            await refuse(scope, send, ChoremError("too_large", max_bytes=most))
            return
        given = False

        async def replay() -> Message:
            nonlocal given
            if given:
                return await receive()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self.app(scope, replay, send)

    async def _stream(self, scope: Scope, receive: Receive, send: Send, most_bytes: int) -> None:
        announced, size = _announced(scope), 0
        if announced is None or announced > most_bytes:
            await refuse(scope, send, ChoremError("too_large", max_bytes=most_bytes))
            return

        async def counted() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > most_bytes:
                raise ChoremError("too_large", max_bytes=most_bytes)
            return message

        await self.app(scope, counted, send)


def _announced(scope: Scope) -> int | None:
    """The size a body is said to have, 0 when nothing is said, None for what is not a number."""
    announced = _header(scope, b"content-length") or b"0"
    return int(announced[:12]) if announced.isdigit() else None


async def _whole_body(scope: Scope, receive: Receive, most_bytes: int) -> bytes | None:
    """The body, or None as soon as it is known to be too large."""
    announced = _announced(scope)
    if announced is None or announced > most_bytes:
        return None
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(parts)
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > most_bytes:
            return None
        if not message.get("more_body", False):
            return b"".join(parts)


def origin_check(public_url: str) -> Callable[[str, str], bool]:
    """(Origin, Host) → whether the page that asks is one of ours. "null" never is."""
    ours = urlsplit(public_url)

    def is_ours(origin: str, host: str) -> bool:
        try:
            parts = urlsplit(origin)
        except ValueError:
            return False
        if parts.scheme not in ("http", "https") or not parts.netloc:
            return False
        return parts.netloc == host or (bool(public_url) and parts[:2] == ours[:2])

    return is_ours
