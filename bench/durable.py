"""Durable ops a second over real WebSockets: each person sends the next op once the last is on disk."""

from __future__ import annotations

from typing import Any

from bench.measure import measure
from bench.servers import ChoremServer

#: (groups, people a group)
CROWDS = ((1, 1), (1, 6), (25, 6))


def run(seconds: float = 8.0) -> dict[str, Any]:
    """One person, one group, twenty-five groups; prints a table."""
    print("\nDurable ops over WebSockets (SQLite, WAL, synchronous=FULL), each acknowledged before the next")
    print(f"{'':26}{'ops/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'CPU %':>8}{'lost':>6}")
    results: dict[str, Any] = {}
    for groups, each in CROWDS:
        with ChoremServer() as server:
            clients = [
                {"index": index, "path": f"/api/posters/{poster}/live", "token": token}
                for index, (poster, token) in enumerate(server.join_groups(groups, each))
            ]
            row = measure("chorem", server.pid, server.port, clients, seconds, presence_hz=0, op_every_s=0)
        name = f"{groups} × {each} people"
        results[name] = row
        print(
            f"{name:26}{row['ops_per_s']:8.0f}{row['ack_p50_ms']:8.1f}{row['ack_p99_ms']:8.1f}"
            f"{row['cpu_percent']:8.0f}{row['lost']:6d}"
        )
    return results
