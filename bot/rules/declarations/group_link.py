"""Somebody taps an announcement that a group or channel read of: they see it in the private talk, and who Boucle is."""
from __future__ import annotations

from bot.context.action_context import Desk, Done, numbered
from bot.conversation.model import Refuse
from bot.views.declarations import around
from bot.views.declarations import mine as pages
from storage.notes.saying import Saying
from storage.tables.declaration import DeclarationState


def visit(desk: Desk, number: str) -> Done:
    """The card, still without a name; whoever belongs to no network yet comes into its one. Raises Refuse for a link that
    no group was given, and for somebody of another network."""
    shown = numbered((number,))
    home = desk.work.groups.home(shown)
    if home is None or (desk.company is not None and desk.work.scope.network != home):
        raise Refuse("button-gone")
    desk.person.network_id = desk.work.scope.network = home
    row = desk.work.declarations.get(shown)
    if row is None or row.state is not DeclarationState.OPEN:
        raise Refuse("synergy-over-void")
    if desk.speaks(row.company_id):
        return Done((pages.page(desk, row),))
    network = desk.work.networks.here()
    facts = {"network": network.name, "animator": network.animator, "host": network.host}
    return Done((*((Saying("start-first", facts),) if desk.company is None else ()), around.single(desk, row)))
