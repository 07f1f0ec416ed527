"""The posters kept in memory by the writer: the last used ones, each as the database says it.

Used by the writer's thread only. Must not know ops or permissions.
"""

from __future__ import annotations

from collections import OrderedDict

from sqlalchemy import Connection
from sqlalchemy.engine import Transaction

from api.db.poster_rows import PosterRows, load_state, locked_seq
from chorem.errors import ChoremError
from chorem.poster.state import PosterState

MAX_POSTERS = 200
#: Of the posters' JSON; in memory it takes some ten times as much.
MAX_BYTES = 64 * 1024 * 1024


class PosterStates:
    """A cache of PosterState, and the rows waiting for the end of the group (writer.Gathered)."""

    def __init__(self) -> None:
        self.rows = PosterRows()
        self._states: OrderedDict[str, PosterState] = OrderedDict()
        self._locked: set[str] = set()
        self._locked_in: Transaction | None = None

    def get(self, connection: Connection, poster_id: str) -> PosterState:
        """The present state, to be changed only together with ``rows``. ChoremError("unknown_poster")."""
        if connection.dialect.name != "sqlite":
            self._lock(connection, poster_id)
        state = self._states.get(poster_id)
        if state is None:
            # Rows of this very poster may be waiting, if it fell out of the cache since.
            self.rows.flush(connection)
            state = load_state(connection, poster_id)
            if state is None:
                raise ChoremError("unknown_poster", "poster")
            self._states[poster_id] = state
            self._shrink()
        self._states.move_to_end(poster_id)
        return state

    def drop(self, poster_id: str) -> None:
        """The poster is gone, or not what the cache says."""
        self._states.pop(poster_id, None)

    def flush(self, connection: Connection) -> None:
        self.rows.flush(connection)

    def forget(self) -> None:
        self.rows.forget()
        self._states.clear()
        self._locked_in = None

    def _lock(self, connection: Connection, poster_id: str) -> None:
        """Where other processes write too: takes the row, and reads again what another one changed."""
        if self._locked_in is not connection.get_transaction():
            self._locked_in = connection.get_transaction()
            self._locked = set()
        if poster_id in self._locked:
            return
        seq = locked_seq(connection, poster_id)
        known = self._states.get(poster_id)
        if known is not None and known.seq != seq:
            self.drop(poster_id)
        self._locked.add(poster_id)

    def _shrink(self) -> None:
        weight = sum(state.bytes for state in self._states.values())
        while len(self._states) > 1 and (len(self._states) > MAX_POSTERS or weight > MAX_BYTES):
            _, state = self._states.popitem(last=False)
            weight -= state.bytes
