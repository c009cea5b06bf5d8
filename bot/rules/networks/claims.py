"""Somebody came by a company's personal link and says it is theirs: it is confirmed, and what is known of it is theirs."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.rules.networks import company_changes, confirmation, invitations, team
from bot.views.declarations import draft_batches, holding, tick_lists
from bot.views.declarations.tick_lists import TickList
from bot.views.networks import host
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration, Invitation
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState, Visibility


def require_claimable_company(context: ActionContext, invitation_id: int) -> tuple[Invitation, Company]:
    """The personal link somebody opened and its company, while it lets somebody in. Raises Refuse otherwise."""
    row = invitations.require_usable_invitation(context, invitation_id)
    context.work.enter(row.network_id)
    company = context.work.companies.get(row.company_id or 0)
    if company.state is CompanyState.LEFT or any(
        each.telegram_id is not None for each in context.work.memberships.list_people(company.id)
    ):
        raise Refuse("invitation-used")
    return row, company


def take_over_company(context: ActionContext, invitation_id: int, consent: str, right: Joining | None = None) -> ActionResult:
    """They join, in one tap; `right` is what they corrected. What they typed before is shown, ready to be published."""
    row, company = require_claimable_company(context, invitation_id)
    context.enter_network(row.network_id)
    if right is not None and right.place is not None:
        company_changes.correct_company(context, company, right.name, right.place, right.activity)
    context.person.consent_at, context.person.consent_text = context.now, consent
    context.work.invitations.count_use(row)
    context.work.memberships.welcome_member(company, context.person_id, context.now)
    joined = replace(context, company=company)
    if company.state is not CompanyState.CONFIRMED:
        confirmation.mark_company_confirmed(joined, company, "link")
    context.work.declarations.settle_drafts(context.person_id, company)
    team.tell_fellow_animators(
        context,
        Saying("claim-told", {"company": company.name, "place": company.place, "person": context.person.name}),
        f"claimed:{company.id}",
    )
    listed = list_imported_declarations(joined)
    before = (
        (
            Saying(
                "claim-listed",
                {"count": len(listed), **host.describe_host(context.work)},
                buttons=(Button("claim-listed.show", "a.unveil.0"), Button("claim-listed.keep", "a.mine.0")),
            ),
        )
        if listed
        else ()
    )
    return ActionResult(
        (
            Saying("claim-done", {"company": company.name}),
            *before,
            *(draft_batches.build_draft_cards(joined) or (Saying("claim-begin"), *_list_proposals(joined))),
        )
    )


def list_imported_declarations(context: ActionContext) -> tuple[Declaration, ...]:
    """What a list said of this company and nobody but the animators has seen; nothing that is held for another reason."""
    return tuple(
        row
        for row in context.work.declarations.list_of_company(context.own_company.id)
        if row.state is DeclarationState.HELD
        and row.source is not None
        and row.visibility is Visibility.NETWORK
        and not holding.must_hold_declaration(context.knowledge, row)
    )


def _list_proposals(context: ActionContext) -> tuple[Saying, ...]:
    listed = tick_lists.build_tick_list(context, TickList.USUAL)
    return (listed,) if listed is not None else ()
