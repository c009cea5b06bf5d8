"""An éco-réseau begins: its name, its middle, and who animates it."""
from __future__ import annotations

from datetime import datetime

from bot.conversation.model import Refuse
from matching.words import Place
from storage.tables import Network, Role
from storage.work import Work


def create(work: Work, slug: str, name: str, animator: str, host: str, place: Place) -> Network:
    """A new network, in whose scope this unit of work goes on. Raises Refuse when the slug is taken."""
    if work.networks.called(slug) is not None:
        raise Refuse("network-taken", slug=slug)
    network = work.networks.add(Network(slug=slug, name=name, animator=animator, host=host, lat=place.lat, lon=place.lon))
    work.scope.network = network.id
    return network


def appoint(work: Work, telegram_id: int, name: str, now: datetime) -> None:
    """Somebody animates the network of this unit of work."""
    person = work.people.known(telegram_id) or work.people.welcome(telegram_id, telegram_id, "fr", name)
    person.network_id = work.scope.id
    if not work.people.animates(person):
        work.people.add(Role(person_id=person.id, network_id=work.scope.id, since=now))
