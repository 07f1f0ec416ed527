"""A small poster and short ways to write batches, for the tests of the document."""

from __future__ import annotations

from itertools import count
from typing import Any

from chorem.poster.apply import apply_batch
from chorem.poster.canonical import canonical, check_poster
from chorem.poster.draft import Outcome
from chorem.poster.parse import parse_batch
from chorem.poster.state import PosterState, load, snapshot
from chorem.poster.undo import Undone

NETWORK = {
    "type": "Network",
    "nodes": {"n1": [100, 500, 1], "n2": [300, 500, 2], "n3": [500, 500, 3]},
    "links": {"l1": ["n1", "n2", 1], "l2": ["n2", "n3", 2]},
}


def point(x: float = 10, y: float = 20) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [x, y]}


def figure_fields(**fields: Any) -> dict[str, Any]:
    return {"layer": "base", "symbol": "s", "version": 1, "geometry": point(), "order": "V001", **fields}


class Desk:
    """A poster with a log, on which several clients write in turn."""

    def __init__(self) -> None:
        document = {
            "format": "chorem/1",
            "id": "p",
            "layers": [{"id": "base", "domain": "fond", "order": "V001"}],
            "figures": [{"id": "net", **figure_fields(geometry=NETWORK)}],
            "notes": [{"id": "note", "at": [0, 0], "order": "V001"}],
        }
        self.state: PosterState = load(check_poster(document))
        self.log: dict[str, Undone] = {}
        self.count = count(1)

    def write(self, client: str, *ops: dict[str, Any], undoes: str | None = None, **options: Any) -> Outcome:
        """Applies ops ``{"set": ("figure", "net"), "fields": …}`` as one batch of ``client``."""
        n = next(self.count)
        sent = []
        for index, op in enumerate(ops):
            kind = next(key for key in op if key in ("add", "set", "delete", "restore"))
            target, entity_id = op[kind]
            base_seq = op.get("base_seq", self.state.seq)
            sent.append(
                {
                    "op_id": f"o{n}.{index}",
                    "kind": kind,
                    "target": target,
                    "id": entity_id,
                    "base_seq": base_seq,
                }
                | ({"fields": op["fields"]} if "fields" in op else {})
            )
        batch = parse_batch({"batch": f"b{n}", "client": client, "undoes": undoes, "ops": sent})
        undone = self.log.get(undoes or "")
        outcome = apply_batch(
            self.state, batch, seat="seat", name=f"seat of {client}", at="now", undone=undone, **options
        )
        changes = list(zip((op.seq for op in outcome.applied.ops), outcome.inverses, strict=True))
        self.log[batch.batch] = Undone(client, changes)
        return outcome

    def undo(self, client: str, batch: str) -> Outcome:
        """Undoes with an op that says nothing: what is taken back comes from the log."""
        return self.write(client, {"set": ("poster", "p"), "fields": {}}, undoes=batch)

    def fields(self, target: str, entity_id: str) -> dict[str, Any]:
        entity = self.state.get(target, entity_id)
        assert entity is not None
        assert not entity.deleted
        return entity.fields

    def is_live(self, target: str, entity_id: str) -> bool:
        entity = self.state.get(target, entity_id)
        return entity is not None and not entity.deleted

    def bytes(self) -> bytes:
        return canonical(snapshot(self.state))
