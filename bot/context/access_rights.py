"""Whose declaration it is, and who animates: every tap asks again."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, parse_row_id
from bot.conversation.model import Refuse
from storage.tables import Declaration, Network
from storage.tables.broadcast import Broadcast, BroadcastState
from storage.tables.declaration import DeclarationState


def require_own_declaration(context: ActionContext, args: Sequence[str]) -> Declaration:
    """The declaration behind a button, if it is the speaker's company's. Raises Refuse otherwise."""
    row = context.work.declarations.get(parse_row_id(args)) if context.company is not None else None
    if row is None or not context.may_speak_for(row.company_id):
        raise Refuse("button-gone")
    return row


def require_living_declaration(context: ActionContext, args: Sequence[str]) -> Declaration:
    """The same, as long as it was published and not withdrawn."""
    row = require_own_declaration(context, args)
    if row.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    if row.state is DeclarationState.DRAFT:
        raise Refuse("button-gone")
    return row


def require_animator(context: ActionContext) -> Network:
    """The network of this unit of work, if the speaker animates it. Raises Refuse otherwise."""
    if not context.work.people.is_animator(context.person):
        raise Refuse("animator-only")
    return context.work.networks.find_current()


def require_broadcast(context: ActionContext, args: Sequence[str]) -> Broadcast:
    """The announcement behind a button, if the speaker animates its network. Raises Refuse otherwise."""
    row = context.work.broadcasts.get(parse_row_id(args)) if context.work.people.is_animator(context.person) else None
    if row is None:
        raise Refuse("button-gone")
    return row


def require_unsent_broadcast(context: ActionContext, args: Sequence[str]) -> Broadcast:
    """The same, as long as it has not left and was not given up."""
    row = require_broadcast(context, args)
    if row.started is not None:
        raise Refuse("broadcast-left")
    if row.state is BroadcastState.DONE:
        raise Refuse("broadcast-over")
    return row
