"""The three posters of the demo atelier, in the order their groups present them.

Must not know storage.
"""

from __future__ import annotations

from typing import Any

from chorem.demo.diois import diois_poster
from chorem.demo.valley import valley_poster
from chorem.demo.water import water_poster

#: Of the workshop as a whole.
TERRITORY = "Vallée de la Drôme"


def demo_posters() -> list[dict[str, Any]]:
    """Whole posters as JSON, valid against chorem.poster.model.Poster."""
    return [valley_poster(), water_poster(), diois_poster()]
