"""A company joins the network through somebody who speaks for it."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.flows.join import Joining
from bot.rules.animators import new_companies, notices
from bot.rules.declarations.mapping import fill_declaration
from bot.rules.declarations.opening_questions import build_next_talk
from bot.rules.networks import claims, invitations
from bot.views.declarations import around, draft_batches
from bot.views.declarations.heard import list_heard_lines
from bot.views.digests import digest_days
from bot.views.networks import host
from bot.views.networks.notice import CONSENT_VERSION
from bot.views.people import preferences
from storage.notes.names import name_typed
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration
from storage.tables.company import CompanyState


def join_network(context: ActionContext, answers: Joining) -> ActionResult:
    """The company takes its seat; what was typed before is shown, ready to be published."""
    if answers.invitation is not None:
        return claims.take_over_company(context, answers.invitation, CONSENT_VERSION, answers)
    if context.company is not None and not answers.another:
        return ActionResult((Saying("join-already", {"company": context.company.name}),))
    if answers.place is None:
        raise ValueError("a company joins with its place")
    context.person.consent_at, context.person.consent_text = context.now, CONSENT_VERSION
    context.work.memberships.hold_founding()
    known = context.work.memberships.find_likely_company(answers.name, answers.place)
    if known is not None and known.id in {mine.id for mine in context.work.memberships.list_companies(context.person_id)}:
        return ActionResult((Saying("join-already", {"company": known.name}),))
    vouched = context.work.people.is_animator(context.person)
    if known is not None and vouched:
        _keep_further_things(context, answers)
        _ask_to_belong(context, known)
        return ActionResult(
            (Saying("colleague-asked", {"company": name_typed(answers.name), **host.describe_host(context.work)}),)
        )
    company = context.work.companies.add_company(
        answers.name, answers.activity, answers.place, CompanyState.CONFIRMED if vouched else CompanyState.NEW
    )
    context.work.companies.add_member(company, context.person_id, context.now)
    if context.company is not None:
        context.work.companies.add_site(company, context.company)
    invitations.count_arrival(context.work, context.person)
    if known is not None:
        _ask_to_belong(context, known)
    elif not vouched:
        new_companies.ask_confirmation(context, company)
    context.person.digest_due = digest_days.find_next_digest(
        context.person.prefs, context.work.networks.find_current(), context.now
    )
    context.work.wishes.bar_newcomer(company, context.now)
    context.work.declarations.settle_drafts(context.person_id, company)
    joined = replace(context, company=company)
    rows = [row.id for row in context.work.declarations.list_drafts(context.person_id) if row.company_id is not None]
    noted = (_build_noted_line(company),) if answers.told and answers.right is None else ()
    if answers.more:
        begin = build_next_talk(answers.more, tuple(rows))
        return ActionResult((*(noted or (Saying("join-joined", {"company": company.name}),)), *list_heard_lines(begin)), begin)
    cards = draft_batches.build_draft_cards(joined)
    looked = context.work.declarations.get(answers.look) if answers.look is not None else None
    return ActionResult(
        (
            *noted,
            *(cards or (Saying("join-done", {"company": company.name}),)),
            *((around.build_around_card(joined, looked),) if looked is not None else ()),
            *((preferences.build_sites_question(joined),) if context.company is not None else ()),
        )
    )


def _build_noted_line(company: Company) -> Saying:
    """Who they are now, where it was read in their words: it can be put right."""
    return Saying("join-noted", {"company": company.name, "place": company.place, "activity": company.activity})


def _keep_further_things(context: ActionContext, answers: Joining) -> None:
    """What was declared meanwhile waits as drafts until somebody lets them in."""
    for each in answers.more:
        row = Declaration(network_id=context.work.network_id, keeper_id=context.person_id, touched=context.now)
        fill_declaration(row, each.said, context.knowledge, context.now)
        context.work.declarations.add(row)


def _ask_to_belong(context: ActionContext, known: Company) -> None:
    """A company of that name is here already: a colleague, else who animates, says whether it is theirs, or anybody could
    read its business by typing its name. Meanwhile they have an entry of their own, as with a name that nobody bears, and
    read nothing of all this: who tries names out does not learn which companies are here."""
    context.work.memberships.ask_to_join(known, context.person_id, context.now)
    colleagues = [person for person in context.work.memberships.list_people(known.id) if person.telegram_id is not None]
    token = f"a.mate.{known.id:x}.{context.person_id:x}"
    notices.tell_people(
        context.work,
        colleagues or context.work.people.list_animators(),
        Saying(
            "colleague-asks",
            {"company": known.name, "newcomer": context.person.name},
            buttons=(Button("colleague-asks.yes", f"{token}.yes"), Button("colleague-asks.no", f"{token}.no")),
        ),
        f"member:{known.id}:{context.person_id}",
        context.now,
        anew=context.now.isoformat(),
        subject=f"member:{known.id}:{context.person_id}",
    )
