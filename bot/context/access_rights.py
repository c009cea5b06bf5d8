"""Whose declaration it is, and who animates: every tap asks again."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk, numbered
from bot.conversation.model import Refuse
from storage.tables import Declaration, Network
from storage.tables.broadcast import Broadcast, BroadcastState
from storage.tables.declaration import DeclarationState


def ours(desk: Desk, args: Sequence[str]) -> Declaration:
    """The declaration behind a button, if it is the speaker's company's. Raises Refuse otherwise."""
    row = desk.work.declarations.get(numbered(args)) if desk.company is not None else None
    if row is None or not desk.speaks(row.company_id):
        raise Refuse("button-gone")
    return row


def living(desk: Desk, args: Sequence[str]) -> Declaration:
    """The same, as long as it was published and not withdrawn."""
    row = ours(desk, args)
    if row.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    if row.state is DeclarationState.DRAFT:
        raise Refuse("button-gone")
    return row


def animating(desk: Desk) -> Network:
    """The network of this unit of work, if the speaker animates it. Raises Refuse otherwise."""
    if not desk.work.people.animates(desk.person):
        raise Refuse("animator-only")
    return desk.work.networks.here()


def announcing(desk: Desk, args: Sequence[str]) -> Broadcast:
    """The announcement behind a button, if the speaker animates its network. Raises Refuse otherwise."""
    row = desk.work.broadcasts.get(numbered(args)) if desk.work.people.animates(desk.person) else None
    if row is None:
        raise Refuse("button-gone")
    return row


def unsent(desk: Desk, args: Sequence[str]) -> Broadcast:
    """The same, as long as it has not left and was not given up."""
    row = announcing(desk, args)
    if row.started is not None:
        raise Refuse("broadcast-left")
    if row.state is BroadcastState.DONE:
        raise Refuse("broadcast-over")
    return row
