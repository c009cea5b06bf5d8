"""Starts the demo: local Telegram, bot and territory in one process, until Ctrl-C."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from bot import app, settings
from bot.clock import PushedClock, read_wall_clock
from bot.local_telegram.cards import BotCard, GroupCard, Phone, Push, RoomKind
from bot.local_telegram.server import LocalTelegram
from bot.rehearsal.first_exchanges import settle_first_exchanges
from bot.rehearsal.territory import DEMO_SLUG, plan_demo_workshop, seed_demo

_DEMO_PORT = 8765
_HOME_ZONE, _SATURDAY = ZoneInfo("Europe/Paris"), 5
DEMO_TOKEN = "1000000:demo-of-boucle"
LEA = Phone(101, "Léa", "Brasserie du Marais", phone_number="+33639980001", lat=46.1164, lon=-0.9339, start_payload=DEMO_SLUG)
MARC = Phone(102, "Marc", "Ferme des Aubiers", phone_number="+33546000000", lat=46.0911, lon=-1.0072, start_payload=DEMO_SLUG)
INES = Phone(
    103,
    "Inès",
    "Inès, qui anime le réseau",
    phone_number="+33639980003",
    lat=46.1531,
    lon=-1.0956,
    start_payload=DEMO_SLUG,
    known=True,
)
_EVERYBODY = (LEA.telegram_id, MARC.telegram_id, INES.telegram_id)
DEMO_GROUP = GroupCard(-104, "Éco-réseau Périgny", _EVERYBODY)
DEMO_FORUM = GroupCard(
    -1_000_000_000_105, "Zone de Périgny", _EVERYBODY, RoomKind.FORUM, topics={2: "Opportunités", 3: "Entraide"}
)
DEMO_CHANNEL = GroupCard(
    -1_000_000_000_106, "Périgny, les nouvelles", _EVERYBODY, RoomKind.CHANNEL, administrators=(INES.telegram_id,)
)
_CLOCK_PUSHES = {
    "Dans une heure": timedelta(hours=1),
    "Demain": timedelta(days=1),
    "Dans trois jours": timedelta(days=3),
    "Dans une semaine": timedelta(days=7),
}


async def serve_demo(port: int = _DEMO_PORT, ready: asyncio.Event | None = None) -> None:
    """Run until cancelled; `ready` is set once the page can be opened."""
    clock = PushedClock(find_working_morning(read_wall_clock()))
    with tempfile.TemporaryDirectory(prefix="boucle-demo-") as folder:
        booted: asyncio.Future[app.App] = asyncio.get_running_loop().create_future()
        pushes = [Push(label, _build_pusher(booted, clock, step)) for label, step in _CLOCK_PUSHES.items()]
        telegram = LocalTelegram(
            [LEA, MARC, INES],
            BotCard(DEMO_TOKEN, "Boucle", "boucle_demo_bot"),
            pushes,
            clock,
            [DEMO_GROUP, DEMO_FORUM, DEMO_CHANNEL],
        )
        page = await telegram.listen(port)
        given = settings.read_settings(
            token=DEMO_TOKEN, api_url=page.rstrip("/"), database_url=f"sqlite:///{Path(folder) / 'demo.sqlite3'}"
        )
        made, bot = app.build_app(given, clock)
        booted.set_result(made)
        kept = seed_demo(made.store, made.knowledge, clock(), INES.telegram_id)
        settle_first_exchanges(made.store, made.knowledge, clock(), INES.telegram_id, DEMO_SLUG)
        plan_demo_workshop(made.store, made.knowledge, clock(), INES.telegram_id)
        typer.echo(
            f"\n  Boucle : {page}\n  {kept.companies} structures, {kept.declarations} annonces autour de La Rochelle. "
            "Ctrl-C pour arrêter.\n"
        )
        if ready is not None:
            ready.set()
        try:
            await made.run(bot)
        finally:
            await telegram.close()
            made.store.close()


def find_working_morning(now: datetime) -> datetime:
    """Nine o'clock on the next working day: at night and on Sundays Boucle keeps quiet, which makes a dull demo."""
    local = now.astimezone(_HOME_ZONE)
    day = next(
        d
        for d in (local.date() + timedelta(days=n) for n in range(4))
        if d.weekday() < _SATURDAY and datetime.combine(d, time(9), _HOME_ZONE) >= local
    )
    return datetime.combine(day, time(9), _HOME_ZONE).astimezone(UTC)


def _build_pusher(booted: asyncio.Future[app.App], clock: PushedClock, step: timedelta) -> Callable[[], Awaitable[None]]:
    async def push() -> None:
        await (await booted).advance_clock(clock() + step)

    return push
