"""What changed in the day of a workshop, told to all its screens once it is committed.

Owns the order: of two changes, the last one told is the last one read. Must not know what changed.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import Any

from api.services.day import DayReader
from api.sync.hub import Hub
from api.wire import live
from chorem.errors import ChoremError


class News:
    def __init__(self, days: DayReader, hub: Hub) -> None:
        self._days = days
        self._hub = hub
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def tell(self, workshop_id: str) -> None:
        """Every screen gets the day as it is now."""
        async with self._turns[workshop_id]:
            try:
                self._hub.tell_day(await self._days.day(workshop_id))
            except ChoremError:
                # Deleted meanwhile: its screens were told so.
                self._turns.pop(workshop_id, None)

    async def pass_on(self, workshop_id: str, poster_id: str | None, kind: str, **values: Any) -> None:
        """A passing message to those at one poster, or at all of them."""
        posters = [poster_id] if poster_id else list((await self._days.day(workshop_id)).posters)
        for one in posters:
            self._hub.tell_poster(one, live.encode(kind, **values))

    def to_group(self, workshop_id: str, poster_id: str, kind: str, **values: Any) -> None:
        """To those at one poster, and to those who follow the whole workshop."""
        payload = live.encode(kind, **values)
        self._hub.tell_poster(poster_id, payload)
        self._hub.tell_followers(workshop_id, payload)

    def to_all(self, workshop_id: str, kind: str, **values: Any) -> None:
        """To every screen of the workshop."""
        payload = live.encode(kind, **values)
        self._hub.tell_followers(workshop_id, payload)
        self._hub.tell_everywhere(workshop_id, payload)

    def removed(self, seat_id: str) -> None:
        self._hub.revoke(seat_id)

    def renamed(self, seat_id: str, name: str, title: str | None) -> None:
        self._hub.rename(seat_id, name, title)
