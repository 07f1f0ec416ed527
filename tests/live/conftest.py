"""One server for the whole of these tests; each test has its own workshop on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.live.server import LiveServer, LiveWorkshop


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    started = LiveServer(tmp_path_factory.mktemp("live"))
    yield started
    started.stop()


@pytest.fixture
def workshop(server: LiveServer) -> LiveWorkshop:
    return server.workshop()
