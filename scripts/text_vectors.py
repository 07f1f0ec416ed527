"""Rewrites tests/vectors/text and tests/vectors/sheet, kept only when JavaScript agrees with Python.

Owns the inputs. The expected values are what chorem.text and chorem.sheet answer today; look at the diff.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from chorem.demo.base import drome_base
from chorem.demo.drawing import area, line, network, point
from chorem.sheet.footprint import footprint, grid_of
from chorem.sheet.hollow import hollow
from chorem.sheet.items import Box, Item, circle_data
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.note import lay_out_note
from chorem.sheet.zones import zones
from chorem.spec.library import Library, load_palette
from chorem.text.fit import fit
from chorem.text.metrics import width_um
from chorem.text.printable import printable, printable_line
from chorem.text.wrap import wrap_um

VECTORS = Path(__file__).resolve().parents[1] / "tests" / "vectors"
LONG = (
    "Après Saillans, la vallée se resserre et les services s’espacent : « où irons-nous demain ? » "
    "L’intercommunalité partage-t-elle une même rivière ; oui, à 75 % !"
)
TEXTS = [
    "",
    "Die",
    LONG,
    "Mot-composé/alternatif 2025-2026 de Saint-Julien-en-Quint",
    "anticonstitutionnellementincommensurablement",
    "deux\nlignes\n\net une vide",
    "espaces  multiples\tet tabulation",
    "Vraiment\u00a0? Oui\u00a0! «\u00a0Non\u00a0» dit-il\u00a0; voilà\u00a0: fin",
]
ODD = [
    "famille 👨‍👩‍👧‍👦, drapeau 🇫🇷🇧🇪, pouce 👍🏽, cœur ❤️",
    "e\u0301te\u0301 (décomposé), x\u0301 (sans forme composée)",
    "中文, العربية, ελληνικά, русский",
    "narrow\u202f! thin\u2009space soft\u00adhyphen zero\u200bwidth",
    "1️⃣ ✓️ → ☀︎ \u200d \u0301",
    "Œuvre, Ÿ, ſ, ẞ, Łódź, Ĳ, ŉ",
    "<b>&amp;</b> </style><script>",
]


def text_cases() -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = []
    for text in [*TEXTS, *ODD]:
        cases.append({"op": "printable", "in": [text], "out": printable(text)})
        cases.append({"op": "printable_line", "in": [text], "out": printable_line(text)})
    for text in map(printable, [*TEXTS, *ODD]):
        one = text.replace("\n", " ")
        for font, size, spacing in (("regular", 11_600, 0), ("bold", 47_000, 0), ("semibold", 11_500, 1_600)):
            arguments = [one, size, font, spacing]
            cases.append({"op": "width_um", "in": arguments, "out": width_um(one, size, font, spacing)})
        for width in (20_000, 75_000, 187_000):
            for balanced in (True, False):
                arguments = [text, 11_600, "regular", width, balanced, 0]
                cases.append({"op": "wrap_um", "in": arguments, "out": wrap_um(*arguments)})
        arguments = [text, 11_600, "regular", 90_000, True, 4_321]
        cases.append({"op": "wrap_um", "in": arguments, "out": wrap_um(*arguments)})
        for box in ((126_000, 49_000), (60_000, 20_000)):
            made = fit(text, "regular", 13_200, 10_000, *box)
            out = {"size": made.size_um, "leading": made.leading_um, "lines": made.lines, "cut": made.cut}
            cases.append({"op": "fit", "in": [text, "regular", 13_200, 10_000, *box], "out": out})
    return cases


def posters() -> list[dict[str, Any]]:
    """Posters without signs: what is left is the sheet's own work."""
    bare = {"id": "bare"}
    full = {
        "id": "full",
        "lang": "fr",
        "title": "La vallée est-elle encore un seul territoire\u00a0?",
        "group": "Élus et techniciens",
        "territory": "Vallée de la Drôme",
        "date": "2026-11-01",
        "base": drome_base(),
        "notes": [
            {"id": "n1", "at": [700, 150], "text": LONG, "color": "blue", "order": "a2"},
            {"id": "n2", "at": [60, 700], "size": [80, 40], "text": LONG * 2, "order": "a1"},
            {"id": "n3", "at": [300, 700], "text": "", "color": "sand", "order": "a3"},
        ],
        "amof": [
            {"id": f"i{i}", "cell": cell, "text": text, "order": f"b{i}"}
            for i, (cell, text) in enumerate(
                [("atout", "Le bio"), ("menace", LONG), ("atout", ""), ("faiblesse", "Été 🔥")]
            )
        ],
    }
    crowded = {
        **full,
        "lang": "en",
        "date": "2026-11-14",
        "title": LONG,
        "group": LONG[:160],
        "territory": LONG[:160],
        "base": {**drome_base(), "credit": LONG},
        "amof": [
            {"id": f"i{i}", "cell": "opportunite", "text": LONG, "order": f"b{i:02}"} for i in range(40)
        ],
    }
    off = {**full, "zones": {"title": False, "legend": False, "amof": False, "attribution": False}}
    half = {**full, "zones": {"title": True, "legend": True, "amof": False, "attribution": False}}
    return [bare, full, crowded, off, half, _named(full)]


