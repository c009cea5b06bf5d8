"""The territory of the demo: the network of Périgny, its animator, and forty companies around La Rochelle."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.actions.imports import takeover
from bot.actions.networks import founding
from bot.rules.imports import import_lines
from bot.rules.imports.import_counts import ImportCount
from matching.knowledge import Knowledge
from matching.vocabulary import Place
from storage.store import Store

DEMO_TERRITORY = Path(__file__).parent / "territory.csv"
DEMO_SLUG, _NETWORK_NAME, _ANIMATOR_NAME, _HOST_NAME = "perigny", "Périgny", "Inès", "Agglo"


def seed_demo(store: Store, knowledge: Knowledge, now: datetime, animator: int) -> ImportCount:
    """Fill an empty database; `animator` is the Telegram id of the one who animates."""
    lines = read_territory(knowledge, now)
    with store.work() as work:
        founding.create_network(work, DEMO_SLUG, _NETWORK_NAME, _ANIMATOR_NAME, _HOST_NAME, find_demo_centre(knowledge))
        founding.appoint_animator(work, animator, _ANIMATOR_NAME, now)
        return takeover.import_lines(work, lines, knowledge, now, joined=True)


def read_territory(knowledge: Knowledge, now: datetime) -> tuple[import_lines.ImportLine, ...]:
    """The forty companies and what they declare, as a list of the animator's would be read."""
    place = find_demo_centre(knowledge)
    return import_lines.read_import_file(DEMO_TERRITORY, knowledge, (place.lat, place.lon), now.date())


def find_demo_centre(knowledge: Knowledge) -> Place:
    """Périgny, in Charente-Maritime."""
    return knowledge.gazetteer.find("17180 Périgny")[0]
