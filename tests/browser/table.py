"""One person at the table: a context of their own, joined to a poster, with hands on the sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.server import Server

#: What is on the sheet, as the page itself would export it: the confirmed document by REST.
Document = dict[str, Any]
WAIT_MS = 10_000


class Person:
    """A seat in a browser. Positions are millimetres of the sheet, fitted in the stage."""

    def __init__(self, server: Server, context: BrowserContext, workshop: dict[str, Any], name: str) -> None:
        self.server = server
        self.context = context
        self.name = name
        self.workshop = workshop
        self.poster = workshop["posters"][0]["id"]
        body = {"code": workshop["join_code"], "name": name, "poster_id": self.poster}
        answer = httpx.post(server.url + "/api/join", json=body)
        answer.raise_for_status()
        self.token: str = answer.json()["token"]
        self.page: Page = context.new_page()

    def sit(self, host: str = "127.0.0.1") -> Person:
        """Opens the poster in this person's browser, under a host name of one's choice."""
        cookie = {"name": "chorem", "value": self.token, "domain": host, "path": "/", "httpOnly": True}
        self.context.add_cookies([cookie])  # type: ignore[list-item]
        self.page.goto(f"http://{host}:{self.server.port}/p/{self.poster}")
        self.is_saved()
        # What comes in a quiet moment is there too.
        expect(self.page.locator(".stage-area > .later > *").first).to_be_attached(timeout=WAIT_MS)
        return self

    def is_saved(self) -> None:
        """The bar says that everything is on the server."""
        expect(self.page.locator(".saving")).to_have_attribute("data-state", "saved", timeout=WAIT_MS)

    def is_offline(self) -> None:
        expect(self.page.locator(".saving")).to_have_attribute("data-state", "offline", timeout=15_000)

    def px(self, x_mm: float, y_mm: float) -> tuple[float, float]:
        """Where a point of the fitted sheet is in the window."""
        box = self.page.locator(".stage").bounding_box()
        assert box is not None
        scale = min((box["width"] - 40) / 1189, (box["height"] - 40) / 841)
        left = box["x"] + (box["width"] - 1189 * scale) / 2
        top = box["y"] + (box["height"] - 841 * scale) / 2
        return left + x_mm * scale, top + y_mm * scale

    def tap(self, x_mm: float, y_mm: float, **options: Any) -> None:
        self.page.mouse.click(*self.px(x_mm, y_mm), **options)

    def press(self, x_mm: float, y_mm: float) -> None:
        self.page.mouse.move(*self.px(x_mm, y_mm))
        self.page.mouse.down()

    def drag_to(self, x_mm: float, y_mm: float, steps: int = 8) -> None:
        self.page.mouse.move(*self.px(x_mm, y_mm), steps=steps)

    def lift(self) -> None:
        self.page.mouse.up()

    def stroke(self, *points: tuple[float, float]) -> None:
        """Presses at the first point, goes through the others, lifts at the last."""
        self.press(*points[0])
        for point in points[1:]:
            self.drag_to(*point)
        self.lift()

    def choose_sign(self, symbol: str) -> None:
        self.page.locator(f'.cell[data-sign="{symbol}"]').click()

    def tool(self, key: str) -> None:
        """A tool by its key: V select, H pan, P pencil, T text, N note."""
        self.page.locator(".stage").focus()
        self.page.keyboard.press(key)

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def document(self) -> Document:
        headers = {"Authorization": f"Bearer {self.token}"}
        answer = httpx.get(f"{self.server.url}/api/posters/{self.poster}", headers=headers)
        answer.raise_for_status()
        found: Document = answer.json()
        return found

    def send(self, method: str, path: str, body: dict[str, Any]) -> httpx.Response:
        """A REST write with this person's token."""
        headers = {"Authorization": f"Bearer {self.token}"}
        url = f"{self.server.url}/api/posters/{self.poster}/{path}"
        return httpx.request(method, url, json=body, headers=headers)

    def inked(self, x_mm: float, y_mm: float, radius_mm: float = 4) -> int:
        """How many pixels of the stage near a point are dark: what is really shown, drafts included."""
        x, y = self.px(x_mm, y_mm)
        edge, _ = self.px(x_mm + radius_mm, y_mm)
        r = max(2, edge - x)
        clip = {"x": x - r, "y": y - r, "width": 2 * r, "height": 2 * r}
        return dark_pixels(self.page.screenshot(clip=clip))  # type: ignore[arg-type]

    def sees(self, what: Callable[[], bool], timeout_ms: int = WAIT_MS) -> None:
        """Waits, frame after frame of the page, until something is seen there."""
        frames = timeout_ms // 50
        for _ in range(frames):
            if what():
                return
            self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))")
        raise AssertionError(f"{self.name} does not see it")


def dark_pixels(png: bytes) -> int:
    """Pixels darker than mid grey in a PNG."""
    import io

    from PIL import Image

    with Image.open(io.BytesIO(png)) as image:
        return sum(image.convert("L").histogram()[:110])
