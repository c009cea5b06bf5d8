"""What waits for whoever animates, section by section: how much, and of each the first thing to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.views.board import silent_companies, stuck_leads, unknown_words, waste_codes
from bot.views.calls import call_list
from storage.leads.stuck_leads import StuckLead
from storage.notes.saying import Fact


@dataclass(frozen=True, slots=True)
class Waiting:
    """`count` things of one section of the board; `first` says which of them to begin with."""

    section: str
    count: int
    first: dict[str, Fact]


def list_waiting(context: ActionContext) -> tuple[Waiting, ...]:
    """Every section of the board, in its order."""
    return tuple(find(context) for find in _SECTIONS)


def list_waiting_this_week(context: ActionContext) -> tuple[Waiting, ...]:
    """The same without what a Monday's message told before and needs not tell again."""
    told = _describe_stuck(context, stuck_leads.list_leads_of_the_week(context))
    return tuple(told if find is _find_stuck else find(context) for find in _SECTIONS)


def _find_newcomers(context: ActionContext) -> Waiting:
    rows = context.work.board.list_newcomers()
    return Waiting("new", len(rows), {"company": rows[0].name, "place": rows[0].place} if rows else {})


def _find_held(context: ActionContext) -> Waiting:
    rows = [each for each in context.work.board.list_held() if not each.handled]
    return Waiting(
        "held", len(rows), {"company": rows[0].company, "resource": rows[0].resource or rows[0].said} if rows else {}
    )


def _find_unknown_words(context: ActionContext) -> Waiting:
    groups = unknown_words.list_word_groups(context)
    return Waiting("words", len(groups), {"words": groups[0][0].words} if groups else {})


def _find_stuck(context: ActionContext) -> Waiting:
    return _describe_stuck(context, stuck_leads.list_stuck_leads(context))


def _describe_stuck(context: ActionContext, leads: Sequence[StuckLead]) -> Waiting:
    return Waiting("stuck", len(leads), stuck_leads.describe_lead(context, leads[0]) if leads else {})


def _find_calls(context: ActionContext) -> Waiting:
    topics = call_list.list_due_topics(context)
    first = call_list.describe_call_contact(context, topics[0]) if topics else {}
    return Waiting("calls", call_list.count_called_companies(topics), first)


def _find_received_words(context: ActionContext) -> Waiting:
    rows = context.work.board.list_waiting_words()
    return Waiting("messages", len(rows), {"person": rows[0].person.name, "words": rows[0].words} if rows else {})


def _find_hints(context: ActionContext) -> Waiting:
    return Waiting("hints", len(context.work.hints.list_waiting()), {})


def _find_doubtful_codes(context: ActionContext) -> Waiting:
    rows = waste_codes.list_doubtful(context)
    first: dict[str, Fact] = {}
    if rows:
        company = context.work.companies.get(rows[0].company_id or 0)
        first = {"resource": rows[0].resource or rows[0].said, "company": company.name}
    return Waiting("codes", len(rows), first)


def _find_silent(context: ActionContext) -> Waiting:
    rows = silent_companies.list_silent(context)
    return Waiting("silent", len(rows), {"company": rows[0].name, "place": rows[0].place} if rows else {})


_SECTIONS = (
    _find_newcomers,
    _find_held,
    _find_unknown_words,
    _find_stuck,
    _find_calls,
    _find_received_words,
    _find_doubtful_codes,
    _find_hints,
    _find_silent,
)