def _named(full: dict[str, Any]) -> dict[str, Any]:
    """Names and statuses on all kinds of geometry, close together; signs are missing: a "?" each."""
    geometries = (
        point(300, 400),
        point(318, 404),
        line((250, 380), (330, 420), (400, 400)),
        area((260, 360), (380, 350), (390, 450), (270, 440)),
        network({"a": (300, 300, 1), "b": (340, 330, 2)}, [("a", "b", 1)]),
        point(884, 120),
    )
    figures = [
        {
            "id": f"f{i}",
            "layer": "l1",
            "symbol": "none.such",
            "version": 1,
            "geometry": geometry,
            "order": f"a{i}",
            "name": ("Die", "Saint-Julien-en-Quint et Saint-Benoit-en-Diois", "", "la forêt")[i % 4],
            "status": ("constat", "tendance", "rupture", None)[i % 4],
            "horizon": (None, "repere", "probable")[i % 3],
            "to_check": i % 2 == 1,
        }
        for i, geometry in enumerate(geometries)
    ]
    figures.append({**figures[0], "id": "moved", "order": "b", "name": "Crest", "name_at": [320, 392]})
    layers = [{"id": "l1", "domain": "organisation", "order": "a"}]
    return {**full, "id": "named", "figures": figures, "layers": layers}


def hollow_cases() -> list[dict[str, Any]]:
    disc: Item = {"t": "path", "d": circle_data(9_000, 9_000, 6_000), "fill": "#20242a"}
    mark: Item = {"t": "path", "d": circle_data(9_000, 9_000, 2_000), "fill": "#ffffff"}
    bold: Item = {
        "t": "path",
        "d": ["M", 0, 0, "L", 90_000, 9_000],
        "stroke": "#20242a",
        "width": 7_000,
        "dash": [9_000, 4_000],
    }
    thin: Item = {"t": "path", "d": ["M", 0, 0, "L", 90_000, 9_000], "stroke": "#c4351c", "width": 2_000}
    tint: Item = {**disc, "fill_opacity": 0.2, "stroke": "#20242a", "width": 5_000}
    word: Item = {
        "t": "text",
        "x": 9_000,
        "y": 9_000,
        "text": "!",
        "size": 3_000,
        "font": "bold",
        "fill": "#ffffff",
    }
    lists: list[list[Item]] = [
        [disc, mark, word],
        [mark, disc],
        [bold, bold, thin, bold],
        [thin],
        [thin, disc],
        [tint, bold],
        [
            {"t": "clip", "d": disc["d"], "items": [bold]},
            {"t": "group", "items": [disc, mark], "opacity": 0.5},
        ],
        [{**bold, "stroke_opacity": 0.3}, {**bold, "stroke": "#ffffff"}],
    ]
    return [{"op": "hollow", "in": [items, "#ffffff"], "out": hollow(items, "#ffffff")} for items in lists]


def footprint_cases() -> list[dict[str, Any]]:
    grid = grid_of(Box(0, 111_000, 90_000, 60_000))
    stroke = {"stroke": "#20242a", "width": 5_000}
    slope: Item = {"t": "path", "d": ["M", -9_000, 100_000, "L", 80_000, 160_001], **stroke}
    ring: Item = {"t": "path", "d": circle_data(45_000, 140_000, 20_000), **stroke, "width": 3_000}
    disc: Item = {"t": "path", "d": circle_data(45_000, 140_000, 20_001), "fill": "#c4351c"}
    pale: Item = {**slope, "stroke_opacity": 0.3}
    lists: list[list[Item]] = [
        [slope],
        [ring],
        [disc, pale],
        [{**disc, "fill": "#ffffff"}, {**disc, "fill": "#ffffff", **stroke}],
        [{"t": "clip", "d": disc["d"], "items": [slope, {**pale, "stroke": "#c4351c"}]}],
        [{"t": "group", "items": [ring], "opacity": 0.4}, {**disc, "fill_opacity": 0.2}],
        [
            {
                "t": "text",
                "x": 9_000,
                "y": 150_000,
                "text": "Die",
                "size": 9_000,
                "font": "bold",
                "fill": "#20242a",
            }
        ],
    ]
    cases: list[dict[str, Any]] = []
    for items in lists:
        for whole in (False, True):
            made = {key: sorted(cells) for key, cells in footprint(items, grid, whole)._asdict().items()}
            cases.append({"op": "footprint", "in": [items, grid._asdict(), whole], "out": made})
    return cases


def note_cases() -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = []
    for votes in (
        {},
        {"a": 1},
        {"a": 3, "b": 3},
        {f"v{i}": 3 for i in range(4)},
        {f"v{i}": 3 for i in range(5)},
    ):
        for size in ([150, 70], [40, 30]):
            note = {"id": "n", "at": [10, 20], "size": size, "text": LONG, "votes": votes, "order": "a"}
            cases.append({"op": "note", "in": [note], "out": lay_out_note(note, load_palette())})
    return cases


def sheet_cases() -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = []
    for poster in posters():
        where = {
            name: box._asdict() if isinstance(box, tuple) else box for name, box in zones(poster).items()
        }
        cases.append({"op": "zones", "in": [poster], "out": where})
        made = lay_out(poster, Library([]), load_palette(), load_labels())
        cases.append({"op": "lay_out", "in": [poster], "out": made})
    return [*cases, *hollow_cases(), *footprint_cases(), *note_cases()]


def write(path: Path, cases: list[dict[str, Any]]) -> None:
    lines = [json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def main() -> None:
    made = {VECTORS / "text" / "cases.json": text_cases(), VECTORS / "sheet" / "cases.json": sheet_cases()}
    before = {path: path.read_bytes() if path.exists() else None for path in made}
    for path, cases in made.items():
        write(path, cases)
    tests = ["tests/js/text/vectors.test.js", "tests/js/sheet/vectors.test.js"]
    if subprocess.run(["node", "--test", *tests], check=False, cwd=VECTORS.parents[1]).returncode != 0:
        for path, content in before.items():
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content)
        sys.exit("JavaScript and Python disagree: the vectors are left as they were")


if __name__ == "__main__":
    main()
