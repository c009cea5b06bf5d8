"""Everybody's digest is due at the same hour, in one network or in several, while somebody asks for help ten times a second."""

from __future__ import annotations

import asyncio
import json
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.actions.networks import founding
from bot.commands.table import format_table
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.notes.inbox import Arrival
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState
from tests.bench.rush import Rush, format_seconds
from tests.bench.settling import settle_crowd
from tests.edges.limits import LIMIT

PEOPLE, NETWORKS = 2_000, (1, 4)
DUE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)  # a Tuesday
PUBLISHED = DUE - timedelta(days=3)
_TOWNS = ("17180 Périgny", "79000 Niort", "85000 La Roche-sur-Yon", "86000 Poitiers")
_ACTIVITY, _OFFERED = "cattle-farm", ("brewers-spent-grain", "straw")  # each is news for those who offer the other
_PATIENCE, _BEAT = 900.0, 0.1  # seconds: how long is waited for the last one; between two questions
_ASKERS, _FIRST_ASKER = 200, 1_000_000  # phones that ask in turn


def digests(knowledge: Knowledge) -> str:
    """How long until each network's last digest is there, and how long answers take meanwhile."""
    return format_table(
        f"{PEOPLE:,} digests due in the same minute; Telegram takes {LIMIT} messages a second",
        (
            "networks",
            "digests",
            "messages a second",
            "the last one of the first network to end after s",
            "of the last one",
            "429s",
            "answers p50 s",
            "p99 s",
            "longest s",
            "s of computing",
        ),
        [send_digests(knowledge, networks) for networks in NETWORKS],
    )


def send_digests(knowledge: Knowledge, networks: int) -> list[str]:
    """One line of the table."""
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        rush = Rush(knowledge, Path(folder), DUE)
        people = [fill_network(rush, knowledge, number, PEOPLE // networks) for number in range(networks)]
        waits = rush.play(lambda: ask_meanwhile(rush, {each for network in people for each in network}))
        rush.close()
    arrived = rush.channel.first
    ends = sorted(max((arrived[each] - rush.begun for each in network if each in arrived), default=0.0) for network in people)
    everything = sum(len(each) for each in people)
    got = sum(each in arrived for network in people for each in network)
    rate = sum(at <= ends[-1] + rush.begun for at in rush.channel.moments) / ends[-1]
    return [
        str(networks),
        f"{got:,} of {everything:,}",
        f"{rate:.1f}",
        f"{ends[0]:.0f}",
        f"{ends[-1]:.0f}",
        str(rush.channel.limits.refused),
        *format_seconds(waits),
        f"{rush.store.computed:.0f}",
    ]


def fill_network(rush: Rush, knowledge: Knowledge, number: int, many: int) -> range:
    """So many people with a company each, half of which offer what the other half takes; their Telegram ids."""
    first = 1_000 + number * 10_000
    everybody = range(first, first + many)
    place = knowledge.gazetteer.find(_TOWNS[number])[0]
    with rush.store.work() as work:
        network = founding.create_network(work, f"network{number}", place.name, "Inès", "Agglo", place)
        work.enter(network.id)
        founding.appoint_animator(work, number + 1, "Inès", PUBLISHED)
        session, here = work._session, network.id
        settle_crowd(session, here, everybody, place, _ACTIVITY, PUBLISHED, digest_due=DUE)
        session.add_all(
            Declaration(
                network_id=here,
                company_id=n,
                keeper_id=n,
                kind=Kind.OFFER,
                resource=_OFFERED[n % 2],
                said=_OFFERED[n % 2],
                place=place.name,
                lat=place.lat,
                lon=place.lon,
                state=DeclarationState.OPEN,
                published=PUBLISHED,
                touched=PUBLISHED,
                compare_due=None,
                expires=DUE + timedelta(days=60),
            )
            for n in everybody
        )
    return everybody


async def ask_meanwhile(rush: Rush, people: set[int]) -> list[float]:
    """Somebody asks for help all the time until the last digest is there: how long each of them waited."""
    asked: dict[int, float] = {}
    while not people <= rush.channel.first.keys() and rush.loop.time() - rush.begun < _PATIENCE:
        if len(asked) < _ASKERS:
            asker = _FIRST_ASKER + len(asked)
            asked[asker] = rush.loop.time()
            await rush.store.run(_keep, rush, asker)
            rush.app.inbox_worker.wake.set()
        await asyncio.sleep(_BEAT)
    return sorted(rush.channel.first[each] - at for each, at in asked.items() if each in rush.channel.first)


def _keep(rush: Rush, asker: int) -> None:
    update: dict[str, Any] = {
        "update_id": asker,
        "message": {
            "message_id": 1,
            "date": int(DUE.timestamp()),
            "chat": {"id": asker, "type": "private", "first_name": "Zoé"},
            "from": {"id": asker, "is_bot": False, "first_name": "Zoé", "language_code": "fr"},
            "text": "/aide",
        },
    }
    with rush.store.work() as work:
        work.inbox.keep_arrivals(1, [Arrival(asker, asker, json.dumps(update))], rush.tell_time())
