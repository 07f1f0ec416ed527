"""One browser for the pictures of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.render.pictures import Pictures


@pytest.fixture(scope="session")
def pictures() -> Iterator[Pictures]:
    drawn = Pictures()
    yield drawn
    drawn.close()
