"""What one running server is made of, built once by main.py and handed to routes by Depends.

Holds things; does nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine

from api.auth.throttle import Throttles
from api.db.writer import Writer
from api.services.ops import OpsService
from api.settings import Settings
from api.sync.hub import Hub


@dataclass(frozen=True, slots=True)
class Context:
    settings: Settings
    engine: Engine
    writer: Writer
    ops: OpsService
    hub: Hub
    throttles: Throttles
