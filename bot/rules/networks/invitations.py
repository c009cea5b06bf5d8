"""Invitations are made here, and opened: by their link, or by the four letters of one that is for companies."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, enter_network
from bot.conversation.flows.claim import Claiming
from bot.conversation.flows.network import Founding
from bot.conversation.flows.undertake import Undertaking
from bot.conversation.model import Refuse
from bot.rules.declarations import neighbour_link
from bot.rules.networks import letter_codes
from bot.views.networks import greetings
from bot.views.networks.crossings import build_crossing_question
from bot.views.workshops import room
from storage.networks.invitations import NewInvitation
from storage.notes.saying import Saying
from storage.tables import Company, Declaration, Invitation
from storage.tables.company import CompanyState
from storage.tables.invitation import Purpose
from storage.work import Work

_TOKEN_BYTES = 16
_LINK_PREFIXES = {
    Purpose.COMPANY: "c_",
    Purpose.JOIN: "j_",
    Purpose.ANIMATOR: "a_",
    Purpose.FOUNDER: "f_",
    Purpose.WORKSHOP: "w_",
    Purpose.NEIGHBOUR: "p_",
}
_LIFETIME_DAYS = {
    Purpose.COMPANY: 90,
    Purpose.JOIN: 30,
    Purpose.ANIMATOR: 7,
    Purpose.FOUNDER: 7,
    Purpose.WORKSHOP: 30,
    Purpose.NEIGHBOUR: 60,
}
_ALLOWED_USES: dict[Purpose, int | None] = {
    Purpose.COMPANY: 1,
    Purpose.JOIN: 50,
    Purpose.ANIMATOR: 1,
    Purpose.FOUNDER: 1,
    Purpose.WORKSHOP: 300,
    Purpose.NEIGHBOUR: 50,
}
_FOR_NEWCOMERS = (Purpose.JOIN, Purpose.NEIGHBOUR)  # whoever opens one comes into its network; who is elsewhere is asked first
_WITH_LETTERS = (Purpose.JOIN, Purpose.WORKSHOP)


def issue_invitation(
    work: Work,
    purpose: Purpose,
    now: datetime,
    *,
    by: int | None = None,
    company: Company | None = None,
    declaration: Declaration | None = None,
    uses: int | None = None,
    days: int | None = None,
) -> NewInvitation:
    """A new invitation of this network (a founder's: of none). Only one for companies or a workshop has four letters: whoever
    tries them all out learns no more than a network's public name gives."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    founder = purpose is Purpose.FOUNDER
    row = work.invitations.add_invitation(
        Invitation(
            network_id=None if founder else work.network_id,
            company_id=company.id if company else None,
            declaration_id=declaration.id if declaration else None,
            purpose=purpose,
            token_hash="",
            code=letter_codes.find_free_code(work, token) if purpose in _WITH_LETTERS else None,
            uses_left=_ALLOWED_USES[purpose] if uses is None else uses,
            by=by,
            at=now,
            expires=now + timedelta(days=_LIFETIME_DAYS[purpose] if days is None else days),
        ),
        token,
    )
    if not founder:
        work.history.add_entry("invited", f"invitation:{row.id}", by, now, purpose.value)
    return NewInvitation(row, _LINK_PREFIXES[purpose] + token)


def open_invitation(context: ActionContext, words: str) -> ActionResult | None:
    """What these words open, if they are the payload of a link or the letters of an invitation; None when they are
    neither. Raises Refuse when it lets nobody in any more."""
    said = words.strip()
    purpose = next((each for each, prefix in _LINK_PREFIXES.items() if said.startswith(prefix)), None)
    if purpose is None:
        row = context.work.invitations.lock_by_code(said.upper()) if len(said) == 4 else None
        return _let_in(context, row) if row is not None else None
    token = said.removeprefix(_LINK_PREFIXES[purpose])
    if purpose is Purpose.NEIGHBOUR and ROW_PATTERN.fullmatch(token):  # from before these links had a token of their own
        raise Refuse("neighbour-link-old")
    row = context.work.invitations.lock_by_token(token, purpose)
    if row is None:
        raise Refuse("invitation-unknown")
    return _let_in(context, row)


def require_usable_invitation(context: ActionContext, invitation_id: int) -> Invitation:
    """The invitation somebody opened, at the moment they accept it. Raises Refuse when it lets nobody in any more, as when
    whoever made it runs the network no longer."""
    row = context.work.invitations.lock_by_id(invitation_id)
    if row is None:
        raise Refuse("invitation-unknown")
    if row.withdrawn is not None or not _has_rightful_maker(context.work, row):
        raise Refuse("invitation-withdrawn")
    if row.expires is not None and row.expires <= context.now:
        raise Refuse("invitation-expired")
    if row.uses_left == 0:
        raise Refuse("invitation-used")
    return row


def _has_rightful_maker(work: Work, invitation: Invitation) -> bool:
    """Does whoever made it run the network still, or speak for the announcement to which it brings a neighbour?"""
    if invitation.purpose is not Purpose.NEIGHBOUR:
        return invitation.by is None or work.roles.holds_role(invitation.by, invitation.network_id)
    with work.inside(invitation.network_id or 0):
        row = work.declarations.get(invitation.declaration_id or 0)
        company = work.companies.get(row.company_id) if row is not None and row.company_id is not None else None
        if company is None or company.state is CompanyState.LEFT:
            return False
        return any(person.id == invitation.by for person in work.memberships.list_people(company.id))


def withdraw_invitation(context: ActionContext, invitation: Invitation) -> None:
    """It lets nobody in from now on; who took it back is written down."""
    if invitation.withdrawn is None:
        invitation.withdrawn = context.now
        context.work.history.add_entry("invitation-withdrawn", f"invitation:{invitation.id}", context.person_id, context.now)


def _let_in(context: ActionContext, invitation: Invitation) -> ActionResult:
    require_usable_invitation(context, invitation.id)
    if invitation.purpose is Purpose.FOUNDER:
        return ActionResult(begin=TalkRequest("found", Founding(invitation=invitation.id, animator=context.person.name)))
    network = context.work.networks.get(invitation.network_id or 0)
    asked = build_crossing_question(context, network) if network is not None else None
    if invitation.purpose is Purpose.WORKSHOP:
        return _come_to_workshop(context, invitation, asked)
    settled = invitation.purpose is Purpose.NEIGHBOUR and context.work.seats.has_seat(context.person_id, invitation.network_id)
    if invitation.purpose in _FOR_NEWCOMERS and asked is not None and not settled:
        return ActionResult((asked,))
    arrives = context.new or context.person.network_id != invitation.network_id
    if invitation.purpose in _FOR_NEWCOMERS and arrives and context.company is None:
        context.work.invitations.count_use(invitation)
    if asked is None:
        context.enter_network(invitation.network_id)
    else:  # what the link asks is asked about its network; whoever says no to it stays where they are
        context.work.enter(invitation.network_id)
    network = context.work.networks.find_current()
    if invitation.purpose is Purpose.ANIMATOR:
        if context.work.people.is_animator(context.person):
            raise Refuse("role-already", network=network.name)
        return ActionResult(begin=TalkRequest("undertake", Undertaking(invitation.id, network.name)))
    if invitation.purpose is Purpose.NEIGHBOUR:
        return neighbour_link.visit_neighbour(context, invitation)
    if invitation.purpose is Purpose.COMPANY:
        return ActionResult(begin=TalkRequest("claim", _build_claim(context, invitation)))
    return ActionResult((greetings.build_greeting(context),))


def _come_to_workshop(context: ActionContext, invitation: Invitation, asked: Saying | None) -> ActionResult:
    """They are at the workshop from now on; who belongs elsewhere is asked whether to go there first."""
    with context.work.inside(invitation.network_id or 0):
        workshop = context.work.workshops.get(invitation.workshop_id or 0)
        if workshop is None:
            raise Refuse("invitation-unknown")
        if not context.work.workshops.has_come(workshop.id, context.person_id):
            context.work.invitations.count_use(invitation)
        context.work.workshops.note_arrival(workshop, context.person_id, context.now)
    if asked is not None:
        return ActionResult((asked,))
    here = enter_network(context, invitation.network_id)
    here.enter_network(invitation.network_id)
    return ActionResult((room.build_welcome(here, workshop),))


def _build_claim(context: ActionContext, invitation: Invitation) -> Claiming:
    network = context.work.networks.find_current()
    company = context.work.companies.get(invitation.company_id or 0)
    reached = any(person.telegram_id is not None for person in context.work.memberships.list_people(company.id))
    if company.state is CompanyState.LEFT or reached:
        raise Refuse("invitation-used")
    return Claiming(invitation.id, company.name, company.place, network.name, network.animator, network.host)
