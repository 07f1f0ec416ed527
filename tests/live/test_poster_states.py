"""What the writer keeps of posters in memory is what the database says [O1, O2]."""

from __future__ import annotations

import json

import pytest

from chorem.poster.state import PosterState, snapshot, stamps_json
from tests.live.client import op, point
from tests.live.server import LiveServer, LiveWorkshop


def whole(state: PosterState) -> str:
    """Everything, stamps and deleted things included."""
    entities = {
        f"{target}/{key}": [entity.fields, stamps_json(entity.stamps), entity.deleted]
        for target, found in state.entities.items()
        for key, entity in found.items()
    }
    heading = [state.heading.fields, stamps_json(state.heading.stamps)]
    return json.dumps([state.seq, snapshot(state), heading, entities], sort_keys=True)


def present(server: LiveServer, poster: str) -> str:
    states = server.context.ops._states

    async def read() -> str:
        return await server.context.writer.run(lambda c: whole(states.get(c, poster)), gathers=True)

    return server.wait(read())


def drop(server: LiveServer, poster: str) -> None:
    server.wait(server.context.ops.forget([poster]))


def test_a_poster_read_again_is_the_same(workshop: LiveWorkshop) -> None:
    """[O1] Rows, stamps, deleted entities and heading: forgetting the cache changes nothing."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        marie.commit(
            op("add", "figure", "f1", point()),
            op("add", "note", "n1", {"at": [10, 10], "text": "Die", "order": "a0"}),
            op("set", "poster", workshop.poster, {"title": "La Drôme"}),
        )
        paul.commit(op("set", "figure", "f1", {"geometry": {"type": "Point", "coordinates": [5.5, 6]}}))
        batch = marie.commit(op("delete", "note", "n1"))["batch"]
        kept = present(workshop.server, workshop.poster)
        drop(workshop.server, workshop.poster)
        assert present(workshop.server, workshop.poster) == kept
        undo = marie.commit(op("restore", "note", "n1"), undoes=batch)
        assert undo["ops"][0]["kind"] == "restore"


def test_an_undo_finds_its_batch_after_a_restart(workshop: LiveWorkshop) -> None:
    """[O6] The log is the memory of undo."""
    with workshop.person("Marie") as marie:
        marie.commit(op("add", "figure", "f1", point()))
        renamed = marie.commit(op("set", "figure", "f1", {"name": "Die"}))
        drop(workshop.server, workshop.poster)
        undone = marie.commit(op("set", "figure", "f1", {"name": ""}), undoes=renamed["batch"])
    assert undone["ops"][0]["fields"] == {"name": ""}
    assert undone["undoes"] == renamed["batch"]


def test_a_resend_is_known_after_a_restart(workshop: LiveWorkshop) -> None:
    """[O3] From the log, not from memory."""
    with workshop.person("Marie") as marie:
        add = op("add", "figure", "f1", point())
        first = marie.commit(add, batch="b1")
        drop(workshop.server, workshop.poster)
        assert marie.commit(add, batch="b1") == first


def test_memory_holds_a_bounded_number_of_posters(
    server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The least used poster is forgotten, and read again when needed."""
    monkeypatch.setattr("api.db.poster_states.MAX_POSTERS", 2)
    workshops = [server.workshop() for _ in range(4)]
    for round_ in range(3):
        for workshop in workshops:
            with workshop.person() as marie:
                marie.commit(op("add", "figure", f"f{round_}", point()))
    assert len(server.context.ops._states._cached) <= 2
    for workshop in workshops:
        with workshop.person() as marie:
            assert marie.seq == 3


def test_a_late_batch_is_flagged(workshop: LiveWorkshop) -> None:
    """[O1] Made offline long ago: accepted all the same, and said so."""
    with workshop.person() as marie:
        now = marie.commit(op("add", "figure", "f1", point()))
        late = marie.commit(op("add", "figure", "f2", point(), made_at="2020-01-01T09:00:00Z"))
        odd = marie.commit(op("add", "figure", "f3", point(), made_at="hier"))
    assert [now["late"], late["late"], odd["late"]] == [False, True, False]
