"""Line breaks: what people rely on, whatever the numbers of the vectors [T3, N7]."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chorem.text.fit import end_with_dots, fit
from chorem.text.metrics import metrics, width_um
from chorem.text.printable import printable
from chorem.text.wrap import width_mm, wrap, wrap_um

TEXTS = st.text(st.sampled_from("abcdé -?\u00a0«»!W—'’\n"), max_size=80)


@given(TEXTS, st.integers(5, 200), st.booleans())
def test_lines_fit_and_lose_nothing_but_spaces(text: str, width: int, balanced: bool) -> None:
    shown = printable(text)
    lines = wrap(shown, 11.6, "regular", width, balanced)
    assert "".join(lines).replace(" ", "") == shown.replace(" ", "").replace("\n", "")
    for line in lines:
        assert width_mm(line, 11.6, "regular") <= width or len(line) == 1


@given(TEXTS, st.integers(20, 200))
def test_balancing_never_adds_a_line(text: str, width: int) -> None:
    shown = printable(text)
    assert len(wrap(shown, 11.6, "regular", width, True)) == len(wrap(shown, 11.6, "regular", width, False))


def test_balanced_lines_leave_no_widow() -> None:
    text = "Après Saillans, la vallée se resserre et les services s’espacent"
    greedy = wrap(text, 11.6, "regular", 250, balanced=False)
    balanced = wrap(text, 11.6, "regular", 250, balanced=True)
    assert width_mm(greedy[-1], 11.6, "regular") < 60
    assert width_mm(balanced[-1], 11.6, "regular") > 120


def test_french_punctuation_never_starts_a_line() -> None:
    """[N7] With a no-break space or with the plain one people type."""
    for space in (" ", "\u00a0"):
        text = f"Et ceux qui ne travaillent ni à Crest ni à Valence{space}? «{space}Oui{space}»"
        for width in range(70, 160, 3):
            for line in wrap(text, 13.2, "regular", width):
                assert line[:1] not in "?»", (width, line)
                assert not line.endswith("«")


def test_line_breaks_are_kept_and_long_words_broken() -> None:
    assert wrap("a\n\nb", 10, "regular", 100) == ["a", "", "b"]
    pieces = wrap("W" * 40, 10, "regular", 50)
    assert len(pieces) > 1
    assert "".join(pieces) == "W" * 40


def test_room_is_kept_for_a_tag_after_the_last_line() -> None:
    """[T1] A status tag counts in the wrap."""
    text = "La rivière retrouvée"
    room = width_um(text, 11_600, "regular") + 1_000
    assert wrap_um(text, 11_600, "regular", room) == [text]
    tagged = wrap_um(text, 11_600, "regular", room, tail_units=3_000)
    assert len(tagged) == 2


def test_text_shrinks_to_its_floor_then_ends_in_dots() -> None:
    """[T3]"""
    long = "La vallée se resserre et les services s’espacent. " * 6
    easy = fit("Court", "regular", 13_200, 10_000, 126_000, 49_000)
    assert (easy.size_um, easy.cut) == (13_200, False)
    hard = fit(long.strip(), "regular", 13_200, 10_000, 126_000, 49_000)
    assert (hard.size_um, hard.cut) == (10_000, True)
    assert hard.lines[-1].endswith("…")
    assert len(hard.lines) * hard.leading_um <= 49_000
    for line in hard.lines:
        assert width_um(line, 10_000, "regular") <= 126_000


def test_dots_fit_even_where_nothing_else_does() -> None:
    assert end_with_dots(["WWWW"], 10_000, "bold", 9_000) == ["…"]


def test_emoji_and_foreign_letters_become_one_clear_substitute() -> None:
    """[T6]"""
    box = metrics().substitute
    assert printable("a👨‍👩‍👧‍👦b") == f"a{box}b"
    assert printable("🇫🇷") == box
    assert printable("👍🏽 ok") == f"{box} ok"
    assert printable("中文") == box * 2
    assert printable("e\u0301te\u0301") == "été"
    assert printable("x\u0301y") == f"{box}y"


def test_odd_spaces_become_plain_ones_and_invisible_characters_go() -> None:
    """[T6]"""
    assert printable("a\t b\u2003c") == "a b c"
    assert printable("oui\u202f!") == "oui\u00a0!"
    assert printable("co\u00adopé\u200brer") == "coopérer"
    assert printable("  bord  \n  suite ") == "bord\nsuite"


@given(st.text(max_size=60))
def test_whatever_is_typed_can_be_printed(text: str) -> None:
    """[T6] Nothing outside the font is ever left, and printing twice changes nothing."""
    shown = printable(text)
    known = metrics().faces["regular"].advances
    assert all(character in known or character == "\n" for character in shown)
    assert printable(shown) == shown
