"""The messages of a live connection, as docs/PROTOCOL.md has them: decoding and encoding, nothing else.

Decoded by msgspec, since a busy room receives thousands of presence messages a second. What a draft may
hold is checked for shape only: it is drawn, never stored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import msgspec

from chorem.errors import ChoremError
from chorem.poster.ops import Applied

PROTOCOL = 1
MAX_PRESENCE_BYTES = 16 * 1024

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_.~-]+$")]
_Ref = Annotated[str, msgspec.Meta(max_length=180)]
_Key = Annotated[str, msgspec.Meta(max_length=180)]
_XY = tuple[float, float]

# Values of a dragged field, as deep as a polygon inside a geometry inside the fields, and no deeper: the
# types are spelt out so that the decoder itself refuses nesting.
_V0 = None | bool | int | float | str
_V1 = None | bool | int | float | str | list[_V0] | dict[str, _V0]
_V2 = None | bool | int | float | str | list[_V1] | dict[str, _V1]
_V3 = None | bool | int | float | str | list[_V2] | dict[str, _V2]
_Value = None | bool | int | float | str | list[_V3] | dict[str, _V3]


class _PointShape(msgspec.Struct, tag_field="type", tag="Point", forbid_unknown_fields=True):
    coordinates: _XY


class _LineShape(msgspec.Struct, tag_field="type", tag="LineString", forbid_unknown_fields=True):
    coordinates: Annotated[list[_XY], msgspec.Meta(max_length=2000)]


class _PolygonShape(msgspec.Struct, tag_field="type", tag="Polygon", forbid_unknown_fields=True):
    coordinates: Annotated[
        list[Annotated[list[_XY], msgspec.Meta(max_length=2000)]], msgspec.Meta(max_length=50)
    ]


class _NetworkShape(msgspec.Struct, tag_field="type", tag="Network", forbid_unknown_fields=True):
    nodes: Annotated[dict[_Id, tuple[float, float, int]], msgspec.Meta(max_length=500)]
    links: Annotated[dict[_Id, tuple[_Id, _Id, int]], msgspec.Meta(max_length=2000)]


class _DraftFigure(msgspec.Struct, forbid_unknown_fields=True):
    """A figure being drawn: every field of the model, in shape."""

    id: _Id
    symbol: _Id
    version: int
    geometry: _PointShape | _LineShape | _PolygonShape | _NetworkShape
    layer: _Id | None = None
    variant: _Id | None = None
    smooth: bool = False
    handles: dict[_Id, _XY] = {}
    params: dict[_Id, _V0] = {}
    answers: dict[_Id, Annotated[str, msgspec.Meta(max_length=1000)]] = {}
    color: _Id = "ink"
    name: Annotated[str, msgspec.Meta(max_length=80)] = ""
    name_at: _XY | None = None
    legend: _Id | None = None
    status: _Id | None = None
    horizon: _Id | None = None
    stake: bool = False
    to_check: bool = False
    order: Annotated[str, msgspec.Meta(max_length=64)] = "a"
    locked: bool = False
    author: Annotated[str, msgspec.Meta(max_length=80)] = ""


class _Draft(msgspec.Struct, forbid_unknown_fields=True):
    add: Annotated[list[_DraftFigure], msgspec.Meta(max_length=50)] = []
    set: Annotated[dict[_Ref, dict[_Key, _Value]], msgspec.Meta(max_length=500)] = {}


class _State(msgspec.Struct, forbid_unknown_fields=True):
    cursor: _XY | None = None
    selection: Annotated[list[_Ref], msgspec.Meta(max_length=500)] = []
    draft: _Draft | None = None


class Hello(msgspec.Struct, tag_field="t", tag="hello", forbid_unknown_fields=True):
    protocol: int
    client: _Id
    last_seq: Annotated[int, msgspec.Meta(ge=0, le=2**53)] | None = None
    lang: str = "fr"


class BatchMessage(msgspec.Struct, tag_field="t", tag="batch"):
    """Only enough to answer; the batch itself is read by chorem.poster.apply.parse_batch."""

    batch: _Id | None = None


class PresenceMessage(msgspec.Struct, tag_field="t", tag="presence", forbid_unknown_fields=True):
    state: msgspec.Raw


class LeaseMessage(msgspec.Struct, tag_field="t", tag="lease", forbid_unknown_fields=True):
    key: Annotated[str, msgspec.Meta(min_length=1, max_length=180)]
    take: bool


class WatchMessage(msgspec.Struct, tag_field="t", tag="watch", forbid_unknown_fields=True):
    """On the feed of a workshop: the posters whose batches are wanted, with the seq each is at."""

    posters: Annotated[
        dict[_Id, Annotated[int, msgspec.Meta(ge=0, le=2**53)] | None], msgspec.Meta(max_length=500)
    ]


_Moment = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class StageRun(msgspec.Struct, forbid_unknown_fields=True):
    """The clock of who presents, by the server's time: when it began, pauses taken out; its present rest."""

    started_ms: _Moment
    paused_ms: _Moment | None = None


