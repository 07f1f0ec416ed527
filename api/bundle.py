"""A page's modules as one small file, made from the very modules of the folder: a slow line pays each
journey, not each byte.

Owns the joining of modules and of style sheets. Each module becomes a function that returns what it exports,
so that its names stay its own and can be shortened; words a page does not ask for are left out; what a page
imports only when it needs it
(``await import("./later.js")``) is a file of its own. Must not know HTTP, nor where files are.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

import minify

from api.bundle_words import with_needed_words

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
    names = {address: b"m%d" % number for number, address in enumerate(first)}
    later = sorted({found.decode() for address in first for found in _LATER.findall(bodies[address])})
    orders = {one: _order(f"{one}.js", bodies) for one in later}
    bodies = with_needed_words({*first, *(address for order in orders.values() for address in order)}, bodies)
    parts = [_wrapped(address, bodies[address], names) for address in first[:-1]]
    parts.append(_linked(first[-1], bodies[first[-1]], names)[0])
    made: dict[str, bytes] = {}
    shared: set[bytes] = set()
    for one in later:
        used, body = _later(name, orders[one], bodies, names)
        made[f"{name}.{one}.bundle.js"] = minified(body, _SCRIPT)
        shared |= used
    joined = _LATER.sub(rb"./%s.\1.bundle.js" % name.encode(), b"".join(parts))
    if shared:
        joined += b"\nexport {%s};" % b", ".join(sorted(shared))
    return made | {f"{name}.bundle.js": minified(joined, _SCRIPT)}


def _order(entry: str, bodies: Mapping[str, bytes]) -> list[str]:
    order: list[str] = []
    _visit(entry, bodies, order, ())
    return order


def _later(
    name: str, order: list[str], bodies: Mapping[str, bytes], names: Mapping[str, bytes]
) -> tuple[set[bytes], bytes]:
    """The modules of ``order`` that come only later, which take the others from the page's own file; and the
    names there of those they take."""
    new = [address for address in order if address not in names]
    known = {**names, **{address: b"l%d" % number for number, address in enumerate(new)}}
    needed = {target for address in new for target in imported(address, bodies[address])}
    used = {names[target] for target in needed if target in names}
    head = b'import {%s} from "./%s.bundle.js";\n' % (b", ".join(sorted(used)), name.encode())
    exported = _linked(new[-1], bodies[new[-1]], known)[1]
    tail = b"export const {%s} = %s;\n" % (b", ".join(exported), known[new[-1]])
    return used, b"".join([head, *(_wrapped(address, bodies[address], known) for address in new), tail])


def joined_styles(addresses: list[str], bodies: Mapping[str, bytes], folder: str) -> bytes:
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


def _wrapped(address: str, body: bytes, names: Mapping[str, bytes]) -> bytes:
    """``const m3 = (() => {…; return {exported}})();``"""
    linked, exported = _linked(address, body, names)
    return b"const %s = (() => {\n%s\nreturn {%s};\n})();\n" % (names[address], linked, b", ".join(exported))


def _linked(address: str, body: bytes, names: Mapping[str, bytes]) -> tuple[bytes, list[bytes]]:
    """A module that takes what it imports from the modules before it, for an address in the
    folder of the page; and what it exports."""
    here = posixpath.dirname(address)

    def take(found: re.Match[bytes]) -> bytes:
        module = names[posixpath.normpath(posixpath.join(here, found["from"].decode()))]
        if found["whole"]:
            return b"const %s = %s;\n" % (found["whole"], module)
        wanted = [b": ".join(re.split(rb"\s+as\s+", name)) for name in _split(found["names"])]
        return b"const {%s} = %s;\n" % (b", ".join(wanted), module)

    exported = [found[1] for found in _DECLARED.finditer(body)]
    for found in _LISTED.finditer(body):
        exported += [b": ".join(reversed(re.split(rb"\s+as\s+", name))) for name in _split(found[1])]
    body = _BARE_IMPORT.sub(b"", _IMPORT.sub(take, body))
    body = _LISTED.sub(b"", _DECLARED.sub(b"", body))
    left = _LEFT.search(body)
    if left:
        raise BundleError(f"{address}: {left[0].decode()}")
    here_url = b'new URL("./%s", import.meta.url).href' % address.encode()
    return body.replace(b"import.meta.url", here_url), exported


def _split(names: bytes) -> list[bytes]:
    return [name.strip() for name in names.split(b",") if name.strip()]
