"""Everybody presses the link of an invitation at once, as when it was shown on a wall: how long until each is greeted?"""

from __future__ import annotations

import asyncio
import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.actions.networks import founding
from bot.commands.table import format_table
from bot.rules.networks.invitations import issue_invitation
from matching.knowledge import Knowledge
from storage.notes.inbox import Arrival
from storage.store import Store
from storage.tables.invitation import Purpose
from tests.bench.rush import Rush, format_seconds
from tests.edges.limits import LIMIT

PEOPLE, WITHIN = 2_000, 60.0  # seconds
NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)  # a Tuesday
_PATIENCE, _BEAT = 300.0, 0.1  # seconds: how long is waited for the last one; between two handfuls of updates


def links(knowledge: Knowledge) -> str:
    """Seconds from the tap to the first answer."""
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        rush = Rush(knowledge, Path(folder), NOON)
        payload = found_network(rush.store, knowledge)
        waits, took = rush.play(lambda: press_links(rush, payload))
        rush.close()
    return format_table(
        f"{PEOPLE:,} people press the link of their invitation within {WITHIN:.0f} s; Telegram takes {LIMIT} messages a second",
        ("answered", "p50 s", "p99 s", "longest s", "429s", "all is said after s", "s of computing"),
        [
            [
                f"{len(waits):,}",
                *format_seconds(waits),
                str(rush.channel.limits.refused),
                f"{took:.0f}",
                f"{rush.store.computed:.0f}",
            ]
        ],
    )


def found_network(store: Store, knowledge: Knowledge) -> str:
    """A network with an invitation for everybody; what its link bears."""
    with store.work() as work:
        place = knowledge.gazetteer.find("17180 Périgny")[0]
        network = founding.create_network(work, "perigny", "Périgny", "Inès", "Agglo", place)
        work.enter(network.id)
        founding.appoint_animator(work, 1, "Inès", NOON)
        return issue_invitation(work, Purpose.JOIN, NOON, uses=2 * PEOPLE).payload


async def press_links(rush: Rush, payload: str) -> tuple[list[float], float]:
    """One after the other: how long each waited, and when everybody was answered."""
    pressed: dict[int, float] = {}
    began = rush.loop.time()
    while len(pressed) < PEOPLE:
        due = min(PEOPLE, int((rush.loop.time() - began) / WITHIN * PEOPLE) + 1)
        fresh = [100 + number for number in range(len(pressed), due)]
        pressed.update(dict.fromkeys(fresh, rush.loop.time()))
        await rush.store.run(_keep, rush, fresh, payload)
        rush.app.inbox_worker.wake.set()
        await asyncio.sleep(_BEAT)
    while not pressed.keys() <= rush.channel.first.keys() and rush.loop.time() - began < _PATIENCE:
        await asyncio.sleep(_BEAT)
    waits = sorted(rush.channel.first[chat] - at for chat, at in pressed.items() if chat in rush.channel.first)
    return waits, rush.loop.time() - began


def _keep(rush: Rush, people: list[int], payload: str) -> None:
    with rush.store.work() as work:
        work.inbox.keep_arrivals(
            1, [Arrival(each, each, json.dumps(_press(each, payload))) for each in people], rush.tell_time()
        )


def _press(person: int, payload: str) -> dict[str, Any]:
    return {
        "update_id": person,
        "message": {
            "message_id": 1,
            "date": int(NOON.timestamp()),
            "chat": {"id": person, "type": "private", "first_name": "Zoé"},
            "from": {"id": person, "is_bot": False, "first_name": "Zoé", "language_code": "fr"},
            "text": f"/start {payload}",
            "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
        },
    }