class Stage(msgspec.Struct, forbid_unknown_fields=True):
    """Where a presentation is; ``reactions``: the room sees what was answered instead of the sentences."""

    poster: _Id
    scene: _Id | None = None
    run: StageRun | None = None
    reactions: bool = False


class StageMessage(msgspec.Struct, tag_field="t", tag="stage", forbid_unknown_fields=True):
    """On the feed of a workshop, from who presents."""

    stage: Stage


class ScreenMessage(msgspec.Struct, tag_field="t", tag="screen", forbid_unknown_fields=True):
    """On the feed of a workshop: this connection is a screen of the room."""


class Ping(msgspec.Struct, tag_field="t", tag="ping", forbid_unknown_fields=True):
    n: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 0


Message = Hello | BatchMessage | PresenceMessage | LeaseMessage | Ping
WallMessage = Hello | WatchMessage | StageMessage | ScreenMessage | Ping

_message = msgspec.json.Decoder(Message)
_wall_message = msgspec.json.Decoder(WallMessage)
_state = msgspec.json.Decoder(_State)
_encode = msgspec.json.Encoder().encode


def decode(payload: bytes) -> Message:
    """A client's message; ChoremError("bad_message") when it is not one."""
    try:
        message: Message = _message.decode(payload)
        return message
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ChoremError("bad_message", "", reason=str(error)) from None


def decode_wall(payload: bytes) -> WallMessage:
    """A message of a client of the workshop's feed; ChoremError("bad_message") when it is not one."""
    try:
        message: WallMessage = _wall_message.decode(payload)
        return message
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ChoremError("bad_message", "", reason=str(error)) from None


def checked_state(state: bytes) -> bytes:
    """The bytes of a presence state, once they have been found to have its shape."""
    if len(state) > MAX_PRESENCE_BYTES:
        raise ChoremError("presence_too_large", "state", max_bytes=MAX_PRESENCE_BYTES)
    try:
        _state.decode(state)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ChoremError("bad_message", "state", reason=str(error)) from None
    return state


def encode(kind: str, **fields: Any) -> bytes:
    """Any small message of the server."""
    return _encode({"t": kind, **fields})


def stage_fields(stage: Stage) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(stage)
    return fields


def encode_batch(applied: Applied) -> bytes:
    return b'{"t":"batch",' + applied_json(applied)[1:]


def encode_wall_batch(poster_id: str, applied: Applied) -> bytes:
    return b'{"t":"batch","poster":"%b",%b' % (poster_id.encode(), applied_json(applied)[1:])


def encode_snapshot(poster_id: str, seq: int, snapshot: bytes) -> bytes:
    return b'{"t":"snapshot","poster":"%b","seq":%d,"snapshot":%b}' % (poster_id.encode(), seq, snapshot)


def applied_json(applied: Applied) -> bytes:
    return _encode(applied.model_dump(mode="json"))


def encode_welcome(fields: Mapping[str, Any], snapshot: bytes | None, batches: Sequence[Applied]) -> bytes:
    """The snapshot is JSON already: it is pasted, not decoded again."""
    head = _encode({"t": "welcome", "protocol": PROTOCOL, **fields})
    listed = b",".join(applied_json(applied) for applied in batches)
    return b'%b,"snapshot":%b,"batches":[%b]}' % (head[:-1], snapshot or b"null", listed)
