"""Members of a pool: they bring a neighbour, and one of them takes care of it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_living_declaration
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party
from bot.rules.declarations import neighbour_link
from bot.rules.leads import pool_care
from bot.rules.networks import invitations
from bot.views.leads.pool_answers import ORGANISERS
from matching.consent.states import Answer, SynergyState
from storage.notes.saying import Saying
from storage.tables.invitation import Purpose


def invite_neighbour(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """A message to forward, with a link by which a neighbour joins in."""
    row = require_living_declaration(context, args)
    made = invitations.issue_invitation(context.work, Purpose.NEIGHBOUR, context.now, by=context.person_id, declaration=row)
    facts = {"resource": row.resource or row.said, "payload": made.payload}
    return ActionResult((Saying("neighbour-how"), Saying("neighbour-message", facts)))


def join_neighbour(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The visitor of such a link is in: the same is declared for them, and what is missing is asked."""
    shown = parse_row_id(args)
    if len(args) < 2:  # under a message from before these links had a token of their own
        raise Refuse("neighbour-link-old")
    invitation = invitations.require_usable_invitation(context, parse_row_id(args[1:]))
    if invitation.declaration_id != shown:
        raise Refuse("button-gone")
    return ActionResult(begin=neighbour_link.begin_same(context, invitation))


def choose_organiser(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Moi » · the animator · somebody else: the first word counts, and the others read it."""
    who = parse_button_choice(args)
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    parties = context.work.synergies.list_parties(synergy.id) if synergy else ()
    mine = find_own_party(context, parties, (Answer.YES,))
    if synergy is None or mine is None or mine.answer is not Answer.YES or who not in ORGANISERS:
        raise Refuse("button-gone")
    if synergy.state is not SynergyState.AGREED:
        raise Refuse(f"synergy-over-{synergy.state}")
    return ActionResult((pool_care.settle_organiser(context, synergy, mine, who),))
