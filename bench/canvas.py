"""The drawing surface in headless Chromium, software rendering: frames and repaints.

Asked, with 2,000 figures and 200 strokes of ink: 95 frames in 100 within 20 ms while panning, zooming and
dragging (one figure, then all), and the sheet sharp again within 250 ms of a press on the zoom (after a
wheel, 140 ms more: those it takes to know that it is done). With 5,000 figures: a frame costs at most 1.5
times one of a page that only blits a bitmap, frames coming as fast as they can.
"""

from __future__ import annotations

import os
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from bench.stage_server import stage_page
from chorem.demo.synthetic import synthetic

FIGURES, STROKES, MANY = 2_000, 200, 5_000
ROUNDS = 3
ALLOWED_RATIO = 1.5
ALLOWED_P95_MS, ALLOWED_SHARP_MS = 20.0, 250.0
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
CHROMIUM = os.environ.get("CHOREM_CHROMIUM", "/usr/bin/chromium")
SIZE: ViewportSize = {"width": 1440, "height": 900}
CENTRE = (SIZE["width"] / 2, SIZE["height"] / 2)


def run() -> dict[str, Any]:
    """Prints the table and returns it."""
    with stage_page(_with_strokes(synthetic(FIGURES))) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = _opened(browser, url)
            found = _gestures(page)
            sharp = [_sharp(page) for _ in range(2 * ROUNDS + 1)]
            found["sharp_ms"] = _percentile(sharp, 0.5)
            found["sharp_worst_ms"] = max(sharp)
        finally:
            browser.close()
    found["frame_cost"] = _frame_cost()
    _print(found)
    return found


def _opened(browser: Browser, url: str) -> Page:
    page = browser.new_page(viewport=SIZE)
    page.goto(url)
    page.wait_for_function("window.bench && bench.stage.settled()", timeout=60_000)
    return page


