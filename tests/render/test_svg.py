"""The SVG of a display list: stable ids, text that stays text and stays harmless, the font inside."""

from __future__ import annotations

import base64
import io
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from chorem.render.svg import FAMILY, INKSCAPE, paint
from chorem.sheet.describe import in_words
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.spec.library import load_library, load_palette
from tests.render.pictures import Pictures
from tests.sheet.first_poster import demo_poster

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</style><script>alert(1)</script><![CDATA[ ]]> & \" ' {x} --> <!--"


def word(text: str, **more: Any) -> dict[str, Any]:
    return {
        "t": "text",
        "x": 1,
        "y": 2,
        "text": text,
        "size": 9200,
        "font": "regular",
        "fill": "#20242a",
        **more,
    }


def parse(items: list[Any], **more: Any) -> ET.Element:
    settings: dict[str, Any] = {"title": "Titre", "desc": "Description", "lang": "fr", **more}
    return ET.fromstring(paint(items, 100, 50, **settings).encode("utf-8"))  # noqa: S314


def demo() -> ET.Element:
    poster = demo_poster()
    items = lay_out(poster, load_library(), load_palette(), load_labels())
    words = in_words(poster, load_library(), load_labels())
    title, desc = words.title, words.text
    return ET.fromstring(paint(items, 1189, 841, title=title, desc=desc, lang="fr").encode("utf-8"))  # noqa: S314


def test_hostile_text_stays_text() -> None:
    """[P5] In a text, an id, a label, the title and the description."""
    group = {"t": "group", "id": "note-x", "label": HOSTILE, "items": [word(HOSTILE)]}
    root = parse([group], title=HOSTILE, desc=HOSTILE)
    assert [node.text for node in root.iter(f"{SVG}text")] == [HOSTILE]
    assert root.find(f"{SVG}title").text == HOSTILE  # type: ignore[union-attr]
    assert root.find(f"{SVG}desc").text == HOSTILE  # type: ignore[union-attr]
    assert not list(root.iter(f"{SVG}script"))
    assert len(list(root.iter(f"{SVG}style"))) == 1


@pytest.mark.browser
def test_hostile_text_runs_nothing_in_a_browser(pictures: Pictures) -> None:
    """[P5] Chromium draws it as letters: the picture is the canvas's."""
    items = [word("</style><script>document.title='owned'</script>", x=5000, y=20000)]
    svg, canvas = pictures.svg(items, 200, 40, 2), pictures.canvas(items, 200, 40, 2)
    assert (svg < 200).sum() > 100
    assert abs(int((svg < 128).sum()) - int((canvas < 128).sum())) < 0.02 * (canvas < 128).sum()


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_characters_xml_cannot_hold_never_break_the_file(bad: str) -> None:
    """[P5]"""
    root = parse([word(f"a{bad}b")], title=bad, desc=bad)
    assert next(root.iter(f"{SVG}text")).text == "ab"


def test_groups_keep_their_ids_and_are_inkscape_layers() -> None:
    """[T5]"""
    root = demo()
    ids = {node.get("id") for node in root.iter(f"{SVG}g") if node.get("id")}
    assert {"title", "base", "names", "legend", "amof", "attribution", "layer-organisation", "note-n1"} <= ids
    assert {f"figure-{figure['id']}" for figure in demo_poster()["figures"]} <= ids
    layers = {
        node.get("id"): node.get(f"{{{INKSCAPE}}}label")
        for node in root.findall(f"{SVG}g")
        if node.get(f"{{{INKSCAPE}}}groupmode") == "layer"
    }
    assert layers["layer-organisation"] == "Organisation"
    everything = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(everything) == len(set(everything))


def test_a_figure_is_a_named_object_within_its_layer() -> None:
    """[T5] Not a layer of its own: Inkscape would list hundreds of them."""
    root = demo()
    named = {node.get("id"): node for node in root.iter(f"{SVG}g") if node.get("id")}
    for figure in demo_poster()["figures"]:
        node = named[f"figure-{figure['id']}"]
        assert node.get(f"{{{INKSCAPE}}}label") == (figure.get("name") or figure["symbol"])
        assert node.get(f"{{{INKSCAPE}}}groupmode") is None


