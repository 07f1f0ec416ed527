"""[T4] Canvas, SVG in Chromium and PDF by typst show the same picture.

At most 0.5 % of inked pixels differ beyond one pixel; `pytest -s` prints the numbers, and a failure leaves
both pictures and what differs beside the test's temporary files.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

from chorem.demo.drawing import area, line, network, point
from chorem.demo.synthetic import synthetic
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.spec.interpret import interpret
from chorem.spec.library import load_library, load_palette
from chorem.spec.model import Sign
from tests.render.compare import LIMIT, difference, save
from tests.render.pictures import Pictures
from tests.sheet.first_poster import demo_poster
from tests.sheet.posters import crowded_column, hard_poster

pytestmark = pytest.mark.browser
Item = dict[str, Any]
SIGNS = {sign.id: sign for sign in load_library().signs}


def same(
    pictures: Pictures, items: list[Item], size_mm: tuple[float, float], px_per_mm: float, folder: Path
) -> None:
    drawn = {
        "canvas": pictures.canvas(items, *size_mm, px_per_mm),
        "svg": pictures.svg(items, *size_mm, px_per_mm),
        "pdf": pictures.pdf(items, *size_mm, px_per_mm),
    }
    shares = {}
    for one, other in itertools.combinations(drawn, 2):
        found = difference(drawn[one], drawn[other])
        assert found.inked > 500, "nothing was drawn"
        shares[f"{one}/{other}"] = found.share
        if found.share > LIMIT:
            save(folder / f"{one}-{other}.png", drawn[one], drawn[other], found)
    print(" ".join(f"{pair} {share:.4%}" for pair, share in shares.items()))
    assert max(shares.values()) <= LIMIT, (shares, folder)


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
@pytest.mark.parametrize("px_per_mm", [1.0, 2.5])
def test_each_sign_is_the_same_everywhere(
    pictures: Pictures, sign: Sign, px_per_mm: float, tmp_path: Path
) -> None:
    """[T4][D3] Every variant, at three sizes, in two colours, straight and smooth, on a tinted ground."""
    items: list[Item] = [
        {"t": "path", "d": ["M", 0, 0, "L", 360000, 0, "L", 0, 400000, "Z"], "fill": load_palette()["land"]}
    ]
    variants = [variant.id for variant in sign.variants] or [None]
    for column, (variant, color) in enumerate(itertools.product(variants, ("ink", "water"))):
        for row, size in enumerate((20.0, 45.0, 70.0)):
            figure: dict[str, Any] = {
                "geometry": _geometry(sign.takes, 60.0 + column * 130, 60.0 + row * 140, size, row),
                "smooth": row == 1,
                "variant": variant,
                "color": color,
                "params": _params(sign, row),
            }
            items += interpret(sign, figure, load_palette())
    same(pictures, items, (130.0 * 2 * len(variants), 420.0), px_per_mm, tmp_path)


def _params(sign: Sign, row: int) -> dict[str, Any]:
    params: dict[str, Any] = {}
    if "rank" in sign.params:
        params["rank"] = row + 1
    if "text" in sign.params:
        params["text"] = ("Col de Cabre", "AVATAR, Tô", "« Où ? »")[row]
    return params


def _geometry(support: str, x: float, y: float, size: float, row: int) -> dict[str, Any]:
    if support == "point":
        return point(x, y)
    if support == "line":
        return line((x - size / 2, y), (x, y - size / 3), (x + size / 2, y + size / 4))
    if support == "area":
        half = size / 2
        return area(
            (x - half, y - half), (x + half * 0.6, y - half), (x + half, y + half), (x - half, y + half)
        )
    nodes = {"a": (x, y, 1), "b": (x + size / 2, y - size / 2, 2), "c": (x - size / 2, y + size / 3, 3)}
    return network(nodes, [("a", "b", row + 1), ("a", "c", 3 - row)])


POSTERS: dict[str, Any] = {
    "demo": demo_poster,
    "hard": hard_poster,
    "crowded": crowded_column,
    "synthetic": lambda: synthetic(150, seed=4),
}


@pytest.mark.parametrize("name", POSTERS)
def test_whole_posters_are_the_same_everywhere(pictures: Pictures, name: str, tmp_path: Path) -> None:
    """[T4][T6] Long French text, emoji, odd characters, forty legend lines, an empty matrix, faded layers."""
    items = lay_out(POSTERS[name](), load_library(), load_palette(), load_labels())
    same(pictures, items, (1189, 841), 2000 / 1189, tmp_path)


def test_every_key_of_a_display_list_is_the_same_everywhere(pictures: Pictures, tmp_path: Path) -> None:
    """[D1][T4] Caps, joins, dashes, rules, opacities, clips in groups, halos, anchors, spacing."""
    star = [
        "M",
        40000,
        10000,
        "L",
        60000,
        70000,
        "L",
        10000,
        32000,
        "L",
        70000,
        32000,
        "L",
        20000,
        70000,
        "Z",
    ]
    bent = ["M", 110000, 60000, "L", 130000, 15000, "L", 150000, 60000]
    curve = ["M", 170000, 60000, "C", 190000, 0, 210000, 90000, 230000, 20000]
    items: list[Item] = [
        {"t": "path", "d": star, "fill": "#c4351c", "rule": "evenodd", "stroke": "#20242a", "width": 1500},
        {"t": "path", "d": bent, "stroke": "#20242a", "width": 9000, "cap": "square"},
        {"t": "path", "d": [v + 70000 if i % 3 == 2 else v for i, v in enumerate(bent)], "stroke": "#17407a"}
        | {"width": 9000, "join": "round", "cap": "round"},
        {"t": "path", "d": curve, "stroke": "#3c8dbc", "width": 5000, "dash": [12000, 4000, 2000, 4000]},
        {
            "t": "group",
            "id": "faded",
            "opacity": 0.35,
            "items": [
                {"t": "path", "d": ["M", 20000, 100000, "L", 70000, 100000, "L", 45000, 150000, "Z"]}
                | {"fill": "#9c2bb0", "stroke": "#20242a", "width": 6000, "join": "bevel"},
                {
                    "t": "clip",
                    "d": [
                        "M",
                        40000,
                        90000,
                        "L",
                        100000,
                        90000,
                        "L",
                        100000,
                        130000,
                        "L",
                        40000,
                        130000,
                        "Z",
                    ],
                    "items": [
                        {"t": "path", "d": ["M", 30000, 95000, "L", 110000, 140000], "stroke": "#20242a"}
                        | {"width": 14000, "stroke_opacity": 0.5}
                    ],
                },
            ],
        },
    ]
    for i, (font, anchor) in enumerate(
        itertools.product(("regular", "italic", "semibold", "bold"), ("start", "middle", "end"))
    ):
        item = {"t": "text", "x": 300000, "y": 20000 + i * 17000, "text": "Tô AVATAR, fi ffl « Œuvre » ?"}
        item |= {"size": 12000, "font": font, "fill": "#20242a"}
        if anchor != "start":
            item["anchor"] = anchor
        if i % 2:
            item |= {"halo": "#faedb0", "halo_width": 5000}
        if i % 3 == 0:
            item["spacing"] = 1600
        items.append(item)
    same(pictures, items, (480, 240), 3.0, tmp_path)


def test_the_comparison_sees_what_it_must(pictures: Pictures) -> None:
    """[T4] A stroke moved by two pixels, a lost letter and a wrong colour are all over the limit."""
    word = {"t": "text", "x": 10000, "y": 40000, "text": "Châtillon", "size": 20000, "font": "bold"}
    word["fill"] = "#20242a"
    stroke = {"t": "path", "d": ["M", 10000, 60000, "L", 90000, 60000], "stroke": "#20242a", "width": 4000}
    before = pictures.canvas([word, stroke], 100, 80, 2)
    for changed in (
        [word, {**stroke, "d": ["M", 10000, 61500, "L", 90000, 61500]}],
        [{**word, "text": "Châtilon"}, stroke],
        [{**word, "fill": "#777c82"}, stroke],
    ):
        assert difference(before, pictures.canvas(changed, 100, 80, 2)).share > LIMIT
    assert difference(before, before).share == 0
