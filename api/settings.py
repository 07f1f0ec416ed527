"""Settings, from the environment (prefix CHOREM_) and .env. Everything works with none set.

Owns defaults and what follows from them; must not know who uses them.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What a person who runs Chorem may choose."""

    model_config = SettingsConfigDict(env_prefix="CHOREM_", env_file=".env", extra="ignore", frozen=True)

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    database_url: str = ""
    """Empty: SQLite in ``data_dir``. ``postgresql+psycopg://…`` for PostgreSQL."""
    data_dir: Path = Path("data")
    public_url: str = ""
    """The address people type, when it is not the one requests arrive at (a proxy, https)."""
    secret_key: str = ""
    """Makes the facilitator and observer links. Empty: made once and kept in ``data_dir``."""

    retention_days: int | None = Field(default=None, ge=1, le=36_500)
    """Workshops unchanged for so many days are deleted, every day. Not set: nothing is."""
    operator_name: str = ""
    """Who answers for this server, on the pages of law: name, postal address, how to write to them, host."""
    operator_address: str = ""
    operator_contact: str = ""
    operator_host: str = ""
    time_zone: str = "Europe/Paris"
    """Whose hours a report says; of an unknown one they are universal."""
    import_max_mb: int = Field(default=200, ge=1, le=10_000)
    """The largest ZIP of a workshop that is taken back."""

    @property
    def effective_database_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'chorem.db'}"

    @property
    def is_https(self) -> bool:
        return urlsplit(self.public_url).scheme == "https"

    def link_key(self) -> bytes:
        """The key of capability links; when none is set, the one kept beside the data, made if needed."""
        if self.secret_key:
            return self.secret_key.encode()
        path = self.data_dir / "secret.key"
        self.data_dir.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            # Written whole, then named: of two servers started together, both read the same key.
            descriptor, name = tempfile.mkstemp(dir=self.data_dir)
            with os.fdopen(descriptor, "wb") as file:
                file.write(secrets.token_hex(32).encode())
            try:
                os.link(name, path)
                os.unlink(name)
            except FileExistsError:
                os.unlink(name)
            except OSError:  # a disk that has no links
                os.replace(name, path)
        return path.read_bytes()