def test_two_pictures_of_one_page_share_no_id() -> None:
    """[T12]"""
    clip = {"t": "clip", "d": ["M", 0, 0, "L", 9, 9, "Z"], "items": [word("a")]}
    group = {"t": "group", "id": "legend", "items": [clip]}
    one, other = parse([group]), parse([group], prefix="page2-")
    ids = [[node.get("id") for node in root.iter() if node.get("id")] for root in (one, other)]
    assert len(ids[0]) == len(ids[1]) == 4
    assert not set(ids[0]) & set(ids[1])
    assert other.find(f".//{SVG}g[@clip-path]").get("clip-path") == "url(#page2-clip-1)"  # type: ignore[union-attr]
    assert other.get("aria-labelledby") == "page2-sheet-title page2-sheet-desc"


def test_a_screen_reader_is_told_what_the_picture_says() -> None:
    root = demo()
    assert root.get("role") == "img"
    assert root.get("lang") == "fr"
    named = [root.find(f".//*[@id='{name}']") for name in (root.get("aria-labelledby") or "").split()]
    assert [node.tag for node in named if node is not None] == [f"{SVG}title", f"{SVG}desc"]
    assert "Crest et Die dominent" in (named[1].text or "")  # type: ignore[union-attr]


def test_only_the_faces_in_use_are_embedded_and_they_are_ours() -> None:
    """[N7]"""
    style = next(parse([word("a", font="bold"), word("b", font="italic")]).iter(f"{SVG}style")).text or ""
    faces = re.findall(r"font-weight:(\d+);font-style:(\w+);src:url\(data:font/woff2;base64,([^)]+)\)", style)
    assert {(weight, slope) for weight, slope, _ in faces} == {("700", "normal"), ("400", "italic")}
    for _, _, data in faces:
        with TTFont(io.BytesIO(base64.b64decode(data))) as font:
            assert font["name"].getDebugName(1) == FAMILY
    bare = paint([word("a")], 10, 10, title="", desc="", lang="fr", embed_fonts=False)
    assert "@font-face" not in bare


def test_text_is_set_as_it_was_measured() -> None:
    """[N7] No kerning, no ligatures, no hinted advances."""
    style = next(parse([word("a")]).iter(f"{SVG}style")).text or ""
    for rule in ("font-kerning:none", "font-variant-ligatures:none", "text-rendering:geometricPrecision"):
        assert rule in style


def test_numbers_are_exact_millimetres() -> None:
    """[D1]"""
    path = {"t": "path", "d": ["M", -1, 12500, "L", 1000, -1001, "Z"], "stroke": "#20242a", "width": 6}
    node = next(parse([{**path, "dash": [14000, 500]}]).iter(f"{SVG}path"))
    assert node.get("d") == "M -0.001 12.5 L 1 -1.001 Z"
    assert (node.get("stroke-width"), node.get("stroke-dasharray")) == ("0.006", "14 0.5")


def test_absent_keys_emit_no_attribute() -> None:
    """[D1]"""
    path = next(parse([{"t": "path", "d": ["M", 0, 0, "Z"], "fill": "#20242a"}]).iter(f"{SVG}path"))
    assert set(path.attrib) == {"d", "fill"}
    assert set(next(parse([word("a")]).iter(f"{SVG}text")).attrib) == {"x", "y", "font-size", "fill"}


def test_nothing_is_fetched_from_elsewhere() -> None:
    """No third-party request: the only addresses are names of XML vocabularies and data."""
    text = ET.tostring(demo(), encoding="unicode")
    addresses = set(re.findall(r"https?://[^\"' )]+", text))
    assert all("w3.org" in address or "inkscape.org" in address for address in addresses)


def test_an_unknown_item_is_an_error() -> None:
    """[D1]"""
    with pytest.raises(ValueError, match="no such item"):
        paint([{"t": "film"}], 10, 10, title="", desc="", lang="fr")
