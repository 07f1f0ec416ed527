"""What no honest client sends: refused with a code, without a change, without harm to the others [P3]."""

from __future__ import annotations

import json
import math
import struct
from contextlib import suppress
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from chorem.poster.bounds import MAX_MESSAGE_BYTES
from tests.live.client import LiveClient, op, point
from tests.live.raw import RawSocket, frame
from tests.live.server import LiveWorkshop


def nothing_changed(workshop: LiveWorkshop) -> bool:
    with workshop.open(workshop.made["facilitator_token"]) as witness:
        welcome = witness.hello()
    return bool(welcome["seq"] == 0 and welcome["snapshot"]["figures"] == [])


def line(n: int) -> dict[str, Any]:
    return point() | {
        "symbol": "contact.line",
        "geometry": {"type": "LineString", "coordinates": [[k % 90, k % 80] for k in range(n)]},
    }


BOW_TIE = [[[0, 0], [10, 10], [10, 0], [0, 10], [0, 0]]]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        (point(math.nan), "not_finite"),
        (point(math.inf), "not_finite"),
        (point(10_000), "out_of_sheet"),
        (line(3_000), "too_many"),
        (point() | {"symbol": "nothing.point"}, "unknown_sign"),
        (point() | {"version": 99}, "unknown_version"),
        (point() | {"hat": True}, "unknown_field"),
        (point() | {"layer": "nowhere"}, "unknown_layer"),
        (point() | {"name": "a\u0000b"}, "control_character"),
        (point() | {"name": "x" * 100}, "too_long"),
        (
            point() | {"symbol": "dynamique.area", "geometry": {"type": "Polygon", "coordinates": BOW_TIE}},
            "polygon_crosses_itself",
        ),
    ],
)
def test_a_bad_value_is_refused_by_name(workshop: LiveWorkshop, fields: dict[str, Any], code: str) -> None:
    """[P3, P4, N6] {code, message, path}, to its sender; the connection goes on."""
    with workshop.person() as marie:
        batch = marie.send_batch(op("add", "figure", "f1", fields))
        refused = marie.wait("refused")
        assert refused["batch"] == batch
        assert refused["error"]["code"] == code
        assert refused["error"]["message"]
        assert set(refused["error"]) == {"code", "message", "path"}
        assert marie.sync() == []
    assert nothing_changed(workshop)


def test_markup_is_only_text(workshop: LiveWorkshop) -> None:
    """[P5] <script> is kept as it was typed."""
    with workshop.person() as marie:
        marie.commit(op("add", "figure", "f1", point() | {"name": "<script>alert(1)</script>"}))
    with workshop.open(workshop.join("Paul")["token"]) as paul:
        figure = paul.hello()["snapshot"]["figures"][0]
    assert figure["name"] == "<script>alert(1)</script>"


def test_a_huge_frame_is_refused_unread(workshop: LiveWorkshop) -> None:
    """[P3] 2 MB: closed with 4413 as soon as the size is known."""
    with workshop.person() as marie:
        with_room = json.dumps({"t": "ping", "n": 1}) + " " * (MAX_MESSAGE_BYTES - 100)
        marie.socket.send(with_room)
        marie.wait("pong")
        with suppress(ConnectionClosed):
            marie.socket.send("x" * 2_000_000)
        assert marie.close_code() == 4413
    assert nothing_changed(workshop)


@pytest.mark.parametrize("depth", [17, 20_000])
def test_deep_nesting_is_refused(workshop: LiveWorkshop, depth: int) -> None:
    """[P3] A batch nested too deep is refused by name, or its client would send it again for ever."""
    nested = "[" * depth + "]" * depth
    text = json.dumps(
        {"t": "batch", "batch": "deep", "client": "c", "ops": [op("set", "poster", "p", {"title": 0})]}
    )
    with workshop.person() as marie:
        marie.socket.send(text.replace('"title": 0', f'"title": {nested}'))
        refused = marie.wait("refused")
        assert refused["batch"] == "deep"
        assert refused["error"]["code"] == "too_deep"
    assert nothing_changed(workshop)


