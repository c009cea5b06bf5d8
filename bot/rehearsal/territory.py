"""The territory of the demo: the network of Périgny, its animator, and forty companies around La Rochelle."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

from bot.actions.imports import takeover
from bot.actions.networks import founding
from bot.rules.imports import import_lines
from bot.rules.imports.import_counts import ImportCount
from matching.calendar.days import to_local_day, to_utc_moment
from matching.knowledge import Knowledge
from matching.vocabulary import Place
from storage.store import Store
from storage.tables import Company, Workshop

DEMO_TERRITORY = Path(__file__).parent / "territory.csv"
DEMO_SLUG, _NETWORK_NAME, _ANIMATOR_NAME, _HOST_NAME = "perigny", "Périgny", "Inès", "Agglo"
_WORKSHOP_HOUR, _LAID_AT_FIRST = time(14), 12  # things on its table


def seed_demo(store: Store, knowledge: Knowledge, now: datetime, animator: int) -> ImportCount:
    """Fill an empty database; `animator` is the Telegram id of the one who animates."""
    lines = read_territory(knowledge, now)
    with store.work() as work:
        founding.create_network(work, DEMO_SLUG, _NETWORK_NAME, _ANIMATOR_NAME, _HOST_NAME, find_demo_centre(knowledge))
        founding.appoint_animator(work, animator, _ANIMATOR_NAME, now)
        return takeover.import_lines(work, lines, knowledge, now, joined=True)


def plan_demo_workshop(store: Store, knowledge: Knowledge, now: datetime, animator: int) -> None:
    """A workshop of today, on whose table something lies already: every other thing may be on the wall."""
    place = find_demo_centre(knowledge)
    with store.work() as work:
        network = work.networks.find_by_slug(DEMO_SLUG)
        host = work.people.find_person(animator)
        if network is None or host is None:
            raise LookupError("the demo's network comes before its workshop")
        work.enter(network.id)
        zone = work.networks.zone()
        workshop = work.workshops.add(
            Workshop(
                network_id=network.id,
                name="Atelier synergies",
                begins=to_utc_moment(to_local_day(now, zone), _WORKSHOP_HOUR, zone),
                place=f"pépinière, {place.name}",
                by=host.id,
                made=now,
            )
        )
        middle = Company(id=0, name="", activity="", place="", postcode="", department="", lat=place.lat, lon=place.lon)
        for number, near in enumerate(work.nearby.list_around(middle, now)[:_LAID_AT_FIRST]):
            card = work.workshops.add_card(workshop.id, near.id, now, compared=now)
            card.on_screen = number % 2 == 0


def read_territory(knowledge: Knowledge, now: datetime) -> tuple[import_lines.ImportLine, ...]:
    """The forty companies and what they declare, as a list of the animator's would be read."""
    place = find_demo_centre(knowledge)
    return import_lines.read_import_file(DEMO_TERRITORY, knowledge, (place.lat, place.lon), now.date())


def find_demo_centre(knowledge: Knowledge) -> Place:
    """Périgny, in Charente-Maritime."""
    return knowledge.gazetteer.find("17180 Périgny")[0]
