"""A draft is published: visible, asleep until its season, held for what it may be, or for the animator only."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.partners import food_order
from bot.rules.declarations import lifetime, masking
from bot.rules.leads import matchmaking, neighbours
from bot.views.declarations import holding
from bot.views.declarations.publication import Publication, PublishedState
from matching.scoring.food_uses import is_edible
from matching.vocabulary import Kind
from storage.tables import Declaration
from storage.tables.declaration import Visibility


def publish_draft_row(context: ActionContext, declaration: Declaration) -> Publication:
    """Publish it as far as it may be seen, and ask its best partners."""
    state = open_draft(context, declaration)
    partners = neighbours.ask_neighbours(context, declaration) if state is PublishedState.OPEN else ()
    return Publication(state, partners)


def open_draft(context: ActionContext, declaration: Declaration) -> PublishedState:
    """Publish it as far as it may be seen; nobody is asked yet but the animators, where they must see it first."""
    if is_edible(context.knowledge.taxonomy, declaration.resource) and declaration.kind is Kind.OFFER:
        _inherit_first_hours(context, declaration)
        declaration.next_use = food_order.find_next_use_moment(declaration, context.now)
    held = holding.must_hold_declaration(context.knowledge, declaration)
    masking.publish_declaration(
        context.work,
        context.knowledge,
        declaration,
        held=held,
        now=context.now,
        expires=lifetime.compute_expiry(context.work, declaration, context.now),
    )
    sleeps = lifetime.begin_lifetime(context.work, declaration, context.now)
    context.work.workshops.bring_declaration(declaration, context.now)
    if held:
        matchmaking.owe_held_card(context, declaration)
        return PublishedState.HELD
    if declaration.visibility is Visibility.ANIMATOR:
        return PublishedState.PRIVATE
    return PublishedState.ASLEEP if sleeps else PublishedState.OPEN


def _inherit_first_hours(context: ActionContext, declaration: Declaration) -> None:
    """A company is asked once how long associations come first."""
    others = context.work.declarations.list_of_company(declaration.company_id or 0)
    said = next((each.details.people_hours for each in others if each.details.people_hours is not None), None)
    declaration.details = replace(declaration.details, people_hours=said)
