"""Somebody taps an announcement that a group, a channel or any chat read of: they see it in the private talk, and who Boucle
is."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.meeting import may_come_across
from bot.views.declarations import around
from bot.views.declarations import mine as pages
from bot.views.networks.crossings import build_crossing_question
from bot.views.networks.host import describe_network
from storage.notes.saying import Saying
from storage.tables import Network
from storage.tables.declaration import DeclarationState, Visibility


def visit_declaration(context: ActionContext, number: str) -> ActionResult:
    """The card, still without a name; whoever belongs to no network yet comes into its one. A link that somebody put into
    a chat of theirs names its network, which leads there as its public name does. Raises Refuse for a link that no group was
    given, and for somebody who belongs to other networks only."""
    row_id, _, slug = number.partition("_")
    shown = parse_row_id((row_id,))
    named = _find_named_network(context, shown, slug)
    home = named.id if named is not None else context.work.groups.find_network(shown)
    if home is None:
        raise Refuse("button-gone")
    belongs = context.work.seats.list_networks(context.person_id)
    if belongs and home not in {network.id for network in belongs}:
        if named is not None and (asked := build_crossing_question(context, named)) is not None:
            return ActionResult((asked,))
        raise Refuse("button-gone")
    if belongs:
        context.work.enter(home)
    else:
        context.enter_network(home)
    context = replace(context, company=context.work.companies.find_of_person(context.person_id))
    row = context.work.declarations.get(shown)
    if row is None or row.state is not DeclarationState.OPEN or not may_come_across(context, row):
        raise Refuse("synergy-over-void")
    if context.may_speak_for(row.company_id):
        return ActionResult((pages.build_declaration_page(context, row),))
    facts = describe_network(context.work.networks.find_current())
    return ActionResult(
        (*((Saying("start-first", facts),) if context.company is None else ()), around.build_around_card(context, row))
    )


def _find_named_network(context: ActionContext, declaration_id: int, slug: str) -> Network | None:
    network = context.work.networks.find_by_slug(slug) if slug else None
    if network is None:
        return None
    with context.work.inside(network.id):
        row = context.work.declarations.get(declaration_id)
    return network if row is not None and row.visibility is Visibility.NETWORK else None
