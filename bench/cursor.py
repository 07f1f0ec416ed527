"""From a hand that moves in one browser to its cursor in the other: two windows, one machine.

The clock starts at the pointer's event in the first window and stops at the frame of the second that
follows the message, which is when the cursor is painted.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from scripts.ensure_browser import find_browser
from tests.browser.conftest import FLAGS
from tests.browser.server import Server
from tests.browser.table import Person

MOVES = 80
EVERY_MS = 150
WITNESS = """
window.moved = []; window.seen = [];
const now = () => performance.timeOrigin + performance.now();
addEventListener("pointermove", () => moved.push(now()), true);
const Plain = WebSocket;
window.WebSocket = class extends Plain {
  constructor(...args) {
    super(...args);
    this.addEventListener("message", (event) => {
      if (String(event.data).includes('"cursor":[')) requestAnimationFrame(() => seen.push(now()));
    });
  }
};
"""


def run() -> dict[str, Any]:
    """p50, p95 and the worst, in milliseconds; prints a line."""
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Server(Path(data)).start()
        browser = playwright.chromium.launch(executable_path=find_browser(), args=[*FLAGS, "--no-sandbox"])
        try:
            workshop = server.create_workshop()
            hand, eye = (_sit(server, browser, workshop, name) for name in ("Marie", "Paul"))
            for index in range(MOVES):
                hand.page.mouse.move(*hand.px(200 + 5 * index, 400))
                hand.page.wait_for_timeout(EVERY_MS)
            moved, seen = hand.page.evaluate("moved"), eye.page.evaluate("seen")
        finally:
            browser.close()
            server.stop()
    waits = sorted(min(at - start for at in seen if at > start) for start in moved[:-1])
    found = {
        "moves": len(waits),
        "p50_ms": round(waits[len(waits) // 2], 1),
        "p95_ms": round(waits[int(len(waits) * 0.95)], 1),
        "worst_ms": round(waits[-1], 1),
    }
    print(f"\nCursor to cursor, two windows: {found}")
    return found


def _sit(server: Server, browser: Any, workshop: dict[str, Any], name: str) -> Person:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(WITNESS)
    return Person(server, context, workshop, name).sit()
