"""Small makers of document entities for demo posters: figures that join their legend entry, notes, cells.

Owns ids and order keys of demo content. Nothing here reads or writes a database.
"""

from __future__ import annotations

from typing import Any

_DIGITS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#: From the lowest: what changes lies under towns and limits, so that these stay black.
LAYERS = ("dynamique", "ressources", "organisation", "enjeux")


def order_key(n: int) -> str:
    """The n-th of ever greater fractional keys, none ending in 0 so that there is room before each."""
    return f"a{_DIGITS[n // 3600]}{_DIGITS[n // 60 % 60]}{_DIGITS[n % 60]}"


class Sketch:
    """Collects figures, legend entries, notes and cells in the shape of chorem.poster.model.Poster."""

    def __init__(self, poster_id: str, base: dict[str, Any]) -> None:
        self.poster: dict[str, Any] = {
            "format": "chorem/1",
            "id": poster_id,
            "lang": "fr",
            "base": base,
            "zones": {"title": True, "legend": True, "amof": True, "attribution": True},
            "layers": [
                {"id": domain, "domain": domain, "order": order_key(i)} for i, domain in enumerate(LAYERS)
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
        self, symbol: str, geometry: dict[str, Any], *, domain: str, color: str, **more: Any
    ) -> dict[str, Any]:
        """Adds a figure; ``more`` holds any other of its fields."""
        variant = more.get("variant")
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
                "topic": None,
                "symbol": symbol,
                "variant": variant,
                "color": color,
                "text": "",
                "order": order_key(len(self._entries)),
            }
            self._entries[entry] = made
            self.poster["legend"].append(made)
        return figure

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

    def amof(self, cell: str, text: str) -> None:
        number = len(self.poster["amof"])
        self.poster["amof"].append(
            {"id": f"i{number + 1}", "cell": cell, "text": text, "order": order_key(number)}
        )


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
