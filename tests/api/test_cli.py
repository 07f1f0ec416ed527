"""The command line: check, render, demo, serve."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from api.cli import app
from chorem.demo.posters import demo_posters
from tests.api.client import World
from tests.browser.server import Server
from tests.databases import settings_for
from tests.sheet.first_poster import demo_poster

run = CliRunner().invoke
CROSSED = [[[100, 100], [300, 300], [300, 100], [100, 300], [100, 100]]]


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings = settings_for(tmp_path / "data")
    monkeypatch.setenv("CHOREM_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("CHOREM_DATABASE_URL", settings.database_url)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


def poster_file(folder: Path, **changes: Any) -> str:
    path = folder / "poster.json"
    path.write_text(json.dumps(demo_poster() | changes), "utf-8")
    return str(path)


def test_check_accepts_the_demo(tmp_path: Path) -> None:
    """A good poster has nothing to report."""
    assert run(app, ["check", poster_file(tmp_path)]).exit_code == 0


def test_check_lists_what_is_wrong(tmp_path: Path) -> None:
    """[P3] [P4] Code, path and sentence of each fault, and a status of 1."""
    figures = demo_poster()["figures"]
    areas = [n for n, figure in enumerate(figures) if figure["geometry"]["type"] == "Polygon"]
    figures[areas[0]]["geometry"]["coordinates"] = CROSSED
    figures[areas[1]]["layer"] = "nowhere"
    figures[0]["symbol"] = "nope.point"
    found = run(app, ["check", poster_file(tmp_path, figures=figures)])
    lines = [line.split("\t")[:2] for line in found.stderr.splitlines()]
    assert found.exit_code == 1
    crossed = f"figures[{areas[0]}].geometry.coordinates[0]"
    assert any(code == "polygon_crosses_itself" and path.startswith(crossed) for code, path in lines)
    assert ["unknown_layer", f"figures[{areas[1]}].layer"] in lines
    assert ["unknown_sign", "figures[0].symbol"] in lines


@pytest.mark.parametrize("text", ["", "{", '{"format":"other/9"}', "[NaN]", "[" * 100_000])
def test_check_of_what_is_not_a_poster(tmp_path: Path, text: str) -> None:
    """[P3] A sentence, not a traceback."""
    path = tmp_path / "bad.json"
    path.write_text(text, "utf-8")
    found = run(app, ["check", str(path)])
    assert (found.exit_code, len(found.stderr.splitlines())) == (1, 1)


@pytest.mark.parametrize(
    ("suffix", "start"), [("svg", b"<?xml"), ("pdf", b"%PDF"), ("png", b"\x89PNG"), ("html", b"<!doctype")]
)
def test_render(tmp_path: Path, suffix: str, start: bytes) -> None:
    """[T4] The kind of file is that of its name."""
    out = tmp_path / f"out.{suffix}"
    assert run(app, ["render", poster_file(tmp_path), "-o", str(out)]).exit_code == 0
    assert out.read_bytes().startswith(start)


def test_render_to_an_unknown_kind(tmp_path: Path) -> None:
    """Said plainly, and nothing written."""
    found = run(app, ["render", poster_file(tmp_path), "-o", str(tmp_path / "out.gif")])
    assert found.exit_code == 1
    assert ".svg, .pdf" in found.stderr
    assert not (tmp_path / "out.gif").exists()


def test_demo_is_made_once(data_dir: Path) -> None:
    """The second time it is found again, with the same links, and they work; a poster for each group."""
    first, second = run(app, ["demo"]), run(app, ["demo"])
    assert first.exit_code == second.exit_code == 0
    assert first.stdout.splitlines()[1:] == second.stdout.splitlines()[1:]
    key = first.stdout.partition("#k=")[2].split()[0]
    world = World(data_dir)
    person = world.person()
    assert person.post("/api/exchange", {"key": key}).json()["role"] == "facilitator"
    poster = first.stdout.partition("/p/")[2].split()[0]
    workshop = first.stdout.partition("/w/")[2].partition("#")[0]
    ids = [it["id"] for it in person.get(f"/api/workshops/{workshop}").json()["posters"]]
    drawn = [person.get(f"/api/posters/{it}").json() for it in ids]
    world.stop()
    assert poster == ids[0]
    for there, made in zip(drawn, demo_posters(), strict=True):
        for part in ("title", "group", "territory"):
            assert there[part] == made[part]
        for part in ("figures", "legend", "notes", "amof", "scenes"):
            assert len(there[part]) == len(made[part])
        order = [
            [layer["id"] for layer in sorted(it["layers"], key=itemgetter("order"))] for it in (there, made)
        ]
        assert [name for name in order[0] if name in order[1]] == order[1]


def test_a_synthetic_workshop_has_as_many_figures_as_asked(data_dir: Path) -> None:
    made = run(app, ["demo", "--figures", "130"])
    assert made.exit_code == 0, made.output
    world = World(data_dir)
    person = world.person()
    person.post("/api/exchange", {"key": made.stdout.partition("#k=")[2].split()[0]})
    drawn = person.get(f"/api/posters/{made.stdout.partition('/p/')[2].split()[0]}").json()
    world.stop()
    assert len(drawn["figures"]) == 130


def test_sheet_of_all_signs(tmp_path: Path) -> None:
    """Only as SVG."""
    out = tmp_path / "signs.svg"
    assert run(app, ["sheet", "-o", str(out)]).exit_code == 0
    assert out.read_text("utf-8").startswith("<?xml")
    assert run(app, ["sheet", "-o", str(tmp_path / "signs.pdf")]).exit_code == 1


@pytest.mark.parametrize("what", ["cards", "table", "amof"])
def test_print(tmp_path: Path, what: str) -> None:
    """[H3] Only as PDF, on the paper asked for."""
    out = tmp_path / "out.pdf"
    assert run(app, ["print", what, "-o", str(out), "--paper", "a3", "--lang", "en"]).exit_code == 0
    facts = subprocess.run(["pdfinfo", str(out)], capture_output=True, text=True).stdout
    assert "(A3)" in facts
    assert run(app, ["print", what, "-o", str(tmp_path / "out.svg")]).exit_code == 1


def test_render_on_a_chosen_paper(tmp_path: Path) -> None:
    """[T4] A3 landscape."""
    out = tmp_path / "out.pdf"
    assert run(app, ["render", poster_file(tmp_path), "-o", str(out), "--paper", "a3"]).exit_code == 0
    facts = subprocess.run(["pdfinfo", str(out)], capture_output=True, text=True).stdout
    assert "(A3)" in facts
    assert run(app, ["render", poster_file(tmp_path), "-o", str(out), "--paper", "a9"]).exit_code != 0


def test_render_for_a_copier(tmp_path: Path) -> None:
    """[T8] And a PNG as wide as asked."""
    out = tmp_path / "out.svg"
    assert run(app, ["render", poster_file(tmp_path), "-o", str(out), "--theme", "copie"]).exit_code == 0
    assert "#20242a" not in out.read_text("utf-8")
    out = tmp_path / "out.png"
    assert run(app, ["render", poster_file(tmp_path), "-o", str(out), "--width", "300"]).exit_code == 0
    assert out.read_bytes()[16:20] == (300).to_bytes(4, "big")


def test_settings_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence for a port that is no port, and for a folder that is a file."""
    monkeypatch.setenv("CHOREM_PORT", "beaucoup")
    found = run(app, ["serve"])
    assert (found.exit_code, "CHOREM_PORT" in found.stderr) == (1, True)
    monkeypatch.setenv("CHOREM_PORT", "8000")
    (tmp_path / "file").touch()
    monkeypatch.setenv("CHOREM_DATA_DIR", str(tmp_path / "file"))
    found = run(app, ["demo"])
    assert (found.exit_code, str(tmp_path / "file") in found.stderr) == (1, True)


