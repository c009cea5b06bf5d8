"""Somebody comes without a link: a four-letter code, or their town and the networks that cover it."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk, Done, numbered
from bot.conversation.model import Refuse, Said
from bot.rules.networks import early_words, invitations
from matching.scoring.distance import km
from matching.understand.reading import Act, Other
from matching.vocabulary import Place
from storage.notes.saying import Button, Saying
from storage.tables import Network

MOST = 4


def told(desk: Desk, said: Said) -> Done:
    """Words of somebody whose network is not known yet."""
    words = said.text
    named = desk.work.networks.named(words)
    if named is not None:
        return _in(desk, named)
    if (opened := invitations.opened(desk, words)) is not None:
        return opened
    talk = said.reading is not None and said.reading.act is Act.OTHER and said.reading.other is not Other.NOISE
    found = desk.knowledge.gazetteer.find(words) if not talk else ()
    if not found:
        kept = early_words.keep(desk, said)
        found = said.reading.places if kept and said.reading is not None else ()
        if not found:
            return Done((Saying("arrival-kept" if kept else "start-nowhere"),))
    covering = _covering(desk, found)
    if not covering:
        return Done((Saying("arrival-none", {"place": found[0].name}),))
    buttons = tuple(Button("arrival-networks.choose", f"a.network.{each.id:x}", {"network": each.name, "host": each.host})
                    for each in covering[:MOST])
    return Done((Saying("arrival-networks", buttons=buttons),))


def choose(desk: Desk, args: Sequence[str]) -> Done:
    """The network somebody tapped; who has joined one already stays there."""
    network = desk.work.networks.get(numbered(args))
    if network is None or desk.company is not None:
        raise Refuse("button-gone")
    return _in(desk, network)


def _in(desk: Desk, network: Network) -> Done:
    desk.person.network_id = desk.work.scope.network = network.id
    return early_words.arrived(desk)


def _covering(desk: Desk, places: Sequence[Place]) -> list[Network]:
    """The networks that cover one of these towns, the nearest first."""
    away = {network.id: min(km(network.lat, network.lon, place.lat, place.lon) for place in places)
            for network in desk.work.networks.everywhere()}
    return sorted((network for network in desk.work.networks.everywhere()
                   if any(_covers(network, place) for place in places)), key=lambda network: away[network.id])


def _covers(network: Network, place: Place) -> bool:
    """Does it lie within the radius, or is it one of the towns where a network names them?"""
    if network.communes:
        return (place.name, place.department) in {(each.name, each.department) for each in network.communes}
    return km(network.lat, network.lon, place.lat, place.lon) <= network.radius
