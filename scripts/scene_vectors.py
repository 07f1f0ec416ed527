"""Writes tests/vectors/poster/scenes.json: the scenes both languages propose, what each shows.

``python -m scripts.scene_vectors`` writes it; read the diff before keeping it.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from chorem.poster.scenes import proposed, shown_in
from chorem.sheet.labels import load_labels

FILE = Path(__file__).resolve().parent.parent / "tests" / "vectors" / "poster" / "scenes.json"
_DOMAINS = ("fond", "organisation", "dynamique", "ressources", "enjeux")


def cases() -> list[dict[str, Any]]:
    chance = random.Random(7)
    made = []
    for _ in range(40):
        lang = chance.choice(("fr", "en"))
        poster = _poster(chance, lang)
        scenes = proposed(poster, load_labels()[lang])
        asked = [*(scene["shows"] for scene in scenes), ["f1", "gone"], []]
        made.append(
            {
                "lang": lang,
                "poster": poster,
                "proposed": scenes,
                "shown": [[shows, shown_in(poster, shows)] for shows in asked],
            }
        )
    return made


def _poster(chance: random.Random, lang: str) -> dict[str, Any]:
    layers = [
        {"id": f"l{n}", "domain": chance.choice(_DOMAINS), "visible": chance.random() < 0.8}
        for n in range(chance.randint(0, 6))
    ]
    figures = [
        {"id": f"f{n}", "layer": chance.choice(layers)["id"], "stake": chance.random() < 0.2}
        for n in range(chance.randint(0, 9) if layers else 0)
    ]
    return {
        "lang": lang,
        "territory": chance.choice(("", "Diois")),
        "base": {"shapes": [{}] * chance.randint(0, 1)},
        "zones": {"amof": chance.random() < 0.8},
        "layers": layers,
        "figures": figures,
        "amof": [{}] * chance.randint(0, 2),
    }


if __name__ == "__main__":
    FILE.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases()) + "\n]\n", "utf-8")
