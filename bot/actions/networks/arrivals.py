"""Somebody comes without a link: a four-letter code, or their town and the networks that cover it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse, Said
from bot.rules.networks import early_words, invitations, letter_codes
from bot.views.networks.crossings import build_crossing_question
from matching.scoring.distance import measure_km
from matching.understand.reading import Act, Other
from matching.vocabulary import Place
from storage.notes.saying import Button, Saying
from storage.tables import Network

_MOST_NETWORKS = 4


def answer_newcomer(context: ActionContext, said: Said) -> ActionResult:
    """Words of somebody whose network is not known yet."""
    words = said.text
    named = letter_codes.find_named_network(context, words)
    if named is not None:
        return _enter_network(context, named)
    if (opened := invitations.open_invitation(context, words)) is not None:
        return opened
    talk = said.reading is not None and said.reading.act is Act.OTHER and said.reading.other is not Other.NOISE
    found = context.knowledge.gazetteer.find(words) if not talk else ()
    kept = (not found or _declares(said)) and early_words.park_first_words(context, said)
    if not found:
        found = said.reading.places if kept and said.reading is not None else ()
        if not found:
            alike = () if talk or kept else context.knowledge.gazetteer.find_alike(words)
            if near_by := _find_covering_networks(context, alike):
                town = next(each for each in alike if any(_covers_place(network, each) for network in near_by))
                return ActionResult((Saying("arrival-alike", {"place": town.name}, buttons=_list_networks(near_by)),))
            return ActionResult((Saying("arrival-kept" if kept else "start-nowhere"),))
    covering = _find_covering_networks(context, found)
    if not covering:
        return ActionResult((Saying("arrival-none", {"place": found[0].name}),))
    return ActionResult((Saying("arrival-networks", buttons=_list_networks(covering)),))


def _list_networks(covering: Sequence[Network]) -> tuple[Button, ...]:
    return tuple(
        Button("arrival-networks.choose", f"a.network.{each.id:x}", {"network": each.name, "host": each.host})
        for each in covering[:_MOST_NETWORKS]
    )


def _declares(said: Said) -> bool:
    """Does it tell of a thing, and not only where they are?"""
    return said.reading is not None and (said.reading.kind is not None or said.reading.quantity is not None)


def choose_network(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The network somebody tapped; who belongs to another one is asked first."""
    network = context.work.networks.get(parse_row_id(args))
    says = args[1] if len(args) == 2 else ""
    if network is None or args[1:] not in ([], ["go"], ["stay"]):
        raise Refuse("button-gone")
    if says == "stay":
        return ActionResult((Saying("start-stayed"),))
    if not says and (asked := build_crossing_question(context, network)) is not None:
        return ActionResult((asked,))
    return _enter_network(context, network)


def _enter_network(context: ActionContext, network: Network) -> ActionResult:
    context.enter_network(network.id)
    context = replace(context, company=context.work.companies.find_of_person(context.person_id))
    return early_words.resume_first_words(context)


def _find_covering_networks(context: ActionContext, places: Sequence[Place]) -> list[Network]:
    """The networks that cover one of these towns, the nearest first."""
    away = {
        network.id: min((measure_km(network.lat, network.lon, place.lat, place.lon) for place in places), default=0.0)
        for network in context.work.networks.list_all()
    }
    return sorted(
        (network for network in context.work.networks.list_all() if any(_covers_place(network, place) for place in places)),
        key=lambda network: away[network.id],
    )


def _covers_place(network: Network, place: Place) -> bool:
    """Does it lie within the radius, or is it one of the towns where a network names them?"""
    if network.communes:
        return (place.name, place.department) in {(each.name, each.department) for each in network.communes}
    return measure_km(network.lat, network.lon, place.lat, place.lon) <= network.radius
