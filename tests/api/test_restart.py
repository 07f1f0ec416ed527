"""The database: kept over a restart, migrated at start, up and down."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from api.db.engine import make_engine, reading
from api.db.migrate import config, downgrade, migrate
from api.db.tables import metadata
from tests.api.client import Workshop, World
from tests.databases import settings_for


def test_a_restart_keeps_everything(world: World, workshop: Workshop) -> None:
    """[L6] Documents, seats, cookies, codes and links are what they were; a resent batch is known [O3]."""
    person = workshop.participant(name="Marie")
    op = {"op_id": "o1", "kind": "add", "target": "note", "id": "n1", "fields": {"at": [9, 9], "order": "V"}}
    batch = {"batch": "b1", "client": "c1", "ops": [op]}
    first = person.post(workshop.path("ops"), batch).json()
    before = person.get(workshop.path()).content
    token = person.cookies["chorem"]
    links = workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()
    world.stop()
    world.start()
    again = world.person(token=token)
    assert again.get(workshop.path()).content == before
    assert again.get(f"/api/me?poster={workshop.posters[0]}").json()["name"] == "Marie"
    assert again.post(workshop.path("ops"), batch).json() == first
    assert world.person().post("/api/join", {"code": workshop.code}).status_code == 201
    led = world.person()
    key = links["facilitator_url"].partition("#k=")[2]
    assert led.post("/api/exchange", {"key": key}).json()["role"] == "facilitator"
    assert led.get(f"/api/workshops/{workshop.id}").json()["facilitator_url"] == links["facilitator_url"]


def test_another_secret_key(world: World, workshop: Workshop) -> None:
    """[A1] Links given out before still open; those shown now are made from the new key, and open too."""
    world.stop()
    (world.settings.data_dir / "secret.key").unlink()
    world.start()
    token = workshop.facilitator.cookies["chorem"]
    shown = world.person(token=token).get(f"/api/workshops/{workshop.id}").json()["observer_url"]
    assert shown != workshop.made["observer_url"]
    for address in (shown, workshop.made["observer_url"]):
        key = address.partition("#k=")[2]
        assert world.person().post("/api/exchange", {"key": key}).json()["role"] == "observer"


def test_the_key_is_kept_for_its_owner_only(world: World, workshop: Workshop) -> None:
    """[A1] Made at the first start, mode 600."""
    assert (world.settings.data_dir / "secret.key").stat().st_mode & 0o777 == 0o600


def test_migrations_up_and_down(tmp_path: Path) -> None:
    """One head; up makes the tables of the code exactly, down removes them, and up works again."""
    engine = make_engine(settings_for(tmp_path))
    for _ in range(2):
        migrate(engine)
        with engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []
            assert len(ScriptDirectory.from_config(config(connection)).get_heads()) == 1
        assert set(metadata.tables) <= set(inspect(engine).get_table_names())
        downgrade(engine, "base")
        assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    engine.dispose()


def test_what_was_there_before_the_day(tmp_path: Path) -> None:
    """[W1, W6] A workshop of before gets the default hour and codes, and loses nothing, up and down."""
    engine = make_engine(settings_for(tmp_path))
    migrate(engine, "0001")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO workshop (id, title, date, place, territory, settings, join_code, joining_open,"
                " created_at) VALUES ('w', 'Avant', '', '', '{}', '{}', 'AAAABBBB', true, '')"
            )
        )
        for position in range(3):
            connection.execute(
                text(
                    "INSERT INTO poster (id, workshop_id, position, heading, stamps, seq, created_at)"
                    " VALUES (:id, 'w', :position, '{}', '{}', 0, '')"
                ),
                {"id": f"p{position}", "position": position},
            )
    migrate(engine)
    with engine.connect() as connection:
        codes = connection.execute(text("SELECT join_code FROM poster")).scalars().all()
        phases = connection.execute(text("SELECT phases FROM workshop")).scalar()
    assert len(set(codes)) == 3
    assert all(len(code) == 8 for code in codes)
    assert "dessin" in str(phases)
    downgrade(engine, "0001")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM poster")).scalar() == 3
    engine.dispose()


def test_the_tables_are_portable() -> None:
    """The same tables for PostgreSQL: nothing in them is SQLite's own."""
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


@pytest.mark.skipif(bool(os.environ.get("CHOREM_TEST_DATABASE_URL")), reason="another database was asked for")
def test_sqlite_commits_durably(world: World) -> None:
    """[O2] WAL, flushed at each commit, references checked."""
    with reading(world.context.engine) as connection:
        found = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert found == ["wal", 2, 1]
