"""One good example of each thing of a poster, and a change to it."""

from __future__ import annotations

from typing import Any

POINT = {"symbol": "hierarchie.point", "geometry": {"type": "Point", "coordinates": [300, 300]}}

SAMPLES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "figures": (POINT, {"name": "Die", "params.rank": 1}),
    "notes": ({"at": [10, 10], "text": "Gare"}, {"text": "Gare fermée"}),
    "amof": ({"cell": "atout", "text": "Train"}, {"cell": "menace"}),
    "legend": ({"symbol": "contact.line", "domain": "organisation"}, {"text": "La crête"}),
    "layers": ({"domain": "enjeux", "name": "À nous"}, {"visible": False}),
    "scenes": ({"title": "D’abord"}, {"say": "Voici Die"}),
    "comments": ({"text": "Et l’eau ?", "kind": "question"}, {"held": True}),
}
