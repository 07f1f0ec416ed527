"""Chromium and a real server for the tests in this folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from scripts.ensure_browser import find_browser
from tests.browser.hands import Hand, Kind
from tests.browser.server import Server
from tests.browser.table import Person

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A name that is not localhost: no secure context there, as on a town hall's Wi-Fi [A5].
    "--host-resolver-rules=MAP salle.test 127.0.0.1",
]

#: A shared machine is slow; nothing is asserted of time here.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.fail("no Chromium: run `make test`, which installs it where it can")
    flags = FLAGS + (["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("data")).start()
    yield running
    running.stop()


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Server]:
    """A server of this test alone, which it may kill."""
    running = Server(tmp_path).start()
    yield running
    running.stop()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A browser of its own (cookies, storage); a page error in it fails the test."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def make(**options: Any) -> BrowserContext:
        settings: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}, "locale": "fr-FR"}
        context = browser.new_context(**(settings | options))
        context.set_default_timeout(10_000)
        context.on("weberror", lambda error: problems.append(str(error.error)))
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert not problems, problems


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    return new_context().new_page()


SCREENS: dict[Kind, dict[str, Any]] = {
    "mouse": {"viewport": {"width": 1440, "height": 900}},
    "touch": {"viewport": {"width": 1024, "height": 768}, "has_touch": True},
}
Table = tuple[Person, Hand]


@pytest.fixture(params=["mouse", "touch"])
def table(
    request: pytest.FixtureRequest, server: Server, new_context: Callable[..., BrowserContext]
) -> Table:
    """Marie at an empty poster, with a mouse on a laptop or a finger on a tablet."""
    kind: Kind = request.param
    marie = Person(server, new_context(**SCREENS[kind]), server.create_workshop(), "Marie").sit()
    return marie, Hand(marie, kind)


@pytest.fixture
def tablet(server: Server, new_context: Callable[..., BrowserContext]) -> Table:
    marie = Person(server, new_context(**SCREENS["touch"]), server.create_workshop(), "Marie").sit()
    return marie, Hand(marie, "touch")


@pytest.fixture
def laptop(server: Server, new_context: Callable[..., BrowserContext]) -> Table:
    marie = Person(server, new_context(**SCREENS["mouse"]), server.create_workshop(), "Marie").sit()
    return marie, Hand(marie, "mouse")
