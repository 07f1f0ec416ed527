"""A PNG made in a process of its own, bounded in time and memory: a heavy poster cannot stop a server.

Owns the limits. Must not know the document.
"""

from __future__ import annotations

import resource
import subprocess
import sys

from chorem.errors import ChoremError
from chorem.render.pdf import to_png

TIMEOUT_S = 30
_MAX_MEMORY_BYTES = 4 * 2**30


def to_png_apart(svg: str, width_mm: float, height_mm: float, *, width_px: int) -> bytes:
    """As ``to_png``; raises ChoremError("export_failed") beyond the limits."""
    orders = [str(width_mm), str(height_mm), str(width_px)]
    try:
        made = subprocess.run(
            [sys.executable, "-m", "chorem.render.png_process", *orders],
            input=svg.encode(),
            capture_output=True,
            timeout=TIMEOUT_S,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise ChoremError("export_failed") from error
    return made.stdout


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY_BYTES, _MAX_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (TIMEOUT_S, TIMEOUT_S))
    width_mm, height_mm, width_px = sys.argv[1:4]
    svg = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(to_png(svg, float(width_mm), float(height_mm), width_px=int(width_px)))


if __name__ == "__main__":
    main()
