"""A display list as three pictures: canvas and SVG in Chromium, PDF by typst and poppler.

The browser lives in a thread of its own, so that these tests can share a run with others that hold one.
"""

from __future__ import annotations

import base64
import io
import json
import os
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from PIL import Image
from playwright.sync_api import Route, sync_playwright

from chorem.render.pdf import to_pdf
from chorem.render.svg import paint
from scripts.ensure_browser import find_browser

ROOT = Path(__file__).resolve().parents[2]
ORIGIN = "http://chorem.test"
FLAGS = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
PAGE = """<!doctype html><meta charset="utf-8"><script type="module">
import { paint } from "/frontend/canvas/painter.js";
import { loadFonts } from "/frontend/canvas/fonts.js";
await loadFonts("/fonts/").all();
window.picture = (items, pxPerMm, width, height) => {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, width, height);
  ctx.setTransform(pxPerMm / 1000, 0, 0, pxPerMm / 1000, 0, 0);
  paint(ctx, items);
  return canvas.toDataURL("image/png");
};
window.ready = true;
</script>"""
TYPES = {".js": "text/javascript", ".woff2": "font/woff2"}
T = TypeVar("T")
Pixels = np.ndarray


class Pictures:
    """Draws display lists; every method gives RGB pixels of shape (height, width, 3)."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._svg = ""
        self._run(self._open)

    def close(self) -> None:
        self._run(self._shut)
        self._thread.shutdown()

    def canvas(self, items: list[Any], width_mm: float, height_mm: float, px_per_mm: float) -> Pixels:
        size = _size(width_mm, height_mm, px_per_mm)

        def draw() -> bytes:
            url = self._page.evaluate("a => window.picture(...a)", [items, px_per_mm, *size])
            return base64.b64decode(url.split(",", 1)[1])

        return _pixels(self._run(draw))

    def svg(self, items: list[Any], width_mm: float, height_mm: float, px_per_mm: float) -> Pixels:
        width, height = _size(width_mm, height_mm, px_per_mm)
        markup = paint(items, width_mm, height_mm, title="t", desc="d", lang="fr")

        def draw() -> bytes:
            self._svg = markup
            page = self._context.new_page()
            page.set_viewport_size({"width": width, "height": height})
            page.goto(f"{ORIGIN}/sheet.svg")
            # The faces are data URIs, loaded when first used: set the size, lay out, then wait for them.
            page.evaluate(
                """async ([width, px]) => {
                    const root = document.documentElement;
                    const [, , w, h] = root.getAttribute("viewBox").split(" ").map(Number);
                    root.setAttribute("width", w * px);
                    root.setAttribute("height", h * px);
                    root.getBoundingClientRect();
                    await document.fonts.ready;
                }""",
                [width, px_per_mm],
            )
            shot = page.screenshot(clip={"x": 0, "y": 0, "width": width, "height": height})
            page.close()
            return shot

        return _pixels(self._run(draw))

    def pdf(self, items: list[Any], width_mm: float, height_mm: float, px_per_mm: float) -> Pixels:
        width, height = _size(width_mm, height_mm, px_per_mm)
        markup = paint(items, width_mm, height_mm, title="t", desc="d", lang="fr")
        made = subprocess.run(
            ["pdftoppm", "-png", "-scale-to-x", str(width), "-scale-to-y", str(height), "-"],
            input=to_pdf([markup], width_mm, height_mm),
            capture_output=True,
            check=True,
        )
        return _pixels(made.stdout)

    def _run(self, task: Callable[[], T]) -> T:
        return self._thread.submit(task).result(timeout=120)

    def _open(self) -> None:
        self._playwright = sync_playwright().start()
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        self._browser = self._playwright.chromium.launch(
            executable_path=find_browser(), args=FLAGS + (["--no-sandbox"] if as_root else [])
        )
        self._context = self._browser.new_context()
        self._context.route(f"{ORIGIN}/**", self._answer)
        self._page = self._context.new_page()
        self._page.goto(f"{ORIGIN}/")
        self._page.wait_for_function("window.ready === true")

    def _shut(self) -> None:
        self._browser.close()
        self._playwright.stop()

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN)
        if path == "/":
            route.fulfill(body=PAGE, content_type="text/html")
        elif path == "/sheet.svg":
            route.fulfill(body=self._svg, content_type="image/svg+xml")
        else:
            file = ROOT / path.lstrip("/")
            if path.startswith("/fonts/"):
                file = ROOT / "chorem" / "text" / path.lstrip("/")
            if file.is_file():
                route.fulfill(body=file.read_bytes(), content_type=TYPES.get(file.suffix, "text/plain"))
            else:
                route.fulfill(status=404, body=json.dumps(path))


def _size(width_mm: float, height_mm: float, px_per_mm: float) -> tuple[int, int]:
    return round(width_mm * px_per_mm), round(height_mm * px_per_mm)


def _pixels(png: bytes) -> Pixels:
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGB"), dtype=np.int16)
