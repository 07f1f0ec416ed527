"""Three groups with a drawn poster each, and browsers that have a place among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
from playwright.sync_api import BrowserContext, Page, expect

from chorem.demo.posters import demo_posters
from tests.browser.server import Server

NewContext = Callable[..., BrowserContext]
GROUPS = ["Élus", "Agriculteurs", "Jeunes"]


class Atelier:
    """Three groups with a drawn poster each, and browsers that have a place."""

    def __init__(self, server: Server) -> None:
        self.url = server.url
        made = self._rest("POST", "/api/workshops", {"title": "Drôme 2040", "groups": GROUPS})
        self.id: str = made["id"]
        self.code: str = made["join_code"]
        self.token: str = made["facilitator_token"]
        self.posters: list[str] = [poster["id"] for poster in made["posters"]]
        for poster, drawn in zip(self.posters, demo_posters(), strict=True):
            self._fill(poster, drawn)

    def _rest(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"} if hasattr(self, "token") else {}
        answer = httpx.request(method, self.url + path, json=body, headers=headers, timeout=30)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def lead(self, method: str, path: str, body: Any = None) -> Any:
        return self._rest(method, path, body)

    def _fill(self, poster: str, drawn: dict[str, Any]) -> None:
        fields = {key: drawn[key] for key in ("title", "base", "territory")}
        ops = [{"op_id": "h", "kind": "set", "target": "poster", "id": poster, "fields": fields}]
        known = {layer["id"] for layer in self.lead("GET", f"/api/posters/{poster}")["layers"]}
        for target, collection in (
            ("layer", "layers"),
            ("legend", "legend"),
            ("figure", "figures"),
            ("amof", "amof"),
            ("scene", "scenes"),
        ):
            for entity in drawn[collection]:
                if target == "layer" and entity["id"] in known:
                    continue
                given = {key: value for key, value in entity.items() if key not in ("id", "author")}
                op_id = f"{target}-{entity['id']}"[:80]
                ops.append(
                    {"op_id": op_id, "kind": "add", "target": target, "id": entity["id"], "fields": given}
                )
        batch = {"batch": "fill", "client": "test", "ops": ops}
        self.lead("POST", f"/api/posters/{poster}/ops", batch)

    def browser(self, new_context: NewContext, token: str, **options: Any) -> Page:
        context = new_context(**options)
        cookie = {"name": "chorem", "value": token, "domain": "127.0.0.1", "path": "/", "httpOnly": True}
        context.add_cookies([cookie])  # type: ignore[list-item]
        return context.new_page()

    def member(self, group: int) -> str:
        body = {"code": self.code, "name": "Marie", "poster_id": self.posters[group]}
        answer = httpx.post(self.url + "/api/join", json=body)
        answer.raise_for_status()
        return str(answer.json()["token"])

    def present(self, page: Page, group: int) -> Page:
        page.goto(f"{self.url}/p/{self.posters[group]}/present")
        expect(page.locator(".presenter")).to_have_attribute("data-scene", "s1")
        return page
