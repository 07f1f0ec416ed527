"""A page with the stage alone, served to a browser: no database, no session, one given poster."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

ROOT = Path(__file__).parent.parent
SYMBOLS = ROOT / "symbols"
NOT_SIGNS = {"palette.json", "labels.json", "released.json", "sign.schema.json"}


def symbols() -> dict[str, Any]:
    """The library as GET /api/symbols serves it."""
    signs = [
        json.loads(file.read_text("utf-8"))
        for file in sorted(SYMBOLS.glob("*.json"))
        if file.name not in NOT_SIGNS
    ]
    return {
        "signs": signs,
        "palette": json.loads((SYMBOLS / "palette.json").read_text("utf-8"))["couleur"],
        "labels": json.loads((SYMBOLS / "labels.json").read_text("utf-8")),
        "widths": json.loads((ROOT / "chorem/text/widths.json").read_text("utf-8")),
    }


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, answers: dict[str, bytes], **kwargs: Any) -> None:
        self.answers = answers
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        path = path.split("?")[0]
        if path.startswith("/fonts/"):
            path = "/chorem/text" + path
        return str(ROOT / path.lstrip("/"))

    def do_GET(self) -> None:
        body = self.answers.get(self.path)
        if body is None:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: what is asked for is not news."""


@contextmanager
def stage_page(poster: dict[str, Any]) -> Iterator[str]:
    """The address of the page, for as long as the block runs."""
    answers = {"/symbols.json": json.dumps(symbols()).encode(), "/poster.json": json.dumps(poster).encode()}
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, answers=answers))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/bench/canvas.html"
    finally:
        server.shutdown()
        server.server_close()
