"""Who hears of an ordered batch. In one process, a dictionary of callbacks.

The interface is all another transport has to offer. Nothing is lost when a message is: a listener that
sees a gap in ``seq`` reads it from the database. Knows nothing of sockets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from chorem.poster.ops import Applied

Listener = Callable[[Applied], None]
Unsubscribe = Callable[[], None]


class Bus(Protocol):
    def publish(self, poster_id: str, applied: Applied) -> None:
        """Tells every listener of the poster, after the commit and in the order of ``seq``."""

    def subscribe(self, poster_id: str, listener: Listener) -> Unsubscribe:
        """Calls ``listener`` on the event loop for each batch from now on."""


class LocalBus:
    """The bus of a single process."""

    def __init__(self) -> None:
        self._listeners: dict[str, list[Listener]] = {}

    def publish(self, poster_id: str, applied: Applied) -> None:
        for listener in list(self._listeners.get(poster_id, ())):
            listener(applied)

    def subscribe(self, poster_id: str, listener: Listener) -> Unsubscribe:
        listeners = self._listeners.setdefault(poster_id, [])
        listeners.append(listener)

        def unsubscribe() -> None:
            listeners.remove(listener)
            if not listeners:
                self._listeners.pop(poster_id, None)

        return unsubscribe
