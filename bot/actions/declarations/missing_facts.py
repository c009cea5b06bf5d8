"""One missing fact a day of what was ticked: asked kindly, and never twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, time, timedelta

from bot.context.access_rights import require_living_declaration
from bot.context.action_context import ActionContext, ActionResult
from bot.rules.declarations import missing_facts as rules
from bot.views.declarations import missing_facts as views
from matching.calendar.days import to_local_day, to_morning, to_utc_moment
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.work import Work

_ASKED_FOR = timedelta(days=60)  # after the tick; what is missing then stays so


def skip_fact(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """They do not know: it goes without."""
    require_living_declaration(context, args)
    return ActionResult((Saying("fact-skipped"),))


def find_keepers_to_ask(work: Work, now: datetime) -> Sequence[int]:
    """Who ticked something before today that lacks a fact, and was not asked today."""
    today = to_local_day(now, work.networks.zone())
    if now < to_morning(today, work.networks.zone()):
        return ()
    theirs: dict[int, list[Declaration]] = {}
    for row in _list_ticked(work, now):
        theirs.setdefault(row.keeper_id or 0, []).append(row)
    return tuple(
        keeper
        for keeper, rows in theirs.items()
        if any(map(rules.find_missing_fact, rows)) and rules.find_last_asked(rows)[0] < today.isoformat()
    )


def ask_missing_facts(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: one question to each; none while the last one has not reached them, for want of room in their day."""
    today = to_local_day(now, work.networks.zone())
    for keeper in due_ids:
        rows, person = _list_ticked(work, now, (keeper,)), work.people.find_by_id(keeper)
        lacking = next((row for row in rows if rules.find_missing_fact(row)), None)
        day, about = rules.find_last_asked(rows)
        if person is None or lacking is None or day >= today.isoformat():
            continue
        if about is not None and not work.outbox.was_told(f"declaration:{about.id}", person):
            continue
        fact = rules.find_missing_fact(lacking)
        rules.mark_fact_asked(lacking, fact, today)
        work.outbox.owe(
            person,
            views.build_fact_question(lacking, fact),
            once=f"fact:{lacking.id}:{fact}",
            due=now,
            rank=Rank.QUESTION,
            subject=f"declaration:{lacking.id}",
        )


def _list_ticked(work: Work, now: datetime, keepers: Collection[int] | None = None) -> tuple[Declaration, ...]:
    here = work.networks.zone()
    midnight = to_utc_moment(to_local_day(now, here), time(0), here)
    return work.ticked_things.list_published(now - _ASKED_FOR, midnight, keepers)
