"""[H1] The example of each sign: made of what its file says, drawn alike in both languages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from api.services.signs import library_json
from chorem.sheet.example import example, load_ground
from chorem.sheet.items import Box, Item, bounds
from chorem.sheet.labels import load_labels
from chorem.spec.interpret import validate_figure
from chorem.spec.library import load_library, load_palette
from chorem.spec.model import Sign

ROOT = Path(__file__).resolve().parents[2]
SIGNS = load_library().signs
EXPLAINED = [sign for sign in SIGNS if sign.structure != "pictogramme"]


def texts(items: list[Item]) -> list[Item]:
    return [
        text for item in items for text in ([item] if item["t"] == "text" else texts(item.get("items", [])))
    ]


def test_both_languages_draw_the_same_examples() -> None:
    """[H1] To the micrometre and the key, signs with and without a scene of their own."""
    answer = subprocess.run(
        ["node", str(ROOT / "tests" / "js" / "sheet" / "examples.js")],
        input=library_json().decode(),
        capture_output=True,
        text=True,
        check=True,
    )
    theirs = json.loads(answer.stdout)
    library, ground, palette, labels = load_library(), load_ground(), load_palette(), load_labels()
    for sign in SIGNS:
        assert theirs[sign.id] == example(sign, ground, library, palette, labels), sign.id


@pytest.mark.parametrize("sign", EXPLAINED, ids=lambda sign: sign.id)
def test_a_sign_of_the_table_has_its_scene_and_says_when_to_take_it(sign: Sign) -> None:
    """[H1] [S1] Each figure is allowed by its sign, and the sign itself is among them."""
    assert sign.use
    assert any(figure.symbol in (None, sign.id) for figure in sign.scene)
    for figure in sign.raw["scene"]:
        validate_figure(load_library().get(figure.get("symbol") or sign.id), figure)
    assert all(load_library().get(other).id != sign.id for other in sign.near)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.id)
def test_no_name_of_an_example_is_cut(sign: Sign) -> None:
    """[H1] Names and labels stand inside the box that is shown."""
    made = example(sign, load_ground(), load_library(), load_palette(), load_labels())
    x0, y0, x1, y1 = made["box_um"]
    for text in texts(made["items"]):
        box = bounds([text]) or Box(0, 0, 0, 0)
        assert x0 <= box.x, text["text"]
        assert box.x + box.width <= x1, text["text"]
        assert y0 - 2_000 <= box.y, text["text"]
        assert box.y + box.height <= y1 + 2_000, text["text"]


def test_words_said_twice_are_the_same() -> None:
    """[E3] What is printed and what is on screen have one wording: questions, Brunet's words, forms."""
    for lang, labels in load_labels().items():
        catalogue = (ROOT / "frontend" / "i18n" / lang / "common.js").read_text("utf-8")
        for key, text in labels.items():
            if key.partition(".")[0] in ("row", "word", "support"):
                assert f'"{key}": "{text}"' in catalogue
