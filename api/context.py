"""What one running server is made of, built once by main.py and handed to routes by Depends.

Holds things; does nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine

from api.auth.throttle import Throttles
from api.db.writer import Writer
from api.services.access import Access
from api.services.answers import AnswersService
from api.services.archiving import Archiving
from api.services.calls import Calls
from api.services.cards import Cards
from api.services.clock import Clocks
from api.services.closing import Closing
from api.services.common import Common
from api.services.entities import Entities
from api.services.gates import Gates
from api.services.group_changes import Groups
from api.services.jobs import Jobs
from api.services.join import Joining
from api.services.ops import OpsService
from api.services.photos import Photos
from api.services.picks import Picks
from api.services.posters import Posters
from api.services.prints import Prints
from api.services.programme import Programme
from api.services.reports import Reports
from api.services.retention import Retention
from api.services.seats import Seats
from api.services.unpacking import Unpacking
from api.services.versions import Versions
from api.services.workshops import Workshops
from api.settings import Settings
from api.site import Site
from api.sync.hub import Hub


@dataclass(frozen=True, slots=True)
class Context:
    settings: Settings
    site: Site
    engine: Engine
    writer: Writer
    hub: Hub
    ops: OpsService
    access: Access
    workshops: Workshops
    programme: Programme
    clocks: Clocks
    calls: Calls
    cards: Cards
    answers: AnswersService
    picks: Picks
    gates: Gates
    groups: Groups
    seats: Seats
    versions: Versions
    joining: Joining
    posters: Posters
    photos: Photos
    prints: Prints
    jobs: Jobs
    retention: Retention
    closing: Closing
    common: Common
    reports: Reports
    archiving: Archiving
    unpacking: Unpacking
    entities: Entities
    throttles: Throttles
