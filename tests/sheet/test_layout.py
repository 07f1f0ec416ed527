"""The layout of the sheet: zones, order, ids, and that no valid poster can break it."""

from __future__ import annotations

from typing import Any

import pytest

from chorem.demo.drawing import point
from chorem.demo.synthetic import synthetic
from chorem.poster.model import Poster
from chorem.sheet.describe import in_words
from chorem.sheet.items import bounds
from chorem.sheet.labels import date_in_words, load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.look import AMOF, COLUMN_STYLES, DOMAINS, HORIZONS, STATUSES, TOPICS
from chorem.sheet.zones import zones
from chorem.spec.library import load_library, load_palette
from tests.sheet.first_poster import demo_poster
from tests.sheet.posters import LONG, crowded_column, extreme_poster, hard_poster, wrong_figures

LABELS = load_labels()


def laid(poster: dict[str, Any]) -> list[dict[str, Any]]:
    return lay_out(poster, load_library(), load_palette(), LABELS)


def groups(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for item in items:
        if "id" in item:
            assert item["id"] not in found
            found[item["id"]] = item
        if "items" in item:
            found |= groups(item["items"])
    return found


def texts(item: dict[str, Any]) -> list[str]:
    if item["t"] == "text":
        return [item["text"]]
    return [text for inner in item.get("items", []) for text in texts(inner)]


def sizes(item: dict[str, Any]) -> list[int]:
    if item["t"] == "text":
        return [item["size"]]
    return [size for inner in item.get("items", []) for size in sizes(inner)]


@pytest.mark.parametrize("make", [demo_poster, lambda: synthetic(40, 2), hard_poster, crowded_column])
def test_demo_posters_are_valid_documents(make: Any) -> None:
    """[P1]"""
    poster = make()
    assert Poster.model_validate(poster).model_dump(mode="json")["id"] == poster["id"]


def test_synthetic_posters_repeat_and_use_every_sign() -> None:
    assert synthetic(50, 7) == synthetic(50, 7)
    used = {figure["symbol"] for figure in synthetic(1200, 1)["figures"]}
    assert used == {sign.id for sign in load_library().signs}


def test_every_zone_has_its_group() -> None:
    """[T1][T5]"""
    found = groups(laid(demo_poster()))
    assert {"title", "base", "names", "notes", "legend", "amof", "attribution"} <= set(found)
    assert "14 novembre 2026" in texts(found["title"])
    assert "Opinions du groupe. Fait avec Chorem" in texts(found["attribution"])
    assert any("Brunet" in text for text in texts(found["attribution"]))


@pytest.mark.parametrize("zone", ["title", "legend", "amof", "attribution"])
def test_a_zone_switched_off_is_not_drawn(zone: str) -> None:
    """[T1]"""
    poster = demo_poster()
    poster["zones"][zone] = False
    assert zone not in groups(laid(poster))


def test_the_drawing_takes_the_room_of_zones_that_are_off() -> None:
    """[T1]"""
    every = zones(demo_poster())["drawing"]
    none = zones({"zones": dict.fromkeys(("title", "legend", "amof", "attribution"), False)})["drawing"]
    assert none == (0, 0, 1_189_000, 841_000)
    assert every.width < none.width
    assert every.height < none.height


def test_what_is_drawn_is_cut_to_the_drawing() -> None:
    """[T1]"""
    poster = demo_poster()
    poster["figures"][0]["geometry"]["nodes"]["crest"] = [1100, 400, 1]
    drawing = zones(poster)["drawing"]
    for name, item in groups(laid(poster)).items():
        if name.startswith("layer-") or name in ("base", "names", "notes"):
            box = bounds([item])
            if box:
                assert box.x >= drawing.x
                assert box.x + box.width <= drawing.x + drawing.width, name


def test_layers_then_supports_then_order() -> None:
    """[T2] Areas, lines, networks, points, then order; names and notes above all."""
    poster = demo_poster()
    items = laid(poster)
    ids = [item.get("id") for item in items]
    assert ids[1:8] == [
        *("base", "layer-dynamique", "layer-ressources", "layer-organisation", "layer-enjeux"),
        *("names", "notes"),
    ]
    supports = {"area": 0, "line": 1, "network": 2, "point": 3}
    library = load_library()
    kinds = {f["id"]: supports[library.get(f["symbol"]).support] for f in poster["figures"]}
    layer = groups(items)["layer-organisation"]["items"][0]["items"]
    drawn = [kinds[item["id"].removeprefix("figure-")] for item in layer]
    assert drawn == sorted(drawn)
    assert set(drawn) == {1, 2, 3}


def test_hidden_layers_are_left_out_with_their_names_and_legend() -> None:
    """[T2][P7]"""
    poster = demo_poster()
    for layer in poster["layers"]:
        layer["visible"] = layer["id"] != "organisation"
    found = groups(laid(poster))
    assert "layer-organisation" not in found
    assert not any("Crest" in text for text in texts(found["names"]))
    assert "Organisation" not in texts(found["legend"])


def test_a_faded_layer_fades_as_one_with_its_names() -> None:
    """[T2]"""
    poster = demo_poster()
    poster["layers"][2]["opacity"] = 0.4
    found = groups(laid(poster))
    assert found["layer-organisation"]["opacity"] == 0.4
    faded = [item for item in found["names"]["items"][0]["items"] if item.get("opacity") == 0.4]
    assert [text for item in faded for text in texts(item)][:1] == ["Livron"]


def test_the_legend_goes_by_domain_and_says_statuses() -> None:
    """[P7]"""
    said = texts(groups(laid(demo_poster()))["legend"])
    heads = [text for text in said if text in {LABELS["fr"][f"domain.{domain}"] for domain in DOMAINS}]
    assert heads == [
        "Organisation",
        "Dynamique territoriale",
        "Ressources et stocks",
        "Points et espaces à enjeux",
    ]
    assert "rupture, prévisible" in said


def test_the_legend_has_heads_of_topics_only_where_a_domain_has_several() -> None:
    """[T11] In their order, once each; a topic of another domain has no head and comes first."""
    poster = demo_poster()
    names = {f"topic.{topic}" for topics in TOPICS.values() for topic in topics}
    heads = {LABELS["fr"][name] for name in names}
    assert not heads & set(texts(groups(laid(poster))["legend"]))
    first, second, third, *_ = (e for e in poster["legend"] if e["domain"] == "organisation")
    first["topic"], second["topic"], third["topic"] = "quadrillage", "maillage", "pepites"
    said = texts(groups(laid(poster))["legend"])
    assert [text for text in said if text in heads] == ["Maillage", "Quadrillage"]
    place = {text: i for i, text in enumerate(said)}
    lines = {
        name: place[next(t for t in said if entry["text"].startswith(t))]
        for name, entry in (("first", first), ("second", second), ("third", third))
    }
    assert place["Organisation"] < lines["third"] < place["Maillage"] < lines["second"]
    assert lines["second"] < place["Quadrillage"] < lines["first"] < place["Dynamique territoriale"]


def test_an_entry_nobody_uses_is_not_drawn_and_a_silent_one_shows_its_sign() -> None:
    """[P7]"""
    poster = demo_poster()
    poster["figures"] = [figure for figure in poster["figures"] if figure["symbol"] == "hierarchie.point"]
    for entry in poster["legend"]:
        entry["text"] = "" if entry["symbol"] == "hierarchie.point" else entry["text"]
    said = " ".join(texts(groups(laid(poster))["legend"]))
    assert load_library().get("hierarchie.point").name.fr in said
    assert "rivière" not in said


def test_a_stake_is_repeated_under_the_fourth_domain() -> None:
    """[T11]"""
    poster = demo_poster()
    poster["figures"][0]["stake"] = True
    said = texts(groups(laid(poster))["legend"])
    after = said[said.index("Points et espaces à enjeux") :]
    assert any("D’un bourg à l’autre" in text for text in after)


def test_an_empty_matrix_leaves_its_room_to_the_legend() -> None:
    """[T1]"""
    poster = demo_poster()
    poster["amof"] = []
    assert "amof" not in groups(laid(poster))


@pytest.mark.parametrize("make", [hard_poster, crowded_column])
def test_too_long_a_column_tightens_then_counts_what_is_left(make: Any) -> None:
    """[T1] Never under 10 mm, never out of its place."""
    poster = make()
    found = groups(laid(poster))
    column = zones(poster)["column"]
    assert column is not None
    counted = [text for name in ("legend", "amof") if name in found for text in texts(found[name])]
    assert any(text.startswith("… et ") for text in counted)
    for name in ("legend", "amof"):
        if name in found:
            assert min(sizes(found[name])) >= COLUMN_STYLES[-1].text
            box = bounds([found[name]])
            assert box is not None
            assert box.y >= column.y - 5_000
            assert box.y + box.height <= column.y + column.height + 3_000


def test_legend_and_matrix_never_overlap() -> None:
    """[T1]"""
    poster = hard_poster()
    poster["amof"] = crowded_column()["amof"]
    found = groups(laid(poster))
    legend, amof = bounds([found["legend"]]), bounds([found["amof"]])
    assert legend is not None
    assert amof is not None
    assert legend.y + legend.height <= amof.y


def test_long_words_in_the_title_band_stay_in_it() -> None:
    """[T3]"""
    poster = demo_poster() | {"title": LONG[:160], "group": "é" * 160, "territory": LONG[:160]}
    band = groups(laid(poster))["title"]
    box = bounds([item for item in band["items"] if item["t"] == "text"])
    assert box is not None
    assert box.x >= 36_000 - 1
    assert box.x + box.width <= 1_153_000 + 1
    assert box.y > 0


def test_a_note_too_full_shrinks_then_ends_in_dots() -> None:
    """[T3]"""
    poster = demo_poster()
    poster["notes"] = [{"id": "n1", "at": [60, 200], "size": [150, 70], "text": LONG * 4, "order": "a1"}]
    note = groups(laid(poster))["note-n1"]
    assert set(sizes(note)) == {10_000}
    assert texts(note)[-1].endswith("…")


@pytest.mark.parametrize("figure", wrong_figures(), ids=lambda figure: figure["id"])
def test_a_figure_no_sign_can_draw_is_a_question_mark_and_spoils_nothing(figure: dict[str, Any]) -> None:
    poster = demo_poster()
    poster["figures"].append({**figure, "name": "Ici"})
    found = groups(laid(Poster.model_validate(poster).model_dump(mode="json")))
    assert texts(found[f"figure-{figure['id']}"]) == ["?"]
    assert "Die" in texts(found["names"])


def test_the_furthest_valid_poster_is_still_laid_out_in_whole_micrometres() -> None:
    """[D1] Degenerate shapes, far places, every text at its longest."""
    poster = Poster.model_validate(extreme_poster()).model_dump(mode="json")

    def lengths(item: dict[str, Any]) -> list[Any]:
        keys = ("x", "y", "size", "width", "halo_width", "spacing")
        own = [item[key] for key in keys if key in item]
        own += [part for part in item.get("d", []) if not isinstance(part, str)]
        return own + [length for inner in item.get("items", []) for length in lengths(inner)]

    everything = [length for item in laid(poster) for length in lengths(item)]
    assert len(everything) > 1_000
    assert all(type(length) is int for length in everything)


def test_an_entry_of_an_unknown_sign_is_a_question_mark() -> None:
    poster = demo_poster()
    poster["legend"][0] |= {"symbol": "nobody.knows", "variant": "x"}
    assert "?" in texts(groups(laid(poster))["legend"])


def test_characters_the_font_lacks_are_substituted_everywhere() -> None:
    """[T6] Title, names, notes, sentences, and the text a sign carries."""
    poster = demo_poster()
    poster |= {"title": "A 🌾", "group": "B 🌾", "territory": "C 🌾"}
    poster["figures"].append(
        {
            "id": "t",
            "layer": "enjeux",
            "symbol": "croquis.text",
            "version": 1,
            "order": "z",
            "geometry": point(300, 300),
            "params": {"text": "D 🌾"},
            "name": "E 🌾",
        }
    )
    poster["notes"][0]["text"] = "F 🌾"
    poster["legend"][0]["text"] = "G 🌾"
    poster["amof"][0]["text"] = "H 🌾"
    said = [text for item in laid(poster) for text in texts(item)]
    for letter in "ABCDEFGH":
        assert f"{letter} □" in said
    assert not any("🌾" in text for text in said)


def test_dates_are_said_in_the_poster_s_language() -> None:
    assert date_in_words("2026-11-01", LABELS["fr"]) == "1er novembre 2026"
    assert date_in_words("2026-11-14", LABELS["en"]) == "14 November 2026"
    assert date_in_words("", LABELS["fr"]) == ""
    assert date_in_words("2026-13-40", LABELS["fr"]) == "2026-13-40"


def test_both_languages_have_every_word() -> None:
    """[E3]"""
    assert set(LABELS["fr"]) == set(LABELS["en"])
    needed = {f"domain.{domain}" for domain in DOMAINS} | {f"status.{status}" for status in STATUSES}
    needed |= {f"horizon.{horizon}" for horizon in HORIZONS} | {f"amof.{cell}.letter" for cell in AMOF}
    assert needed <= set(LABELS["fr"])


def test_an_empty_poster_is_a_white_sheet_with_its_frame() -> None:
    """[T1]"""
    found = groups(laid({"id": "x"}))
    assert "legend" not in found
    assert texts(found["title"]) == []


def test_the_description_says_the_legend() -> None:
    words = in_words(demo_poster(), load_library(), LABELS)
    title, text = words.title, words.text
    assert title.startswith("La vallée")
    assert "rupture, prévisible" in text
    bare = in_words({"id": "x"}, load_library(), LABELS)
    assert (bare.title, bare.text) == ("Poster sans titre", "Poster sans légende.")
