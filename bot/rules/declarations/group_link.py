"""Somebody taps an announcement that a group or channel read of: they see it in the private talk, and who Boucle is."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.views.declarations import around
from bot.views.declarations import mine as pages
from bot.views.leads.meeting import may_come_across
from bot.views.networks.host import describe_network
from storage.notes.saying import Saying
from storage.tables.declaration import DeclarationState


def visit_declaration(context: ActionContext, number: str) -> ActionResult:
    """The card, still without a name; whoever belongs to no network yet comes into its one. Raises Refuse for a link that
    no group was given, and for somebody who belongs to other networks only."""
    shown = parse_row_id((number,))
    home = context.work.groups.find_network(shown)
    if home is None:
        raise Refuse("button-gone")
    belongs = context.work.seats.list_networks(context.person_id)
    if belongs and home not in {network.id for network in belongs}:
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
