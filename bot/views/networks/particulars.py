"""A network as it is known: where it lies, its languages, its digest, who answers for the data."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.conversation.asks.area import Area
from bot.conversation.flows.network import CHANGEABLE_ANSWERS, Founding
from bot.rendering.deep_links import CHANNEL_TOKEN, GROUP_TOKEN
from bot.views.networks.host import describe_controller, describe_network
from storage.notes.saying import Button, Fact, Press, Saying
from storage.tables import Network

_MOST_TOWNS = 12  # towns


def build_network_page(context: ActionContext) -> Saying:
    """Its particulars; who runs it can change them, and who belongs to several chooses in which one they speak."""
    network = context.work.networks.find_current()
    towns = [each.name for each in network.communes]
    facts: dict[str, Fact] = {
        **describe_network(network),
        "slug": network.slug,
        "code": network.code or "none",
        "middle": context.knowledge.gazetteer.find_nearest(network.lat, network.lon).name,
        "km": network.radius,
        "count": len(towns),
        "towns": ", ".join(towns[:_MOST_TOWNS]) + (" …" if len(towns) > _MOST_TOWNS else ""),
        "languages": "-".join(network.languages),
        "zone": network.time_zone,
        "day": network.digest_day,
        "hour": network.digest_hour,
        **describe_controller(network),
    }
    return Saying("network-page", facts, buttons=_build_buttons(context))


def build_founding(context: ActionContext, network: Network, changing: str) -> Founding:
    """The network as the answers it came from, to change one of them."""
    return Founding(
        network=network.id,
        changing=changing,
        name=network.name,
        place=context.knowledge.gazetteer.find_nearest(network.lat, network.lon),
        area=Area(network.radius, network.communes),
        zone=network.time_zone,
        languages=network.languages,
        day=network.digest_day,
        hour=network.digest_hour,
        animator=network.animator,
        body=network.controller.body,
        contact=network.controller.contact,
        officer=network.controller.officer,
    )


def _build_buttons(context: ActionContext) -> tuple[Button, ...]:
    others = tuple(
        Button("network-page.speak", f"a.speak.{each.id:x}", {"network": each.name})
        for each in context.work.seats.list_networks(context.person_id)
        if each.id != context.work.network_id
    )
    if not context.work.people.is_animator(context.person):
        return others
    adding = (
        Button("network-page.group", GROUP_TOKEN, press=Press.LINK),
        Button("network-page.channel", CHANNEL_TOKEN, press=Press.LINK),
    )
    return (*others, *(Button(f"network-page.{what}", f"a.alter.0.{what}") for what in CHANGEABLE_ANSWERS), *adding)
