"""A ZIP from outside, read without trusting it: names, number, sizes, then every byte counted.

Owns the limits; must not know what the files mean.
"""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path, PurePosixPath

from chorem.errors import ChoremError

MAX_ENTRIES = 20_000
MAX_TOTAL_BYTES = 1024 * 1024 * 1024
#: Text of ours shrinks some twenty times; a bomb a thousand times.
MAX_RATIO = 200
_SMALL_BYTES = 1024 * 1024
_MAX_NAME_CHARS = 240


class ZipReader:
    """Opens a ZIP and checks its list. Raises ChoremError("bad_archive", "archive_name",
    "archive_too_large")."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise ChoremError("bad_archive") from None
        try:
            self._entries = _checked(self._zip.infolist())
        except BaseException:
            self.close()
            raise
        self._left = MAX_TOTAL_BYTES

    def close(self) -> None:
        self._zip.close()

    def names(self, folder: str) -> list[str]:
        """The files right in a folder, in order."""
        return sorted(name for name in self._entries if name.rpartition("/")[0] == folder)

    def read(self, name: str, most_bytes: int) -> bytes | None:
        """A file, None when it is not there. What it says of its size is not believed."""
        info = self._entries.get(name)
        if info is None:
            return None
        most = min(most_bytes, self._left)
        try:
            with self._zip.open(info) as file:
                body = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError):
            raise ChoremError("bad_archive", name) from None
        if len(body) > most:
            raise ChoremError("archive_too_large", name)
        self._left -= len(body)
        return body


def _checked(listed: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    if len(listed) > MAX_ENTRIES or sum(info.file_size for info in listed) > MAX_TOTAL_BYTES:
        raise ChoremError("archive_too_large")
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in listed:
        name = info.filename
        # zipfile turns what follows a NUL away and "\" into "/": what was written is what is judged.
        written = info.orig_filename
        parts = PurePosixPath(written).parts
        unsafe = "\\" in written or "\0" in written or ":" in written or written.startswith("/")
        if unsafe or ".." in parts or not parts or len(written) > _MAX_NAME_CHARS:
            raise ChoremError("archive_name", _shown(written), name=_shown(written))
        if name in entries:
            raise ChoremError("archive_twice", _shown(name), name=_shown(name))
        if info.flag_bits & 1:
            raise ChoremError("bad_archive", _shown(name))
        if info.file_size > _SMALL_BYTES and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise ChoremError("archive_too_large", _shown(name))
        entries[name] = info
    return {name: info for name, info in entries.items() if not info.is_dir()}


def _shown(name: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in name)[:80]
