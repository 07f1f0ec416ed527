"""Asks the JavaScript interpreter for the outcomes of many cases, in one Node process."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).resolve().parents[1] / "js" / "spec" / "evaluate.js"


def outcomes(cases: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    """One outcome for each (kind, case), in order."""
    lines = "\n".join(json.dumps(case, allow_nan=False) for case in cases)
    done = subprocess.run(
        ["node", str(SCRIPT)], input=lines, capture_output=True, text=True, check=True, timeout=300
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
