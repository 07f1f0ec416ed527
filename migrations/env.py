"""Alembic's entry: runs migrations on the connection api/db/migrate.py opened.

From the command line (`alembic revision`), opens the database of the settings itself.
"""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from api.db.engine import make_engine
from api.db.tables import metadata
from api.settings import Settings


def _run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    with make_engine(Settings()).connect() as opened:
        _run(opened)
        opened.commit()
