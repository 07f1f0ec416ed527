"""The real application under the real uvicorn, in a thread of the test's process, on a loopback port."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import httpx
import uvicorn

from api.context import Context
from api.main import create_app
from api.serve import make_config
from tests.browser.server import free_port
from tests.databases import settings_for
from tests.live.client import LiveClient

T = TypeVar("T")


class LiveServer:
    """Started by its constructor. ``call`` runs something on the server's event loop."""

    def __init__(self, data_dir: Path) -> None:
        self.port = free_port()
        settings = settings_for(data_dir, host="127.0.0.1", port=self.port)
        self.app = create_app(settings)
        self._server = uvicorn.Server(make_config(self.app, "127.0.0.1", self.port, lifespan="on"))
        self._thread = threading.Thread(target=self._run, name="server")
        self._thread.start()
        deadline = time.monotonic() + 30
        while not self._server.started:
            assert self._thread.is_alive(), "the server did not start"
            assert time.monotonic() < deadline, "the server takes too long to start"
            time.sleep(0.01)
        self.http = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=20)

    def _run(self) -> None:
        async def main() -> None:
            self._loop = asyncio.get_running_loop()
            await self._server.serve()

        asyncio.run(main())

    @property
    def context(self) -> Context:
        context: Context = self.app.state.context
        return context

    def call(self, action: Callable[[], T]) -> T:
        async def run() -> T:
            return action()

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(20)

    def wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(20)

    def stop(self) -> None:
        self.http.close()
        self._server.should_exit = True
        self._thread.join(20)

    def workshop(self) -> LiveWorkshop:
        body = {"title": "Atelier", "groups": ["Élus", "Habitants"]}
        made = self.http.post("/api/workshops", json=body).raise_for_status().json()
        self.http.cookies.clear()
        return LiveWorkshop(self, made)


class LiveWorkshop:
    """Two posters, and people who come and go."""

    def __init__(self, server: LiveServer, made: dict[str, Any]) -> None:
        self.server = server
        self.made = made
        self.id: str = made["id"]
        self.poster: str = made["posters"][0]["id"]
        self.other_poster: str = made["posters"][1]["id"]

    def join(
        self, name: str = "Marie", poster: str | None = None, role: str = "participant"
    ) -> dict[str, Any]:
        """The answer of the server: token, seat_id, poster_id."""
        asked = {
            "code": self.made["join_code"],
            "name": name,
            "poster_id": poster or self.poster,
            "role": role,
        }
        answer = self.server.http.post("/api/join", json=asked).raise_for_status()
        self.server.http.cookies.clear()
        joined: dict[str, Any] = answer.json()
        return joined

    def open(self, token: str | None, poster: str | None = None, **options: Any) -> LiveClient:
        """A socket that has said nothing yet."""
        return LiveClient(self.server.port, poster or self.poster, token, **options)

    def person(self, name: str = "Marie", last_seq: int | None = None) -> LiveClient:
        """Somebody who joined, opened the poster and was welcomed."""
        client = self.open(self.join(name)["token"])
        client.hello(last_seq)
        return client

    def wall(self, token: str | None = None) -> LiveClient:
        """The feed of the workshop, the facilitator's unless another token is given; not welcomed yet."""
        path = f"/api/workshops/{self.id}/live"
        return LiveClient(self.server.port, "", token or self.made["facilitator_token"], path=path)

    def lead(self, method: str, path: str, body: Any = None) -> httpx.Response:
        """The facilitator asks, below the workshop's address."""
        answer = self.rest(self.made["facilitator_token"], method, f"/api/workshops/{self.id}{path}", body)
        return answer.raise_for_status()

    def rest(self, token: str, method: str, path: str, body: Any = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"}
        return self.server.http.request(method, path, json=body, headers=headers)
