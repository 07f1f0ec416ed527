"""A page's modules as one small file, made from the very modules of the folder: a slow line pays each
journey, not each byte.

Owns the joining of modules and of style sheets. Each module becomes a function that returns what it exports,
so that its names stay its own and can be shortened; words a page does not ask for are left out; what a page
imports only when it needs it (``await import("./later.js")``) is a file of its own, with its own words. Must
not know HTTP, nor where files are.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping

import minify

from api.bundle_words import late_words, with_needed_words

_IMPORT = re.compile(
    rb'^import\s+(?:\{(?P<names>[^}]*)\}|\*\s+as\s+(?P<whole>\w+))\s+from\s+"(?P<from>\.[^"]+)";\n',
    re.MULTILINE,
)
_BARE_IMPORT = re.compile(rb'^import\s+"(\.[^"]+)";\n', re.MULTILINE)
_DECLARED = re.compile(rb"^export\s+(?=(?:const|let|class|(?:async\s+)?function\*?)\s+(\w+))", re.MULTILINE)
_LISTED = re.compile(rb"^export\s+\{([^}]*)\};\n", re.MULTILINE)
_LATER = re.compile(rb'(?<=await import\(")\./([^"/]+)\.js(?="\))')
_LEFT = re.compile(rb"^(?:import|export)\b.*", re.MULTILINE)
_URL = re.compile(rb'url\("?(?!data:)([^")]+)"?\)')


_SCRIPT, _STYLE = "text/javascript", "text/css"


class BundleError(ValueError):
    """A module is written in a way that cannot be joined; the message names it."""


def imported(address: str, body: bytes) -> list[str]:
    """The addresses of the modules that one imports, in the order it names them."""
    folder = posixpath.dirname(address)
    found = [(one.start(), one["from"]) for one in _IMPORT.finditer(body)]
    found += [(one.start(), one[1]) for one in _BARE_IMPORT.finditer(body)]
    return [posixpath.normpath(posixpath.join(folder, name.decode())) for _, name in sorted(found)]


def joined_modules(name: str, bodies: Mapping[str, bytes]) -> dict[str, bytes]:
    """``<name>.bundle.js``, which does what ``<name>.js`` does without a further request, and a
    ``<name>.<later>.bundle.js`` for each module it imports later, inside a function: by then the first file
    has ended, and the later one can take from it. All stand in the folder of the page.

    Raises BundleError for what is missing, for a cycle, or for an import or export of another form.
    """
    first = _order(f"{name}.js", bodies)
    modules = {address: _Module(b"m%d" % at, bodies[address]) for at, address in enumerate(first)}
    later = sorted({found.decode() for address in first for found in _LATER.findall(bodies[address])})
    whole = with_needed_words(first, bodies)
    parts = [_wrapped(address, whole[address], modules) for address in first[:-1]]
    parts.append(_linked(first[-1], whole[first[-1]], modules))
    made: dict[str, bytes] = {}
    shared: set[bytes] = set()
    for one in later:
        used, body = _later(name, _order(f"{one}.js", bodies), bodies, modules)
        made[f"{name}.{one}.bundle.js"] = minified(body, _SCRIPT)
        shared |= used
    joined = _LATER.sub(rb"./%s.\1.bundle.js" % name.encode(), b"".join(parts))
    if shared:
        joined += b"\nexport {%s};" % b", ".join(sorted(shared))
    return made | {f"{name}.bundle.js": minified(joined, _SCRIPT)}


class _Module:
    """What a module is called in the joined file, and how what it exports is called there: shortly."""

    def __init__(self, name: bytes, body: bytes) -> None:
        self.name = name
        #: By the name others import: the name inside.
        self.exported = {found[1]: found[1] for found in _DECLARED.finditer(body)}
        for found in _LISTED.finditer(body):
            for inner, outer in _pairs(found[1]):
                self.exported[outer] = inner
        self.keys = {outer: _key(at) for at, outer in enumerate(self.exported)}

    def taken(self, names: list[tuple[bytes, bytes]]) -> bytes:
        """``{a: here, b: there}``, to be taken from it."""
        return b"{%s}" % b", ".join(b"%s: %s" % (self.keys[outer], here) for outer, here in names)

    def given(self) -> bytes:
        """``{a: inner, b: other}``, which it gives."""
        pairs = (b"%s: %s" % (self.keys[outer], inner) for outer, inner in self.exported.items())
        return b"{%s}" % b", ".join(pairs)

    def whole(self) -> bytes:
        """All it exports, under the names of its source."""
        pairs = (b"%s: %s.%s" % (outer, self.name, key) for outer, key in self.keys.items())
        return b"{%s}" % b", ".join(pairs)


def _key(at: int) -> bytes:
    letters = b"abcdefghijklmnopqrstuvwxyz"
    return letters[at : at + 1] or b"x%d" % at


def _order(entry: str, bodies: Mapping[str, bytes]) -> list[str]:
    order: list[str] = []
    _visit(entry, bodies, order, ())
    return order


def _later(
    name: str, order: list[str], bodies: Mapping[str, bytes], first: Mapping[str, _Module]
) -> tuple[set[bytes], bytes]:
    """The modules of ``order`` that come only later, which take the others from the page's own file; and the
    names there of those they take. Their words join the page's."""
    new = [address for address in order if address not in first]
    modules = {**first, **{address: _Module(b"l%d" % at, bodies[address]) for at, address in enumerate(new)}}
    words = late_words(first, new, bodies)
    needed = {target for address in new for target in imported(address, bodies[address])} | words.keys()
    used = {first[target].name for target in needed if target in first}
    head = b'import {%s} from "./%s.bundle.js";\n' % (b", ".join(sorted(used)), name.encode())
    for catalogue, entries in words.items():
        one = first[catalogue]
        said = one.keys[posixpath.basename(catalogue).removesuffix(".js").encode()]
        head += b"Object.assign(%s.%s, {%s});\n" % (one.name, said, b"".join(entries))
    last = modules[new[-1]]
    tail = b"export const %s = %s;\n" % (last.taken([(outer, outer) for outer in last.exported]), last.name)
    return used, b"".join([head, *(_wrapped(address, bodies[address], modules) for address in new), tail])


