"""Still there? Asked three days before a declaration expires; without an answer it sleeps, and one tap wakes it."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from bot.context.access_rights import living
from bot.context.action_context import Desk, Done
from bot.rules.declarations import lifecycle, lifetime
from bot.views.declarations import cards
from bot.views.declarations import liveness as views
from bot.views.declarations import mine as pages
from matching.calendar.days import days_later, local_day
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Declaration, Person
from storage.tables.declaration import DeclarationState
from storage.work import Work

BEFORE = 3   # days before it expires
MARGIN = timedelta(days=BEFORE, hours=2)   # three local days are an hour longer when the clocks go back
RESTING = frozenset({DeclarationState.PAUSED, DeclarationState.ASLEEP})
BUNDLE = 5   # declarations in one message


def still(desk: Desk, args: Sequence[str]) -> Done:
    """Yes renews it, no withdraws it; what else was asked is asked again below."""
    row, yes = living(desk, args), args[-1] == "y"
    if not yes:
        lifecycle.rest(desk.work, row, DeclarationState.WITHDRAWN, desk.now)
        answer = Saying("mine-withdrawn", cards.facts(row))
    elif row.state is DeclarationState.OPEN:
        lifetime.renew(desk.work, row, desk.now)
        answer = Saying("mine-renewed", {**cards.facts(row), "until": (row.expires or desk.now).date().isoformat()})
    elif row.state in RESTING:
        return Done(pages.reopened(row, lifecycle.reopen(desk, row)))
    else:
        return Done((pages.page(desk, row),))
    left = tuple(each for each in desk.work.lifetimes.being_confirmed(desk.ours.id) if each.keeper_id == row.keeper_id)
    return Done((answer, views.asked(left[:BUNDLE])) if left else (answer,))


def ask(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: three days before, at ten in the morning, each keeper is asked about all of theirs at once."""
    here = work.networks.zone()
    due = [row for row in work.lifetimes.to_confirm(now + MARGIN)
           if row.expires is not None and days_later(row.expires, -BEFORE, here) <= now]
    for row in due:
        # Asked late, because Boucle was down or it was just woken, it still has its three days.
        row.confirming, row.expires = now, max(row.expires or now, days_later(now, BEFORE, here))
    _tell(work, due, views.asked, lambda row: f"alive:{row.id}:{local_day(row.expires or now, here)}", now,
          lambda rows: max(row.expires or now for row in rows))


def sleep(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: nobody answered; it is not matched any more, and one line tells how to wake it."""
    due = work.lifetimes.unanswered(now)
    for row in due:
        lifecycle.rest(work, row, DeclarationState.ASLEEP, now)
    _tell(work, due, views.asleep, lambda row: f"asleep:{row.id}:{row.expires or now:%Y-%m-%d}", now)


def season(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: what is out of season sleeps, what will be in season in six weeks wakes and looks for partners."""
    for row in work.lifetimes.turning(now):
        due, awake = row.turn or now, lifetime.in_season(work, row, now)
        lifetime.turns(work, row, now)
        person = work.people.speaking_for(row.company_id or 0, row.keeper_id)
        if not awake and row.state is DeclarationState.OPEN:
            lifecycle.rest(work, row, DeclarationState.ASLEEP, now)
            lifetime.sleep(row)
            wakes = (row.turn or now).date().isoformat()
            told = Saying("alive-season-over", {**cards.facts(row), "day": wakes})
        elif awake and row.state is DeclarationState.ASLEEP and row.expires is None and person is not None:
            lifetime.wake(work, row, now)
            partners = lifecycle.reopen(_desk(work, person, row, knowledge, now), row)
            told = Saying("alive-season-back", {**cards.facts(row), "count": len(partners)}, parts=partners)
        else:
            continue
        if person is not None:
            work.outbox.owe(person, told, once=f"season:{row.id}:{due:%Y-%m-%d}", due=now, rank=Rank.QUESTION,
                            subject=f"declaration:{row.id}")


def forget(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: drafts that nobody touched for a week go, and nobody is bothered with it."""
    work.lifetimes.forget_drafts(now - lifetime.DRAFT_DAYS)


def _tell(work: Work, rows: Iterable[Declaration], saying: Callable[[Sequence[Declaration]], Saying],
          once: Callable[[Declaration], str], now: datetime,
          expires: Callable[[Sequence[Declaration]], datetime] | None = None) -> None:
    """One message to each keeper about all of theirs, a few at a time."""
    people: dict[int, Person] = {}
    theirs: dict[int, list[Declaration]] = {}
    for row in rows:
        person = work.people.speaking_for(row.company_id or 0, row.keeper_id)
        if person is not None:
            people[person.id] = person
            theirs.setdefault(person.id, []).append(row)
    for key, kept in theirs.items():
        for start in range(0, len(kept), BUNDLE):
            part = kept[start:start + BUNDLE]
            work.outbox.owe(people[key], saying(part), once=once(part[0]), due=now, rank=Rank.QUESTION,
                            subject=f"declaration:{part[0].id}" if len(part) == 1 else None,
                            expires=expires(part) if expires else None)


def _desk(work: Work, person: Person, row: Declaration, knowledge: Knowledge, now: datetime) -> Desk:
    return Desk(work, person, work.companies.get(row.company_id or 0), knowledge, now)
