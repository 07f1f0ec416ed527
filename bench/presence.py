"""Server CPU and presence latency of groups at work, Chorem beside the y-websocket server (npm).

Both servers get the same people: six a group, each sending its presence twenty times a second and one op
every two seconds. What is measured is the CPU time of the server's process over the same interval.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bench.measure import ROOT, WARM_UP_S, measure
from bench.servers import ChoremServer, free_port

PER_GROUP = 6
PRESENCE_HZ = 20.0
OP_EVERY_S = 2.0
TRAFFIC = {"presence_hz": PRESENCE_HZ, "op_every_s": OP_EVERY_S}
Y_SERVER = ROOT / "node_modules/@y/websocket-server/src/server.js"


def chorem(groups: int, seconds: float) -> dict[str, Any]:
    with ChoremServer() as server:
        seats = server.join_groups(groups, PER_GROUP)
        clients = [
            {"index": index, "path": f"/api/posters/{poster}/live", "token": token}
            for index, (poster, token) in enumerate(seats)
        ]
        return measure("chorem", server.pid, server.port, clients, seconds, **TRAFFIC)


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
        return measure("yjs", pid, port, clients, seconds, **TRAFFIC)


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
