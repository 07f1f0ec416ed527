"""Random histories of three clients with cuts, resends, restarts, undo and redo [O3–O6, L1].

Derandomised, so that a failure is the same everywhere; ``make torture`` runs many more.
"""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chorem.poster.canonical import canonical
from chorem.poster.client import to_poster
from chorem.poster.ops import COLLECTIONS
from chorem.poster.state import snapshot
from tests.poster.gestures import CLIENTS, author_of, gesture, inverse
from tests.poster.reference import Client, Server, Step

ACTIONS = (
    ["draw"] * 10 + ["undo"] * 6 + ["redo"] * 2 + ["send"] * 9 + ["receive"] * 16
    + ["cut", "connect", "connect", "reload", "restart"]
)  # fmt: skip
STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(ACTIONS), st.integers(0, 2**32)), min_size=40, max_size=160
)


def act(server: Server, client: Client, action: str, seed: int) -> None:
    random = Random(seed)
    if action == "send":
        client.send_one()
    elif action == "receive":
        client.receive_one()
    elif action == "cut":
        client.cut()
    elif action == "connect":
        client.connect()
    elif action == "reload":
        client.cut()
        client.connect(fresh=True)
    elif action == "restart":
        server.restart()
    elif client.confirmed is None:
        return
    elif action == "draw":
        ops = gesture(client, random)
        if ops:
            back = inverse(client.view(), ops)
            client.undoable.append((client.commit(ops), back))
            client.redoable.clear()
    else:
        stack, other = client.undoable, client.redoable
        if action == "redo":
            stack, other = other, stack
        if stack:
            batch, back = stack.pop()
            ops = back or [{"kind": "set", "target": "poster", "id": "p", "fields": {}}]
            forth = inverse(client.view(), ops)
            other.append((client.commit(ops, undoes=batch), forth))


def settle(server: Server, clients: list[Client]) -> None:
    """Everybody back on line, until nothing is on its way."""
    for client in clients:
        client.connect()
    while any(client.up or client.down for client in clients):
        for client in clients:
            client.send_one()
            client.receive_one()


def play(steps: list[tuple[int, str, int]]) -> tuple[Server, list[Client]]:
    server = Server()
    clients = [Client(name, server) for name in CLIENTS]
    for client in clients:
        client.connect()
        client.receive_one()
    for who, action, seed in steps:
        act(server, clients[who], action, seed)
    settle(server, clients)
    return server, clients


def check_all_equal(server: Server, clients: list[Client]) -> None:
    """[L1] every client ends with the server's poster, whatever was lost on the way."""
    final = canonical(snapshot(server.state))
    for client in clients:
        assert client.confirmed is not None
        assert not client.outbox
        assert canonical(to_poster(client.confirmed)) == final
        assert canonical(to_poster(client.view())) == final


def check_nothing_lost(server: Server, clients: list[Client]) -> None:
    """[O3] what was acknowledged was ordered once, and numbers never repeat."""
    ordered = [step.applied.batch for step in server.steps]
    assert len(ordered) == len(set(ordered))
    seqs = [op.seq for step in server.steps for op in step.applied.ops]
    assert seqs == sorted(set(seqs))
    op_ids = [op.op_id for step in server.steps for op in step.applied.ops]
    assert len(op_ids) == len(set(op_ids))
    for client in clients:
        assert client.acknowledged <= set(ordered)


def check_nothing_resurrected(server: Server) -> None:
    """[O5] what was deleted comes back by a restore, an undo, or the same legend entry added again [P7]."""
    known: set[tuple[str, str]] = set()
    for step in server.steps:
        asked = {(op.kind, op.target, op.id) for op in step.batch.ops}
        for op in step.applied.ops:
            if op.kind == "add":
                assert (op.target, op.id) not in known
            if op.kind == "restore" and step.batch.undoes is None:
                by_name = ("restore", op.target, op.id) in asked
                assert by_name or (op.target == "legend" and ("add", "legend", op.id) in asked)
            known.add((op.target, op.id))


