"""A draft is published: visible, asleep until its season, held for what it may be, or for the animator only."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.declarations import lifetime, masking
from bot.rules.leads import matchmaking
from bot.views.declarations import holding
from bot.views.declarations.publication import Publication, PublishedState
from storage.tables import Declaration
from storage.tables.declaration import Visibility


def publish_draft_row(context: ActionContext, declaration: Declaration) -> Publication:
    """Publish it as far as it may be seen, and ask its best partners."""
    state = open_draft(context, declaration)
    partners = matchmaking.ask_best_partners(context, declaration) if state is PublishedState.OPEN else ()
    return Publication(state, partners)


def open_draft(context: ActionContext, declaration: Declaration) -> PublishedState:
    """Publish it as far as it may be seen; nobody is asked yet but the animators, where they must see it first."""
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
    if held:
        matchmaking.owe_held_card(context, declaration)
        return PublishedState.HELD
    if declaration.visibility is Visibility.ANIMATOR:
        return PublishedState.PRIVATE
    return PublishedState.ASLEEP if sleeps else PublishedState.OPEN
