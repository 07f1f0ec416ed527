"""Server CPU and presence latency of groups at work, Chorem beside the y-websocket server (npm).

Both servers get the same people: six a group, each sending its presence twenty times a second and one op
every two seconds. What is measured is the CPU time of the server's process over the same interval.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from bench.servers import ChoremServer, free_port

PER_GROUP = 6
PRESENCE_HZ = 20.0
OP_EVERY_S = 2.0
WARM_UP_S = 4.0
ROOT = Path(__file__).parent.parent
Y_SERVER = ROOT / "node_modules/@y/websocket-server/src/server.js"


def percentile_ms(counts: list[list[tuple[int, int]]], part: float) -> float:
    """Of (tenths of a millisecond, how often) lists."""
    merged = sorted(pair for listed in counts for pair in listed)
    wanted = sum(count for _, count in merged) * part
    for tenths, count in merged:
        wanted -= count
        if wanted <= 0:
            return tenths / 10
    return float("nan")


def measure(kind: str, pid: int, port: int, clients: list[dict[str, Any]], seconds: float) -> dict[str, Any]:
    """One run against one server: CPU of its process, frames, latencies in milliseconds."""
    workers = [_worker(kind, port, clients[half::2]) for half in range(2)]
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
        "ack_p50_ms": percentile_ms(acks, 0.5),
        "ack_p99_ms": percentile_ms(acks, 0.99),
        "lost": sum(part["lost"] for part in found),
        "memory_mb": psutil.Process(pid).memory_info().rss / 2**20,
    }


def chorem(groups: int, seconds: float) -> dict[str, Any]:
    with ChoremServer() as server:
        seats = server.join_groups(groups, PER_GROUP)
        clients = [
            {"index": index, "path": f"/api/posters/{poster}/live", "token": token}
            for index, (poster, token) in enumerate(seats)
        ]
        return measure("chorem", server.pid, server.port, clients, seconds)


def y_websocket(groups: int, seconds: float) -> dict[str, Any]:
    each = int((seconds + WARM_UP_S) / OP_EVERY_S) + 4
    made = subprocess.run(
        ["node", str(ROOT / "bench/yjs_updates.js"), str(groups * PER_GROUP), str(each)],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.splitlines()
    clients = []
    for index, line in enumerate(made):
        yjs = json.loads(line)
        path = f"/group-{index // PER_GROUP}"
        clients.append({"index": index, "path": path, "updates": yjs["updates"], "yjs_client": yjs["client"]})
    with _y_server() as (pid, port):
        return measure("yjs", pid, port, clients, seconds)


def run(seconds: float = 10.0) -> dict[str, Any]:
    """25 groups on both servers, 100 on ours; prints a table."""
    rows = {
        "y-websocket, 25 groups": (25, y_websocket(25, seconds)),
        "Chorem, 25 groups": (25, chorem(25, seconds)),
        "Chorem, 100 groups": (100, chorem(100, seconds)),
    }
    print(
        f"\nPresence: {PER_GROUP} a group, {PRESENCE_HZ:.0f} presence/s each, one op every {OP_EVERY_S:.0f} s"
    )
    print(
        f"{'':24}{'CPU %':>8}{'% a group':>11}{'in/s':>8}{'out/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'ack p99':>9}"
        f"{'MB':>6}"
    )
    results: dict[str, Any] = {}
    for name, (groups, row) in rows.items():
        row["cpu_percent_per_group"] = row["cpu_percent"] / groups
        print(
            f"{name:24}{row['cpu_percent']:8.1f}{row['cpu_percent_per_group']:11.3f}{row['sent_per_s']:8.0f}"
            f"{row['frames_per_s']:8.0f}{row['presence_p50_ms']:8.1f}{row['presence_p99_ms']:8.1f}"
            f"{row['ack_p99_ms']:9.1f}{row['memory_mb']:6.0f}"
        )
        results[name] = row
    ratio = rows["Chorem, 25 groups"][1]["cpu_percent"] / rows["y-websocket, 25 groups"][1]["cpu_percent"]
    results["ratio"] = ratio
    print(f"CPU beside y-websocket: {ratio:.2f} × (at most 1.5)")
    return results


def _worker(kind: str, port: int, clients: list[dict[str, Any]]) -> Any:
    worker = subprocess.Popen(
        [sys.executable, "-m", "bench.load"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        cwd=ROOT,
    )
    orders = {
        "kind": kind,
        "port": port,
        "clients": clients,
        "presence_hz": PRESENCE_HZ,
        "op_every_s": OP_EVERY_S,
    }
    assert worker.stdin is not None
    worker.stdin.write(json.dumps(orders) + "\n")
    return worker


def _tell(workers: list[Any], word: str) -> None:
    for worker in workers:
        worker.stdin.write(word + "\n")


@contextmanager
def _y_server() -> Iterator[tuple[int, int]]:
    port = free_port()
    process = subprocess.Popen(
        ["node", str(Y_SERVER)],
        env=os.environ | {"HOST": "127.0.0.1", "PORT": str(port)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    try:
        yield process.pid, port
    finally:
        process.kill()
        process.wait()
