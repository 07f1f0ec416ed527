"""Each test has its own server and its own database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.client import Workshop, World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    started = World(tmp_path)
    yield started
    started.stop()


@pytest.fixture
def workshop(world: World) -> Workshop:
    return world.workshop()
