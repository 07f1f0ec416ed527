"""The poster as a file [P2], and the order of siblings [P6]."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chorem.errors import ChoremError
from chorem.poster.apply import apply_batch
from chorem.poster.canonical import canonical, check_poster, exported, import_ops
from chorem.poster.ops import Batch
from chorem.poster.order import between
from chorem.poster.state import PosterState, load, snapshot
from scripts.op_vectors import EXAMPLE, check_figure
from tests.poster.test_histories import play, random_steps


def _import(document: dict[str, object]) -> PosterState:
    state = PosterState(str(document["id"]))
    ops = import_ops(document)
    for start in range(0, len(ops), 500):
        batch = Batch(batch=f"b{start}", client="c", ops=ops[start : start + 500])
        apply_batch(state, batch, seat="s", name="n", at="now", check=check_figure, importing=True)
    return state


def test_an_export_imported_into_the_same_ids_gives_the_same_bytes() -> None:
    """[P2] locked things, authors, twins and links to what is gone included."""
    first = exported(json.loads((EXAMPLE / "example.json").read_text("utf-8")))
    again = exported(snapshot(_import(first)))
    assert canonical(again) == canonical(first)


@pytest.mark.parametrize("seed", range(5))
def test_a_file_read_and_written_is_unchanged(seed: int) -> None:
    """[P2] whatever was done on the poster."""
    server, _ = play(random_steps(seed, 400))
    document = snapshot(server.state)
    data = canonical(document)
    assert canonical(snapshot(load(check_poster(json.loads(data))))) == data


def test_canonical_form() -> None:
    """[P2] sorted keys, whole numbers without a point, text as it is."""
    assert canonical({"b": 3.0, "a": [0.5, -0.0, "é<"]}) == '{"a":[0.5,0,"é<"],"b":3}'.encode()


def test_a_file_with_the_same_id_twice_is_refused() -> None:
    document = {"format": "chorem/1", "id": "p", "layers": [{"id": "a", "domain": "fond", "order": "V"}] * 2}
    with pytest.raises(ChoremError) as caught:
        check_poster(document)
    assert (caught.value.code, caught.value.path) == ("id_taken", "layers[1].id")


KEYS = st.text("09AVaz", min_size=1, max_size=6)


@settings(max_examples=500, derandomize=True, deadline=None, database=None)
@given(KEYS | st.none(), KEYS | st.none())
def test_a_key_between(before: str | None, after: str | None) -> None:
    """[P6] strictly between where there is room; after the first otherwise."""
    key = between(before, after)
    assert 1 <= len(key) <= 64
    if before is not None:
        assert key > before
    if (
        after is not None
        and (before or "") < after.rstrip("0")
        and not after.startswith((before or "") + "0")
    ):
        assert key < after


def test_thousands_of_keys_stay_short() -> None:
    """[P6] appended, put first, or always in the same place."""
    last, first, keys = None, None, []
    for _ in range(6_000):
        last, first = between(last, None), between(None, first)
        keys.append(last)
    assert len(last or "") <= 4
    assert len(first or "") <= 4
    assert keys == sorted(set(keys))
    low, high = "V001", "V002"
    for _ in range(150):
        low = between(low, high)
        assert low < high


def test_order_vectors() -> None:
    """[P6] the same keys as in JavaScript."""
    vectors = json.loads((EXAMPLE.parent / "order" / "between.json").read_text("utf-8"))
    for before, after, key in vectors["cases"]:
        assert between(before, after) == key, (before, after)
