"""Makes symbols/picto.*.json from the Maki set (npm @mapbox/maki, CC0) and three drawings of our own.

Run it again and the same files come out. Their words are in pictogram_words.json.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

ROOT = Path(__file__).resolve().parents[1]
ICONS = ROOT / "node_modules" / "@mapbox" / "maki" / "icons"
WORDS = Path(__file__).with_name("pictogram_words.json")

#: A layer of a stack seen from above, a five-pointed star, a cut stone in facets, three people.
OURS = {
    "gisement": "M50 4 94 26 50 48 6 26Z M17 42 50 58.5 83 42 94 48 50 70 6 48Z "
    "M17 64 50 80.5 83 64 94 70 50 92 6 70Z",
    "remarquable": "M50 2 61.76 36.18 97.55 36.18 68.82 57.64 79.39 92.36 50 71 20.61 92.36 31.18 57.64 "
    "2.45 36.18 38.24 36.18Z",
    "pepite": "M78.6 7.7 99.7 35.1 50 95.2 0.3 35.1 21.4 7.7Z M22.2 17.4 11.2 31.7 28.5 31.7Z "
    "M28 14.3 34.1 28.2 43.7 14.3Z "
    "M50 16.8 39.8 31.7 60.2 31.7Z M56.3 14.3 65.9 28.2 72 14.3Z M77.8 17.4 71.5 31.7 88.8 31.7Z "
    "M11.5 38.3 42.2 75.3 31 38.3Z M37.9 38.3 50 78.5 62.1 38.3Z M69 38.3 57.8 75.3 88.5 38.3Z",
    "population": "M50 8A14 14 0 1 1 50 36A14 14 0 1 1 50 8Z M30 88V58A20 17 0 0 1 70 58V88Z "
    "M16 26A10 10 0 1 1 16 46A10 10 0 1 1 16 26Z M2 82V62A14 12 0 0 1 25 53V82Z "
    "M84 26A10 10 0 1 1 84 46A10 10 0 1 1 84 26Z M98 82V62A14 12 0 0 0 75 53V82Z",
}


def outline(svg_path: str) -> list[str | int]:
    """The path in thousandths of its longer side, around its middle, cubic curves only."""
    pen = RecordingPen()
    parse_path(svg_path, pen)
    box = BoundsPen(None)
    pen.replay(box)
    x0, y0, x1, y1 = box.bounds
    size, middle = max(x1 - x0, y1 - y0), ((x0 + x1) / 2, (y0 + y1) / 2)

    def put(command: str, *points: tuple[float, float]) -> None:
        flat.append(command)
        for point in points:
            flat.extend(round((point[i] - middle[i]) / size * 1000) for i in (0, 1))

    flat: list[str | int] = []
    at = (0.0, 0.0)
    for command, points in pen.value:
        if command in ("closePath", "endPath"):
            flat.append("Z")
            continue
        if command == "qCurveTo":
            control, end = points
            put("C", *[tuple(p[i] + (control[i] - p[i]) * 2 / 3 for i in (0, 1)) for p in (at, end)], end)
        else:
            put({"moveTo": "M", "lineTo": "L", "curveTo": "C"}[command], *points)
        at = points[-1]
    return flat


def source(noun: str, maki: str) -> str:
    """The SVG path of a pictogram, every path of the icon together."""
    if not maki:
        return OURS[noun]
    return (
        " ".join(re.findall(r'\sd="([^"]*)"', (ICONS / f"{maki}.svg").read_text("utf-8")))
        .replace("&#xA;", " ")
        .replace("&#x9;", " ")
    )


def sign(noun: str, words: list[str]) -> dict[str, Any]:
    """A sign file, as JSON values."""
    pairs = [{"fr": words[i], "en": words[i + 1]} for i in range(2, 10, 2)]
    size = {
        "kind": "number", "default": 50, "min": 43, "max": 58, "step": 1, "unit": "mm",
        "name": {"fr": "Taille", "en": "Size"},
        "doc": {"fr": "Le plus long côté, sur la feuille A0.", "en": "The longer side, on the A0 sheet."},
    }  # fmt: skip
    return {
        "$schema": "sign.schema.json",
        "id": f"picto.{noun}",
        "version": 1,
        "structure": "pictogramme",
        "support": "point",
        "domain": "ressources",
        "topic": words[1],
        "caption": words[2].lower(),
        **dict(zip(("name", "meaning", "question", "example"), pairs, strict=True)),
        "keywords": {"fr": ["pictogramme", *words[10].split()], "en": ["pictogram", *words[11].split()]},
        "color": "ink",
        "params": {"size": size},
        "icon": {
            "figures": [{"geometry": {"type": "Point", "coordinates": [0, 0]}}],
            "box": [-33, -33, 33, 33],
        },
        "draw": [
            {"do": "glyph", "at": "$at", "of": outline(source(noun, words[0])), "size": "$size",
             "color": "$color", "halo": 5}
        ],
    }  # fmt: skip


def main() -> int:
    for noun, words in json.loads(WORDS.read_text("utf-8")).items():
        text = json.dumps(sign(noun, words), ensure_ascii=False, indent=2)
        text = re.sub(r'"of": \[[^\]]*\]', lambda match: re.sub(r"\s+", " ", match[0]), text)
        (ROOT / "symbols" / f"picto.{noun}.json").write_text(text + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
