"""[T4] Canvas, SVG in Chromium and PDF by typst show the same picture.

At most 0.5 % of inked pixels differ beyond one pixel; `pytest -s` prints the numbers, and a failure leaves
both pictures and what differs beside the test's temporary files.
"""

from __future__ import annotations

import itertools
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from chorem.demo.drawing import area, line, network, point
from chorem.demo.posters import demo_posters
from chorem.demo.synthetic import synthetic
from chorem.sheet.copier import for_copier
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.pages import lay_out_pages
from chorem.spec.interpret import interpret
from chorem.spec.library import Theme, load_library, load_palette
from chorem.spec.model import Sign
from tests.render.compare import LIMIT, Difference, difference, save
from tests.render.pictures import Pictures
from tests.sheet.heavy import heavy_poster
from tests.sheet.posters import crowded_column, hard_poster

pytestmark = pytest.mark.browser
Item = dict[str, Any]
COLORS = ("ink", "growth", "decline", "water", "stake", "relief", "grey")
#: Many figures a page, each in a cell of its own: (sign, variant, which of three sizes).
CELLS = [
    (sign, variant, row)
    for sign in load_library().signs
    for variant in [variant.id for variant in sign.variants] or [None]
    for row in range(3)
]
#: Under translucent signs, and too light to count among the inked pixels.
NOT_INK = "#f8f8f8"
CELL_MM, COLUMNS, ROWS, PX_PER_MM = (130, 140), 10, 7, 1.5
PAGES = -(-len(CELLS) // (COLUMNS * ROWS))


def differences(
    pictures: Pictures, items: list[Item], size_mm: tuple[float, float], px_per_mm: float, folder: Path
) -> dict[str, Difference]:
    """Each pair of canvas, SVG and PDF; a pair over the limit leaves its pictures in the folder."""
    drawn = {
        "canvas": pictures.canvas(items, *size_mm, px_per_mm),
        "svg": pictures.svg(items, *size_mm, px_per_mm),
        "pdf": pictures.pdf(items, *size_mm, px_per_mm),
    }
    found = {}
    for one, other in itertools.combinations(drawn, 2):
        pair = found[f"{one}/{other}"] = difference(drawn[one], drawn[other])
        assert pair.inked > 500, "nothing was drawn"
        if pair.share > LIMIT:
            save(folder / f"{one}-{other}.png", drawn[one], drawn[other], pair)
    print(" ".join(f"{name} {pair.share:.4%}" for name, pair in found.items()))
    return found


def same(
    pictures: Pictures, items: list[Item], size_mm: tuple[float, float], px_per_mm: float, folder: Path
) -> None:
    found = differences(pictures, items, size_mm, px_per_mm, folder)
    shares = {name: pair.share for name, pair in found.items()}
    assert max(shares.values()) <= LIMIT, (shares, folder)


@pytest.mark.parametrize("theme", ["couleur", "copie"])
@pytest.mark.parametrize("page", range(PAGES))
def test_each_sign_is_the_same_everywhere(
    pictures: Pictures, theme: Theme, page: int, tmp_path: Path
) -> None:
    """[T4][D3][T8] Every variant, at three sizes and ranks, in all colours, straight and smooth."""
    palette = load_palette(theme)
    width, height = COLUMNS * CELL_MM[0], ROWS * CELL_MM[1]
    ground = ["M", 0, 0, "L", width * 1000, 0, "L", 0, height * 1000, "Z"]
    items: list[Item] = [{"t": "path", "d": ground, "fill": NOT_INK}]
    shown: dict[str, list[tuple[int, int, int, int]]] = {}
    for place, (sign, variant, row) in enumerate(CELLS[page * COLUMNS * ROWS :][: COLUMNS * ROWS]):
        left, top = place % COLUMNS * CELL_MM[0], place // COLUMNS * CELL_MM[1]
        figure: dict[str, Any] = {
            "geometry": _geometry(sign.takes, left + 60.0, top + 60.0, (20.0, 45.0, 70.0)[row], row),
            "smooth": row == 1,
            "variant": variant,
            "color": COLORS[(place + row) % len(COLORS)],
            "params": _params(sign, row),
        }
        items += interpret(sign, figure, palette)
        corners = (left, top, left + CELL_MM[0], top + CELL_MM[1])
        shown.setdefault(sign.id, []).append(tuple(int(corner * PX_PER_MM) for corner in corners))  # type: ignore[arg-type]
    if theme == "copie":
        items = for_copier(items)
    for name, pair in differences(pictures, items, (width, height), PX_PER_MM, tmp_path).items():
        for sign_id, boxes in shown.items():
            parts = [pair.within(*box) for box in boxes]
            share = sum(part.differing for part in parts) / max(sum(part.inked for part in parts), 1)
            assert share <= LIMIT, (sign_id, name, share, tmp_path)


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
    **{poster["id"]: partial(dict, poster) for poster in demo_posters()},
    "hard": hard_poster,
    "crowded": crowded_column,
    "synthetic": lambda: synthetic(150, seed=4),
}


@pytest.mark.parametrize("name", POSTERS)
def test_whole_posters_are_the_same_everywhere(pictures: Pictures, name: str, tmp_path: Path) -> None:
    """[T4][T6] Long French text, emoji, odd characters, forty legend lines, an empty matrix, faded layers."""
    items = lay_out(POSTERS[name](), load_library(), load_palette(), load_labels())
    same(pictures, items, (1189, 841), 2000 / 1189, tmp_path)


@pytest.mark.parametrize("page", [0, 1])
def test_a_heavy_poster_for_a_copier_is_the_same_everywhere(
    pictures: Pictures, page: int, tmp_path: Path
) -> None:
    """[T4][T8][T9] On A4: the sheet, and the page where matrix and legend go on."""
    pages = lay_out_pages(heavy_poster(), load_library(), load_palette("copie"), load_labels(), "a4")
    same(pictures, for_copier(pages[page]), (1189, 841), 2000 / 1189, tmp_path)


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
