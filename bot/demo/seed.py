"""The territory of the demo: the network of Périgny, its animator, and forty companies around La Rochelle."""
from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot import importing
from bot.actions import imports, networks
from matching.knowledge import Knowledge
from matching.words import Place
from storage.store import Store

TERRITORY = Path(__file__).parent / "territory.csv"
SLUG, NAME, ANIMATOR, HOST = "perigny", "Périgny", "Inès", "Agglo"


def seed(store: Store, knowledge: Knowledge, now: datetime, animator: int) -> imports.Kept:
    """Fill an empty database; `animator` is the Telegram id of the one who animates."""
    place = centre(knowledge)
    lines = importing.read(TERRITORY, knowledge, (place.lat, place.lon), now.date())
    with store.work() as work:
        networks.create(work, SLUG, NAME, ANIMATOR, HOST, place)
        networks.appoint(work, animator, ANIMATOR, now)
        return imports.keep(work, lines, knowledge, now, joined=True)


def centre(knowledge: Knowledge) -> Place:
    """Périgny, in Charente-Maritime."""
    return knowledge.gazetteer.find("17180 Périgny")[0]
