"""A network as it is known: where it lies, its languages, its digest, who answers for the data."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.conversation.asks.area import Area
from bot.conversation.flows.network import CHANGEABLE, Founding
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Network

SHOWN = 12  # towns


def page(desk: Desk) -> Saying:
    """Its particulars; who runs it can change them, and choose in which of several they speak."""
    network = desk.work.networks.here()
    towns = [each.name for each in network.communes]
    facts: dict[str, Fact] = {
        "network": network.name, "animator": network.animator, "host": network.host, "slug": network.slug,
        "code": network.code or "none", "middle": desk.knowledge.gazetteer.nearest(network.lat, network.lon).name,
        "km": network.radius, "count": len(towns), "towns": ", ".join(towns[:SHOWN]) + (" …" if len(towns) > SHOWN else ""),
        "languages": "-".join(network.languages), "zone": network.time_zone, "day": network.digest_day,
        "hour": network.digest_hour, "body": network.controller.body or network.host,
        "contact": network.controller.contact or "none", "officer": network.controller.officer or "none"}
    return Saying("network-page", facts, buttons=_buttons(desk) if desk.work.people.animates(desk.person) else ())


def founding(desk: Desk, network: Network, changing: str) -> Founding:
    """The network as the answers it came from, to change one of them."""
    return Founding(
        network=network.id, changing=changing, name=network.name,
        place=desk.knowledge.gazetteer.nearest(network.lat, network.lon), area=Area(network.radius, network.communes),
        zone=network.time_zone, languages=network.languages, day=network.digest_day, hour=network.digest_hour,
        animator=network.animator, body=network.controller.body, contact=network.controller.contact,
        officer=network.controller.officer)


def _buttons(desk: Desk) -> tuple[Button, ...]:
    others = tuple(Button("network-page.speak", f"a.speak.{each.id:x}", {"network": each.name})
                   for each in desk.work.roles.networks(desk.me) if each.id != desk.work.scope.network)
    return (*others, *(Button(f"network-page.{what}", f"a.alter.0.{what}") for what in CHANGEABLE))
