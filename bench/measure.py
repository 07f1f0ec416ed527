"""One measured interval: people in two processes of their own, the server's CPU read before and after."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil

WARM_UP_S = 4.0
ROOT = Path(__file__).parent.parent


def percentile_ms(counts: list[list[tuple[int, int]]], part: float) -> float:
    """Of (tenths of a millisecond, how often) lists."""
    merged = sorted(pair for listed in counts for pair in listed)
    wanted = sum(count for _, count in merged) * part
    for tenths, count in merged:
        wanted -= count
        if wanted <= 0:
            return tenths / 10
    return float("nan")


def measure(
    kind: str,
    pid: int,
    port: int,
    clients: list[dict[str, Any]],
    seconds: float,
    *,
    presence_hz: float,
    op_every_s: float,
) -> dict[str, Any]:
    """One run against one server: CPU of its process, messages a second, latencies in milliseconds.

    ``presence_hz`` 0: no presence; ``op_every_s`` 0: the next op as soon as the last is saved.
    """
    orders = {"kind": kind, "port": port, "presence_hz": presence_hz, "op_every_s": op_every_s}
    workers = [_worker(orders | {"clients": clients[half::2]}) for half in range(2)]
    try:
        for worker in workers:
            line = worker.stdout.readline()
            if line.strip() != "ready":
                raise RuntimeError(f"the load did not start: {line}")
        time.sleep(WARM_UP_S)
        process = psutil.Process(pid)
        began, cpu_before = time.monotonic(), process.cpu_times()
        _tell(workers, "measure")
        time.sleep(seconds)
        cpu_after, took_s = process.cpu_times(), time.monotonic() - began
        _tell(workers, "stop")
        found = [json.loads(worker.stdout.readline()) for worker in workers]
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()
    cpu_s = cpu_after.user + cpu_after.system - cpu_before.user - cpu_before.system
    latencies, acks = [part["latencies"] for part in found], [part["acks"] for part in found]
    return {
        "cpu_percent": 100 * cpu_s / took_s,
        "sent_per_s": sum(part["sent"] for part in found) / took_s,
        "frames_per_s": sum(part["frames"] for part in found) / took_s,
        "presence_p50_ms": percentile_ms(latencies, 0.5),
        "presence_p99_ms": percentile_ms(latencies, 0.99),
        "ops_per_s": sum(count for listed in acks for _, count in listed) / took_s,
        "ack_p50_ms": percentile_ms(acks, 0.5),
        "ack_p99_ms": percentile_ms(acks, 0.99),
        "lost": sum(part["lost"] for part in found),
        "memory_mb": psutil.Process(pid).memory_info().rss / 2**20,
    }


def _worker(orders: dict[str, Any]) -> Any:
    worker = subprocess.Popen(
        [sys.executable, "-m", "bench.load"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        cwd=ROOT,
    )
    assert worker.stdin is not None
    worker.stdin.write(json.dumps(orders) + "\n")
    return worker


def _tell(workers: list[Any], word: str) -> None:
    for worker in workers:
        worker.stdin.write(word + "\n")
