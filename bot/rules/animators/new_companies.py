"""A company is new until somebody who runs the network has confirmed it in one tap: they are asked, and reminded when an
introduction waits for nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.context.action_context import ActionContext
from bot.rules.animators import notices
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Company
from storage.work import Work

CONFIRMATION_ANSWERS = ("yes", "no")
_TOLD_TOGETHER_VERB = "arrival-told"
ARRIVALS_SPAN, MOST_ARRIVAL_CARDS = timedelta(hours=1), 3  # cards within that time; who comes after them is told of together


def ask_confirmation(context: ActionContext, company: Company) -> None:
    """The speaker has just joined with this company: is it what it says? From the fourth within an hour on, newcomers are
    told of together."""
    if context.work.board.count_arrivals(context.now - ARRIVALS_SPAN, company.id) >= MOST_ARRIVAL_CARDS:
        return
    facts: dict[str, Fact] = {"person": context.person.name, "activity": company.activity}
    _owe_confirmation_card(context, company, "confirm-new", facts, _build_card_key(company.id))


def warn_of_stranger(context: ActionContext, company: Company, newcomer_name: str) -> None:
    """They came with the name of a company that is here, and nobody there knows them: who runs the network decides."""
    facts: dict[str, Fact] = {"person": newcomer_name}
    _owe_confirmation_card(context, company, "confirm-stranger", facts, _build_card_key(company.id), context.now.isoformat())


def remind_of_confirmation(context: ActionContext, company: Company, anew: str = "") -> None:
    """It and somebody else said yes to each other; said once for each company, and again for each `anew`."""
    facts: dict[str, Fact] = {"activity": company.activity}
    _owe_confirmation_card(context, company, "confirm-waits", facts, _build_reminder_key(company.id), anew)


def find_untold(work: Work, companies: Sequence[int]) -> frozenset[int]:
    """Those of which no animator was told by a card of their own, nor together with others."""
    animators = [animator.id for animator in work.people.list_animators()]
    keys = {
        notices.build_notice_key(_build_card_key(company), animator): company for company in companies for animator in animators
    }
    carded = {keys[key] for key in work.outbox.find_promised(list(keys))}
    subjects = {f"company:{company}": company for company in companies}
    together = {subjects[each] for each in work.history.find_done(_TOLD_TOGETHER_VERB, subjects)}
    return frozenset(companies) - carded - together


def tell_arrivals(work: Work, saying: Saying, companies: Sequence[int], now: datetime) -> None:
    """Several companies that came are told of at once."""
    for company in companies:
        work.history.add_entry(_TOLD_TOGETHER_VERB, f"company:{company}", None, now)
    notices.tell_animators(work, saying, f"arrivals:{work.network_id}", now, anew=now.isoformat())


def find_unreminded(work: Work, companies: Sequence[int], anew: str) -> tuple[int, ...]:
    """Those of which some animator was not reminded yet in these terms."""
    animators = [animator.id for animator in work.people.list_animators()]
    keys = {
        notices.build_notice_key(_build_reminder_key(company), animator, anew): company
        for company in companies
        for animator in animators
    }
    owed = work.outbox.find_promised(list(keys))
    return tuple(dict.fromkeys(company for key, company in keys.items() if key not in owed))


def build_confirmation_buttons(company: Company) -> tuple[Button, ...]:
    """Confirm it, or turn it away."""
    return tuple(Button(f"confirm-new.{answer}", f"a.confirm.{company.id:x}.{answer}") for answer in CONFIRMATION_ANSWERS)


def build_company_subject(company: Company) -> str:
    """What the cards about a company are owed under."""
    return f"company:{company.id}"


def _build_card_key(company_id: int) -> str:
    return f"new:{company_id}"


def _build_reminder_key(company_id: int) -> str:
    return f"new-waits:{company_id}"


def _owe_confirmation_card(
    context: ActionContext, company: Company, key: str, facts: dict[str, Fact], once: str, anew: str = ""
) -> None:
    saying = Saying(
        key, {**facts, "company": company.name, "place": company.place}, buttons=build_confirmation_buttons(company)
    )
    notices.tell_animators(context.work, saying, once, context.now, anew=anew, subject=build_company_subject(company))
