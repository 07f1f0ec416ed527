"""The pages there are, from frontend/pages.toml, and their HTML, from frontend/page.html.

Must not know HTTP, nor how modules and sheets are joined.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from html import escape

#: Sheets of every page, before its own.
_COMMON = ("tokens", "base", "components", "fields", "overlays", "page")
_INDENT = b"\n    "


@dataclass(frozen=True, slots=True)
class Page:
    """Files are named as in the folder: ``script`` "home.js", sheets "css/home.css"."""

    name: str
    at: tuple[str, ...]
    script: str
    styles: tuple[str, ...]
    #: Sheets that the page takes up by itself.
    later: tuple[str, ...] = ()
    early: str = ""
    asks: tuple[str, ...] = ()

    def joined(self) -> Page:
        """The same page, with one script and one sheet."""
        later = (f"css/{self.name}.later.bundle.css",) if self.later else ()
        styles = (f"css/{self.name}.bundle.css",)
        return replace(self, script=f"{self.name}.bundle.js", styles=styles, later=later)

    def html(self, template: bytes, static: str) -> bytes:
        """``static``: what stands before the address of a file, "/static/<version>"."""
        early = [f'<script type="module" async src="{static}/{self.early}"></script>'] if self.early else []
        early += [f'<link rel="preload" href="{escape(one)}" as="fetch" crossorigin>' for one in self.asks]
        later = f'<template id="later-styles">{"".join(_sheets(self.later, static))}</template>'
        parts = {
            b"early": early,
            b"styles": _sheets(self.styles, static),
            b"later": [later] if self.later else [],
            b"script": [self.script],
        }
        for name, lines in parts.items():
            template = template.replace(b"{{%s}}" % name, _INDENT.join(line.encode() for line in lines))
        return template.replace(b"{{static}}", static.encode())


def read_pages(text: str) -> dict[str, Page]:
    """The pages by name."""
    table = tomllib.loads(text)
    pages: dict[str, Page] = {}
    for name, own in table.items():
        whole = table.get(own.get("like", ""), {}) | own
        css = [*table.get(own.get("like", ""), {}).get("css", "").split(), *own["css"].split()]
        pages[name] = Page(
            name=name,
            at=tuple(own["at"]),
            script=f"{name}.js",
            styles=tuple(f"css/{one}.css" for one in (*_COMMON, *css)),
            later=tuple(f"css/{one}.css" for one in whole.get("later", "").split()),
            early=whole.get("early", ""),
            asks=tuple(whole.get("asks", ())),
        )
    return pages


def _sheets(addresses: tuple[str, ...], static: str) -> list[str]:
    return [f'<link rel="stylesheet" href="{static}/{address}">' for address in addresses]
