"""The shape of the code base: size of files, arrows between JavaScript rooms, rules and their tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATED = {"frontend/types.d.ts"}
CODE = sorted(
    path
    for folder in ("api", "bench", "chorem", "frontend", "migrations", "scripts", "tests")
    for pattern in ("*.py", "*.js", "*.css", "*.html")
    for path in (ROOT / folder).rglob(pattern)
    if str(path.relative_to(ROOT)) not in GENERATED and "vendor" not in path.parts
)

#: What each JavaScript room may import, beside itself. A page root (frontend/*.js) may import anything.
ROOMS: dict[str, set[str]] = {
    "core": set(),
    "model": {"core"},
    "sync": {"core", "model"},
    "canvas": {"core", "model"},
    "tools": {"core", "model", "canvas"},
    "ui": {"i18n"},
    "i18n": set(),
    "panels": {"core", "model", "i18n", "ui"},
}
IMPORT = re.compile(
    r"""(?:^\s*import\s[^"']*?|^\s*export\s[^"']*?from\s*|^\s*import\s*|import\(\s*|@import\s[^"']*?from\s*)["'](\.[^"']+)["']""",
    re.MULTILINE,
)


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_over_400_lines(path: Path) -> None:
    """A file that grows past 400 lines is several files (docs/ARCHITECTURE.md)."""
    assert len(path.read_text("utf-8").splitlines()) <= 400


def imports(path: Path) -> list[Path]:
    """The local files a module imports, type imports included."""
    return [(path.parent / name).resolve() for name in IMPORT.findall(path.read_text("utf-8"))]


def room(path: Path) -> str | None:
    """The room of a front-end file, None for a page root."""
    parts = path.relative_to(ROOT / "frontend").parts
    return parts[0] if len(parts) > 1 else None


MODULES = sorted((ROOT / "frontend").rglob("*.js"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_javascript_arrows_go_one_way(path: Path) -> None:
    """core ← model ← sync, core ← canvas, tools → {model, core, canvas}, panels → {model, i18n, ui}."""
    here = room(path)
    if here is None:
        return
    for target in imports(path):
        if target.name == "types.d.ts":
            continue
        assert target.exists(), f"{path.name} imports {target}, which is not there"
        there = room(target)
        assert there is not None, f"{here} imports the page root {target.name}"
        assert there == here or there in ROOMS[here], f"{path} may not import {there}"


def test_tools_and_panels_do_not_import_their_siblings() -> None:
    """A tool is used through the registry, a panel through its page."""
    for folder in ("tools", "panels"):
        entries = {p.resolve() for p in (ROOT / "frontend" / folder).glob("*.js") if p.stem != "registry"}
        shared = {p for p in entries if "export const tool" not in p.read_text("utf-8")}
        for path in entries - shared:
            assert not set(imports(path)) & (entries - shared), f"{path.name} imports another tool"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_done_in_a_void_parenthesis(path: Path) -> None:
    """Shortening a page drops what `void (a && b())` does."""
    assert "void (" not in path.read_text("utf-8")


def test_no_import_cycle_in_javascript() -> None:
    """Every module can be read after the ones it imports."""
    graph = {path.resolve(): [p for p in imports(path) if p.suffix == ".js"] for path in MODULES}
    done: set[Path] = set()

    def visit(path: Path, trail: tuple[Path, ...]) -> None:
        assert path not in trail, " → ".join(p.name for p in (*trail, path))
        if path in done:
            return
        for target in graph.get(path, []):
            visit(target, (*trail, path))
        done.add(path)

    for path in graph:
        visit(path, ())
