"""Small makers of document entities for demo posters: figures under their legend entry, notes, scenes.

Owns ids and order keys of demo content. Nothing here reads or writes a database.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_DIGITS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#: From the lowest: what changes lies under towns and limits, so that these stay black.
LAYERS = ("dynamique", "ressources", "organisation", "enjeux")


def order_key(n: int) -> str:
    """The n-th of ever greater fractional keys, none ending in 0 so that there is room before each."""
    return f"a{_DIGITS[n // 3600]}{_DIGITS[n // 60 % 60]}{_DIGITS[n % 60]}"


class Sketch:
    """Collects figures, legend entries, notes and cells in the shape of chorem.poster.model.Poster."""

    #: A second layer of a domain is named after it: "organisation-dessous".
    def __init__(self, poster_id: str, base: dict[str, Any], layers: tuple[str, ...] = LAYERS) -> None:
        self.poster: dict[str, Any] = {
            "format": "chorem/1",
            "id": poster_id,
            "lang": "fr",
            "base": base,
            "zones": {"title": True, "legend": True, "amof": True, "attribution": True},
            "layers": [
                {"id": layer, "domain": layer.partition("-")[0], "order": order_key(i)}
                for i, layer in enumerate(layers)
            ],
            "figures": [],
            "legend": [],
            "notes": [],
            "amof": [],
            "scenes": [],
            "comments": [],
            "versions": [],
            "seq": 0,
        }
        self._entries: dict[str, dict[str, Any]] = {}

    def figure(
        self,
        symbol: str,
        geometry: dict[str, Any],
        *,
        domain: str,
        color: str = "ink",
        topic: str | None = None,
        every_variant: bool = False,
        say: str = "",
        **more: Any,
    ) -> dict[str, Any]:
        """Adds a figure and, if need be, its legend entry, whose sentence is ``say`` when there is one.

        ``topic``: when not the sign's own. ``every_variant``: under the entry all variants of the sign share.
        ``more``: any other field.
        """
        variant = None if every_variant else more.get("variant")
        entry = f"{symbol}~{variant or ''}~{color}"
        number = len(self.poster["figures"])
        figure = {
            "id": f"f{number + 1}",
            "layer": domain,
            "symbol": symbol,
            "version": 1,
            "geometry": geometry,
            "color": color,
            "legend": entry,
            "order": order_key(number),
            **more,
        }
        self.poster["figures"].append(figure)
        if entry not in self._entries:
            made = {
                "id": entry,
                "domain": domain,
                "topic": topic,
                "symbol": symbol,
                "variant": variant,
                "color": color,
                "text": "",
                "order": order_key(len(self._entries)),
            }
            self._entries[entry] = made
            self.poster["legend"].append(made)
        if say:
            self._entries[entry]["text"] = say
        return figure

    def words(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        domain: str,
        font: str = "regular",
        color: str = "ink",
    ) -> None:
        """Words on the drawing, their middle at x. They say what they are: no line of the legend."""
        number = len(self.poster["figures"])
        self.poster["figures"].append(
            {
                "id": f"f{number + 1}",
                "layer": domain,
                "symbol": "croquis.text",
                "version": 1,
                "geometry": point(x, y),
                "params": {"text": text, "size": size, "font": font, "align": "middle"},
                "color": color,
                "order": order_key(number),
            }
        )

    def say(self, figure: dict[str, Any], text: str) -> None:
        """Writes the sentence of the figure's legend entry."""
        self._entries[figure["legend"]]["text"] = text

    def note(self, text: str, at: tuple[float, float], size: tuple[float, float], color: str) -> None:
        number = len(self.poster["notes"])
        self.poster["notes"].append(
            {
                "id": f"n{number + 1}",
                "at": list(at),
                "size": list(size),
                "text": text,
                "color": color,
                "order": order_key(number),
            }
        )

    def matrix(self, **cells: tuple[str, ...]) -> None:
        for cell, texts in cells.items():
            for text in texts:
                self.amof(cell, text)

    def scene(self, title: str, shows: tuple[str, ...], view: tuple[float, ...], say: str) -> None:
        """``shows``: ids of layers, figures or groups of the sheet; ``view``: x, y, width, height."""
        number = len(self.poster["scenes"])
        self.poster["scenes"].append(
            {
                "id": f"s{number + 1}",
                "title": title,
                "shows": list(shows),
                "view": dict(zip(("x", "y", "width", "height"), view, strict=True)),
                "say": say,
                "order": order_key(number),
            }
        )

    def amof(self, cell: str, text: str) -> None:
        number = len(self.poster["amof"])
        self.poster["amof"].append(
            {"id": f"i{number + 1}", "cell": cell, "text": text, "order": order_key(number)}
        )


#: What a scene shows of the sheet: all its drawing, its matrix, the whole.
DRAWING, MATRIX, SHEET = (0.0, 111.0, 898.0, 700.0), (898.0, 600.0, 291.0, 216.0), (0.0, 0.0, 1189.0, 841.0)


def point(x: float, y: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [x, y]}


def line(*places: tuple[float, float]) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": [list(place) for place in places]}


def area(*places: tuple[float, float]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[list(place) for place in (*places, places[0])]]}


def network(nodes: dict[str, tuple[float, float, int]], links: list[tuple[str, str, int]]) -> dict[str, Any]:
    return {
        "type": "Network",
        "nodes": {name: list(node) for name, node in nodes.items()},
        "links": {f"{a}-{b}": [a, b, rank] for a, b, rank in links},
    }


def handles(**places: tuple[float, float]) -> dict[str, list[float]]:
    return {name: list(place) for name, place in places.items()}


def outline_handles(places: Sequence[tuple[float, float]]) -> dict[str, list[float]]:
    """The outline of the base as a figure keeps it when it is made [S8]."""
    return {f"land_{i + 1}": list(place) for i, place in enumerate(places)}


def base(outline: Sequence[tuple[float, float]], shapes: list[dict[str, Any]], credit: str) -> dict[str, Any]:
    """A base, as in chorem.poster.model.Base: the land, then other shapes."""
    return {"shapes": [shape("land", area(*outline)), *shapes], "credit": credit}


def shape(role: str, geometry: dict[str, Any], name: str = "", rank: int = 2) -> dict[str, Any]:
    return {"role": role, "geometry": geometry, "name": name, "rank": rank}
