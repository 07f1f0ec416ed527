"""Who holds the pen on which text of one poster [L5]. Time is given, never read: seconds of any clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

TTL_S = 10.0
#: A connection writes in one place at a time; the margin is for a hand that moves faster than its releases.
MAX_PER_CONNECTION = 8


@dataclass
class Lease:
    conn: str
    name: str
    until_s: float


class Leases:
    """Keys are free words of the clients ("note/<id>/text"): the first to ask holds until it lapses."""

    def __init__(self) -> None:
        self._held: dict[str, Lease] = {}

    def holders(self) -> dict[str, str]:
        """Key → connection, as the welcome message says it."""
        return {key: lease.conn for key, lease in self._held.items()}

    def take(self, key: str, conn: str, name: str, now_s: float) -> tuple[Lease | None, bool]:
        """(present holder, whether that is news). The asker holds it if the holder is the asker."""
        held = self._held.get(key)
        if held is not None and held.until_s > now_s:
            if held.conn == conn:
                held.until_s = now_s + TTL_S
            return held, False
        if sum(lease.conn == conn for lease in self._held.values()) >= MAX_PER_CONNECTION:
            return None, False
        lease = self._held[key] = Lease(conn, name, now_s + TTL_S)
        return lease, True

    def give_back(self, key: str, conn: str) -> bool:
        held = self._held.get(key)
        if held is None or held.conn != conn:
            return False
        del self._held[key]
        return True

    def leave(self, conn: str) -> list[str]:
        """The keys freed by a connection's end."""
        return self._free(lambda lease: lease.conn == conn)

    def lapse(self, now_s: float) -> list[str]:
        """The keys nobody renewed in time."""
        return self._free(lambda lease: lease.until_s <= now_s)

    def _free(self, gone: Callable[[Lease], bool]) -> list[str]:
        keys = [key for key, lease in self._held.items() if gone(lease)]
        for key in keys:
            del self._held[key]
        return keys
