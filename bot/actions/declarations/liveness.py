"""Still there? Asked three days before a declaration expires; without an answer it sleeps, and one tap wakes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.context.access_rights import require_living_declaration
from bot.context.action_context import ActionContext, ActionResult
from bot.rules.declarations import lifecycle, lifetime
from bot.views.declarations import cards
from bot.views.declarations import liveness as views
from bot.views.declarations import mine as pages
from matching.calendar.days import add_calendar_days, to_local_day, to_morning, to_utc_moment
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Company, Declaration, Person
from storage.tables.declaration import DeclarationState
from storage.work import Work

_DAYS_BEFORE_EXPIRY = 3  # days before it expires
_RESTING_STATES = frozenset({DeclarationState.PAUSED, DeclarationState.ASLEEP})
_MOST_IN_MESSAGE = 5  # declarations in one message


def answer_still_there(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Yes renews it, no withdraws it; what else was asked is asked again below."""
    row, yes = require_living_declaration(context, args), args[-1] == "y"
    if not yes:
        lifecycle.close_declaration(context.work, row, DeclarationState.WITHDRAWN, context.now)
        answer = Saying("mine-withdrawn", cards.describe_declaration(row))
    elif row.state is DeclarationState.OPEN:
        lifetime.renew_lifetime(context.work, row, context.now)
        until = to_local_day(row.expires or context.now, context.work.networks.zone())
        answer = Saying("mine-renewed", {**cards.describe_declaration(row), "until": until.isoformat()})
    elif row.state in _RESTING_STATES:
        return ActionResult(pages.build_reopened_notice(row, lifecycle.restore_declaration(context, row)))
    else:
        return ActionResult((pages.build_declaration_page(context, row),))
    left = tuple(
        each for each in context.work.lifetimes.list_being_confirmed(context.own_company.id) if each.keeper_id == row.keeper_id
    )
    return ActionResult((answer, views.build_liveness_question(left[:_MOST_IN_MESSAGE])) if left else (answer,))


def find_to_ask(work: Work, now: datetime) -> Sequence[int]:
    """One declaration of each keeper who is to be asked."""
    return work.lifetimes.find_to_confirm(_find_confirming_end(now, work.networks.zone()))


