"""A draft is published: visible, asleep until its season, held for what it may be, or for the animator only."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.declarations import lifetime, masking
from bot.rules.leads import matchmaking, neighbours
from bot.views.declarations import holding
from bot.views.declarations.publication import Publication, PublishedState
from storage.tables import Declaration
from storage.tables.declaration import Visibility


def publish_draft_row(context: ActionContext, declaration: Declaration) -> Publication:
    """Publish it as far as it may be seen, and ask its best partners."""
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
        return Publication(PublishedState.HELD)
    if declaration.visibility is Visibility.ANIMATOR:
        return Publication(PublishedState.PRIVATE)
    if sleeps:
        return Publication(PublishedState.ASLEEP)
    return Publication(PublishedState.OPEN, neighbours.ask_neighbours(context, declaration))
