"""The command line, `chorem`: serve, demo, render, sheet, print, check; and the workshops (cli_workshops.py).

Adapters from a terminal to services and to chorem; says what happened in plain words, and ends with a
status of 1 and a sentence, never with a traceback, for what a person can get wrong.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
import uvicorn
from uvicorn.supervisors import ChangeReload

from api.cli_workshops import app as workshop_commands
from api.lan import EVERYWHERE
from api.main import create_app, running
from api.paths import ROOT
from api.serve import make_config
from api.serve import serve as serve_app
from api.services.demo import Demo, open_demo, open_synthetic
from api.services.export import PNG_WIDTH_PX, poster_html, poster_pdf, poster_png, poster_svg
from api.services.poster_file import read_poster_file
from api.services.presentation import presentation_page
from api.services.prints import Lang, Sheet, signs_pdf
from api.services.qr import qr_text
from api.settings import Settings
from api.terminal import address_of, chosen_settings, fail
from chorem.demo.contact_sheet import contact_sheet
from chorem.errors import ChoremError
from chorem.sheet.paper import Paper
from chorem.spec.library import Theme

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Dessiner un territoire à plusieurs.")

app.add_typer(workshop_commands)

PosterFile = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Un poster, en JSON.")]


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Adresse d’écoute (CHOREM_HOST).")] = None,
    port: Annotated[int | None, typer.Option(help="Port d’écoute (CHOREM_PORT).")] = None,
    lan: Annotated[bool, typer.Option("--lan", help="Ouvrir aux appareils de la salle.")] = False,
    reload: Annotated[bool, typer.Option("--reload", help="Relancer quand le code change.")] = False,
) -> None:
    """Lance le serveur et dit à quelle adresse l’ouvrir."""
    settings = chosen_settings(host=host or (EVERYWHERE[0] if lan else None), port=port)
    if not _is_free(settings):
        fail(f"Le port {settings.port} est déjà pris. Essayez : chorem serve --port {settings.port + 1}")
    typer.echo(f"Chorem est ouvert : {address_of(settings)}")
    if lan:
        typer.echo(qr_text(address_of(settings)))
    typer.echo("Pour arrêter : Ctrl+C")
    sys.stdout.flush()
    if reload:
        _serve_reloading(settings)
        return
    logging.basicConfig(format="%(asctime)s %(name)s %(message)s", level=logging.WARNING)
    logging.getLogger("chorem").setLevel(logging.INFO)
    serve_app(create_app(settings), settings.host, settings.port)


@app.command()
def demo(
    figures: Annotated[int, typer.Option(min=0, max=5_000, help="Un atelier neuf, à N signes.")] = 0,
) -> None:
    """Prépare un atelier d’essai avec un poster dessiné, ou le retrouve, et dit comment y entrer."""
    settings = chosen_settings()
    made = asyncio.run(_demo(settings, figures))
    base = address_of(settings)
    typer.echo("Un atelier d’essai est prêt." if made.is_new else "L’atelier d’essai est là.")
    typer.echo(f"  L’animer        {base}/w/{made.workshop_id}#k={made.links.facilitator}")
    typer.echo(f"  Le rejoindre    {base}/j/{made.links.join_code}    code {made.links.join_code}")
    typer.echo(f"  Son poster      {base}/p/{made.poster_id}    (une fois entré)")


@app.command()
def render(
    poster: PosterFile,
    out: Annotated[Path, typer.Option("-o", "--out", help="Fichier .svg, .pdf, .png ou .html.")],
    paper: Annotated[Paper, typer.Option(help="Papier du PDF et du HTML.")] = "a0",
    theme: Annotated[Theme, typer.Option(help="En couleur, ou en noir pour photocopier.")] = "couleur",
    width: Annotated[int, typer.Option(min=100, max=4_000, help="Largeur du PNG, en pixels.")] = PNG_WIDTH_PX,
    scenes: Annotated[bool, typer.Option("--scenes", help="Un HTML qui présente le poster.")] = False,
) -> None:
    """Dessine un poster dans un fichier SVG, PDF, PNG ou HTML ; sa photo est à côté, sous son nom."""
    painters: dict[str, Callable[[dict[str, Any]], bytes]] = {
        ".svg": lambda document: poster_svg(document, theme, images).encode(),
        ".pdf": lambda document: poster_pdf(document, paper, theme, images),
        ".png": lambda document: poster_png(document, width, theme, images),
        ".html": lambda document: poster_html(document, paper, theme, images).encode(),
    }
    if scenes:
        painters = {".html": lambda document: presentation_page(document, images)[0].encode()}
    paint = painters.get(out.suffix.lower())
    if paint is None:
        *most, last = painters
        kinds = f"{', '.join(most)} ou {last}" if most else last
        fail(f"{out.name} : le nom doit finir par {kinds}.")
    document = _valid(poster)
    images = _photo_beside(poster, document)
    try:
        out.write_bytes(paint(document))
    except ChoremError as error:
        fail(error.as_dict("fr")["message"])
    typer.echo(f"{out} ({out.stat().st_size // 1000} ko)")


@app.command()
def sheet(out: Annotated[Path, typer.Option("-o", "--out", help="Fichier .svg.")]) -> None:
    """Dessine la planche de tous les signes."""
    if out.suffix.lower() != ".svg":
        fail(f"{out.name} : le nom doit finir par .svg.")
    out.write_text(contact_sheet(), "utf-8")
    typer.echo(f"{out} ({out.stat().st_size // 1000} ko)")


@app.command("print")
def print_sheet(
    what: Annotated[Sheet, typer.Argument(help="Les cartes des signes, leur table, ou une AMOF vide.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="Fichier .pdf.")],
    paper: Annotated[Paper, typer.Option(help="Papier.")] = "a4",
    lang: Annotated[Lang, typer.Option(help="Langue.")] = "fr",
) -> None:
    """Fait un PDF à imprimer."""
    if out.suffix.lower() != ".pdf":
        fail(f"{out.name} : le nom doit finir par .pdf.")
    out.write_bytes(signs_pdf(what, lang, paper, "couleur"))
    typer.echo(f"{out} ({out.stat().st_size // 1000} ko)")


@app.command()
def check(poster: PosterFile) -> None:
    """Dit tout ce qui ne va pas dans un poster : code, endroit, phrase."""
    _valid(poster)
    typer.echo(f"{poster} : rien à signaler.")


def main() -> None:
    """Entry point of the `chorem` command."""
    app()


async def _demo(settings: Settings, figures: int) -> Demo:
    async with running(settings) as context:
        if figures:
            return await open_synthetic(context.workshops, context.ops, figures)
        return await open_demo(context.engine, context.workshops, context.ops)


def _valid(path: Path) -> dict[str, Any]:
    document, errors = read_poster_file(path.read_bytes())
    for error in errors:
        said = error.as_dict("fr")
        typer.echo(f"{said['code']}\t{said['path']}\t{said['message']}", err=True)
    if errors:
        raise typer.Exit(1)
    return document


def _photo_beside(path: Path, document: dict[str, Any]) -> dict[str, bytes]:
    photo = document["photo"]
    file = path.parent / f"{photo['hash']}.jpg" if photo else None
    return {photo["hash"]: file.read_bytes()} if file and file.is_file() else {}


def _is_free(settings: Settings) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            return False
    return True


def _serve_reloading(settings: Settings) -> None:
    folders = [str(ROOT / name) for name in ("api", "chorem", "symbols")]
    config = make_config(
        "api.main:create_app",
        settings.host,
        settings.port,
        factory=True,
        reload=True,
        reload_dirs=folders,
        log_level="info",
    )
    ChangeReload(config, target=uvicorn.Server(config).run, sockets=[config.bind_socket()]).run()


if __name__ == "__main__":
    main()
