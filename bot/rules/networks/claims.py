"""Somebody came by a company's personal link and says it is theirs: it is confirmed, and what is known of it is theirs."""
from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import Desk, Done
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.rules.networks import confirmation, invitations, team
from bot.views.declarations import drafts, proposals
from matching.vocabulary import Place
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration, Invitation
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState, Visibility


def behind(desk: Desk, invitation_id: int) -> tuple[Invitation, Company]:
    """The personal link somebody opened and its company, while it lets somebody in. Raises Refuse otherwise."""
    row = invitations.usable(desk, invitation_id)
    desk.person.network_id = desk.work.scope.network = row.network_id
    company = desk.work.companies.get(row.company_id or 0)
    if company.state is CompanyState.LEFT or any(
            each.telegram_id is not None for each in desk.work.memberships.people(company.id)):
        raise Refuse("invitation-used")
    return row, company


def taken(desk: Desk, invitation_id: int, consent: str, right: Joining | None = None) -> Done:
    """They join, in one tap; `right` is what they corrected. What they typed before is shown, ready to be published."""
    row, company = behind(desk, invitation_id)
    if right is not None and right.place is not None:
        _put_right(desk, company, right.name, right.place, right.activity)
    desk.person.consent_at, desk.person.consent_text = desk.now, consent
    desk.work.invitations.use(row)
    desk.work.memberships.welcome(company, desk.me, desk.now)
    joined = replace(desk, company=company)
    if company.state is not CompanyState.CONFIRMED:
        confirmation.confirm(joined, company, "link")
    desk.work.declarations.settle(desk.me, company)
    team.tell(desk, Saying("claim-told", {"company": company.name, "place": company.place, "person": desk.person.name}),
                  f"claimed:{company.id}")
    listed = noted(joined)
    before = (Saying("claim-listed", {"count": len(listed), **drafts.host(desk)}, buttons=(
        Button("claim-listed.show", "a.unveil.0"), Button("claim-listed.keep", "a.mine.0"))),) if listed else ()
    return Done((Saying("claim-done", {"company": company.name}), *before,
                 *(drafts.cards_of(joined) or (Saying("claim-begin"), *_proposed(joined)))))


def noted(desk: Desk) -> tuple[Declaration, ...]:
    """What a list said of this company and nobody but the animators has seen; nothing that is held for another reason."""
    return tuple(row for row in desk.work.declarations.of_company(desk.ours.id)
                 if row.state is DeclarationState.HELD and row.source is not None and row.visibility is Visibility.NETWORK
                 and not (row.resource is not None and desk.knowledge.held(row.resource)))


def _put_right(desk: Desk, company: Company, name: str, place: Place, activity: str) -> None:
    for row in desk.work.declarations.of_company(company.id):
        if row.place == company.place:
            row.place, row.lat, row.lon = place.name, place.lat, place.lon
    company.name, company.activity, company.place = name, activity, place.name
    company.postcode, company.department, company.lat, company.lon = place.postcode, place.department, place.lat, place.lon
    desk.work.session.flush()
    desk.work.wishes.arrived(company, desk.now)


def _proposed(desk: Desk) -> tuple[Saying, ...]:
    listed = proposals.listed(desk)
    return (listed,) if listed.buttons else ()
