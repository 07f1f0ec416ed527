"""How the application is served: one uvicorn process, our WebSocket class, no compression, a quick restart.

Must not know routes. The address is printed by cli.py.
"""

from __future__ import annotations

import gc
from typing import Any

import uvicorn

from api.sync.socket import LiveSocket
from chorem.poster.bounds import MAX_MESSAGE_BYTES

#: Requests that still run when the server stops are given this long; live connections are told at once.
GRACE_S = 5


def make_config(app: Any, host: str, port: int, **options: Any) -> uvicorn.Config:
    """uvicorn's options. ``app`` is the ASGI application or its import string; others override."""
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        **{
            "loop": "auto",
            "http": "httptools",
            "ws": LiveSocket,
            "ws_max_size": MAX_MESSAGE_BYTES,
            "ws_per_message_deflate": False,
            # Clients ping in the protocol itself [L4].
            "ws_ping_interval": None,
            "ws_ping_timeout": None,
            "timeout_graceful_shutdown": GRACE_S,
            "server_header": False,
            "access_log": False,
            "log_level": "warning",
            **options,
        },
    )


def tune_gc() -> None:
    """What is loaded at start lives for ever: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def serve(app: Any, host: str, port: int, **options: Any) -> None:
    """Serves until told to stop (SIGINT, SIGTERM)."""
    config = make_config(app, host, port, **options)
    config.load()
    tune_gc()
    uvicorn.Server(config).run()
