"""Where health and measures are read on this machine: two addresses, without anything of anybody."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime

import structlog
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot import measures
from bot.runtime.upkeep.judging import STANDSTILLS, Judgement
from bot.runtime.upkeep.options import UpkeepOptions
from storage.store import Store

log = structlog.get_logger()
_PATIENCE_SECONDS = 8.0  # for the database; a Prometheus waits ten
_FUNNEL_SECONDS = 60.0  # so long a funnel is good for: it is counted over everything


class CannotServeHealth(Exception):
    """The address or port for health and measures cannot be had."""


class UpkeepPage:
    """Answers at the address and port that the operator chose."""

    def __init__(
        self, store: Store, clock: Callable[[], datetime], options: UpkeepOptions, read_judgement: Callable[[], Judgement]
    ) -> None:
        self._store, self._clock, self._options, self._read_judgement = store, clock, options, read_judgement
        self._counted: float | None = None

    async def run(self) -> None:
        """Answer for ever. Raises CannotServeHealth."""
        server = HTTPServer(
            Application(
                [(r"/health", HealthHandler, {"page": self}), (r"/metrics", MeasuresHandler, {"page": self})],
                log_function=lambda _: None,
            )
        )
        try:
            server.listen(self._options.port or 0, self._options.listen)
        except OSError as no:
            raise CannotServeHealth(str(no)) from no
        try:
            await asyncio.Event().wait()
        finally:
            server.stop()
            await server.close_all_connections()

    def find_standstills(self) -> tuple[str, ...] | None:
        """Why nobody is answered any more, in words of ours; None before anything was looked at."""
        judged = self._read_judgement()
        return (
            tuple(kind.value for kind, facts in judged.items() if kind in STANDSTILLS and facts is not None) if judged else None
        )

    async def read_measures(self) -> bytes:
        """All measures, those of the database as they are now; where it does not answer, as they were."""
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await self._store.run(self._record_measures)
        except Exception as no:  # noqa: BLE001  (what is known without it is told all the same)
            log.warning("the database could not be measured", why=type(no).__name__)
        return measures.render_measures()

    def _record_measures(self) -> None:
        now, count = self._clock(), self._counted is None or time.monotonic() - self._counted > _FUNNEL_SECONDS
        with self._store.read() as work:
            measures.record_depths(work.upkeep.measure_outbox(now), work.upkeep.measure_inbox(), now)
            if count:
                funnels = []
                for network in work.networks.list_all():
                    work.enter(network.id)
                    funnels.append((network.slug, work.figures.count_funnel()))
                measures.record_funnels(funnels)
                self._counted = time.monotonic()


class HealthHandler(RequestHandler):
    """200 while people are answered, 503 with the reason otherwise."""

    def initialize(self, page: UpkeepPage) -> None:
        """What it asks."""
        self._page = page

    def get(self) -> None:
        """How it is."""
        found = self._page.find_standstills()
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        if found is None:
            self.set_status(503)
            self.finish("starting\n")
        elif found:
            self.set_status(503)
            self.finish(f"not well: {', '.join(found)}\n")
        else:
            self.finish("well\n")


class MeasuresHandler(RequestHandler):
    """What a Prometheus reads."""

    def initialize(self, page: UpkeepPage) -> None:
        """What it asks."""
        self._page = page

    async def get(self) -> None:
        """All of it."""
        self.set_header("Content-Type", measures.MEASURES_TYPE)
        self.finish(await self._page.read_measures())
