"""Several people of one company, and one person of several: who may speak for whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.animators import new_companies
from bot.rules.companies import merging
from bot.rules.declarations.meant_site import find_site_of_draft, settle_draft
from bot.rules.leads import answered_cards
from bot.rules.networks import confirmation, invitations
from bot.talk.replies import merge_sayings
from bot.views.declarations import draft_batches
from bot.views.declarations.mine import build_own_list
from bot.views.networks import host
from storage.notes.outbox import Rank
from storage.notes.saying import Fact, Saying
from storage.tables import Company, Person
from storage.tables.company import CompanyState


def answer_colleague(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« C'est un collègue »: yes or no, by a member of that company or an animator; the first answer counts."""
    company_id, newcomer_id, says = parse_row_id(args), parse_row_id(args[1:]), args[-1]
    colleagues = context.work.memberships.list_people(company_id)
    if context.person_id not in {person.id for person in colleagues} and not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
    asking = context.work.memberships.find_request(company_id, newcomer_id)
    if asking is None:
        raise Refuse("colleague-over")
    newcomer, company = context.work.people.get(newcomer_id), context.work.companies.get(company_id)
    about = {"company": company.name, "person": context.person.name, "newcomer": newcomer.name}
    context.work.outbox.cancel(f"member:{company_id}:{newcomer_id}")
    answered_cards.close_colleague_cards(context, f"member:{company_id}:{newcomer_id}", company_id)
    twin = context.work.memberships.find_twin(company, newcomer_id)
    if says != "yes":
        context.work.memberships.refuse_request(asking)
        _leave_stranger(context, newcomer, twin, company_id, about)
        return ActionResult((Saying("colleague-no", about),))
    if twin is not None and merging.may_merge(context, company, twin):
        merging.join_twin(context, company, twin)
    else:
        context.work.memberships.accept_request(asking, context.now)
        invitations.count_arrival(context.work, newcomer)
    context.work.declarations.settle_drafts(newcomer_id, company)
    theirs = draft_batches.build_draft_cards(replace(context, person=newcomer, company=company)) if twin is None else ()
    _tell_newcomer(context, newcomer, company_id, (Saying("colleague-welcome", about), *theirs))
    known = company.state is CompanyState.CONFIRMED or not context.work.people.is_animator(context.person)
    return ActionResult(
        (Saying("colleague-yes", about), *(() if known else confirmation.mark_company_confirmed(context, company, "colleague")))
    )


def _leave_stranger(
    context: ActionContext, newcomer: Person, twin: Company | None, company_id: int, about: Mapping[str, Fact]
) -> None:
    """Who has an entry of their own keeps it, reads nothing, and is new to those who run the network like anybody."""
    if twin is not None:
        new_companies.warn_of_stranger(context, twin, newcomer.name)
    elif not context.work.memberships.list_companies(newcomer.id):
        told = Saying("colleague-refused", {**about, **host.describe_host(context.work)})
        _tell_newcomer(context, newcomer, company_id, (told,))


def choose_site(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Pour quel site ? »: what was just typed belongs to this one, which is the one spoken for from now on."""
    company = next(
        (each for each in context.work.memberships.list_companies(context.person_id) if each.id == parse_row_id(args)), None
    )
    if company is None:
        raise Refuse("button-gone")
    context.work.memberships.switch_company(company.id, context.person_id, context.now)
    waiting = [row for row in context.work.declarations.list_drafts(context.person_id) if row.company_id is None]
    for row in waiting:  # one of several things said at once may name another site
        settle_draft(context, row, find_site_of_draft(context, row) or company)
    here = replace(context, company=company)
    if "mine" in args[1:] and not waiting:
        return ActionResult(build_own_list(here, 0))
    return ActionResult(draft_batches.build_cards_of(here, waiting) or (Saying("site-chosen", {"company": company.name}),))


def _tell_newcomer(context: ActionContext, newcomer: Person, company_id: int, say: tuple[Saying, ...]) -> None:
    for number, saying in enumerate(merge_sayings(say)):
        context.work.outbox.owe(
            newcomer,
            saying,
            once=f"member:{company_id}:{newcomer.id}:{context.now.isoformat()}:{number}",
            due=context.now,
            rank=Rank.INTRODUCTION,
        )
