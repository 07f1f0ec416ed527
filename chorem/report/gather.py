"""A poster made from figures of several: the ops that copy them, each remembering where it comes from [P9].

Pure. Layers are those of a new poster, one a domain; sentences, colours and own pictograms come along. Must
not know storage.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chorem.poster.ops import Op
from chorem.poster.order import between
from chorem.report.common import Sheet
from chorem.spec.own import PREFIX

#: What makes a figure the other poster's own: it is written anew, or left behind.
_LEFT = ("id", "layer", "legend", "order", "locked", "source", "symbol")


def gathered_ops(
    poster_id: str,
    chosen: Sequence[tuple[str, str]],
    sheets: Mapping[str, Sheet],
    groups: Sequence[Mapping[str, Any]],
) -> list[Op]:
    """Ops for a poster that is new and empty: pictograms, sentences, figures, then an item a group."""
    maker = _Maker(poster_id)
    for poster, figure_id in chosen:
        document = sheets[poster].document
        maker.copy(poster, document, next(one for one in document["figures"] if one["id"] == figure_id))
    for group in groups:
        maker.item(group, sheets)
    return maker.ops()


class _Maker:
    def __init__(self, poster_id: str) -> None:
        self._poster_id = poster_id
        self._pictos: dict[str, Any] = {}
        self._legend: dict[str, dict[str, Any]] = {}
        self._figures: list[dict[str, Any]] = []
        self._items: list[dict[str, Any]] = []
        self._order: str | None = None

    def copy(self, poster: str, document: Mapping[str, Any], figure: Mapping[str, Any]) -> None:
        symbol = self._symbol(poster, document, figure["symbol"])
        layer = next((one for one in document["layers"] if one["id"] == figure["layer"]), None)
        domain = layer["domain"] if layer else "organisation"
        entry = next((one for one in document["legend"] if one["id"] == figure["legend"]), None)
        self._figures.append(
            {
                **{name: value for name, value in figure.items() if name not in _LEFT},
                "id": f"f{len(self._figures) + 1}",
                "symbol": symbol,
                "layer": domain,
                "legend": entry and self._sentence(entry, symbol),
                "order": self._next(),
                "source": {"poster": poster, "figure": figure["id"], "group": document["group"]},
            }
        )

    def item(self, group: Mapping[str, Any], sheets: Mapping[str, Sheet]) -> None:
        """The group as one item, in the cell of its first member."""
        found = [
            item
            for poster, item_id in group["items"]
            if poster in sheets
            for item in sheets[poster].document["amof"]
            if item["id"] == item_id
        ]
        if found:
            text = group["title"] or found[0]["text"]
            item = {"cell": found[0]["cell"], "text": text, "order": self._next()}
            self._items.append({"id": f"i{len(self._items) + 1}", **item})

    def ops(self) -> list[Op]:
        ops: list[Op] = []
        if self._pictos:
            ops.append(self._op("set", "poster", {"id": self._poster_id, "pictos": self._pictos}))
        ops += [self._op("add", "legend", entry) for entry in self._legend.values()]
        ops += [self._op("add", "figure", figure) for figure in self._figures]
        return ops + [self._op("add", "amof", item) for item in self._items]

    def _op(self, kind: str, target: str, whole: Mapping[str, Any]) -> Op:
        fields = {name: value for name, value in whole.items() if name != "id"}
        op_id = f"gather.{target}.{whole['id']}"
        return Op.model_validate(
            {"op_id": op_id, "kind": kind, "target": target, "id": whole["id"], "fields": fields}
        )

    def _symbol(self, poster: str, document: Mapping[str, Any], symbol: str) -> str:
        """Its own pictogram under a key no other poster's has."""
        if not symbol.startswith(PREFIX):
            return symbol
        key = symbol.removeprefix(PREFIX)
        if key in document["pictos"]:
            new_key = f"{key}-{poster}"[:80]
            self._pictos[new_key] = document["pictos"][key]
            return f"{PREFIX}{new_key}"[:80]
        return symbol

    def _sentence(self, entry: Mapping[str, Any], symbol: str) -> str:
        """The line of the legend of this look; the first sentence that is written stays [P7]."""
        key = f"{symbol}~{entry['variant'] or ''}~{entry['color']}"
        there = self._legend.get(key)
        if there is None:
            self._legend[key] = {**entry, "id": key, "symbol": symbol, "order": self._next()}
        elif not there["text"]:
            there["text"] = entry["text"]
        return key

    def _next(self) -> str:
        self._order = between(self._order, None)
        return self._order
