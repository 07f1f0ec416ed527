"""The posters kept in memory by the writer: the last used ones, each as the database says it.

Used by the writer's thread only. Must not know ops or permissions.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.engine import Transaction

from api.db.op_log import logged_ids
from api.db.poster_rows import PosterRows, gate_of, hides_names, load_state, locked_seq
from chorem.errors import ChoremError
from chorem.poster.state import PosterState

MAX_POSTERS = 200
#: Of the posters' JSON; in memory it takes some ten times as much.
MAX_BYTES = 64 * 1024 * 1024


@dataclass(slots=True)
class _Cached:
    """``ids`` are the hashes of every op and batch id of the log: nearly all that arrive are new, and
    asking the database so each time was half of the writer's work. ``gate``: who may draw.
    ``hides_names``: the workshop shows nobody's name."""

    state: PosterState
    ids: set[int]
    gate: str
    hides_names: bool


class PosterStates:
    """A cache of PosterState, and the rows waiting for the end of the group (writer.Gathered)."""

    def __init__(self) -> None:
        self._rows = PosterRows()
        self._cached: OrderedDict[str, _Cached] = OrderedDict()
        self._locked: set[str] = set()
        self._locked_in: Transaction | None = None

    def get(self, connection: Connection, poster_id: str) -> PosterState:
        """The present state; whoever changes it tells ``record``. Raises "unknown_poster"."""
        if connection.dialect.name != "sqlite":
            self._lock(connection, poster_id)
        cached = self._cached.get(poster_id)
        if cached is None:
            # Rows of this very poster may be waiting, if it fell out of the cache since.
            self._rows.flush(connection)
            state = load_state(connection, poster_id)
            if state is None:
                raise ChoremError("unknown_poster", "poster")
            known = set(map(hash, logged_ids(connection, poster_id)))
            hidden = hides_names(connection, poster_id)
            cached = _Cached(state, known, gate_of(connection, poster_id), hidden)
            self._cached[poster_id] = cached
            self._shrink()
        self._cached.move_to_end(poster_id)
        return cached.state

    def gate(self, poster_id: str) -> str:
        """Who may draw on a poster that ``get`` has just given."""
        return self._cached[poster_id].gate

    def hides_names(self, poster_id: str) -> bool:
        """Whether nobody is named on a poster that ``get`` has just given."""
        return self._cached[poster_id].hides_names

    def knows(self, connection: Connection, poster_id: str, ids: Iterable[str]) -> bool:
        """False: none of these op or batch ids is in the log. True: ask the log, which is then complete."""
        known = self._cached[poster_id].ids
        if known.isdisjoint(map(hash, ids)):
            return False
        self._rows.flush(connection)
        return True

    def record(
        self, poster_id: str, touched: Iterable[tuple[str, str]], seq: int, log: list[dict[str, Any]]
    ) -> None:
        """A batch was applied to the state: these things changed, this is its log."""
        cached = self._cached[poster_id]
        for target, entity_id in touched:
            self._rows.changed(cached.state, target, entity_id)
        self._rows.logged(poster_id, seq, log)
        for row in log:
            cached.ids.add(hash(row["op_id"]))
        cached.ids.add(hash(log[0]["batch"]))

    def drop(self, poster_id: str) -> None:
        """The poster is gone, or not what the cache says."""
        self._cached.pop(poster_id, None)

    def flush(self, connection: Connection) -> None:
        self._rows.flush(connection)

    def forget(self) -> None:
        self._rows.forget()
        self._cached.clear()
        self._locked_in = None

    def _lock(self, connection: Connection, poster_id: str) -> None:
        """Where other processes write too: takes the row, and reads again what another one changed."""
        if self._locked_in is not connection.get_transaction():
            self._locked_in = connection.get_transaction()
            self._locked = set()
        if poster_id in self._locked:
            return
        seq = locked_seq(connection, poster_id)
        known = self._cached.get(poster_id)
        if known is not None and known.state.seq != seq:
            self.drop(poster_id)
        elif known is not None:
            known.gate = gate_of(connection, poster_id)
            known.hides_names = hides_names(connection, poster_id)
        self._locked.add(poster_id)

    def _shrink(self) -> None:
        weight = sum(cached.state.bytes for cached in self._cached.values())
        while len(self._cached) > 1 and (len(self._cached) > MAX_POSTERS or weight > MAX_BYTES):
            _, oldest = self._cached.popitem(last=False)
            weight -= oldest.state.bytes
