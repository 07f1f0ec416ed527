"""One connection to the feed of a workshop: hello, then which posters it watches.

Owns what is held back while a poster it asked for is being read; must not know the other connections.
"""

from __future__ import annotations

from typing import Protocol

from api.sync.line import Line
from api.sync.session import WallSession
from api.sync.socket import LiveSocket
from api.wire import live
from chorem.errors import ChoremError


class Surroundings(Protocol):
    """What a connection asks of its wall."""

    def welcome(self, connection: WallConnection) -> None: ...
    def read_poster(self, connection: WallConnection, poster_id: str, last_seq: int | None) -> None: ...
    def present(self, connection: WallConnection, stage: live.Stage) -> None: ...
    def screens_changed(self) -> None: ...
    def leave(self, connection: WallConnection) -> None: ...


class WallConnection(Line):
    def __init__(
        self, conn_id: str, socket: LiveSocket, session: WallSession, wall: Surroundings, now_s: float
    ) -> None:
        super().__init__(conn_id, socket, now_s)
        self.session = session
        self.is_screen = False
        self._wall = wall
        #: Watched posters; a list holds back (seq, frame) until the poster itself was sent.
        self._watched: dict[str, list[tuple[int, bytes]] | None] = {}

    def _receive(self, payload: bytes) -> None:
        message = live.decode_wall(payload)
        if isinstance(message, live.Ping):
            self.send(live.encode("pong", n=message.n))
        elif isinstance(message, live.Hello):
            self._greet(message)
            self._wall.welcome(self)
        elif not self.live:
            raise ChoremError("hello_expected")
        elif isinstance(message, live.StageMessage):
            if self.session.presents is None or message.stage.poster in self.session.presents:
                self._wall.present(self, message.stage)
        elif isinstance(message, live.ScreenMessage):
            self.is_screen = True
            self._wall.screens_changed()
        else:
            self._watch(message.posters)

    def _watch(self, posters: dict[str, int | None]) -> None:
        """From now on these, and no others; one named again starts from the seq it now gives."""
        self._watched = {key: held for key, held in self._watched.items() if key in posters}
        for poster_id, last_seq in posters.items():
            if self._watched.get(poster_id) is not None:
                continue  # it is being read
            self._watched[poster_id] = []
            self._wall.read_poster(self, poster_id, last_seq)

    def send_batch(self, poster_id: str, seq: int, frame: bytes) -> None:
        if poster_id not in self._watched:
            return
        held = self._watched[poster_id]
        if held is None:
            self.send_frame(frame)
        else:
            held.append((seq, frame))

    def send_poster(self, poster_id: str, payloads: list[bytes], seq: int) -> None:
        """What was asked for, up to ``seq``, then what came meanwhile."""
        held = self._watched.get(poster_id)
        if held is None or self.closed:
            return
        for payload in payloads:
            self.send_large(payload)
        self._watched[poster_id] = None
        for later, frame in held:
            if later > seq:
                self.send_frame(frame)

    def forget(self, poster_id: str) -> None:
        """A poster that cannot be read is not watched."""
        self._watched.pop(poster_id, None)

    def _gone(self) -> None:
        self._wall.leave(self)