def ask_still_there(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: three days before, at ten in the morning, each keeper is asked about all of theirs at once."""
    here = work.networks.zone()
    due = [
        row
        for row in work.lifetimes.list_to_confirm(_find_confirming_end(now, here), due_ids)
        if row.expires is not None and add_calendar_days(row.expires, -_DAYS_BEFORE_EXPIRY, here) <= now
    ]
    for row in due:
        # Asked late, because Boucle was down or it was just woken, it still has its three days.
        row.confirming, row.expires = now, max(row.expires or now, add_calendar_days(now, _DAYS_BEFORE_EXPIRY, here))
    _tell_keepers(
        work,
        due,
        views.build_liveness_question,
        lambda row: f"alive:{row.id}:{to_local_day(row.expires or now, here)}",
        now,
        lambda rows: max(row.expires or now for row in rows),
    )


def find_unanswered(work: Work, now: datetime) -> Sequence[int]:
    """One declaration of each keeper who did not answer."""
    return work.lifetimes.find_unanswered(now)


def put_declarations_to_sleep(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: nobody answered; it is not matched any more, and one line tells how to wake it."""
    due = work.lifetimes.list_unanswered(now, due_ids)
    for row in due:
        lifecycle.close_declaration(work, row, DeclarationState.ASLEEP, now)
    _tell_keepers(work, due, views.build_asleep_notice, lambda row: f"asleep:{row.id}:{row.expires or now:%Y-%m-%d}", now)


def find_turning(work: Work, now: datetime) -> Sequence[int]:
    """Whose season begins or ends."""
    return work.lifetimes.find_turning(now)


def turn_seasons(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: what is out of season sleeps, what will be in season in six weeks wakes and looks for partners."""
    for row in work.lifetimes.list_turning(now, due_ids):
        due, awake = row.turn or now, lifetime.is_declaration_in_season(work, row, now)
        lifetime.schedule_season_turn(work, row, now)
        person = work.people.find_spokesperson(row.company_id or 0, row.keeper_id)
        if not awake and row.state is DeclarationState.OPEN:
            if lifetime.is_company_closed(work, row, now):
                lifecycle.close_for_absence(work, row, now)
                lifetime.suspend_lifetime(row)
                continue  # they said so themselves
            lifecycle.close_declaration(work, row, DeclarationState.ASLEEP, now)
            lifetime.suspend_lifetime(row)
            wakes = to_local_day(row.turn or now, work.networks.zone()).isoformat()
            told = Saying("alive-season-over", {**cards.describe_declaration(row), "day": wakes})
        elif awake and row.state is DeclarationState.ASLEEP and row.expires is None and person is not None:
            lifetime.schedule_season_review(work, row, now)
            partners = lifecycle.restore_declaration(_build_context(work, person, row, knowledge, now), row)
            if (company := work.companies.get(row.company_id or 0)).reopens == due:
                _tell_reopened(work, company, person, now)
                continue
            told = Saying("alive-season-back", {**cards.describe_declaration(row), "count": len(partners)}, parts=partners)
        else:
            continue
        if person is not None:
            work.outbox.owe(
                person,
                told,
                once=f"season:{row.id}:{due:%Y-%m-%d}",
                due=now,
                rank=Rank.QUESTION,
                subject=f"declaration:{row.id}",
            )


def _tell_reopened(work: Work, company: Company, person: Person, now: datetime) -> None:
    """One line, whatever it has announced."""
    once = f"reopened:{company.id}:{person.id}:{now:%Y-%m-%d}"
    work.outbox.owe(person, Saying("closure-over"), once=once, due=now, rank=Rank.QUESTION)


def forget_old_drafts(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: drafts that nobody touched for a week go, and nobody is bothered with it."""
    work.lifetimes.forget_drafts(now - lifetime.DRAFT_DAYS)


def _find_confirming_end(now: datetime, zone: ZoneInfo) -> datetime:
    """What expires before is asked about: its third day before has had its ten o'clock."""
    today = to_local_day(now, zone)
    begun = today if to_morning(today, zone) <= now else today - timedelta(days=1)
    return to_utc_moment(begun + timedelta(days=_DAYS_BEFORE_EXPIRY + 1), time(0), zone)


def _tell_keepers(
    work: Work,
    rows: Iterable[Declaration],
    build_saying: Callable[[Sequence[Declaration]], Saying],
    once: Callable[[Declaration], str],
    now: datetime,
    expires: Callable[[Sequence[Declaration]], datetime] | None = None,
) -> None:
    """One message to each keeper about all of theirs, a few at a time."""
    people: dict[int, Person] = {}
    theirs: dict[int, list[Declaration]] = {}
    for row in rows:
        person = work.people.find_spokesperson(row.company_id or 0, row.keeper_id)
        if person is not None:
            people[person.id] = person
            theirs.setdefault(person.id, []).append(row)
    for key, kept in theirs.items():
        for start in range(0, len(kept), _MOST_IN_MESSAGE):
            part = kept[start : start + _MOST_IN_MESSAGE]
            work.outbox.owe(
                people[key],
                build_saying(part),
                once=once(part[0]),
                due=now,
                rank=Rank.QUESTION,
                subject=f"declaration:{part[0].id}" if len(part) == 1 else None,
                expires=expires(part) if expires else None,
            )


def _build_context(work: Work, person: Person, declaration: Declaration, knowledge: Knowledge, now: datetime) -> ActionContext:
    return ActionContext(work, person, work.companies.get(declaration.company_id or 0), knowledge, now)
