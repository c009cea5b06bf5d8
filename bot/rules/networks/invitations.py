"""Invitations are made here, and opened: by their link, or by the four letters of one that is for companies."""
from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from bot.context.action_context import Begin, Desk, Done
from bot.conversation.flows.claim import Claiming
from bot.conversation.flows.network import Founding
from bot.conversation.flows.undertake import Undertaking
from bot.conversation.model import Refuse
from bot.rules.networks import letter_codes
from bot.views.networks import greetings
from storage.networks.invitations import Made
from storage.tables import Company, Invitation
from storage.tables.company import CompanyState
from storage.tables.invitation import Purpose
from storage.work import Work

TOKEN_BYTES = 16
PREFIXES = {Purpose.COMPANY: "c_", Purpose.JOIN: "j_", Purpose.ANIMATOR: "a_", Purpose.FOUNDER: "f_"}
DAYS = {Purpose.COMPANY: 90, Purpose.JOIN: 30, Purpose.ANIMATOR: 7, Purpose.FOUNDER: 7}
USES: dict[Purpose, int | None] = {Purpose.COMPANY: 1, Purpose.JOIN: 50, Purpose.ANIMATOR: 1, Purpose.FOUNDER: 1}


def made(work: Work, purpose: Purpose, now: datetime, *, by: int | None = None, company: Company | None = None,
         uses: int | None = None, days: int | None = None) -> Made:
    """A new invitation of this network (a founder's: of none). Only one for companies has four letters: whoever tries
    them all out learns no more than a network's public name gives."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    founder = purpose is Purpose.FOUNDER
    row = work.invitations.make(Invitation(
        network_id=None if founder else work.scope.id, company_id=company.id if company else None, purpose=purpose,
        token_hash="", code=letter_codes.free(work, token) if purpose is Purpose.JOIN else None,
        uses_left=USES[purpose] if uses is None else uses, by=by, at=now,
        expires=now + timedelta(days=DAYS[purpose] if days is None else days)), token)
    if not founder:
        work.history.log("invited", f"invitation:{row.id}", by, now, purpose.value)
    return Made(row, PREFIXES[purpose] + token)


def opened(desk: Desk, words: str) -> Done | None:
    """What these words open, if they are the payload of a link or the letters of an invitation; None when they are
    neither. Raises Refuse when it lets nobody in any more."""
    said = words.strip()
    purpose = next((each for each, prefix in PREFIXES.items() if said.startswith(prefix)), None)
    if purpose is None:
        row = desk.work.invitations.coded(said.upper()) if len(said) == 4 else None
        return _let_in(desk, row) if row is not None else None
    row = desk.work.invitations.bearing(said.removeprefix(PREFIXES[purpose]), purpose)
    if row is None:
        raise Refuse("invitation-unknown")
    return _let_in(desk, row)


def usable(desk: Desk, invitation_id: int) -> Invitation:
    """The invitation somebody opened, at the moment they accept it. Raises Refuse when it lets nobody in any more."""
    row = desk.work.invitations.locked(invitation_id)
    if row is None:
        raise Refuse("invitation-unknown")
    if row.withdrawn is not None:
        raise Refuse("invitation-withdrawn")
    if row.expires is not None and row.expires <= desk.now:
        raise Refuse("invitation-expired")
    if row.uses_left == 0:
        raise Refuse("invitation-used")
    return row


def _let_in(desk: Desk, row: Invitation) -> Done:
    usable(desk, row.id)
    if row.purpose is Purpose.FOUNDER:
        return Done(begin=Begin("found", Founding(invitation=row.id, animator=desk.person.name)))
    arrives = desk.new or desk.person.network_id != row.network_id
    if row.purpose is Purpose.JOIN and arrives and desk.company is None:
        desk.work.invitations.use(row)
    desk.person.network_id = desk.work.scope.network = row.network_id
    network = desk.work.networks.here()
    if row.purpose is Purpose.ANIMATOR:
        if desk.work.people.animates(desk.person):
            raise Refuse("role-already", network=network.name)
        return Done(begin=Begin("undertake", Undertaking(row.id, network.name)))
    if row.purpose is Purpose.COMPANY:
        return Done(begin=Begin("claim", _claiming(desk, row)))
    return Done((greetings.hello(desk),))


def _claiming(desk: Desk, row: Invitation) -> Claiming:
    network = desk.work.networks.here()
    company = desk.work.companies.get(row.company_id or 0)
    reached = any(person.telegram_id is not None for person in desk.work.memberships.people(company.id))
    if company.state is CompanyState.LEFT or reached:
        raise Refuse("invitation-used")
    return Claiming(row.id, company.name, company.place, network.name, network.animator, network.host)