def _with_strokes(poster: dict[str, Any]) -> dict[str, Any]:
    """Free ink over the figures, as hands draw it: eighty points each."""
    ink = next(figure for figure in poster["figures"] if figure["symbol"] == "croquis.line")
    for i in range(STROKES):
        x, y = 40 + (i % 20) * 40, 150 + (i // 20) * 60
        points = [[x + k * 0.6, y + 18 * ((k % 20) / 10 - 1)] for k in range(80)]
        geometry = {"type": "LineString", "coordinates": points}
        poster["figures"].append(ink | {"id": f"stroke-{i}", "geometry": geometry, "name": ""})
    return poster


def _frame_cost() -> dict[str, float]:
    """Processor ms a frame, all processes: panning 5,000 figures, and blitting one bitmap as large."""
    stage, blit = [], []
    with stage_page(synthetic(MANY)) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = _opened(browser, url)
            other = browser.new_page(viewport=SIZE)
            other.goto(url.replace("canvas.html", "blit.html"))
            for _ in range(ROUNDS):
                page.bring_to_front()
                page.evaluate("for (let i = 0; i < 3; i++) bench.stage.view.zoomIn()")
                page.wait_for_function("bench.stage.settled()", timeout=60_000)
                stage.append(_processor_ms(browser, page))
                page.evaluate("bench.stage.view.fit()")
                page.wait_for_function("bench.stage.settled()", timeout=60_000)
                other.bring_to_front()
                blit.append(_processor_ms(browser, other))
        finally:
            browser.close()
    return {"stage_ms": _percentile(stage, 0.5), "blit_ms": _percentile(blit, 0.5)}


def _processor_ms(browser: Browser, page: Page) -> float:
    session = browser.new_browser_cdp_session()

    def used_s() -> float:
        found = session.send("SystemInfo.getProcessInfo")["processInfo"]
        return float(sum(process["cpuTime"] for process in found))

    before = used_s()
    frames = page.evaluate("bench.frames(300)")
    return 1000 * (used_s() - before) / float(frames)


def _sharp(page: Page) -> float:
    """The whole poster, one step nearer."""
    page.evaluate("bench.stage.view.fit()")
    page.wait_for_function("bench.stage.settled()", timeout=60_000)
    return float(page.evaluate("bench.repaint()"))


def _gestures(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, gesture in (("pan", _pan), ("zoom", _zoom), ("drag one", _drag_one), ("drag all", _drag_all)):
        intervals: list[float] = []
        for _ in range(ROUNDS):
            gesture(page, intervals)
            page.evaluate("bench.stage.cancel(); bench.selection.clear(); bench.stage.view.fit()")
            page.wait_for_function("bench.stage.settled()", timeout=60_000)
        found[name] = {
            "frames": len(intervals),
            "p50_ms": _percentile(intervals, 0.5),
            "p95_ms": _percentile(intervals, 0.95),
            "worst_ms": max(intervals),
        }
    return found


def _measured(page: Page, intervals: list[float], moves: int, move: Any) -> None:
    page.evaluate("bench.start()")
    for i in range(moves):
        move(i)
    intervals += page.evaluate("bench.stop()")


def _pan(page: Page, intervals: list[float]) -> None:
    page.evaluate("for (let i = 0; i < 3; i++) bench.stage.view.zoomIn()")
    page.wait_for_function("bench.stage.settled()", timeout=60_000)
    x, y = CENTRE
    page.mouse.move(x, y)
    page.mouse.down(button="middle")
    _measured(page, intervals, 160, lambda i: page.mouse.move(x + _wave(i, 400), y + _wave(i + 20, 250)))
    page.mouse.up(button="middle")


def _zoom(page: Page, intervals: list[float]) -> None:
    page.mouse.move(*CENTRE)
    page.keyboard.down("Control")
    _measured(page, intervals, 120, lambda i: page.mouse.wheel(0, -30 if i < 60 else 30))
    page.keyboard.up("Control")


def _drag_one(page: Page, intervals: list[float]) -> None:
    x, y = page.evaluate(
        """() => {
          const figure = bench.store.all("figure").find((one) => one.geometry.type === "Point");
          bench.selection.set([`figure/${figure.id}`]);
          const box = bench.stage.selectionBox();
          return [box.x + box.width / 2, box.y + box.height / 2];
        }"""
    )
    _drag(page, intervals, x, y)


def _drag_all(page: Page, intervals: list[float]) -> None:
    page.locator("#stage").focus()
    page.keyboard.press("Control+a")
    x, y = page.evaluate(
        """() => {
          const figure = bench.store.all("figure").findLast((one) => one.geometry.type === "Point");
          const all = bench.selection.keys();
          bench.selection.set([`figure/${figure.id}`]);
          const box = bench.stage.selectionBox();
          bench.selection.set(all);
          return [box.x + box.width / 2, box.y + box.height / 2];
        }"""
    )
    _drag(page, intervals, x, y)


def _drag(page: Page, intervals: list[float], x: float, y: float) -> None:
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 10, y)
    _measured(page, intervals, 120, lambda i: page.mouse.move(x + 10 + _wave(i, 120), y + _wave(i + 15, 80)))
    page.evaluate("bench.stage.cancel()")
    page.mouse.up()


def _wave(i: int, reach: float) -> float:
    """To and fro, in steps of a fortieth."""
    step = i % 80
    return reach * ((step if step < 40 else 80 - step) / 40 - 0.5)


def _percentile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def _print(found: dict[str, Any]) -> None:
    print(
        f"\nCanvas, {FIGURES} figures and {STROKES} strokes, software rendering, "
        f"{SIZE['width']} × {SIZE['height']}"
    )
    print(f"{'':10}{'frames':>8}{'p50 ms':>8}{'p95 ms':>8}{'worst':>8}")
    for name, row in found.items():
        if isinstance(row, dict) and "frames" in row:
            print(f"{name:10}{row['frames']:8}{row['p50_ms']:8.1f}{row['p95_ms']:8.1f}{row['worst_ms']:8.1f}")
    frames_ok = all(
        row["p95_ms"] <= ALLOWED_P95_MS for row in found.values() if isinstance(row, dict) and "frames" in row
    )
    asked = f"(asked: {ALLOWED_SHARP_MS:.0f})"
    worst = found["sharp_worst_ms"]
    print(f"sharp again after a press on the zoom {found['sharp_ms']:.0f} ms {asked}, worst {worst:.0f}")
    print(f"p95 asked: {ALLOWED_P95_MS:.0f} ms: {'held' if frames_ok else 'NOT HELD'}")
    cost = found["frame_cost"]
    ratio = cost["stage_ms"] / cost["blit_ms"]
    print(
        f"a frame of {MANY} figures {cost['stage_ms']:.2f} ms, of one bitmap {cost['blit_ms']:.2f} ms: "
        f"{ratio:.2f} times (asked: {ALLOWED_RATIO})"
    )
