"""The wall of a workshop: 24 drawn posters in sight, each changing once a second.

Asked: the page's main thread under 15 % (TaskDuration of the browser's own metrics), the server under 15 % of
a core. The changes are ordinary batches: a figure moved and named, another one now and then.
"""

from __future__ import annotations

import itertools
import threading
import time
from contextlib import ExitStack
from typing import Any

import httpx
import psutil
from playwright.sync_api import sync_playwright

from api.auth.tokens import new_id
from bench.canvas import CHROMIUM, FLAGS
from bench.servers import ChoremServer
from chorem.demo.posters import TERRITORY, demo_posters
from chorem.poster.canonical import import_ops
from tests.live.client import LiveClient, op, point

GROUPS, SECONDS, WARM_UP_S = 24, 20.0, 6.0
ALLOWED_PERCENT = 15.0
SIZE = {"width": 1920, "height": 1080}


def drawn_workshop(url: str, groups: int, names: list[str] | None = None, **values: Any) -> dict[str, Any]:
    """A workshop whose posters are the demo's, by turns."""
    drawn = demo_posters()
    names = names or [f"{drawn[n % 3]['group']} {n // 3 + 1}" for n in range(groups)]
    territory = {"name": TERRITORY, "base": drawn[0]["base"]}
    body = {"title": "La Drôme en 2040", "groups": names, "territory": territory} | values
    made: dict[str, Any] = httpx.post(url + "/api/workshops", json=body).raise_for_status().json()
    for n, poster in enumerate(made["posters"]):
        draw(url, made["facilitator_token"], poster, drawn[n % 3])
    return made


def draw(url: str, token: str, poster: dict[str, Any], document: dict[str, Any]) -> None:
    """A whole document on an empty poster that keeps the name of its group."""
    headers = {"Authorization": f"Bearer {token}"}
    where = f"{url}/api/posters/{poster['id']}"
    there = {layer["id"] for layer in httpx.get(where, headers=headers).raise_for_status().json()["layers"]}
    ops = []
    for each in import_ops(document | {"group": poster["group"]}, poster["id"]):
        change = each.model_dump(mode="json")
        if each.target == "layer" and each.id in there:
            change |= {"kind": "set", "fields": {"order": each.fields["order"]}}
        ops.append(change)
    for start in range(0, len(ops), 100):
        batch = {"batch": f"draw{start}", "client": "draw", "ops": ops[start : start + 100]}
        httpx.post(f"{where}/ops", json=batch, headers=headers).raise_for_status()


class Hands(threading.Thread):
    """A participant at each poster, who changes it once a second over a live connection."""

    def __init__(self, port: int, made: dict[str, Any]) -> None:
        super().__init__(daemon=True)
        self._port, self._made = port, made
        self._over = threading.Event()
        self._run = new_id("r")
        self.changes = 0

    def run(self) -> None:
        with ExitStack() as stack:
            tables = [stack.enter_context(self._seated(poster["id"])) for poster in self._made["posters"]]
            for table in tables:
                table.hello()
            begun = time.monotonic()
            for turn in itertools.count():
                if self._over.wait(max(0.0, begun + turn / len(tables) - time.monotonic())):
                    return
                self._change(tables[turn % len(tables)], turn // len(tables))

    def _seated(self, poster: str) -> LiveClient:
        body = {"code": self._made["join_code"], "name": "Marie", "poster_id": poster}
        joined = httpx.post(f"http://127.0.0.1:{self._port}/api/join", json=body).raise_for_status().json()
        return LiveClient(self._port, poster, joined["token"])

    def _change(self, table: LiveClient, turn: int) -> None:
        """A figure is added every fifth second, and moved and named in between."""
        at = point(150 + turn * 7 % 500, 200 + turn * 13 % 500)
        figure = f"{self._run}{turn // 5}"
        if turn % 5:
            change = op("set", "figure", figure, {"geometry": at["geometry"], "name": f"Ici {turn}"})
        else:
            change = op("add", "figure", figure, at)
        change["op_id"] = batch = f"{self._run}o{turn}"
        table.commit(change, batch=batch)
        table.passed.clear()
        self.changes += 1

    def stop(self) -> None:
        self._over.set()
        self.join()


def run(groups: int = GROUPS, seconds: float = SECONDS) -> dict[str, Any]:
    """Prints a line and returns it."""
    with ChoremServer() as server, sync_playwright() as playwright:
        url = f"http://127.0.0.1:{server.port}"
        made = drawn_workshop(url, groups)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
            page.goto(made["facilitator_url"])
            page.locator(".card").nth(groups - 1).wait_for()
            # All of them in sight: the hardest case.
            page.evaluate("document.body.style.zoom = 0.6")
            devtools = page.context.new_cdp_session(page)
            devtools.send("Performance.enable")
            hands = Hands(server.port, made)
            hands.start()
            time.sleep(WARM_UP_S)
            before, server_before, changes = _spent(devtools), _cpu_s(server.pid), hands.changes
            time.sleep(seconds)
            after, server_after = _spent(devtools), _cpu_s(server.pid)
            changes = hands.changes - changes
            hands.stop()
        finally:
            browser.close()
    found = {
        "posters": groups,
        "changes_per_s": changes / seconds,
        "page_percent": 100 * (after["TaskDuration"] - before["TaskDuration"]) / seconds,
        "page_script_percent": 100 * (after["ScriptDuration"] - before["ScriptDuration"]) / seconds,
        "server_percent": 100 * (server_after - server_before) / seconds,
    }
    print(
        f"\nWall of {groups} posters, {found['changes_per_s']:.0f} changes a second: page "
        f"{found['page_percent']:.1f} % of its main thread ({found['page_script_percent']:.1f} script), "
        f"server {found['server_percent']:.1f} % of a core (asked: {ALLOWED_PERCENT:.0f} each)"
    )
    return found


def _spent(devtools: Any) -> dict[str, float]:
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in metrics}


def _cpu_s(pid: int) -> float:
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system
