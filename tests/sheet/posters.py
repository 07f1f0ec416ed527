"""Posters that stretch the layout: crowded, hostile, wrong. Shared by the tests of sheet and render."""

from __future__ import annotations

from typing import Any

from chorem.demo.base import drome_base
from chorem.demo.drawing import Sketch, area, line, network, point
from chorem.spec.library import load_library
from tests.sheet.first_poster import demo_poster

LONG = (
    "Après Saillans, la vallée se resserre et les services s’espacent : qui, dans dix ans, reprendra les "
    "fermes, soignera les anciens et tiendra le café « du bout de la route » ; et qui le décidera ?"
)
COLORS = ("ink", "growth", "decline", "water", "stake", "relief", "grey")


def hard_poster() -> dict[str, Any]:
    """Forty legend lines or more, long French text, emoji, odd characters, an empty matrix, faded layers."""
    sketch = Sketch("hard", drome_base())
    sketch.poster |= {
        "title": LONG[:160],
        "group": "Élus, techniciens 👩🏽‍🌾, habitantes & habitants <de la vallée>",
        "territory": "D’Œuvre en Ÿvette, 中文, naïveté, Łódź",
        "date": "2026-12-01",
    }
    number = 0
    for sign in load_library().signs:
        if sign.structure == "croquis":
            continue
        for variant in [variant.id for variant in sign.variants] or [None]:
            for color in COLORS:
                x, y = 60 + number % 7 * 115, 170 + number // 7 % 6 * 105
                more: dict[str, Any] = {"variant": variant} if variant else {}
                figure = sketch.figure(
                    sign.id, _geometry(sign.takes, x, y), domain=sign.domain, color=color, **more
                )
                figure["name"] = f"lieu-dit n° {number} 🌾" if number % 3 == 0 else ""
                figure["status"] = ("tendance", "signal", "rupture", None)[number % 4]
                if number % 2:
                    sketch.say(figure, LONG[: 20 + number * 5 % 200])
                number += 1
    sketch.note("tab\tulation\n" + LONG * 3, (640, 640), (200, 100), "green")
    sketch.note("👍🏽👍🏽 " + "anticonstitutionnellement" * 3, (60, 640), (150, 60), "sand")
    sketch.poster["layers"][0]["opacity"] = 0.4
    return sketch.poster


def crowded_column() -> dict[str, Any]:
    """The demo with a matrix too long for its place."""
    poster = demo_poster()
    poster["amof"] = [
        {"id": f"i{i}", "cell": cell, "text": LONG, "order": f"b{i:03}"}
        for i, cell in enumerate(["atout", "faiblesse", "opportunite", "menace"] * 10)
    ]
    return poster


def wrong_figures() -> list[dict[str, Any]]:
    """Valid figures of the document that no sign can draw."""
    base = {"layer": "organisation", "version": 1, "order": "a1", "geometry": point(300, 300)}
    return [
        {**base, "id": "no-sign", "symbol": "nobody.knows"},
        {**base, "id": "no-version", "symbol": "hierarchie.point", "version": 99},
        {
            **base,
            "id": "no-variant",
            "symbol": "contact.line",
            "variant": "x",
            "geometry": line((1, 1), (9, 9)),
        },
        {**base, "id": "wrong-kind", "symbol": "dynamique.area"},
        {**base, "id": "wrong-param", "symbol": "hierarchie.point", "params": {"rank": "high"}},
        {**base, "id": "lost-node", "symbol": "hierarchie.network", "geometry": _lost_node()},
    ]


def _lost_node() -> dict[str, Any]:
    return {"type": "Network", "nodes": {"a": [10, 10, 1]}, "links": {"l": ["a", "gone", 1]}}


