"""Writes the shared vectors and the contact sheet (`make vectors`).

A value is written only where Python and JavaScript already agree on it; where they do not, nothing is
written and the difference is shown. Inputs are kept as they are, those of signs are made from their files.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from chorem.demo.contact_sheet import contact_sheet  # noqa: E402
from chorem.spec.library import SYMBOLS, load_library  # noqa: E402
from chorem.spec.schema import released, sign_schema  # noqa: E402
from tests.spec.cases import KINDS, VECTORS, files, outcome, read  # noqa: E402
from tests.spec.javascript import outcomes  # noqa: E402
from tests.spec.sign_cases import sign_cases  # noqa: E402


def main() -> int:
    """0 when both languages agree on everything."""
    write(SYMBOLS / "sign.schema.json", json.dumps(sign_schema(), ensure_ascii=False, indent=2) + "\n")
    changed = write_released()
    if changed:
        print(f"released signs have changed, give them a new version: {', '.join(changed)}")
        return 1
    jobs: list[tuple[str, Path, dict[str, Any]]] = []
    for kind in KINDS:
        for path in files(kind):
            if kind != "signs" or path.name.startswith("_"):
                jobs.extend((kind, path, _input(case)) for case in read(path))
    for sign in load_library().signs:
        path = VECTORS / "signs" / f"{sign.id}.json"
        jobs.extend(("signs", path, case) for case in sign_cases(sign.raw))
    theirs = outcomes([(kind, case) for kind, _, case in jobs])
    written: dict[Path, list[dict[str, Any]]] = {}
    differences = 0
    for (kind, path, case), their in zip(jobs, theirs, strict=True):
        our = outcome(kind, case)
        if our != their:
            differences += 1
            print(f"{path.name}: {case['id']}: the two languages differ\n  {our}\n  {their}")
            continue
        written.setdefault(path, []).append({**case, **our})
    if differences:
        print(f"{differences} differences: no vector was written")
        return 1
    for path, cases in written.items():
        lines = ",\n".join("  " + json.dumps(case, ensure_ascii=False) for case in cases)
        write(path, f"[\n{lines}\n]\n")
    for path in files("signs"):
        if path not in written:
            path.unlink()
    print(f"{len(jobs)} vectors, equal in both languages")
    write(ROOT / "docs" / "contact-sheet.svg", contact_sheet())
    return 0


def write_released() -> list[str]:
    """Adds the hashes of new versions; gives back those that are no longer what they were. [S2]"""
    path = SYMBOLS / "released.json"
    known: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    changed = []
    for sign, versions in released(load_library()).items():
        for version, fingerprint in versions.items():
            if known.setdefault(sign, {}).setdefault(version, fingerprint) != fingerprint:
                changed.append(f"{sign} {version}")
    if not changed:
        write(path, json.dumps(known, indent=2) + "\n")
    return changed


def _input(case: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in case.items() if key not in ("expected", "error")}


def write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
