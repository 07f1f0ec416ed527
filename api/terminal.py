"""What every command needs: settings that can be used, the address of the server, and how to give up.

Must not know what a command does.
"""

from __future__ import annotations

from typing import Any, NoReturn

import typer
from pydantic import ValidationError

from api.lan import EVERYWHERE, lan_address
from api.settings import Settings


def chosen_settings(**chosen: Any) -> Settings:
    """Settings that can be used, or the sentence that says why not."""
    try:
        settings = Settings(**{name: value for name, value in chosen.items() if value is not None})
        settings.link_key()
    except ValidationError as error:
        names = ", ".join(f"CHOREM_{one['loc'][0]}".upper() for one in error.errors())
        fail(f"Réglage illisible : {names}.")
    except OSError as error:
        fail(f"Le dossier des données ne peut pas être écrit : {error.filename} ({error.strerror}).")
    return settings


def address_of(settings: Settings) -> str:
    host = lan_address() if settings.host in EVERYWHERE else settings.host
    return settings.public_url.rstrip("/") or f"http://{host}:{settings.port}"


def fail(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
