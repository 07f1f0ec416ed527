"""A client written from docs/PROTOCOL.md and an in-memory sequencer, joined by wires that can be cut.

Owns transport and bookkeeping only: what people do is in gestures.py, what must hold in test_histories.py.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from chorem.errors import ChoremError
from chorem.poster.apply import apply_batch
from chorem.poster.canonical import canonical, check_poster
from chorem.poster.client import ClientState, apply_applied, apply_to, from_poster
from chorem.poster.ops import Applied, Batch
from chorem.poster.parse import parse_batch
from chorem.poster.state import (
    PosterState,
    load,
    make_entity,
    snapshot,
    stamps_from_json,
    stamps_json,
)
from chorem.poster.undo import Undone

START = {
    "format": "chorem/1",
    "id": "p",
    "layers": [
        {"id": "l1", "domain": "fond", "order": "V001"},
        {"id": "l2", "domain": "fond", "order": "V002"},
    ],
    "figures": [
        {
            "id": "net",
            "layer": "l1",
            "symbol": "s",
            "version": 1,
            "order": "V001",
            "geometry": {"type": "Network", "nodes": {"n1": [1, 0, 1], "n2": [2, 0, 1]}, "links": {}},
        }
    ],
    "notes": [{"id": "n0", "at": [0, 0], "order": "V001"}],
}


@dataclass
class Step:
    """One batch as the server ordered it, with the state around it."""

    batch: Batch
    applied: Applied
    before: dict[str, Any]
    after: dict[str, Any]
    undone: Undone | None


@dataclass
class Server:
    """Orders batches, keeps rows and a log as a database would, forgets all else when restarted."""

    state: PosterState = field(default_factory=lambda: load(check_poster(START)))
    steps: list[Step] = field(default_factory=list)
    log: dict[str, Undone] = field(default_factory=dict)
    answers: dict[str, Applied] = field(default_factory=dict)
    clients: list[Client] = field(default_factory=list)
    refused: int = 0

    def receive(self, sender: Client, message: str) -> None:
        batch = parse_batch(json.loads(message))
        known = self.answers.get(batch.batch)
        if known is not None:
            sender.down.append(("batch", known))
            return
        before = snapshot(self.state)
        undone = self.log.get(batch.undoes or "")
        try:
            outcome = apply_batch(self.state, batch, seat="seat", name=batch.client, at="now", undone=undone)
        except ChoremError as error:
            assert canonical(snapshot(self.state)) == canonical(before)
            self.refused += 1
            sender.down.append(("refused", (batch.batch, error.code)))
            return
        self.steps.append(Step(batch, outcome.applied, before, snapshot(self.state), undone))
        changes = list(zip((op.seq for op in outcome.applied.ops), outcome.inverses, strict=True))
        self.log[batch.batch] = Undone(batch.client, json.loads(json.dumps(changes)))
        self.answers[batch.batch] = outcome.applied
        for client in self.clients:
            if client.online:
                client.down.append(("batch", outcome.applied))

    def hello(self, client: Client, last_seq: int | None) -> None:
        if last_seq is None:
            client.down.append(("snapshot", snapshot(self.state)))
        else:
            client.down.extend(("batch", a) for a in self.answers.values() if a.seq > last_seq)

    def restart(self) -> None:
        """Killed, then back with what was stored; every connection is cut."""
        for client in self.clients:
            client.cut()
        stored = self.state
        again = PosterState(stored.id)
        again.seq = stored.seq
        heading = stored.heading
        again.put("poster", "p", make_entity(heading.fields, _through_json(heading.stamps)))
        for target, entities in stored.entities.items():
            for key, entity in entities.items():
                stamps = _through_json(entity.stamps)
                again.put(
                    target, key, make_entity(json.loads(json.dumps(entity.fields)), stamps, entity.deleted)
                )
        assert again.bytes == stored.bytes
        assert again.counts == stored.counts
        self.state = again


def _through_json(stamps: Any) -> Any:
    return stamps_from_json(json.loads(json.dumps(stamps_json(stamps))))


class Client:
    """Confirmed state + own pending batches; an outbox that survives everything."""

    def __init__(self, client_id: str, server: Server) -> None:
        self.id = client_id
        self.server = server
        self.online = False
        self.confirmed: ClientState | None = None
        self.outbox: list[Batch] = []
        self.up: deque[str] = deque()
        self.down: deque[tuple[str, Any]] = deque()
        self.undoable: list[tuple[str, list[dict[str, Any]]]] = []
        self.redoable: list[tuple[str, list[dict[str, Any]]]] = []
        self.acknowledged: set[str] = set()
        self.made = 0
        server.clients.append(self)

    def view(self) -> ClientState:
        """What the person sees."""
        assert self.confirmed is not None
        shown = self.confirmed.copy()
        for batch in self.outbox:
            for op in batch.ops:
                apply_to(shown, op)
        return shown

    def commit(self, ops: Sequence[dict[str, Any]], undoes: str | None = None) -> str:
        assert self.confirmed is not None
        self.made += 1
        batch_id = f"{self.id}.b{self.made}"
        stamped = [
            {"op_id": f"{batch_id}.{n}", "base_seq": self.confirmed.seq, **op} for n, op in enumerate(ops)
        ]
        batch = parse_batch({"batch": batch_id, "client": self.id, "undoes": undoes, "ops": stamped})
        self.outbox.append(batch)
        if self.online:
            self.up.append(batch.model_dump_json())
        return batch_id

    def connect(self, fresh: bool = False) -> None:
        """hello, then the outbox again in order [L1]."""
        if self.online:
            return
        self.online = True
        self.server.hello(self, None if fresh or self.confirmed is None else self.confirmed.seq)
        self.up.extend(batch.model_dump_json() for batch in self.outbox)

    def cut(self) -> None:
        """Whatever was on the wire is lost, in both directions."""
        self.online = False
        self.up.clear()
        self.down.clear()

    def send_one(self) -> None:
        if self.up:
            self.server.receive(self, self.up.popleft())

    def receive_one(self) -> None:
        if not self.down:
            return
        kind, value = self.down.popleft()
        if kind == "snapshot":
            self.confirmed = from_poster(json.loads(json.dumps(value)))
            return
        if kind == "refused":
            self._drop(value[0])
            return
        assert self.confirmed is not None
        apply_applied(self.confirmed, Applied.model_validate_json(value.model_dump_json()))
        if value.client == self.id:
            self.acknowledged.add(value.batch)
            self._drop(value.batch)

    def _drop(self, batch_id: str) -> None:
        self.outbox = [batch for batch in self.outbox if batch.batch != batch_id]