def _entity(document: dict[str, Any], target: str, entity_id: str) -> dict[str, Any]:
    if target == "poster":
        return document
    return next((e for e in document[COLLECTIONS[target]] if e["id"] == entity_id), {})


def check_undo_leaves_others(server: Server) -> None:
    """[O6] an undo takes away only its own client's values, and what the undone batch had put back."""
    last_write: dict[tuple[str, str, str], int] = {}
    for step in server.steps:
        if step.undone is not None:
            written = {(op.target, op.id) for op in step.applied.ops}
            for target, entity_id in written:
                _check_taken_away(step, target, entity_id, last_write)
        for op in step.applied.ops:
            if op.kind == "restore":  # brings values back, writes none
                continue
            last_write.update({(op.target, op.id, place): op.seq for place in _values(op.fields)})


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    """Every value that says whose it is, by the place where it stands."""
    found: dict[str, Any] = {}
    for path, value in fields.items():
        if path == "params" or (path == "geometry" and value["type"] == "Network"):
            for root in ("nodes", "params"):
                inner = value if path == root else value.get(root, {}) if path == "geometry" else {}
                found.update({f"{root}.{key}": one for key, one in inner.items()})
        elif path in ("name", "text", "geometry") or path.startswith(("params.", "nodes.")):
            found[path] = value
    return found


def _check_taken_away(step: Step, target: str, entity_id: str, last_write: dict[Any, int]) -> None:
    assert step.undone is not None
    seqs = {seq for seq, _ in step.undone.changes}
    before = _values(_entity(step.before, target, entity_id))
    after = _values(_entity(step.after, target, entity_id))
    is_deleted = not _entity(step.after, target, entity_id)
    for path, value in before.items():
        if path in after and after[path] == value:
            continue
        written = last_write.get((target, entity_id, path), 0)
        own = author_of(value) in (None, step.batch.client)
        since = written > min(seqs) and written not in seqs
        assert own or not since, (path, value, is_deleted, step.applied)


def check(steps: list[tuple[int, str, int]]) -> Server:
    server, clients = play(steps)
    check_all_equal(server, clients)
    check_nothing_lost(server, clients)
    check_nothing_resurrected(server)
    check_undo_leaves_others(server)
    return server


@settings(
    max_examples=120,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(STEPS)
def test_three_clients_end_equal(steps: list[tuple[int, str, int]]) -> None:
    """Nothing acknowledged is lost, nothing comes back by itself, undo leaves others alone [O3–O6, L1]."""
    check(steps)


def random_steps(seed: int, length: int) -> list[tuple[int, str, int]]:
    random = Random(seed)
    return [(random.randrange(3), random.choice(ACTIONS), random.randrange(2**32)) for _ in range(length)]


@pytest.mark.parametrize("seed", range(12))
def test_long_histories(seed: int) -> None:
    """Longer ones, from fixed seeds [O3–O6, L1]."""
    check(random_steps(seed, 800))


def test_the_histories_do_what_they_are_for() -> None:
    """They meet refusals, things kept, undo, and every kind of op: they do not pass by doing nothing."""
    kinds: set[str] = set()
    reasons: set[str] = set()
    refused = 0
    for seed in range(12):
        server, _ = play(random_steps(seed, 800))
        refused += server.refused
        for step in server.steps:
            kinds |= {f"{op.kind} {op.target}" for op in step.applied.ops}
            reasons |= {kept.reason for kept in step.applied.kept}
    assert refused > 10
    assert reasons == {"undo_overwritten", "text_kept_both", "gone"}
    assert {
        "add figure",
        "set figure",
        "delete figure",
        "restore figure",
        "restore legend",
        "add note",
    } <= kinds


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(100, 400))
def test_many_long_histories(seed: int) -> None:
    """The same by hundreds [O3–O6, L1]."""
    check(random_steps(seed, 2_000))
