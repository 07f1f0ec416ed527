"""The words of a page's catalogues: those it asks for at first, those that come with what it loads later.

A word is asked for by its key, written out (``t("home.title")``) or as one of a family
(``t(`row.${structure}`)``): a test of the catalogues holds the front end to these two ways. Must not know
pages or files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_CATALOGUE = re.compile(r"^i18n/(fr|en)/\w+\.js$")
_ENTRY = re.compile(rb'^  "([\w.-]+)":.*?(?=^  "|^\};)', re.MULTILINE | re.DOTALL)
_WRITTEN = re.compile(rb'"([a-z]\w*\.[\w.-]+)"')
_FAMILY = re.compile(rb"`(\w+)\.\$\{")


class _Asked:
    """The words that modules ask for."""

    def __init__(self, addresses: Iterable[str], bodies: Mapping[str, bytes]) -> None:
        said = b"\n".join(bodies[address] for address in addresses if not _CATALOGUE.match(address))
        self._keys, self._families = set(_WRITTEN.findall(said)), set(_FAMILY.findall(said))

    def __contains__(self, key: bytes) -> bool:
        return key in self._keys or key.split(b".")[0] in self._families


def with_needed_words(addresses: list[str], bodies: Mapping[str, bytes]) -> dict[str, bytes]:
    """``bodies``, the catalogues at ``addresses`` with the words only that these modules ask for."""
    asked = _Asked(addresses, bodies)
    found = {
        address: _ENTRY.sub(lambda entry: entry[0] if entry[1] in asked else b"", bodies[address])
        for address in addresses
        if _CATALOGUE.match(address)
    }
    return {**bodies, **found}


def late_words(
    first: Iterable[str], later: Iterable[str], bodies: Mapping[str, bytes]
) -> dict[str, list[bytes]]:
    """The words that modules which come ``later`` ask for and the first ones do not: ``"key": "…",`` by the
    address of the catalogue that takes them ("i18n/fr.js")."""
    had, asked = _Asked(first, bodies), _Asked(later, bodies)
    words: dict[str, list[bytes]] = {}
    for address in first:
        catalogue = _CATALOGUE.match(address)
        if catalogue:
            found = [
                entry[0]
                for entry in _ENTRY.finditer(bodies[address])
                if entry[1] in asked and entry[1] not in had
            ]
            words.setdefault(f"i18n/{catalogue[1]}.js", []).extend(found)
    return {catalogue: found for catalogue, found in words.items() if found}
