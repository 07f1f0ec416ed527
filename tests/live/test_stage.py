"""Where a presentation is, on every screen of the workshop [R5]."""

from __future__ import annotations

from typing import Any

from tests.live.client import LiveClient
from tests.live.server import LiveWorkshop


def stage(poster: str, scene: str | None = "s1", **more: Any) -> dict[str, Any]:
    return {"poster": poster, "scene": scene, "run": None, "reactions": False} | more


def feed(workshop: LiveWorkshop, token: str | None = None, poster: str = "") -> LiveClient:
    path = f"/api/workshops/{workshop.id}/live" + (f"?poster={poster}" if poster else "")
    return LiveClient(workshop.server.port, "", token or workshop.made["facilitator_token"], path)


def test_every_screen_is_told_and_who_comes_later_sees(workshop: LiveWorkshop) -> None:
    """[R5] A rapporteur moves: facilitator and screen follow; the welcome has the last stage."""
    marie = workshop.join("Marie")["token"]
    with feed(workshop, marie, workshop.poster) as phone, feed(workshop) as lead, feed(workshop) as screen:
        for one in (phone, lead, screen):
            assert one.hello()["stage"] is None
        screen.send({"t": "screen"})
        assert lead.wait("screens")["screens"] == 1
        moved = stage(workshop.poster, run={"started_ms": 5, "paused_ms": None})
        phone.send({"t": "stage", "stage": moved})
        assert lead.wait("stage")["stage"] == screen.wait("stage")["stage"] == moved
        with feed(workshop) as late:
            welcome = late.hello()
            assert (welcome["stage"], welcome["screens"]) == (moved, 1)


def test_only_who_may_present_moves_the_room(workshop: LiveWorkshop) -> None:
    """[R5] Neither an observer, nor another group, nor a poster of elsewhere: the others hear nothing."""
    observer = workshop.join(role="observer")["token"]
    paul = workshop.join("Paul", workshop.other_poster)["token"]
    with feed(workshop) as lead, feed(workshop, observer) as looks, feed(workshop, paul) as other:
        for one in (lead, looks, other):
            one.hello()
        looks.send({"t": "stage", "stage": stage(workshop.poster)})
        other.send({"t": "stage", "stage": stage(workshop.poster)})
        lead.send({"t": "stage", "stage": stage("elsewhere")})
        for one in (looks, other, lead):
            one.send({"t": "ping", "n": 1})
            one.wait("pong")
        other.send({"t": "stage", "stage": stage(workshop.other_poster)})
        assert lead.wait("stage")["stage"]["poster"] == workshop.other_poster
        assert looks.wait("stage")["stage"]["poster"] == workshop.other_poster


def test_a_stage_of_another_shape_ends_the_connection(workshop: LiveWorkshop) -> None:
    """[R5] Bounded like any message."""
    with feed(workshop) as lead:
        lead.hello()
        lead.send({"t": "stage", "stage": stage(workshop.poster, extra=1)})
        assert lead.wait("error")["error"]["code"] == "bad_message"
