"""The bundled font and its table of widths say the same thing [N7]."""

from __future__ import annotations

import json
import re

import pytest
from fontTools.ttLib import TTFont

from chorem.text.metrics import FACES, FONTS_DIR, metrics, raw_table, width_um


@pytest.fixture(params=sorted(FACES))
def face(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_nothing_in_the_font_moves_or_swaps_a_glyph(face: str) -> None:
    """[N7] Kerning alone moved widths by 2.7 %."""
    for kind in ("ttf", "woff2"):
        with TTFont(FONTS_DIR / f"{FACES[face]}.{kind}") as font:
            assert not {"GPOS", "GSUB", "kern", "morx", "kerx"} & set(font.keys())


def test_the_table_is_the_font(face: str) -> None:
    """[N7]"""
    for kind in ("ttf", "woff2"):
        with TTFont(FONTS_DIR / f"{FACES[face]}.{kind}") as font:
            assert font["head"].unitsPerEm == metrics().units_per_em
            measured = {chr(c): font["hmtx"][glyph][0] for c, glyph in font.getBestCmap().items()}
            assert measured == metrics().faces[face].advances
            assert font["hhea"].ascent == metrics().faces[face].ascent


def test_french_and_its_typography_are_covered(face: str) -> None:
    needed = "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»“”‘’…–—€−×\u00a0→°%"
    assert not set(needed) - set(metrics().faces[face].advances)


def test_the_substitute_is_drawn_by_every_face(face: str) -> None:
    """[T6]"""
    with TTFont(FONTS_DIR / f"{FACES[face]}.ttf") as font:
        glyph = font.getBestCmap()[ord(metrics().substitute)]
        assert font["glyf"][glyph].numberOfContours > 0


def test_fonts_are_light_for_the_first_page() -> None:
    for name in FACES.values():
        assert (FONTS_DIR / f"{name}.woff2").stat().st_size <= 25_000
    assert "SIL OPEN FONT LICENSE" in (FONTS_DIR / "OFL.txt").read_text("utf-8")
    assert len(json.dumps(raw_table())) < 20_000


def test_a_modified_font_does_not_keep_the_reserved_name(face: str) -> None:
    """The OFL reserves "Source": what a font menu shows must be another name."""
    with TTFont(FONTS_DIR / f"{FACES[face]}.ttf") as font:
        for name_id in (1, 4, 6, 16):
            assert "Source" not in (font["name"].getDebugName(name_id) or "")


@pytest.mark.parametrize("face", ["regular", "semibold"])
def test_the_first_letters_are_those_of_the_face(face: str) -> None:
    """[E6] Same widths, same outlines; the front end asks this file for what is in it only."""
    with (
        TTFont(FONTS_DIR / f"{FACES[face]}.first.woff2") as first,
        TTFont(FONTS_DIR / f"{FACES[face]}.ttf") as whole,
    ):
        letters, known = first.getBestCmap(), whole.getBestCmap()
        for code, glyph in letters.items():
            assert first["hmtx"][glyph] == whole["hmtx"][known[code]]
            assert first["glyf"][glyph].getCoordinates(first["glyf"]) == whole["glyf"][
                known[code]
            ].getCoordinates(whole["glyf"])
        for source in ("canvas/fonts.js", "css/tokens.css"):
            text = (FONTS_DIR.parents[2] / "frontend" / source).read_text("utf-8")
            ranges = set(re.findall(r"U\+20-7E[-+U, 0-9A-F]+", text))
            assert len(ranges) == 1
            assert set(letters) == {code for one in ranges.pop().split(", ") for code in codes(one)}


def codes(span: str) -> range:
    """ "U+20-7E": what it holds."""
    begin, _, end = span.removeprefix("U+").partition("-")
    return range(int(begin, 16), int(end or begin, 16) + 1)


def test_width_is_the_sum_of_advances() -> None:
    advances = metrics().faces["bold"].advances
    units = sum(advances[character] for character in "AVATAR")
    assert width_um("AVATAR", 47_000, "bold") == (units * 47_000 + 500) // 1_000
    assert width_um("AB", 10_000, "regular", 1_600) - width_um("AB", 10_000, "regular") == 1_600
