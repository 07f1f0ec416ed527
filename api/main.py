"""The server: builds everything once, in order, and takes it down again.

The only module that sees all the rooms.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from api.auth.throttle import Throttles
from api.context import Context
from api.db.engine import make_engine
from api.db.migrate import migrate
from api.db.poster_states import PosterStates
from api.db.writer import Writer
from api.middleware import AccessLog, Guard, LastResort, SecurityHeaders, origin_check
from api.paths import FONTS, FRONTEND
from api.photos import PhotoFiles
from api.routes import (
    archives,
    closing,
    common,
    day,
    entities,
    exports,
    failures,
    groups,
    joining,
    library,
    live,
    me,
    morning,
    pages,
    posters,
    prints,
    reports,
    room,
    seats,
    versions,
    workshops,
)
from api.routes import photos as photo_routes
from api.services.access import Access
from api.services.answers import AnswersService
from api.services.archiving import Archiving
from api.services.calls import Calls
from api.services.cards import Cards
from api.services.clock import Clocks
from api.services.closing import Closing
from api.services.common import Common
from api.services.day import DayReader
from api.services.entities import Entities
from api.services.gates import Gates
from api.services.group_changes import Groups
from api.services.headings import Headings
from api.services.jobs import Jobs
from api.services.join import Joining
from api.services.news import News
from api.services.ops import OpsService
from api.services.photos import Photos
from api.services.picks import Picks
from api.services.posters import Posters
from api.services.prints import Prints
from api.services.programme import Programme
from api.services.reports import Reports
from api.services.retention import Retention
from api.services.seats import Seats
from api.services.signs import check_figure
from api.services.unpacking import Unpacking
from api.services.versions import Versions
from api.services.workshops import Workshops
from api.settings import Settings
from api.site import Site
from api.sync.bus import LocalBus
from api.sync.hub import Hub
from chorem.spec.library import load_library

ROUTERS = (
    library,
    workshops,
    day,
    groups,
    morning,
    joining,
    seats,
    me,
    live,
    posters,
    photo_routes,
    versions,
    exports,
    archives,
    reports,
    common,
    closing,
    prints,
    room,
    entities,
    pages,
)


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Context]:
    """A migrated database, its writer and its services; on leaving, what was queued is committed."""
    engine = make_engine(settings)
    await asyncio.to_thread(migrate, engine)
    states, bus, throttles = PosterStates(), LocalBus(), Throttles()
    writer = Writer(engine, states)
    ops = OpsService(engine, writer, states, bus, check_figure)
    photo_files = PhotoFiles(settings.data_dir / "photos")
    photos = Photos(photo_files)
    days = DayReader(engine)
    hub = Hub(bus, ops, days)
    news = News(days, hub)
    clocks = Clocks(engine, writer, states, news)

    async def forget(workshop_id: str, poster_ids: list[str]) -> None:
        hub.forget_workshop(workshop_id)
        await ops.forget(poster_ids)
        for poster_id in poster_ids:
            await photos.forget(poster_id)
        await clocks.look_again(workshop_id)

    async def changed(workshop_id: str) -> None:
        await clocks.look_again(workshop_id)
        await news.tell(workshop_id)

    async def group_gone(workshop_id: str, poster_id: str, seats: list[str]) -> None:
        for seat in seats:
            hub.revoke(seat)
        hub.forget_poster(poster_id)
        await photos.forget(poster_id)

    seats_service = Seats(engine, writer, news)

    async def names_changed(workshop_id: str, poster_ids: list[str]) -> None:
        await ops.forget(poster_ids)
        await seats_service.names_changed(workshop_id)

    link_key = settings.link_key()
    workshops_service = Workshops(engine, writer, link_key, forget, changed, names_changed, Headings(ops))
    retention = Retention(engine, workshops_service)
    posters_service = Posters(engine, ops)
    answers = AnswersService(engine, writer, news)
    jobs = Jobs()
    writer.start()
    hub.start()
    await clocks.start()
    try:
        yield Context(
            settings=settings,
            site=await asyncio.to_thread(Site, FRONTEND, {"fonts": FONTS}),
            engine=engine,
            writer=writer,
            hub=hub,
            ops=ops,
            access=Access(engine, writer),
            workshops=workshops_service,
            programme=Programme(engine, writer, states, workshops_service, changed),
            clocks=clocks,
            calls=Calls(writer, news),
            cards=Cards(writer, news),
            answers=answers,
            picks=Picks(writer, ops, answers),
            gates=Gates(writer, states, news),
            groups=Groups(writer, states, changed, group_gone),
            seats=seats_service,
            versions=Versions(engine, writer, states, ops),
            joining=Joining(engine, writer, throttles),
            posters=posters_service,
            photos=photos,
            prints=Prints(workshops_service, posters_service),
            jobs=jobs,
            retention=retention,
            closing=Closing(engine, writer, link_key),
            common=Common(engine, writer, ops, workshops_service, changed),
            reports=Reports(engine, ops, photos, workshops_service, answers, settings.time_zone),
            archiving=Archiving(engine, ops, photo_files),
            unpacking=Unpacking(writer, photo_files, workshops_service),
            entities=Entities(engine, ops, load_library),
            throttles=throttles,
        )
    finally:
        jobs.close()
        clocks.stop()
        hub.stop()
        await asyncio.to_thread(writer.stop)
        engine.dispose()


def create_app(settings: Settings | None = None) -> FastAPI:
    """The ASGI application, ready once its lifespan has begun."""
    chosen = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with running(chosen) as context:
            app.state.context = context
            days = chosen.retention_days
            purging = days and asyncio.create_task(context.retention.every_day(days))
            yield
            if purging:
                purging.cancel()

    app = FastAPI(
        title="Chorem",
        version="1",
        lifespan=lifespan,
        openapi_url="/api/openapi.json",
        # Their pages load scripts from elsewhere; the description itself is served.
        docs_url=None,
        redoc_url=None,
    )
    for module in ROUTERS:
        app.include_router(module.router)
    failures.install(app)
    streamed = {"/api/workshops/import": chosen.import_max_mb * 1024 * 1024}
    # The last added is the outermost.
    app.add_middleware(Guard, is_ours=origin_check(chosen.public_url), streamed=streamed)
    app.add_middleware(LastResort)
    app.add_middleware(GZipMiddleware, minimum_size=1_000, compresslevel=6)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(AccessLog)
    return app
