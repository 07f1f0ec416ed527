"""Icons: the sign itself, on a geometry of its own, inside its box, with weights that survive 32 px. [S5]"""

from __future__ import annotations

from typing import Any

import pytest

from chorem.spec.icon import ICON_WEIGHTS, icon
from chorem.spec.library import load_library, load_palette
from chorem.spec.program import WEIGHTS
from tests.spec.cases import bare

SIGNS = load_library().signs
LOOKS = [
    pytest.param(sign, variant, id=f"{sign.id} {variant or ''}")
    for sign in SIGNS
    for variant in ([option.id for option in sign.variants] or [None])
]


def _places(items: list[dict[str, Any]]) -> tuple[list[int], list[int]]:
    numbers = [value for item in items for value in item.get("d", []) if not isinstance(value, str)]
    return numbers[0::2], numbers[1::2]


@pytest.mark.parametrize(("sign", "variant"), LOOKS)
def test_an_icon_is_the_sign_inside_its_box(sign: Any, variant: str | None) -> None:
    """[S5] Drawn by the sign's own program from the icon's figures; most of the box is used."""
    drawn = icon(sign, load_palette(), {"variant": variant})
    weights = {**ICON_WEIGHTS, **sign.raw["icon"].get("weights", {})}
    figures = [
        {**figure, "variant": variant}
        for figure in sign.raw["icon"]["figures"]
        if figure.get("variant") in (None, variant)
    ]
    expected = [item for figure in figures for item in sign.program.items(figure, load_palette(), weights)]
    assert drawn["items"] == expected
    x0, y0, x1, y1 = drawn["box_um"]
    xs, ys = _places(drawn["items"])
    if xs:
        assert x0 <= min(xs) <= max(xs) <= x1
        assert y0 <= min(ys) <= max(ys) <= y1
        assert max((max(xs) - min(xs)) / (x1 - x0), (max(ys) - min(ys)) / (y1 - y0)) > 0.7


def test_an_icon_swaps_the_named_weights() -> None:
    """[S5] The same draw tree gives 2 mm on the sheet and 3.2 mm in an icon."""
    figure = {"geometry": {"type": "LineString", "coordinates": [[0, 0], [9, 0]]}}
    sign = bare(
        {
            "support": "line",
            "icon": {"figures": [figure], "box": [0, 0, 9, 9]},
            "draw": [{"do": "line", "of": "$line", "color": "$color", "width": "$thin"}],
        }
    )
    assert sign.program.items(figure, load_palette(), WEIGHTS)[0]["width"] == 2000
    assert icon(sign, load_palette())["items"][0]["width"] == 3200


def test_an_icon_takes_the_colour_it_is_given() -> None:
    """[S5] The key of a legend entry has the entry's colour."""
    sign = load_library().get("hierarchie.point")
    fills = {item["fill"] for item in icon(sign, load_palette(), {"color": "water"})["items"]}
    assert fills == {load_palette()["paper"], load_palette()["water"]}


def test_an_icon_without_a_variant_may_show_them_all() -> None:
    """[S5] Road, railway and river share one line of a legend, and one cell of the palette."""
    sign = load_library().get("quadrillage.line")
    alone = [icon(sign, load_palette(), {"variant": option.id})["items"] for option in sign.variants]
    assert alone[0] != alone[1] != alone[2]
    colours = {item.get("stroke") for item in icon(sign, load_palette())["items"]}
    assert {load_palette()[role] for role in ("ink", "paper", "water")} <= colours
