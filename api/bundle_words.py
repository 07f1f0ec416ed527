"""The words a page never asks for, left out of its catalogues.

A word is asked for by its key, written out (``t("home.title")``) or as one of a family
(``t(`row.${structure}`)``): a test of the catalogues holds the front end to these two ways. Must not know
pages or files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_CATALOGUE = re.compile(r"^i18n/(?:fr|en)/\w+\.js$")
_ENTRY = re.compile(rb'^  "([\w.-]+)":.*?(?=^  "|^\};)', re.MULTILINE | re.DOTALL)
_WRITTEN = re.compile(rb'"([a-z]\w*\.[\w.-]+)"')
_FAMILY = re.compile(rb"`(\w+)\.\$\{")


def with_needed_words(addresses: Iterable[str], bodies: Mapping[str, bytes]) -> dict[str, bytes]:
    """The modules at ``addresses``, their catalogues with the words that these modules ask for."""
    own = {address: bodies[address] for address in addresses}
    said = b"\n".join(body for address, body in own.items() if not _CATALOGUE.match(address))
    keys, families = set(_WRITTEN.findall(said)), set(_FAMILY.findall(said))

    def kept(entry: re.Match[bytes]) -> bytes:
        key = entry[1]
        return entry[0] if key in keys or key.split(b".")[0] in families else b""

    return {
        address: _ENTRY.sub(kept, body) if _CATALOGUE.match(address) else body
        for address, body in own.items()
    }
