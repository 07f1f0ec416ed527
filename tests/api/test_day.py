"""The clock over REST, the ends that are kept, and versions one goes back to."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from chorem.demo.valley import valley_poster
from chorem.poster.canonical import import_ops
from tests.api.client import Person, Workshop, World

MINUTE = 60_000


class Time:
    """The server's clock, moved by hand."""

    def __init__(self, world: World) -> None:
        self.ms = world.context.clocks.time_ms()
        self.set_on(world)

    def set_on(self, world: World) -> None:
        world.context.clocks.time_ms = lambda: self.ms

    def pass_minutes(self, minutes: float) -> None:
        self.ms += int(minutes * MINUTE)


def clock(workshop: Workshop, **body: Any) -> dict[str, Any]:
    answer = workshop.facilitator.post(f"/api/workshops/{workshop.id}/clock", body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()["clock"]
    return found


def versions(workshop: Workshop, poster: int = 0) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = workshop.facilitator.get(workshop.path("versions", poster=poster)).json()[
        "versions"
    ]
    return listed


def kinds(workshop: Workshop, poster: int = 0) -> list[str]:
    return [version["kind"] for version in versions(workshop, poster)]


def note(person: Person, workshop: Workshop, text: str, poster: int = 0) -> Any:
    return person.post(workshop.path("notes", poster=poster), {"at": [100, 100], "text": text})


def draw_valley(workshop: Workshop) -> None:
    ops = [op.model_dump() for op in import_ops(valley_poster(), workshop.posters[0]) if op.target != "layer"]
    for start in range(0, len(ops), 100):
        body = {"batch": f"b{start}", "client": "c", "ops": ops[start : start + 100]}
        assert workshop.facilitator.post(workshop.path("ops"), body).status_code == 200


def end_is_kept(world: World, workshop: Workshop) -> None:
    world.run(world.context.clocks.keep_due(workshop.id))


def test_the_clock_is_kept_over_a_restart(world: World, workshop: Workshop) -> None:
    """[W2] In the middle of a phase; a group that has minutes of its own too."""
    time = Time(world)
    clock(workshop, action="start", phase="dessin")
    time.pass_minutes(10)
    before = clock(workshop, action="add", minutes=5, poster_id=workshop.posters[1])
    token = workshop.made["facilitator_token"]
    world.stop()
    world.start()
    time.set_on(world)
    workshop.facilitator = world.person(token=token)
    read = workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()
    assert read["clock"] == before
    assert before["common"]["added"] == 0
    assert before["groups"][workshop.posters[1]]["added"] == 5
    time.pass_minutes(1)
    paused = clock(workshop, action="pause")
    assert paused["common"]["paused_ms"] - paused["common"]["started_ms"] == 11 * MINUTE


@pytest.mark.parametrize(
    "body", [{"action": "sieste"}, {"action": "add", "minutes": 1.5}, {"action": "start", "phase": "x"}]
)
def test_what_the_clock_refuses(workshop: Workshop, body: dict[str, Any]) -> None:
    """[W2] In words, and nothing has changed."""
    answer = workshop.facilitator.post(f"/api/workshops/{workshop.id}/clock", body)
    assert answer.status_code in (404, 422)
    assert set(answer.json()) == {"code", "message", "path"}
    assert workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()["clock"]["common"] is None


def test_the_end_of_the_hour_is_kept_once(world: World, workshop: Workshop) -> None:
    """[W3] When time runs out, whatever follows; drawing goes on, and more minutes make another end."""
    time, person = Time(world), workshop.participant()
    note(person, workshop, "avant la fin")
    clock(workshop, action="start", phase="dessin")
    time.pass_minutes(49)
    end_is_kept(world, workshop)
    assert kinds(workshop) == []
    time.pass_minutes(1)
    end_is_kept(world, workshop)
    end_is_kept(world, workshop)
    assert note(person, workshop, "après la fin").status_code == 201
    clock(workshop, action="next")
    assert kinds(workshop) == kinds(workshop, 1) == ["hour_end"]
    kept = workshop.facilitator.get(workshop.path("versions", versions(workshop)[0]["id"])).json()
    assert [one["text"] for one in kept["document"]["notes"]] == ["avant la fin"]
    clock(workshop, action="start", phase="dessin")
    time.pass_minutes(50)
    end_is_kept(world, workshop)
    clock(workshop, action="add", minutes=5)
    time.pass_minutes(5)
    end_is_kept(world, workshop)
    assert kinds(workshop) == ["hour_end"] * 3


def test_a_phase_left_early_is_kept(world: World, workshop: Workshop) -> None:
    """[W3] And only for the group that leaves it."""
    Time(world)
    clock(workshop, action="start", phase="dessin")
    clock(workshop, action="next", poster_id=workshop.posters[1])
    assert (kinds(workshop), kinds(workshop, 1)) == ([], ["hour_end"])
    clock(workshop, action="stop")
    assert (kinds(workshop), kinds(workshop, 1)) == (["hour_end"], ["hour_end"])


def test_an_end_while_the_server_is_down(world: World, workshop: Workshop) -> None:
    """[W3] It is kept at the next start, once."""
    time = Time(world)
    time.pass_minutes(-60)
    clock(workshop, action="start", phase="dessin")
    token = workshop.made["facilitator_token"]
    for _ in range(2):
        world.stop()
        world.start()
        workshop.facilitator = world.person(token=token)
        world.run(until_kept(world, workshop))
    assert kinds(workshop) == ["hour_end"]


async def until_kept(world: World, workshop: Workshop) -> None:
    """Lets the server's own timer ring, if it is set."""
    clocks = world.context.clocks
    for _ in range(500):
        if workshop.id not in clocks._ends and not clocks._tasks:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the end was not kept")


def test_going_back_to_a_version(workshop: Workshop) -> None:
    """[W4] Whatever was added, changed, deleted or protected since, the poster is the version; and back."""
    draw_valley(workshop)
    person = workshop.participant()
    kept = person.post(workshop.path("versions"), {"name": "Midi"}).json()
    wanted = person.get(workshop.path()).json()
    figures = [figure["id"] for figure in wanted["figures"]]
    for figure in figures[:3]:
        assert person.delete(workshop.path("figures", figure)).status_code == 204
    person.patch(workshop.path("figures", figures[4]), {"name": "Ailleurs", "color": "water"})
    person.patch(workshop.path("figures", figures[4]), {"locked": True})
    note(person, workshop, "de trop")
    for layer in wanted["layers"][:2]:
        person.patch(workshop.path("layers", layer["id"]), {"locked": True, "opacity": 0.5})
    person.post(workshop.path("ops"), {"batch": "t", "client": "c", "ops": [title_op(workshop, "Autre")]})
    changed = person.get(workshop.path()).json()
    assert person.post(workshop.path("versions", kept["id"], "restore")).status_code == 200
    restored = person.get(workshop.path()).json()
    assert {**restored, "seq": 0} == {**wanted, "seq": 0}
    before = versions(workshop)[0]
    assert before["kind"] == "before_restore"
    assert person.post(workshop.path("versions", before["id"], "restore")).status_code == 200
    assert {**person.get(workshop.path()).json(), "seq": 0} == {**changed, "seq": 0}
    seq = person.get(workshop.path()).json()["seq"]
    assert person.post(workshop.path("versions", before["id"], "restore")).json() == {"seq": seq}


def title_op(workshop: Workshop, title: str) -> dict[str, Any]:
    fields = {"title": title}
    return {"op_id": "t1", "kind": "set", "target": "poster", "id": workshop.posters[0], "fields": fields}


def test_versions_of_another_poster(workshop: Workshop) -> None:
    """[W4] A version belongs to its poster, and to nobody else's."""
    kept = workshop.facilitator.post(workshop.path("versions"), {"name": "Midi"}).json()
    elsewhere = workshop.path("versions", kept["id"], poster=1)
    assert workshop.facilitator.get(elsewhere).json()["code"] == "unknown_kept_version"
    assert workshop.facilitator.post(elsewhere + "/restore").status_code == 404
