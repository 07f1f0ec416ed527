"""The signs there are: symbols/*.json read once, and the themes their colours come from.

Knows the folder, nothing of figures.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from chorem.errors import ChoremError
from chorem.spec.model import Sign
from chorem.spec.own import own_pattern, own_sign

Theme = Literal["couleur", "copie"]

SYMBOLS = Path(__file__).resolve().parents[2] / "symbols"
#: Rows after the table's seven, for signs without a place in it.
_OUTSIDE = {"enjeu": 7, "pictogramme": 8, "croquis": 9}


class Library:
    """Signs by id and version; ``signs`` holds the newest of each, in the order of the table."""

    def __init__(self, signs: Iterable[Sign], own: Mapping[str, Any] | None = None) -> None:
        self._own = own
        self._versions: dict[tuple[str, int], Sign] = {(sign.id, sign.version): sign for sign in signs}
        newest: dict[str, Sign] = {}
        for (sign_id, version), sign in sorted(self._versions.items()):
            if sign_id not in newest or newest[sign_id].version < version:
                newest[sign_id] = sign
        self._newest = newest
        self.signs: list[Sign] = sorted(newest.values(), key=_place)

    def of(self, poster: Mapping[str, Any]) -> Library:
        """These signs and the pictograms that the poster carries (``pictos``: key → {name, strokes})."""
        pictos = poster.get("pictos") or {}
        if not pictos or pictos is self._own:
            return self
        drawn = (Sign.load(own_sign(key, picto, own_pattern())) for key, picto in pictos.items())
        return Library([*self.versions, *drawn], pictos)

    @property
    def versions(self) -> list[Sign]:
        """Every version of every sign: figures pin theirs."""
        return list(self._versions.values())

    def get(self, symbol_id: str, version: int | None = None) -> Sign:
        """A sign, the newest without ``version``; raises ``unknown_sign`` or ``unknown_version``."""
        if symbol_id not in self._newest:
            raise ChoremError("unknown_sign", "symbol", symbol=symbol_id)
        if version is None:
            return self._newest[symbol_id]
        sign = self._versions.get((symbol_id, version))
        if sign is None:
            raise ChoremError("unknown_version", "version", symbol=symbol_id, version=version)
        return sign


def _place(sign: Sign) -> tuple[int, int, str]:
    row, column = sign.table if sign.table else (_OUTSIDE.get(sign.structure, 9), 0)
    return (row, column, sign.id)


def sign_files(folder: Path = SYMBOLS) -> list[Path]:
    """Sign files have two words in their name (``structure.support.json``); sign.schema.json is none."""
    return sorted(path for path in folder.glob("*.*.json") if path.name != "sign.schema.json")


@cache
def load_library() -> Library:
    """Every sign of the symbols folder, checked and compiled."""
    return Library(Sign.load(json.loads(path.read_text("utf-8"))) for path in sign_files())


@cache
def load_palette(theme: Theme = "couleur") -> dict[str, str]:
    """Role → "#rrggbb" in a theme: ``couleur``, told apart by everybody, or ``copie``, black and greys."""
    themes: dict[str, dict[str, str]] = json.loads((SYMBOLS / "palette.json").read_text("utf-8"))
    return themes[theme]
