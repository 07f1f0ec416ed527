"""Arriving, being acknowledged, and missing nothing [L1, O2, O3]."""

from __future__ import annotations

from tests.live.client import op, point
from tests.live.server import LiveWorkshop


def test_a_newcomer_gets_the_whole_poster(workshop: LiveWorkshop) -> None:
    """[L1] last_seq null is answered with a snapshot and who is here."""
    with workshop.person("Marie") as marie:
        marie.commit(op("add", "figure", "f1", point()))
        with workshop.open(workshop.join("Paul")["token"]) as paul:
            welcome = paul.hello(None)
    assert welcome["seq"] == 1
    assert [figure["id"] for figure in welcome["snapshot"]["figures"]] == ["f1"]
    assert {person["name"] for person in welcome["people"]} == {"Marie", "Paul"}
    assert welcome["role"] == "participant"
    assert welcome["name"] == "Paul"


def test_who_returns_gets_only_what_was_missed(workshop: LiveWorkshop) -> None:
    """[L1] last_seq is answered with the batches after it, as they were first sent."""
    with workshop.person() as marie:
        first = marie.commit(op("add", "figure", "f1", point()))
        sent = [marie.commit(op("set", "figure", "f1", {"name": name})) for name in ("Die", "Crest")]
        with workshop.open(workshop.join("Paul")["token"]) as paul:
            welcome = paul.hello(first["seq"])
    assert welcome["snapshot"] is None
    assert [{"t": "batch", **batch} for batch in welcome["batches"]] == sent


def test_who_is_further_than_the_server_gets_a_snapshot(workshop: LiveWorkshop) -> None:
    """[L1] A server restored from an older copy says what is, not nothing."""
    with workshop.open(workshop.join()["token"]) as marie:
        welcome = marie.hello(1_000)
    assert welcome["seq"] == 0
    assert welcome["snapshot"] is not None


def test_a_batch_is_acknowledged_to_all_in_one_order(workshop: LiveWorkshop) -> None:
    """[O2] The sender's acknowledgement is the batch the others get."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        for n in range(20):
            marie.send_batch(op("add", "figure", f"m{n}", point(n)))
            paul.send_batch(op("add", "figure", f"p{n}", point(n)))
        seen = [[person.wait("batch") for _ in range(40)] for person in (marie, paul)]
    assert seen[0] == seen[1]
    assert [batch["seq"] for batch in seen[0]] == list(range(1, 41))


def test_nothing_is_acknowledged_before_it_can_be_read(workshop: LiveWorkshop) -> None:
    """[O2] What is acknowledged is committed: a reader of the database sees it at once."""
    joined = workshop.join()
    with workshop.open(joined["token"]) as marie:
        marie.hello()
        for n in range(10):
            marie.commit(op("add", "figure", f"f{n}", point()))
            path = f"/api/posters/{workshop.poster}/figures"
            found = workshop.rest(joined["token"], "GET", path).json()["features"]
            assert len(found) == n + 1


def test_a_resent_batch_changes_nothing(workshop: LiveWorkshop) -> None:
    """[O3] The answer is the batch as it was first ordered, to its sender only."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        add = op("add", "figure", "f1", point())
        first = marie.commit(add, batch="once")
        marie.commit(op("set", "figure", "f1", {"name": "Die"}))
        again = marie.commit(add, batch="once")
        told = [message for message in paul.sync() if message["t"] == "batch"]
    assert again == first
    assert [batch["batch"] for batch in told].count("once") == 1


def test_a_batch_that_changed_nothing_has_its_answer_kept(workshop: LiveWorkshop) -> None:
    """[O3, O5] A set of a deleted figure is reported as gone, also when sent again after a restore."""
    with workshop.person() as marie:
        marie.commit(op("add", "figure", "f1", point()))
        marie.commit(op("delete", "figure", "f1"))
        late = op("set", "figure", "f1", {"name": "Die"})
        first = marie.commit(late, batch="late")
        marie.commit(op("restore", "figure", "f1"))
        again = marie.commit(late, batch="late")
        assert again == first
        assert first["kept"][0]["reason"] == "gone"
        assert first["ops"] == []
        figure = marie.hello_again()["snapshot"]["figures"][0]
    assert figure["name"] == ""


def test_an_op_id_of_another_batch_is_refused(workshop: LiveWorkshop) -> None:
    """[O3] The same op in another batch would be a lie about what was saved."""
    with workshop.person() as marie:
        add = op("add", "figure", "f1", point())
        marie.commit(add)
        other = marie.send_batch({**add, "id": "f2"})
        refused = marie.wait("refused")
    assert refused["batch"] == other
    assert refused["error"]["code"] == "op_id_taken"


def test_a_refused_batch_says_why_in_the_readers_language(workshop: LiveWorkshop) -> None:
    """[O1, O9, P3] One bad op refuses the whole batch; others are not told; the socket stays open."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        bad = op("set", "figure", "nobody", {"name": "Die"})
        batch = marie.send_batch(op("add", "figure", "f1", point()), bad)
        refused = marie.wait("refused")
        assert marie.sync() == []
        assert [message for message in paul.sync() if message["t"] == "batch"] == []
    assert refused["batch"] == batch
    assert refused["error"]["code"] == "unknown_id"
    assert refused["error"]["path"] == "ops[1].id"
    assert "nobody" in refused["error"]["message"]


def test_rest_writes_are_seen_live(workshop: LiveWorkshop) -> None:
    """[L7] A figure posted over REST appears at once on an open canvas."""
    token = workshop.join("Programme")["token"]
    with workshop.person("Marie") as marie:
        body = {"id": "r1", **point(12.5, 30)}
        answer = workshop.rest(token, "POST", f"/api/posters/{workshop.poster}/figures", body)
        assert answer.status_code == 201, answer.text
        seen = marie.wait("batch")
    added = next(change for change in seen["ops"] if change["target"] == "figure")
    assert added["id"] == "r1"
    assert added["fields"]["geometry"]["coordinates"] == [12.5, 30]
    assert seen["name"] == "Programme"


def test_a_missed_message_of_the_bus_is_read_from_the_log(workshop: LiveWorkshop) -> None:
    """[L1] The bus may lose messages: the next one shows the gap, which is read from the database."""
    server = workshop.server
    bus = server.context.ops._bus
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        marie.commit(op("add", "figure", "f1", point()))
        publish = bus.publish
        server.call(lambda: setattr(bus, "publish", lambda *_: None))
        lost = marie.send_batch(op("set", "figure", "f1", {"name": "perdu"}))
        marie.sync()
        server.wait(server.context.ops.document(workshop.poster))
        server.call(lambda: setattr(bus, "publish", publish))
        marie.send_batch(op("set", "figure", "f1", {"name": "trouvé"}))
        seen = [[person.wait("batch") for _ in range(n)] for person, n in ((marie, 2), (paul, 3))]
    assert seen[0][0]["batch"] == lost
    assert [batch["seq"] for batch in seen[1]] == [1, 2, 3]
