"""Pages and modules as they are sent: in memory, already compressed, under a name made of their bytes.

Owns the reading of frontend/ and the fonts; must not know HTTP beyond bytes and types. Edited files are
seen at the next page load: the folder's times are looked at again, and the name in every address changes.
A page comes in two forms: with its modules and style sheets joined (bundle.py), or as it is written.
"""

from __future__ import annotations

import gzip
import hashlib
import threading
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import brotli

from api.bundle import joined_modules, joined_styles
from api.pages import read_pages

_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".toml": "application/toml",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".ttf": "font/ttf",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".txt": "text/plain; charset=utf-8",
}
#: What pages are made of, and not files that a browser asks for.
_TABLE, _TEMPLATE = "pages.toml", "page.html"
#: Almost the smallest, in half the time; the smallest, where bytes are counted.
_QUALITY, _BEST_QUALITY = 10, 11
_COMPRESSED_ALREADY = {".woff2", ".png", ".ico"}
_EDITOR = "editor."
#: How often the folders are looked at, at most.
_LOOK_EVERY_S = 1.0


#: Address, time and size of every file.
Stamp = tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class Asset:
    body: bytes
    gzipped: bytes | None
    media_type: str
    etag: str
    #: Smaller by a sixth, and longer to make: there when it is worth it, perhaps a little later.
    brotli: bytes | None = None

    def squeeze(self, *, best: bool = False) -> None:
        if self.gzipped is not None:
            self.brotli = brotli.compress(self.body, quality=_BEST_QUALITY if best else _QUALITY)


@dataclass(frozen=True, slots=True)
class _Build:
    version: str
    assets: dict[str, Asset]
    pages: dict[tuple[str, bool], Asset]
    stamp: Stamp
    #: By address; those of the page where people draw first.
    joined: dict[str, Asset]

    def squeeze(self) -> None:
        """Behind: a server answers before its bundles are at their smallest."""
        for address, asset in self.joined.items():
            asset.squeeze(best=_EDITOR in address)


class Site:
    """``folders``: where each file is, by the first part of its address ("" for the rest)."""

    def __init__(self, frontend: Path, folders: dict[str, Path]) -> None:
        self._roots = {"": frontend} | folders
        self._lock = threading.Lock()
        self._build = self._made(self._look())
        self._looked_at = time.monotonic()

    @property
    def version(self) -> str:
        return self._build.version

    def asset(self, path: str) -> Asset | None:
        """A file by its address after ``/static/<version>/``."""
        return self._build.assets.get(path)

    def page(self, name: str, *, in_modules: bool = False) -> Asset:
        """A page of pages.toml, its files under the prefix of the current version; joined, or ``in_modules``
        as it is written, to be read and followed in a browser's tools."""
        with self._lock:
            if time.monotonic() - self._looked_at >= _LOOK_EVERY_S:
                stamp = self._look()
                if stamp != self._build.stamp:
                    self._build = self._made(stamp)
                self._looked_at = time.monotonic()
        return self._build.pages[name, in_modules]

    def _look(self) -> Stamp:
        stats = ((address, path.stat()) for address, path in _files(self._roots).items())
        return tuple((address, stat.st_mtime_ns, stat.st_size) for address, stat in stats)

    def _made(self, stamp: Stamp) -> _Build:
        return _built(tuple(self._roots.items()), stamp)


def _files(roots: dict[str, Path]) -> dict[str, Path]:
    return {
        f"{prefix}/{path.relative_to(root).as_posix()}".lstrip("/"): path
        for prefix, root in roots.items()
        if root.is_dir()
        for path in sorted(root.rglob("*"))
        if path.suffix in _TYPES and path.is_file()
    }


@lru_cache(maxsize=2)
def _built(roots: tuple[tuple[str, Path], ...], stamp: Stamp) -> _Build:
    """Made once in a process, however many servers it starts."""
    bodies = {address: path.read_bytes() for address, path in _files(dict(roots)).items()}
    digest = hashlib.sha256()
    for address, body in sorted(bodies.items()):
        digest.update(f"{address}\0{len(body)}\0".encode() + body)
    version = digest.hexdigest()[:12]
    table, template = bodies.pop(_TABLE).decode(), bodies.pop(_TEMPLATE)
    pages: dict[tuple[str, bool], Asset] = {}
    bundles: dict[str, Asset] = {}
    for page in read_pages(table).values():
        made = joined_modules(page.name, bodies)
        one = page.joined()
        for sheets, joined in ((page.styles, one.styles), (page.later, one.later)):
            made |= {address: joined_styles(sheets, bodies, "css") for address in joined}
        bundles |= {address: _asset(address, body) for address, body in made.items()}
        for in_modules, shown in ((False, one), (True, page)):
            pages[page.name, in_modules] = _asset(_TEMPLATE, shown.html(template, f"/static/{version}"))
    assets = {address: _asset(address, body) for address, body in bodies.items()}
    first = sorted(bundles, key=lambda path: _EDITOR not in path)
    build = _Build(version, assets | bundles, pages, stamp, {path: bundles[path] for path in first})
    threading.Thread(target=build.squeeze, daemon=True).start()
    return build


def make_asset(body: bytes, media_type: str, *, compress: bool = True) -> Asset:
    gzipped = gzip.compress(body, 9, mtime=0) if compress else None
    if gzipped is not None and len(gzipped) >= len(body):
        gzipped = None
    return Asset(body, gzipped, media_type, f'"{hashlib.sha256(body).hexdigest()[:16]}"')


def _asset(address: str, body: bytes) -> Asset:
    suffix = Path(address).suffix
    return make_asset(body, _TYPES[suffix], compress=suffix not in _COMPRESSED_ALREADY)