def test_serve_says_where_and_when_it_cannot(tmp_path: Path) -> None:
    """The address is printed; a port that is taken is a sentence."""
    server = Server(tmp_path).start()
    try:
        assert server.url in (tmp_path / "server.log").read_text("utf-8")
        env = os.environ | {"CHOREM_PORT": str(server.port)}
        second = subprocess.run(
            [sys.executable, "-m", "api.cli", "serve"], env=env, capture_output=True, text=True, timeout=30
        )
        assert second.returncode == 1
        assert "Traceback" not in second.stderr
        assert f"--port {server.port + 1}" in second.stderr
    finally:
        server.stop()


def test_a_workshop_goes_out_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[K2] On the command line, into another data folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHOREM_DATA_DIR", str(tmp_path / "here"))
    told = run(app, ["demo"]).output
    workshop = told.partition("/w/")[2].partition("#")[0]
    out = tmp_path / "atelier.zip"
    assert run(app, ["export", workshop, "-o", str(out)]).exit_code == 0
    monkeypatch.setenv("CHOREM_DATA_DIR", str(tmp_path / "there"))
    brought = run(app, ["import", str(out)])
    assert brought.exit_code == 0, brought.output
    assert "3 posters" in brought.output
    nothing = run(app, ["export", "nope", "-o", str(out)])
    assert nothing.exit_code == 1
    assert "n’existe pas" in nothing.output
