"""The database engine, from settings: SQLite by default, PostgreSQL by CHOREM_DATABASE_URL.

Owns connection options and JSON encoding; must not know a table. All writes go through the one writer
(writer.py); everybody else takes ``reading(engine)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, create_engine, event

from api.settings import Settings

#: Waiting for another process (the command line beside the server), in milliseconds.
_BUSY_MS = 10_000


def _dumps(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def make_engine(settings: Settings) -> Engine:
    """An engine whose SQLite connections commit durably (WAL, synchronous=FULL) and check references."""
    url = settings.effective_database_url
    if url.startswith("sqlite"):
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        json_serializer=_dumps,
        json_deserializer=msgspec.json.decode,
        pool_pre_ping=not url.startswith("sqlite"),
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={_BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection for queries that see one committed state and change nothing."""
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        yield connection
        connection.rollback()
