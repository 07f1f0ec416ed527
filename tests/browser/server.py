"""A real `chorem serve` on a free loopback port with its own data, for the browser tests."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


def preparing(made: dict[str, Any]) -> str:
    """The address of the page that prepares a workshop, for its facilitator."""
    address: str = made["facilitator_url"]
    return address.replace("#k=", "/preparer#k=")


@dataclass
class Server:
    """Starts, kills and starts again one server over the same data."""

    data_dir: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> Server:
        env = os.environ | {
            "CHOREM_HOST": "127.0.0.1",
            "CHOREM_PORT": str(self.port),
            "CHOREM_DATA_DIR": str(self.data_dir),
        }
        command = [sys.executable, "-m", "api.cli", "serve"]
        with (self.data_dir / "server.log").open("ab") as log:
            self.process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                if httpx.get(self.url + "/readyz", timeout=1).status_code == 200:
                    return self
            except httpx.TransportError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
        raise RuntimeError((self.data_dir / "server.log").read_text("utf-8")[-4000:])

    def kill(self) -> None:
        """As a power cut would: no handler runs."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    def create_workshop(self, **values: Any) -> dict[str, Any]:
        body = {"title": "Atelier d’essai", "groups": ["Élus", "Habitants"]} | values
        answer = httpx.post(self.url + "/api/workshops", json=body)
        answer.raise_for_status()
        made: dict[str, Any] = answer.json()
        return made
