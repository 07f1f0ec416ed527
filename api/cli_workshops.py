"""The command line of whole workshops: export, import, report, purge.

Whoever runs it has the database, hence every right.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from api.main import running
from api.services.archiving import Wanted
from api.services.demo import leader
from api.services.prints import Lang
from api.services.workshops import Created
from api.terminal import address_of, chosen_settings, fail
from chorem.errors import ChoremError

app = typer.Typer()

T = TypeVar("T")

Workshop = Annotated[str, typer.Argument(help="Identifiant de l’atelier (à la fin de son adresse, /w/…).")]
Hidden = Annotated[bool, typer.Option("--sans-noms", help="Ne nommer personne.")]


@app.command("export")
def export_workshop(
    workshop: Workshop,
    out: Annotated[Path, typer.Option("-o", "--out", help="Fichier .zip.")],
    hidden: Hidden = False,
    png: Annotated[bool, typer.Option("--png", help="Aussi les posters en PNG.")] = False,
    log: Annotated[bool, typer.Option("--log", help="Aussi chaque changement.")] = False,
) -> None:
    """Garde un atelier entier dans un ZIP."""
    settings = chosen_settings()

    async def write() -> None:
        async with running(settings) as context:
            actor = leader(workshop)
            stream = await context.archiving.stream(actor, Wanted(not hidden, png, log))
            with out.open("wb") as file:
                async for chunk in stream.chunks:
                    file.write(chunk)

    _told(write())
    typer.echo(f"{out} ({out.stat().st_size // 1000} ko)")


@app.command("import")
def import_workshop(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Un ZIP d’atelier.")],
) -> None:
    """Reprend un atelier gardé dans un ZIP, et dit comment y entrer."""
    settings = chosen_settings()

    async def read() -> Created:
        async with running(settings) as context:
            return await context.unpacking.bring_back(None, file)

    made = _told(read())
    base = address_of(settings)
    typer.echo(f"L’atelier est repris : {len(made.posters)} posters.")
    typer.echo(f"  L’animer        {base}/w/{made.id}#k={made.links.facilitator}")
    typer.echo(f"  Le rejoindre    {base}/j/{made.links.join_code}    code {made.links.join_code}")


@app.command("report")
def report_workshop(
    workshop: Workshop,
    out: Annotated[Path, typer.Option("-o", "--out", help="Fichier .pdf ou .docx.")],
    names: Annotated[bool, typer.Option("--noms", help="Avec les prénoms.")] = False,
    lang: Annotated[Lang | None, typer.Option(help="Langue.")] = None,
) -> None:
    """Fait le compte rendu d’un atelier, à joindre (PDF) ou à modifier (DOCX)."""
    suffix = out.suffix.lower()
    if suffix not in (".pdf", ".docx"):
        fail(f"{out.name} : le nom doit finir par .pdf ou .docx.")
    settings = chosen_settings()

    async def make() -> bytes:
        async with running(settings) as context:
            build = context.reports.pdf if suffix == ".pdf" else context.reports.docx
            return await build(leader(workshop), lang, names=names)

    out.write_bytes(_told(make()))
    typer.echo(f"{out} ({out.stat().st_size // 1000} ko)")


@app.command()
def purge(
    days: Annotated[
        int | None, typer.Option(min=1, help="Jours sans changement (CHOREM_RETENTION_DAYS).")
    ] = None,
) -> None:
    """Supprime les ateliers que personne n’a changés depuis tant de jours."""
    settings = chosen_settings(retention_days=days)
    limit = settings.retention_days
    if limit is None:
        fail("Aucune durée n’est réglée : CHOREM_RETENTION_DAYS, ou chorem purge --days N.")

    async def delete() -> list[str]:
        async with running(settings) as context:
            return await context.retention.purge(limit)

    gone = _told(delete())
    for title in gone:
        typer.echo(f"Supprimé : {title}")
    typer.echo(f"Ateliers supprimés : {len(gone)}")


def _told(work: Coroutine[Any, Any, T]) -> T:
    """The result, or the sentence of what went wrong, with its place."""
    try:
        return asyncio.run(work)
    except ChoremError as error:
        said = error.as_dict("fr")
        place = f" ({said['path']})" if said["path"] else ""
        fail(f"{said['message']}{place}")
