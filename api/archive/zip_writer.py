"""A ZIP written piece by piece: what is finished is handed over and forgotten.

Owns the bytes of the container; must not know what the files are.
"""

from __future__ import annotations

import time
import zipfile
from typing import Any

#: What is compressed already is only stored.
_STORED = (".jpg", ".png")


class _Pipe:
    """A file that cannot be gone back in: zipfile then writes sizes after each entry."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []

    def write(self, data: Any) -> int:
        self.parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        pass


class ZipWriter:
    """``add`` files, ``take`` what can be sent, then ``finish``."""

    def __init__(self) -> None:
        self._pipe = _Pipe()
        self._zip = zipfile.ZipFile(self._pipe, "w", zipfile.ZIP_DEFLATED)  # type: ignore[call-overload]
        self._at = time.gmtime()[:6]

    def add(self, name: str, body: bytes) -> None:
        info = zipfile.ZipInfo(name, self._at)
        info.external_attr = 0o644 << 16
        stored = name.endswith(_STORED)
        info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        self._zip.writestr(info, body)

    def take(self) -> bytes:
        parts, self._pipe.parts = self._pipe.parts, []
        return b"".join(parts)

    def finish(self) -> bytes:
        self._zip.close()
        return self.take()
