"""An éco-réseau begins: its name, its middle, and who animates it."""
from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from itertools import count

from bot.conversation.model import Refuse
from matching.words import Place
from storage.tables import Network, Role
from storage.work import Work


def create(work: Work, slug: str, name: str, animator: str, host: str, place: Place) -> Network:
    """A new network, in whose scope this unit of work goes on. Raises Refuse when the slug is taken."""
    if work.networks.called(slug) is not None:
        raise Refuse("network-taken", slug=slug)
    network = work.networks.add(Network(slug=slug, name=name, animator=animator, host=host, lat=place.lat, lon=place.lon,
                                        code=_code(work, slug)))
    work.scope.network = network.id
    return network


def _code(work: Work, slug: str) -> str:
    """Four letters that are nobody else's; without vowels, so that they never make a word."""
    for attempt in count():
        digest = sha256(f"{slug}:{attempt}".encode()).digest()
        code = "".join(LETTERS[byte % len(LETTERS)] for byte in digest[:4])
        if work.networks.named(code) is None:
            return code
    raise AssertionError("counting does not end")


LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


def appoint(work: Work, telegram_id: int, name: str, now: datetime) -> None:
    """Somebody animates the network of this unit of work."""
    person = work.people.known(telegram_id) or work.people.welcome(telegram_id, telegram_id, "fr", name)
    person.network_id = work.scope.id
    if not work.people.animates(person):
        work.people.add(Role(person_id=person.id, network_id=work.scope.id, since=now))
