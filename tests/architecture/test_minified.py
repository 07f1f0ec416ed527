"""What the minifier breaks: it may put `const {a, b} = f({x})` before the `const x` that it needs."""

from __future__ import annotations

import subprocess
from pathlib import Path

from api.bundle import minified

ROOT = Path(__file__).resolve().parents[2]
TSC = ROOT / "node_modules/typescript/bin/tsc"
FLAGS = (
    "--allowJs --checkJs --noEmit --target esnext --module esnext --noResolve --skipLibCheck --strict false"
)
BROKEN = b"export function f(id) { const x = (a) => a; const { on, by } = view({ x }); return on(by) }"


def used_too_early(sources: dict[str, bytes], folder: Path) -> list[str]:
    """Names that the minified ``sources`` use before they declare them, as the type checker sees it."""
    for name, source in sources.items():
        (folder / name).write_bytes(minified(source, "text/javascript"))
    command = ["node", TSC, *FLAGS.split(), *(folder / name for name in sources)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=folder)
    return [line for line in told.stdout.splitlines() if "TS2448" in line]


def test_no_module_uses_a_name_before_it_is_declared(tmp_path: Path) -> None:
    """[E6] Where it does, keep the answer of the call under one name and read it there."""
    modules = sorted((ROOT / "frontend").rglob("*.js"))
    bodies = {"__".join(path.relative_to(ROOT).parts): path.read_bytes() for path in modules}
    # A module of types alone has nothing left but a word the checker cannot read.
    sources = {name: body for name, body in bodies.items() if b"export {};" not in body}
    found = used_too_early(sources | {"broken.js": BROKEN}, tmp_path)
    # One that is known to break, so that the check is seen to work.
    assert [line.partition("(")[0] for line in found] == ["broken.js"]
