"""What somebody reads who said how it goes: what was noted, since when, how much has moved, and who is asked next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.context.action_context import ActionContext
from bot.conversation.flows.follow_up import PICKUP_DAYS, PICKUP_OPEN, REMIND_DAYS
from bot.views.follow_up.questions import describe_exchange
from bot.views.follow_up.standing import (
    Exchange,
    describe_quantity,
    find_base_unit,
    find_said_quantity,
    is_for_once,
    name_companies,
    weigh_exchange,
)
from matching.calendar.days import to_local_day
from matching.consent.statements import compute_moved
from matching.consent.states import OPEN_STAGES
from matching.privacy.anonymous import round_to_two_figures
from matching.understand.answers import is_past_day, parse_day_and_hour
from storage.notes.saying import Fact, Saying
from storage.tables import Party

_FARTHEST = timedelta(days=300)  # a day that far ahead, named without its year, was meant of this year
_JUST_PAST = timedelta(days=65)
_SINCE = re.compile(r"\b(?:depuis|since|for the (?:last|past))\b", re.IGNORECASE)
_SPAN = re.compile(r"^\W*(?:\d+|[^\W\d]+) (?:jours?|semaines?|mois|days?|weeks?|months?)\b", re.I)  # « deux semaines »


@dataclass(frozen=True, slots=True)
class HeardDay:
    """A day that somebody named; `past` when it lies behind us, `open` when there is none yet."""

    day: date | None = None
    past: bool = False
    open: bool = False


def read_day(words: str, context: ActionContext) -> HeardDay:
    """What a likely day, or words, mean today."""
    today = to_local_day(context.now, context.work.networks.zone())
    if words == PICKUP_OPEN:
        return HeardDay(open=True)
    if (days := {**PICKUP_DAYS, **REMIND_DAYS}.get(words)) is not None:
        return HeardDay(today + timedelta(days=days))
    if is_past_day(words) or read_start(words, context) is not None:
        return HeardDay(past=True)
    day, _ = parse_day_and_hour(words, today)
    if day is None:
        return HeardDay()
    if day > today + _FARTHEST and today - _JUST_PAST <= day - timedelta(days=365) < today:
        return HeardDay(day, past=True)
    return HeardDay(day, past=day < today)


def read_start(words: str, context: ActionContext) -> date | None:
    """Since which day, in « ça tourne depuis deux semaines », « since 20 April »; None where they say none."""
    if (found := _SINCE.search(words)) is None:
        return None
    today, told = to_local_day(context.now, context.work.networks.zone()), words[found.end() :]
    ahead, _ = parse_day_and_hour(told, today)
    if ahead is None or ahead <= today:
        return ahead
    if _SPAN.search(told):
        return today - (ahead - today)
    return ahead - timedelta(days=7) if ahead - today <= timedelta(days=7) else _go_back_a_year(ahead)


def _go_back_a_year(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day)


def to_noon(day: date) -> datetime:
    """The middle of a day, as planned days are kept."""
    return datetime.combine(day, time(12), UTC)


def find_start(exchange: Exchange) -> datetime:
    """Since when it moves: the first pick-up that was planned, else the day on which they were introduced."""
    return exchange.introduction.pickup or exchange.introduction.agreed_at


def build_outcome_notice(context: ActionContext, exchange: Exchange, mine: Party, *, asked: bool) -> Saying:
    """« Noté : 600 kg par semaine depuis le 3 mars, environ 2,4 t à ce jour. Je demande à … de confirmer. »"""
    verdict, base = weigh_exchange(exchange), find_base_unit(context, exchange)
    quantity = find_said_quantity(exchange, mine.company_id)
    start = find_start(exchange)
    moved = compute_moved(verdict, once=is_for_once(exchange), since=start, until=context.now)
    shown = quantity is not None and moved and base is not None and not is_for_once(exchange) and start < context.now
    return Saying(
        "follow-noted",
        {
            **describe_exchange(context, exchange, mine),
            **describe_quantity(quantity),
            "stage": exchange.introduction.stage.value,
            "since": to_local_day(start, context.work.networks.zone()).isoformat(),
            "moved": round_to_two_figures(moved) if shown and moved else 0,
            "base": base.value if base is not None else "",
            "asked": "yes" if asked else "no",
            "confirmed": "yes" if verdict.confirmed else "no",
        },
    )


def build_contact_reminder(context: ActionContext, exchange: Exchange, mine: Party) -> Saying:
    """Not yet: how the others are reached, once more."""
    others = exchange.list_others(mine)
    person = context.work.people.find_spokesperson(others[0].company_id, others[0].by) if len(others) == 1 else None
    return Saying(
        "follow-not-yet",
        {
            **describe_exchange(context, exchange, mine),
            "person": (person.name if person is not None else "") or "none",
            "contact": (person.contact if person is not None else None) or "none",
        },
    )


def describe_end(context: ActionContext, exchange: Exchange, mine: Party) -> dict[str, Fact]:
    """How it ended: by whose word, as one of them reads it."""
    introduction = exchange.introduction
    word = next((each for each in reversed(exchange.said) if each.stage not in OPEN_STAGES), None)
    by = next((party for party in exchange.parties if word is not None and party.company_id == word.company_id), None)
    return {
        "who": "gone" if word is None else "me" if by is mine else "them" if by is not None else "animator",
        "by": name_companies(context, (by,)) if by is not None else "",
        "animator": context.work.networks.find_current().animator,
        "stage": introduction.stage.value,
    }
