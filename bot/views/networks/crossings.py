"""Another network is one tap away: what stays where it is, and the question whether to go."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.networks.host import describe_network
from storage.notes.saying import Button, Saying
from storage.tables import Network


def build_crossing_question(context: ActionContext, network: Network) -> Saying | None:
    """« Y aller ? », for somebody who belongs where they stand; None for who loses nothing by it, or is there already."""
    here = context.person.network_id
    if here is None or here == network.id or not context.work.seats.has_seat(context.person_id, here):
        return None
    with context.work.inside(here):
        standing = context.work.networks.find_current().name
        company = context.work.companies.find_of_person(context.person_id)
    return Saying(
        "start-elsewhere",
        {**describe_network(network), "here": standing, "company": company.name if company is not None else "none"},
        buttons=tuple(Button(f"start-elsewhere.{says}", f"a.network.{network.id:x}.{says}") for says in ("go", "stay")),
    )
