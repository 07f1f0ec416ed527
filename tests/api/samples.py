"""One good example of each thing of a poster, and a change to it."""

from __future__ import annotations

import io
import json
import zipfile
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


def a_workshop_file() -> bytes:
    """The ZIP of a workshop of one empty poster."""
    out = io.BytesIO()
    folder = "posters/01-groupe"
    about = {
        "format": "chorem-workshop/1",
        "title": "Repris",
        "phases": [{"id": "dessin", "minutes": 50}],
        "groups": [{"poster": "p1", "group": "Groupe", "folder": folder}],
    }
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("workshop.json", json.dumps(about))
        archive.writestr(f"{folder}/poster.json", json.dumps({"format": "chorem/1", "id": "p1"}))
    return out.getvalue()
