"""Something done at once the first time it is asked for, then at most once an interval. Knows not what."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Paced:
    def __init__(
        self, loop: asyncio.AbstractEventLoop, interval_s: float, action: Callable[[], None]
    ) -> None:
        self._loop = loop
        self._interval_s = interval_s
        self._action = action
        self._timer: asyncio.TimerHandle | None = None
        self._asked = False

    def ask(self) -> None:
        self._asked = True
        if self._timer is None:
            self._run()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _run(self) -> None:
        self._timer = None
        if not self._asked:
            return
        self._asked = False
        self._timer = self._loop.call_later(self._interval_s, self._run)
        self._action()
