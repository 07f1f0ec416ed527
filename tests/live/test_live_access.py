"""Who may open, read, write, show and hold over WebSocket [A3, A4]."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from websockets.exceptions import InvalidStatus

from api.auth.permissions import ALLOWED, Operation, Standing
from tests.live.client import LiveClient, op, point
from tests.live.server import LiveServer, LiveWorkshop

TOKENS: dict[Standing, Callable[[LiveWorkshop], str]] = {
    Standing.FACILITATOR: lambda workshop: workshop.made["facilitator_token"],
    Standing.OWN: lambda workshop: workshop.join()["token"],
    Standing.OTHER: lambda workshop: workshop.join(poster=workshop.other_poster)["token"],
    Standing.OBSERVER: lambda workshop: workshop.join(role="observer")["token"],
    Standing.LEAVING: lambda workshop: leaving(workshop),
}


def leaving(workshop: LiveWorkshop) -> str:
    """The token of somebody who came by the link to the files."""
    key = workshop.lead("POST", "/files-link", {"days": 7}).json()["url"].partition("#k=")[2]
    answer = workshop.server.http.post("/api/exchange", json={"key": key}).raise_for_status()
    workshop.server.http.cookies.clear()
    return str(answer.json()["token"])


def writes(client: LiveClient) -> bool:
    client.send_batch(op("add", "figure", "f1", point()))
    answer = client.wait("batch", "refused")
    assert answer["t"] == "batch" or answer["error"]["code"] == "not_allowed"
    return bool(answer["t"] == "batch")


def shows(client: LiveClient) -> bool:
    client.send({"t": "presence", "state": {"cursor": [1, 1]}})
    return any(message["t"] == "presence" for message in client.sync())


def holds(client: LiveClient) -> bool:
    client.send({"t": "lease", "key": "note/n/text", "take": True})
    return any(message["t"] == "lease" and message["conn"] == client.conn for message in client.sync())


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize(
    ("operation", "attempt"),
    [
        (Operation.READ_POSTER, lambda client: True),
        (Operation.WRITE_POSTER, writes),
        (Operation.SHOW_PRESENCE, shows),
        (Operation.HOLD_LEASE, holds),
    ],
)
def test_the_matrix(
    workshop: LiveWorkshop, standing: Standing, operation: Operation, attempt: Callable[[LiveClient], bool]
) -> None:
    """[A3] Role × operation, as docs/ACCESS.md has it."""
    with workshop.open(TOKENS[standing](workshop)) as client:
        if standing not in ALLOWED[Operation.READ_POSTER]:
            assert client.close_code() == 4403
            return
        client.hello()
        assert attempt(client) is (standing in ALLOWED[operation])


@pytest.mark.parametrize("standing", Standing)
def test_who_follows_the_workshop(workshop: LiveWorkshop, standing: Standing) -> None:
    """[A3] Its feed is not for who came by the link to the files."""
    with workshop.wall(TOKENS[standing](workshop)) as client:
        if standing in ALLOWED[Operation.FOLLOW_WORKSHOP]:
            assert client.hello()["day"]["title"] == "Atelier"
        else:
            assert client.close_code() == 4403


def test_nobody_is_told_to_join(workshop: LiveWorkshop) -> None:
    """[A3] No token, or one nobody has: 4401, said in words first."""
    for token in (None, "nonsense"):
        with workshop.open(token) as client:
            assert client.close_code() == 4401
            assert client.passed[0]["error"]["code"] == "not_joined"


def test_another_workshop_is_closed(server: LiveServer, workshop: LiveWorkshop) -> None:
    """[A3] Joined elsewhere: 4403. A poster that does not exist: 4404."""
    stranger = server.workshop().join()["token"]
    with workshop.open(stranger) as client:
        assert client.close_code() == 4403
    with workshop.open(stranger, poster="nowhere") as client:
        assert client.close_code() == 4404


def test_a_foreign_page_gets_no_socket(workshop: LiveWorkshop) -> None:
    """[A4] Origin is checked on the handshake; our own page passes."""
    token = workshop.join()["token"]
    for origin in ("https://evil.example", "null"):
        with pytest.raises(InvalidStatus) as refused:
            workshop.open(token, origin=origin)
        assert refused.value.response.status_code == 403
    with workshop.open(token, origin=f"http://127.0.0.1:{workshop.server.port}") as ours:
        assert ours.hello()["seq"] == 0


def test_the_cookie_opens_the_socket(workshop: LiveWorkshop) -> None:
    """[A1] A browser sends its cookie, and nothing else."""
    token = workshop.join()["token"]
    with LiveClient(workshop.server.port, workshop.poster, None, cookie=f"chorem={token}") as client:
        assert client.hello()["name"] == "Marie"


def test_a_removed_seat_is_out_at_once(workshop: LiveWorkshop) -> None:
    """[A3] All connections of the seat, and no others."""
    joined = workshop.join("Paul")
    with workshop.person("Marie") as marie, workshop.open(joined["token"]) as one:
        with workshop.open(joined["token"]) as two:
            one.hello()
            two.hello()
            hub = workshop.server.context.hub
            workshop.server.call(lambda: hub.revoke(joined["seat_id"]))
            assert one.close_code() == two.close_code() == 4401
        marie.sync()


def test_a_deleted_workshop_ends_its_connections(workshop: LiveWorkshop) -> None:
    """[A3] 4404: there is nothing to come back to."""
    with workshop.person("Marie") as marie:
        token = workshop.made["facilitator_token"]
        assert workshop.rest(token, "DELETE", f"/api/workshops/{workshop.id}").status_code in (200, 204)
        assert marie.close_code() == 4404


def test_the_author_is_the_seat(workshop: LiveWorkshop) -> None:
    """[O10, A3] Neither the author nor the seat of a batch can be given by its sender."""
    with workshop.person("Marie") as marie:
        batch = marie.commit(op("add", "figure", "f1", point() | {"author": "Paul"}))
        assert batch["ops"][0]["fields"]["author"] == "Marie"
        marie.send(
            {
                "t": "batch",
                "batch": "x",
                "client": "c",
                "seat": "other",
                "ops": [op("delete", "figure", "f1")],
            }
        )
        assert marie.wait("refused")["error"]["code"] == "unknown_field"
