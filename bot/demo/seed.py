"""The territory of the demo: the network of Périgny, its animator, and forty companies around La Rochelle."""
from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.actions.imports import takeover
from bot.actions.networks import founding
from bot.rules.imports import import_lines
from matching.knowledge import Knowledge
from matching.vocabulary import Place
from storage.store import Store

TERRITORY = Path(__file__).parent / "territory.csv"
SLUG, NAME, ANIMATOR, HOST = "perigny", "Périgny", "Inès", "Agglo"


def seed(store: Store, knowledge: Knowledge, now: datetime, animator: int) -> takeover.Kept:
    """Fill an empty database; `animator` is the Telegram id of the one who animates."""
    place = centre(knowledge)
    lines = import_lines.read(TERRITORY, knowledge, (place.lat, place.lon), now.date())
    with store.work() as work:
        founding.create(work, SLUG, NAME, ANIMATOR, HOST, place)
        founding.appoint(work, animator, ANIMATOR, now)
        return takeover.keep(work, lines, knowledge, now, joined=True)


def centre(knowledge: Knowledge) -> Place:
    """Périgny, in Charente-Maritime."""
    return knowledge.gazetteer.find("17180 Périgny")[0]
