"""Brings the database to the head of migrations/ at start, one process at a time, all or nothing.

Owns the lock and the call to Alembic; must not know the tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from api.paths import MIGRATIONS

#: Any number that means "Chorem is migrating" to PostgreSQL.
_ADVISORY_LOCK = 0x63686F72


def config(connection: Connection) -> Config:
    """Alembic's configuration, working on an open connection."""
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS))
    made.attributes["connection"] = connection
    return made


def migrate(engine: Engine, revision: str = "head") -> None:
    """Applies what is missing up to ``revision``; of two processes started together the second waits."""
    with _alone(engine) as connection:
        command.upgrade(config(connection), revision)


def downgrade(engine: Engine, revision: str) -> None:
    """Takes migrations back down to ``revision`` ("base" drops every table)."""
    with _alone(engine) as connection:
        command.downgrade(config(connection), revision)


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _ADVISORY_LOCK})
        yield connection
        connection.commit()
