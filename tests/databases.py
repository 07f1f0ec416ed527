"""On which database a test's server stands: SQLite in its own folder or, when ``CHOREM_TEST_DATABASE_URL``
names a PostgreSQL database, a schema of its own there."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url, text

from api.settings import Settings


def settings_for(data_dir: Path, **settings: Any) -> Settings:
    """The same folder gives the same database, as when a server starts again."""
    shared = os.environ.get("CHOREM_TEST_DATABASE_URL")
    if shared:
        settings["database_url"] = _schema(
            shared, "t" + hashlib.sha256(str(data_dir).encode()).hexdigest()[:16]
        )
    return Settings(_env_file=None, data_dir=data_dir, **settings)  # type: ignore[call-arg]


def _schema(shared: str, name: str) -> str:
    engine = create_engine(shared)
    with engine.begin() as connection:
        connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{name}"'))
    engine.dispose()
    return make_url(shared).update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(False)
