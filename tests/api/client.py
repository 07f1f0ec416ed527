"""The application in this process, on its own data, and people who talk to it over REST."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import httpx
from httpx import ASGITransport, AsyncClient, Response

from api.context import Context
from api.main import create_app
from tests.databases import settings_for

T = TypeVar("T")
BASE = "http://chorem.test"


class World:
    """A started server; ``stop`` then ``start`` is a restart."""

    def __init__(self, data_dir: Path, **settings: Any) -> None:
        self.settings = settings_for(data_dir, **settings)
        self.start()

    def start(self) -> None:
        self.app = create_app(self.settings)
        self._runner = asyncio.Runner()
        self._lifespan = self.app.router.lifespan_context(self.app)
        self.run(self._lifespan.__aenter__())

    @property
    def context(self) -> Context:
        context: Context = self.app.state.context
        return context

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)

    def stop(self) -> None:
        self.run(self._lifespan.__aexit__(None, None, None))
        self._runner.close()

    def person(self, token: str | None = None, address: str = "10.0.0.7") -> Person:
        """Somebody with a cookie jar of their own, or a program with a token."""
        return Person(self, token, address)

    def workshop(self, **values: Any) -> Workshop:
        facilitator = self.person()
        body = {"title": "Drôme 2040", "groups": ["Élus", "Habitants"]} | values
        return Workshop(self, facilitator, facilitator.post("/api/workshops", body).json())


class Person:
    def __init__(self, world: World, token: str | None, address: str) -> None:
        self._world = world
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        transport = ASGITransport(world.app, raise_app_exceptions=False, client=(address, 40_000))
        self._client = AsyncClient(transport=transport, base_url=BASE, headers=headers)

    @property
    def cookies(self) -> httpx.Cookies:
        return self._client.cookies

    def request(self, method: str, path: str, **options: Any) -> Response:
        return self._world.run(self._client.request(method, path, **options))

    def get(self, path: str, **options: Any) -> Response:
        return self.request("GET", path, **options)

    def post(self, path: str, body: Any = None, **options: Any) -> Response:
        return self.request("POST", path, json=body, **options)

    def patch(self, path: str, body: Any) -> Response:
        return self.request("PATCH", path, json=body)

    def delete(self, path: str) -> Response:
        return self.request("DELETE", path)

    def send(self, path: str, raw: bytes) -> Response:
        """A POST of these very bytes, said to be JSON."""
        return self.request("POST", path, content=raw, headers={"Content-Type": "application/json"})


class Workshop:
    """What a test mostly needs: two posters, a facilitator, and people who join."""

    def __init__(self, world: World, facilitator: Person, made: dict[str, Any]) -> None:
        self.world = world
        self.facilitator = facilitator
        self.made = made
        self.id: str = made["id"]
        self.code: str = made["join_code"]
        self.posters: list[str] = [poster["id"] for poster in made["posters"]]

    def participant(self, poster: int = 0, name: str = "Marie") -> Person:
        person = self.world.person()
        body = {"code": self.code, "name": name, "poster_id": self.posters[poster]}
        assert person.post("/api/join", body).status_code == 201
        return person

    def observer(self) -> Person:
        person = self.world.person()
        key = self.made["observer_url"].partition("#k=")[2]
        assert person.post("/api/exchange", {"key": key}).status_code == 201
        return person

    def leaving(self) -> Person:
        """Somebody who came by the link to the files."""
        here = f"/api/workshops/{self.id}/files-link"
        url = self.facilitator.get(here).json()["url"]
        url = url or self.facilitator.post(here, {"days": 7}).json()["url"]
        person = self.world.person()
        assert person.post("/api/exchange", {"key": url.partition("#k=")[2]}).status_code == 201
        return person

    def path(self, *parts: str, poster: int = 0) -> str:
        return "/".join(("/api/posters", self.posters[poster], *parts))
