"""A tick over many leads that are all due, while somebody asks for help ten times a second: how long they wait."""

from __future__ import annotations

import asyncio
import itertools
import json
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.actions.networks import founding
from bot.app import App
from bot.clock import PushedClock
from bot.commands.table import format_table
from bot.delivery.channel import Delivered
from bot.rendering.text_renderer import RenderedMessage, build_renderers
from bot.runtime.scheduler import TICKS
from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.notes.inbox import Arrival
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Declaration, Note, Party, Synergy
from storage.tables.declaration import DeclarationState
from storage.tables.note import NoteState
from tests.bench.settling import settle_crowd

SIZES = (1_000, 2_000)
NOW = datetime(2026, 3, 10, 10, 30, tzinfo=UTC)  # a Tuesday, when whoever was asked on Friday is nudged
ASKED = NOW - timedelta(days=4)
WALKED = ("nudge", "call-list", "close-silent", "still-there", "digests", "waiting-agreements")
ASKER, BEAT = 9_000_000, 0.1


class Silent:
    """A channel that takes everything at once."""

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        return Delivered(1, "text")


def ticking(knowledge: Knowledge) -> str:
    """The longest and the middle wait while each tick runs, and how long it runs itself."""
    rows = []
    for many in SIZES:
        with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
            store = Store(f"sqlite:///{Path(folder) / 'boucle.sqlite3'}")
            filled_with_leads(store, knowledge, many)
            app = App(store, knowledge, build_renderers(knowledge), Silent(), None, PushedClock(NOW, wall=lambda: NOW))
            rows += [[f"{many:,}", *row] for row in asyncio.run(measured(app))]
            store.close()
    return format_table(
        "Answers while a tick runs over leads that are all due, SQLite",
        ("leads", "tick", "runs for s", "answers", "p50 s", "longest s"),
        rows,
    )


async def measured(app: App) -> list[list[str]]:
    """Tick after tick, with somebody who writes all the time."""
    await answered(app, 1)
    rows = []
    for tick in (tick for tick in TICKS if tick.name in WALKED):
        began = time.perf_counter()
        running = asyncio.create_task(app.ticks.run_tick(tick))
        waits = []
        while not running.done() or not waits:
            waits.append(await answered(app, len(waits)))
            await asyncio.sleep(BEAT)
        await running
        took = time.perf_counter() - began
        ranked = sorted(waits)
        rows.append([tick.name, f"{took:.2f}", str(len(ranked)), f"{ranked[len(ranked) // 2]:.2f}", f"{ranked[-1]:.2f}"])
    return rows


_numbers = itertools.count(1)


async def answered(app: App, number: int) -> float:
    """Seconds until a request for help has its answer in the outbox."""
    sender = {"id": ASKER, "is_bot": False, "first_name": "Zoé", "language_code": "fr"}
    update: dict[str, Any] = {
        "update_id": next(_numbers),
        "message": {
            "message_id": 1,
            "date": int(NOW.timestamp()),
            "chat": {"id": ASKER, "type": "private", "first_name": "Zoé"},
            "from": sender,
            "text": "/aide",
        },
    }

    def keep() -> None:
        with app.store.work() as work:
            work.inbox.keep_arrivals(1, [Arrival(update["update_id"], ASKER, json.dumps(update))], NOW)

    began = time.perf_counter()
    await app.store.run(keep)
    await app.inbox_worker.drain_inbox()
    return time.perf_counter() - began


def filled_with_leads(store: Store, knowledge: Knowledge, many: int) -> None:
    """One network with so many leads, each between two companies of its own, all asked on Friday and silent since."""
    with store.work() as work:
        place = knowledge.gazetteer.find("17180 Périgny")[0]
        network = founding.create_network(work, "perigny", "Périgny", "Inès", "Agglo", place)
        work.enter(network.id)
        founding.appoint_animator(work, 1, "Inès", ASKED)
        session, here = work._session, network.id
        people = range(1_001, 1_001 + 2 * many)
        settle_crowd(session, here, people, place, "bakery", ASKED)
        session.add_all(
            Declaration(
                id=n,
                network_id=here,
                company_id=n,
                keeper_id=n,
                kind=(Kind.OFFER, Kind.NEED)[n % 2],
                resource="brewers-spent-grain",
                said="drêches",
                place="Périgny",
                lat=46.15,
                lon=-1.1,
                state=DeclarationState.OPEN,
                published=ASKED,
                touched=ASKED,
                expires=NOW + timedelta(days=2),
            )
            for n in people
        )
        session.flush()
        pairs = [(lead, people[2 * (lead - 1)], people[2 * lead - 1]) for lead in range(1, many + 1)]
        session.add_all(
            Synergy(
                id=lead,
                network_id=here,
                kind=SynergyKind.EXCHANGE,
                key=f"exchange:{one}:{other}",
                score=80,
                state=SynergyState.ASKING,
                asked_at=ASKED,
                lapses=ASKED + timedelta(days=30),
            )
            for lead, one, other in pairs
        )
        session.flush()
        for lead, one, other in pairs:
            session.add(
                Party(synergy_id=lead, declaration_id=one, company_id=one, role=PartyRole.GIVER, answer=Answer.YES, at=ASKED)
            )
            session.add(
                Party(synergy_id=lead, declaration_id=other, company_id=other, role=PartyRole.TAKER, answer=Answer.ASKED)
            )
            session.add(
                Note(
                    once=f"card:{lead}",
                    chat_id=other,
                    person_id=other,
                    network_id=here,
                    rank=Rank.ALERT,
                    key="lead-card",
                    saying=Saying("lead-card"),
                    subject=f"synergy:{lead}",
                    due=ASKED,
                    state=NoteState.SENT,
                    sent_at=ASKED,
                    message_id=1,
                )
            )