def joined_styles(addresses: Iterable[str], bodies: Mapping[str, bytes], folder: str) -> bytes:
    """Style sheets one after the other, for an address in ``folder``."""
    parts = (_moved_sheet(bodies[address], posixpath.dirname(address), folder) for address in addresses)
    return minified(b"\n".join(parts), _STYLE)


def minified(body: bytes, media_type: str) -> bytes:
    short: str = minify.string(media_type, body.decode())
    return short.encode()


def _moved_sheet(body: bytes, here: str, folder: str) -> bytes:
    """What a sheet in ``here`` names beside itself, as it is named from ``folder``."""

    def move(found: re.Match[bytes]) -> bytes:
        target = posixpath.join(here or ".", found[1].decode())
        return b'url("%s")' % posixpath.relpath(target, folder or ".").encode()

    return _URL.sub(move, body)


def _visit(address: str, bodies: Mapping[str, bytes], order: list[str], trail: tuple[str, ...]) -> None:
    if address in order:
        return
    if address in trail:
        raise BundleError(" → ".join((*trail, address)))
    if address not in bodies:
        raise BundleError(f"{trail[-1] if trail else 'a page'} imports {address}, which is not there")
    for target in imported(address, bodies[address]):
        _visit(target, bodies, order, (*trail, address))
    order.append(address)


def _wrapped(address: str, body: bytes, modules: Mapping[str, _Module]) -> bytes:
    """``const m3 = (() => {…; return {a: exported}})();``"""
    linked, one = _linked(address, body, modules), modules[address]
    return b"const %s = (() => {\n%s\nreturn %s;\n})();\n" % (one.name, linked, one.given())


def _linked(address: str, body: bytes, modules: Mapping[str, _Module]) -> bytes:
    """A module that takes what it imports from the modules before it, for an address in the
    folder of the page."""
    here = posixpath.dirname(address)

    def take(found: re.Match[bytes]) -> bytes:
        target = posixpath.normpath(posixpath.join(here, found["from"].decode()))
        one = modules[target]
        if found["whole"]:
            return b"const %s = %s;\n" % (found["whole"], one.whole())
        names = _pairs(found["names"])
        missing = [outer for outer, _ in names if outer not in one.exported]
        if missing:
            raise BundleError(f"{address}: {target} does not export {missing[0].decode()}")
        return b"const %s = %s;\n" % (one.taken(names), one.name)

    body = _BARE_IMPORT.sub(b"", _IMPORT.sub(take, body))
    body = _LISTED.sub(b"", _DECLARED.sub(b"", body))
    left = _LEFT.search(body)
    if left:
        raise BundleError(f"{address}: {left[0].decode()}")
    here_url = b'new URL("./%s", import.meta.url).href' % address.encode()
    return body.replace(b"import.meta.url", here_url)


def _pairs(names: bytes) -> list[tuple[bytes, bytes]]:
    """``a, b as c``: each name, and what it is called after."""
    split = [re.split(rb"\s+as\s+", name.strip()) for name in names.split(b",") if name.strip()]
    return [(one[0], one[-1]) for one in split]
