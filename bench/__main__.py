"""`make bench`: everything the issues promise to measure, one table each, and bench/results.json.

Each part is bounded in time. `python -m bench durable presence` runs only those.
"""

from __future__ import annotations

import json
import platform
import sys
from importlib import import_module
from pathlib import Path

PARTS = (
    "durable",
    "presence",
    "cursor",
    "canvas",
    "names",
    "first_load",
    "exports",
    "signs",
    "wall",
    "wall_page",
    "keeping",
    "stage",
)
RESULTS = Path(__file__).parent / "results.json"


def main() -> None:
    chosen = sys.argv[1:] or PARTS
    found = {part: import_module(f"bench.{part}").run() for part in chosen}
    machine = {"python": platform.python_version(), "machine": platform.platform()}
    RESULTS.write_text(json.dumps({"machine": machine, **found}, indent=1) + "\n", "utf-8")
    print(f"\nKept in {RESULTS.relative_to(Path.cwd())}")


if __name__ == "__main__":
    main()
