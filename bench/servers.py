"""A Chorem server to measure, on a free loopback port, with its own database on disk."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from types import TracebackType

import httpx

from tests.browser.server import Server, free_port

__all__ = ["ChoremServer", "free_port"]


class ChoremServer:
    """``with ChoremServer() as server``: started, and gone with its data at the end."""

    def __init__(self) -> None:
        # Beside the repository's own data rather than in /tmp, which may be memory.
        self._data_dir = Path(tempfile.mkdtemp(prefix="bench-", dir=_disk()))
        self._server = Server(self._data_dir)

    def __enter__(self) -> ChoremServer:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()
        shutil.rmtree(self._data_dir, ignore_errors=True)

    @property
    def pid(self) -> int:
        assert self._server.process is not None
        return self._server.process.pid

    @property
    def port(self) -> int:
        return self._server.port

    def join_groups(self, groups: int, each: int) -> list[tuple[str, str]]:
        """(poster, token) of everybody, group by group."""
        with httpx.Client(base_url=self._server.url, timeout=30) as http:
            body = {"title": "Bench", "groups": [f"Groupe {n}" for n in range(groups)]}
            made = http.post("/api/workshops", json=body).raise_for_status().json()
            seats = []
            for poster in made["posters"]:
                for n in range(each):
                    asked = {"code": made["join_code"], "name": f"P{n}", "poster_id": poster["id"]}
                    http.cookies.clear()
                    joined = http.post("/api/join", json=asked).raise_for_status().json()
                    seats.append((poster["id"], joined["token"]))
            return seats

    def workshop_of(self, poster: str, token: str) -> str:
        """The workshop a seat is in."""
        headers = {"Authorization": f"Bearer {token}"}
        answer = httpx.get(f"{self._server.url}/api/me?poster={poster}", headers=headers)
        return str(answer.raise_for_status().json()["workshop_id"])


def _disk() -> Path:
    folder = Path(__file__).parent.parent / ".build"
    folder.mkdir(exist_ok=True)
    return folder
