"""Errors as data: a code, where it happened, and the facts a sentence needs.

Owns ChoremError. The sentences themselves are in chorem/messages/{fr,en}.json, one per code; nothing
here knows HTTP, sockets or languages of a particular reader.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

Lang = str


class ChoremError(Exception):
    """Something a person or a program asked for cannot be done.

    ``code`` is a stable identifier ("figure_locked"), ``path`` the place in the message that was sent
    ("ops[2].fields.geometry"), ``facts`` the values the sentence mentions.
    """

    def __init__(self, code: str, path: str = "", **facts: Any) -> None:
        super().__init__(code, path, facts)
        self.code = code
        self.path = path
        self.facts = facts

    def at(self, prefix: str) -> ChoremError:
        """The same error, seen from the enclosing value."""
        point = "." if self.path and not self.path.startswith("[") else ""
        return ChoremError(self.code, f"{prefix}{point}{self.path}", **self.facts)

    def as_dict(self, lang: Lang = "fr") -> dict[str, str]:
        """The one envelope over HTTP and WebSocket: ``{code, message, path}``."""
        return {"code": self.code, "message": message(self.code, lang, self.facts), "path": self.path}


@cache
def catalogue(lang: Lang) -> dict[str, str]:
    """Code → sentence with {facts}, for "fr" or "en" (anything else reads French)."""
    name = lang if lang in ("fr", "en") else "fr"
    texts: dict[str, str] = json.loads(files("chorem").joinpath(f"messages/{name}.json").read_text("utf-8"))
    return texts


def message(code: str, lang: Lang, facts: dict[str, Any]) -> str:
    """The sentence of a code in a language; facts missing from it are simply not said."""
    return catalogue(lang)[code].format_map(_Facts(facts))


class _Facts(dict[str, Any]):
    def __missing__(self, _: str) -> str:
        return ""
