"""[T8] Two themes: colours told apart by everybody, and tones of grey that a copier keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chorem.demo.valley import valley_poster
from chorem.sheet.copier import LIGHTEST, for_copier
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.look import AMOF, NOTES
from chorem.sheet.pages import lay_out_pages
from chorem.spec.library import Theme, load_library, load_palette
from tests.sheet.colours import SEEN, closest, contrast, lab
from tests.sheet.heavy import heavy_poster
from tests.sheet.posters import crowded_column, hard_poster

SIGNS_MD = Path(__file__).resolve().parents[2] / "docs" / "SIGNS.md"
#: Roles that can mean different things in the same place, and how far apart they must stay.
FAMILIES = {
    "figures": (["ink", "growth", "decline", "water", "stake", "relief", "grey"], 14.0),
    "amof": ([f"amof-{cell}" for cell in AMOF], 10.0),
    "notes": ([f"note-{color}-fold" for color in NOTES], 12.0),
}
TONES_APART = 8.0
THEMES: tuple[Theme, ...] = ("couleur", "copie")


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("family", FAMILIES)
def test_colours_that_mean_something_stay_apart_for_everybody(family: str, seen: str) -> None:
    """The closest pair of each family, for four kinds of sight, is in the guide too."""
    roles, least = FAMILIES[family]
    apart, one, other = closest(load_palette(), roles, SEEN[seen])
    print(f"{family}, {seen}: {one} / {other} {apart:.1f}")
    assert apart >= least
    assert f"| {seen} | {family} | {one} / {other} | {apart:.1f} |" in SIGNS_MD.read_text("utf-8")


@pytest.mark.parametrize("family", ["figures", "notes"])
def test_tones_that_mean_something_stay_apart_on_a_copy(family: str) -> None:
    apart, one, other = closest(load_palette("copie"), FAMILIES[family][0], SEEN["normal"])
    print(f"{family}, copie: {one} / {other} {apart:.1f}")
    assert apart >= TONES_APART
    assert f"| copie | {family} | {one} / {other} | {apart:.1f} |" in SIGNS_MD.read_text("utf-8")


def test_growth_and_decline_are_the_best_told_of_all_on_a_copy() -> None:
    palette = load_palette("copie")
    assert lab(palette["decline"])[0] - lab(palette["growth"])[0] > 3 * TONES_APART


@pytest.mark.parametrize("theme", THEMES)
def test_every_word_can_be_read_on_its_ground(theme: Theme) -> None:
    palette = load_palette(theme)
    grounds = ["paper", "land", "neighbour", *(f"note-{color}" for color in NOTES)]
    for ground in grounds:
        assert contrast(palette["ink"], palette[ground]) >= 11
        if not ground.startswith("note"):
            assert contrast(palette["soft"], palette[ground]) >= 4.5
            assert contrast(palette["water-name"], palette[ground]) >= 4.5
    for cell in AMOF:
        assert contrast(palette[f"amof-{cell}"], palette[f"amof-{cell}-ground"]) >= 4.5
        assert contrast(palette[f"amof-{cell}"], palette["paper"]) >= 4.5


def test_both_themes_have_the_same_roles() -> None:
    assert list(load_palette("couleur")) == list(load_palette("copie"))


def test_the_theme_for_copiers_has_no_colour_and_no_tone_that_is_lost() -> None:
    for role, color in load_palette("copie").items():
        assert re.fullmatch(r"#(..)\1\1", color), role
        assert color == "#ffffff" or int(color[1:3], 16) <= LIGHTEST, role


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("make", [valley_poster, hard_poster, crowded_column, heavy_poster])
def test_every_colour_of_a_poster_is_of_its_theme(theme: Theme, make: Any) -> None:
    """[D4] No colour is written anywhere but in the theme."""
    palette = load_palette(theme)
    for page in lay_out_pages(make(), load_library(), palette, load_labels()):
        assert {color for color, _ in colours(page)} <= set(palette.values())


@pytest.mark.parametrize("make", [valley_poster, heavy_poster])
def test_no_tint_is_too_light_for_a_copier(make: Any) -> None:
    items = lay_out(make(), load_library(), load_palette("copie"), load_labels())
    before, after = tints(items), tints(for_copier(items))
    assert max(before) > LIGHTEST, "the poster has a tint to darken"
    assert max(after) <= LIGHTEST + 0.5


def test_a_copy_changes_nothing_but_tints() -> None:
    path = {"t": "path", "d": ["M", 0, 0], "fill": "#000000"}
    tinted = path | {"fill_opacity": 0.05}
    (made,) = for_copier([{"t": "group", "opacity": 0.4, "items": [path, tinted]}])
    assert (made["opacity"], made["items"][0]) == (0.4, path)
    assert made["items"][1] == path | {"fill_opacity": pytest.approx(39 / 255)}
    assert tinted["fill_opacity"] == 0.05, "what is given stays as it was"


def tints(items: list[dict[str, Any]]) -> list[float]:
    """Greys of translucent paint on white, of 255."""
    return [
        255 - (255 - int(color[1:3], 16)) * opacity
        for color, opacity in colours(items)
        if opacity < 1 and color != "#ffffff"
    ]


def colours(items: list[dict[str, Any]]) -> Iterator[tuple[str, float]]:
    for item in items:
        for key in ("fill", "stroke", "halo"):
            if key in item:
                yield item[key], item.get(f"{key}_opacity", 1)
        yield from colours(item.get("items", []))
