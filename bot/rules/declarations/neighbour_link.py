"""A neighbour follows a link to what somebody wants to do together: they see what it is about, and may be in."""

from __future__ import annotations

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.asks.resource import name_resource
from bot.conversation.flows.declare import DECLARE_FLOW, Declaring
from bot.conversation.model import Refuse
from bot.views.networks.host import describe_network
from storage.notes.saying import Button, Saying
from storage.tables import Declaration, Invitation
from storage.tables.declaration import DeclarationState, Visibility


def visit_neighbour(context: ActionContext, invitation: Invitation) -> ActionResult:
    """What a neighbour's link is about, without a name or a place, in its network; whoever belonged to none is told first
    who Boucle is. Raises Refuse where nobody is missing any more."""
    row = _find_open(context, invitation.declaration_id or 0)
    known = context.work.seats.has_seat(context.person_id, row.network_id)
    first = (Saying("start-first", describe_network(context.work.networks.find_current())),) if not known else ()
    visit = Saying(
        "neighbour-visit",
        {"resource": row.resource or row.said},
        buttons=(Button("neighbour-visit.yes", f"a.same.{row.id:x}.{invitation.id:x}"),),
    )
    return ActionResult((*first, visit))


def begin_same(context: ActionContext, invitation: Invitation) -> TalkRequest:
    """The same thing on the same side, for whoever taps: what is missing of it is asked. Raises Refuse."""
    row = _find_open(context, invitation.declaration_id or 0)
    if context.may_speak_for(row.company_id):
        raise Refuse("button-gone")
    if row.resource is None or row.resource not in context.knowledge.taxonomy.resources:
        raise Refuse("neighbour-over")
    # By its own name: the words in which it was told are somebody else's.
    named = name_resource(context.knowledge.find_resource(row.resource).fr, row.resource, context.knowledge)
    said = Declaring(kind=row.kind, side=row.side, resource=named)
    answered = tuple(step.name for step in DECLARE_FLOW.steps if getattr(said, step.name, None) is not None)
    return TalkRequest("declare", said, answered)


def _find_open(context: ActionContext, shown: int) -> Declaration:
    row = context.work.declarations.get(shown)
    if row is None or row.state is not DeclarationState.OPEN or row.visibility is not Visibility.NETWORK:
        raise Refuse("neighbour-over")
    if context.work.pools.is_closed_to_newcomers(row.id, context.now):
        raise Refuse("neighbour-over")
    return row