def _geometry(support: str, x: float, y: float) -> dict[str, Any]:
    if support == "point":
        return point(x, y)
    if support == "line":
        return line((x - 40, y), (x, y - 20), (x + 40, y + 10))
    if support == "area":
        return area((x - 30, y - 20), (x + 25, y - 28), (x + 32, y + 18), (x - 22, y + 25))
    return network(
        {"a": (x, y, 1), "b": (x + 36, y - 24, 2), "c": (x - 34, y + 20, 3)}, [("a", "b", 1), ("a", "c", 3)]
    )


def extreme_poster() -> dict[str, Any]:
    """Valid, and as far out as the bounds allow: degenerate shapes, far places, every text at its longest."""
    sketch = Sketch("extreme", drome_base())
    sketch.poster |= {"title": "W" * 160, "group": "\u00a0" * 160, "territory": "x\u0301" * 80, "lang": "en"}
    sketch.poster["base"] |= {"credit": "W" * 240, "shapes": _flat_shapes()}
    flat = {"point": point(2378, -841), "line": line((5, 5), (5, 5)), "area": area((9, 9), (9, 9), (9, 9))}
    flat["network"] = network({"z": (-1189, 1682, 3)}, [("z", "z", 1)])
    far = {"point": point(0, 0), "line": line((-1189, -841), (2378, 1682)), "network": flat["network"]}
    far["area"] = area((-1189, -841), (2378, -841), (2378, 1682), (-1189, 1682))
    for sign in load_library().signs:
        for shapes in (flat, far):
            figure = sketch.figure(
                sign.id, shapes[sign.takes], domain="enjeux", color="ink", name="W" * 80, smooth=True
            )
            sketch.say(figure, "anticonstitutionnellement" * 9)
            figure |= {"status": "rupture", "horizon": "probable", "stake": True}
    for text in ("\n" * 1000, "W" * 1000, "\u00a0" * 1000, "🌾" * 500):
        sketch.note(text, (-1189, 1682), (40, 30), "sand")
    for cell in ("atout", "faiblesse", "opportunite", "menace"):
        for _ in range(100):
            sketch.amof(cell, "W" * 240)
    return sketch.poster


def _flat_shapes() -> list[dict[str, Any]]:
    geometries = [point(3, 3), line((3, 3), (3, 3)), area((3, 3), (3, 3), (3, 3))]
    return [
        {"role": role, "geometry": geometry, "name": "ŉ ß W" * 16}
        for role in ("land", "outline", "river", "road", "neighbour", "place")
        for geometry in geometries
    ]


def with_photo(whole: bool) -> dict[str, Any]:
    """A wide photo in the place of the base, or a tall one as the whole sheet."""
    size = {"width_px": 1000, "height_px": 1499} if whole else {"width_px": 2999, "height_px": 901}
    photo = {"hash": "0" * 64, **size, "opacity": 1 if whole else 0.35, "whole": whole}
    return {**demo_poster(), "photo": photo}


def own_pictograms() -> dict[str, Any]:
    """Two pictograms the group drew, one without a name, and a figure whose pictogram is gone."""
    poster = demo_poster()
    poster["pictos"] = {
        "tower": {"name": "La tour", "strokes": [[[-200, 500], [-100, -500], [250, -420], [210, 500]]]},
        "dots": {"name": "", "strokes": [[[-500, 0]], [[0, 0]], [[500, 0]], [[-100, 200], [100, 200]]]},
    }
    for index, key in enumerate(("tower", "dots", "gone")):
        figure = {**poster["figures"][0], "id": f"own{index}", "symbol": f"own.{key}", "variant": None}
        figure |= {"params": {"size": 60}, "handles": {}, "name": key, "legend": f"own.{key}~~ink"}
        figure["geometry"] = {"type": "Point", "coordinates": [200 + 90 * index, 620]}
        poster["figures"].append(figure)
        entry = {**poster["legend"][0], "id": f"own.{key}~~ink", "symbol": f"own.{key}", "text": ""}
        poster["legend"].append(entry | {"variant": None, "color": "ink"})
    return poster
