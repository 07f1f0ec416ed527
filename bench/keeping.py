"""Files of a whole workshop: the report of 12 posters, the ZIP of 24, and the memory they take.

Each is made by a server of its own, so that its memory is its own.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

from api.main import running
from api.services.archiving import Wanted
from api.services.demo import draw, leader
from api.services.new_workshop import NewWorkshop
from api.settings import Settings
from chorem.demo.posters import demo_posters

REPORT_POSTERS, ZIP_POSTERS = 12, 24
MOST_REPORT_S, MOST_ZIP_S = 5, 10


def run() -> dict[str, Any]:
    """Seconds, of the clock and of the processor; MB of the file, and of memory more than at rest."""
    print("\nFiles of a whole workshop, drawn like the demo")
    print(f"{'file':>20}{'s':>8}{'CPU s':>8}{'MB':>8}{'memory MB':>12}{'promised s':>12}")
    results: dict[str, Any] = {}
    for name, posters, most in (
        ("report.pdf", REPORT_POSTERS, MOST_REPORT_S),
        ("export.zip", ZIP_POSTERS, MOST_ZIP_S),
    ):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            row = pool.apply(_measure, (name, posters))
        results[name] = {"posters": posters, **row}
        title = f"{posters} posters {name[-3:]}"
        print(
            f"{title:>20}{row['s']:8.2f}{row['cpu_s']:8.2f}{row['mb']:8.2f}{row['memory_mb']:12.0f}{most:12}"
        )
    return results


def _measure(name: str, posters: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_made(Settings(data_dir=Path(folder)), name, posters))


async def _made(settings: Settings, name: str, posters: int) -> dict[str, Any]:
    async with running(settings) as context:
        drawn = [demo_posters()[i % 3] for i in range(posters)]
        new = NewWorkshop(title="Mesure", groups=tuple(f"Groupe {i + 1}" for i in range(posters)))
        made = await context.workshops.create(None, new)
        for there, poster in zip(made.posters, drawn, strict=True):
            await draw(context.ops, made.id, there["id"], poster)
        actor, size = leader(made.id), 0
        before_mb, began, spent = _peak_mb(), time.perf_counter(), time.process_time()
        if name == "report.pdf":
            size = len(await context.reports.pdf(actor, "fr", names=False))
        else:
            async for chunk in (await context.archiving.stream(actor, Wanted())).chunks:
                size += len(chunk)
        took = time.perf_counter() - began
        return {
            "s": round(took, 2),
            "cpu_s": round(time.process_time() - spent, 2),
            "mb": round(size / 1e6, 2),
            "memory_mb": round(_peak_mb() - before_mb),
        }


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
