"""« Nouvelle structure : … »: whoever runs the network says in one tap whether it is one of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.context.action_context import ActionContext, ActionResult, build_unattended_context, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.animators import new_companies
from bot.rules.leads import answered_cards, endings
from bot.rules.networks import confirmation as confirmation_rules
from bot.views.board import newcomers
from bot.views.board.screens import prepend_news
from bot.views.networks import host
from matching.knowledge import Knowledge
from storage.notes.names import join_names
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Company
from storage.tables.company import CompanyState
from storage.work import Work


def answer_confirmation(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Yes: it may be introduced. No: it leaves, and its people read so kindly. The first answer counts."""
    if not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
    company, code = _find_company(context, parse_row_id(args)), parse_button_choice(args)
    says = code.removesuffix(newcomers.FROM_BOARD)
    if says not in new_companies.CONFIRMATION_ANSWERS:
        raise Refuse("button-gone")
    on_board = says != code
    if company.state is not CompanyState.NEW:
        if on_board:
            return _show_next(context, Saying("confirm-over"))
        raise Refuse("confirm-over")
    facts, told = {"company": company.name}, tuple[Saying, ...]()
    if says == "yes":
        told = confirmation_rules.mark_company_confirmed(context, company, "animator")
    else:
        _turn_away(context, company)
    news = Saying(
        "confirm-yes" if says == "yes" else "confirm-no",
        facts,
        buttons=() if on_board else newcomers.build_next_button(context),
    )
    return replace(shown := _show_next(context, news), say=(*shown.say, *told)) if on_board else ActionResult((news, *told))


def confirm_together(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """All newcomers that one message showed are known: those who still wait are confirmed."""
    if not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
    span = newcomers.parse_span(parse_button_choice(args)) if args and args[0] == "0" else None
    if span is None:
        raise Refuse("button-gone")
    return confirm_companies(context, [each.id for each in newcomers.list_arrivals(context, *span)])


def confirm_companies(context: ActionContext, companies: Sequence[int]) -> ActionResult:
    """Several at once, in one tap or in words."""
    told: list[Saying] = []
    names: list[str] = []
    for company in (context.work.companies.get(each) for each in companies):
        if company.state is CompanyState.NEW:
            told.extend(confirmation_rules.mark_company_confirmed(context, company, "animator"))
            names.append(company.name)
    if not names:
        raise Refuse("confirm-over")
    news = Saying(
        "confirm-several", {"count": len(names), "companies": join_names(names)}, buttons=newcomers.build_next_button(context)
    )
    return ActionResult((news, *told))


def find_arrivals(work: Work, now: datetime) -> Sequence[int]:
    """Newcomers of whom no animator was told yet."""
    return sorted(new_companies.find_untold(work, [each.id for each in newcomers.list_recent(work, now)]))


def tell_arrivals_together(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: they are told of in one message."""
    context = build_unattended_context(work, knowledge, now)
    untold = [each for each in newcomers.list_recent(work, now) if each.id in set(find_arrivals(work, now))]
    if (told := newcomers.build_arrivals(context, untold)) is not None:
        new_companies.tell_arrivals(work, told, [each.id for each in untold[: newcomers.MOST_TOGETHER]], now)


def _show_next(context: ActionContext, news: Saying) -> ActionResult:
    """The next newcomer, in the place of the one who was seen to."""
    return ActionResult((prepend_news(news, newcomers.build_newcomer_screen(context, 0)),), instead=True)


def _turn_away(context: ActionContext, company: Company) -> None:
    people = context.work.memberships.list_people(company.id)
    context.work.outbox.cancel(new_companies.build_company_subject(company))
    answered_cards.close_cards(context, new_companies.build_company_subject(company), context.work.people.list_animators())
    told = Saying("confirm-away", {"company": company.name, **host.describe_host(context.work)})
    context.work.history.add_entry("turned-away", f"company:{company.id}", context.person_id, context.now)
    ended = context.work.companies.turn_away_company(company, context.now)
    endings.end_departed_leads(context.work, ended, (company.id,), context.now)
    for person in people:
        context.work.outbox.owe(
            person, told, once=f"turned-away:{company.id}:{person.id}", due=context.now, rank=Rank.INTRODUCTION
        )


def _find_company(context: ActionContext, company_id: int) -> Company:
    try:
        return context.work.companies.get(company_id)
    except LookupError:
        raise Refuse("button-gone") from None