@pytest.mark.parametrize(
    "message",
    [
        "",
        "null",
        "[]",
        "{}",
        "hello",
        '{"t":"unknown"}',
        '{"t":"ping","n":-1}',
        '{"t":"ping","n":1,"more":1}',
        '{"t":"lease","key":5,"take":true}',
        '{"t":"presence"}',
        '{"t":"presence","state":' + "[" * 30_000,
        '{"t":"batch"}',
        '{"t":"batch","batch":"../..","client":"c","ops":[]}',
        '{"t":"hello","protocol":1,"client":"again","last_seq":null}',
    ],
)
def test_a_message_that_is_none_ends_the_connection(workshop: LiveWorkshop, message: str) -> None:
    """[P3] Said in words, then 4400; the others notice nothing."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        marie.socket.send(message)
        assert marie.close_code() == 4400
        assert marie.passed[-1]["error"]["code"]
        assert {heard["t"] for heard in paul.sync()} <= {"people"}


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ({"t": "batch", "batch": "b", "client": "c", "ops": []}, 4400),
        ({"t": "hello", "protocol": 2, "client": "c", "last_seq": None}, 4405),
        ({"t": "hello", "protocol": 1, "client": "c/..", "last_seq": None}, 4400),
        ({"t": "hello", "protocol": 1, "client": "c", "last_seq": -1}, 4400),
    ],
)
def test_the_first_message_is_a_hello(workshop: LiveWorkshop, first: Any, code: int) -> None:
    """[L1] Of this protocol."""
    with workshop.open(workshop.join()["token"]) as client:
        client.send(first)
        assert client.close_code() == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (frame(2, b"binary"), 4400),
        (frame(1, b'{"t":"ping","n":1}', masked=False), 1002),
        (frame(1, b"\xff\xfe\xfd"), 4400),
        (frame(3, b"reserved"), 1002),
        (frame(0, b"nothing to continue"), 1002),
        (frame(9, b"x" * 126), 1002),
        (frame(1, b"", first=0xC1), 1002),
        (struct.pack("!BBQ", 0x81, 0xFF, 2**63 - 1), 4413),
        (frame(1, b"a", first=0x01) + frame(1, b"b"), 1002),
        (frame(1, b"a" * 60_000, first=0x01) + frame(0, b"b" * 60_000), 4413),
        (frame(8, struct.pack("!H", 1000)), 1000),
        (frame(8, b"\x00"), 1000),
        (frame(8, struct.pack("!H", 5)), 1002),
    ],
)
def test_a_broken_frame_ends_the_connection(workshop: LiveWorkshop, data: bytes, code: int) -> None:
    """[P3] Each with the close code of its fault."""
    with RawSocket(workshop.server.port, workshop.poster, workshop.join()["token"]) as raw:
        raw.send(data)
        assert raw.close_code() == code


def test_a_message_may_come_in_pieces(workshop: LiveWorkshop) -> None:
    """Fragments, pings between them, one byte at a time: still one message."""
    hello = json.dumps({"t": "hello", "protocol": 1, "client": "c", "last_seq": None}).encode()
    pieces = frame(1, hello[:7], first=0x01) + frame(9, b"are you there") + frame(0, hello[7:])
    with RawSocket(workshop.server.port, workshop.poster, workshop.join()["token"]) as raw:
        for index in range(len(pieces)):
            raw.send(pieces[index : index + 1])
        assert raw.read() == (10, b"are you there")
        opcode, payload = raw.read()
        assert opcode == 1
        assert json.loads(payload)["t"] == "welcome"


def test_a_batch_is_not_read_before_its_end(workshop: LiveWorkshop) -> None:
    """[O1] Half a batch and a cut line change nothing."""
    token = workshop.join()["token"]
    client = LiveClient(workshop.server.port, workshop.poster, token)
    client.hello()
    client.close()
    with RawSocket(workshop.server.port, workshop.poster, token) as raw:
        raw.send(
            frame(1, json.dumps({"t": "hello", "protocol": 1, "client": "c", "last_seq": None}).encode())
        )
        batch = {"t": "batch", "batch": "half", "client": "c", "ops": [op("add", "figure", "f1", point())]}
        raw.send(frame(1, json.dumps(batch).encode())[:-10])
    assert nothing_changed(workshop)
