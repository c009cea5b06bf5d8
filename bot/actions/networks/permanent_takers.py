"""/debouches: who always takes something, entered line by line, ended by a tap, and checked once a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.permanent_takers import EnteringTakers
from bot.conversation.model import Refuse
from bot.rules.animators import notices
from bot.rules.networks import taker_lines
from bot.views.networks import permanent_takers as views
from matching.calendar.days import to_local_day
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Person
from storage.work import Work

_ASKED_AGAIN = timedelta(days=25)  # at the earliest, and not in the same month


def show_permanent_takers(context: ActionContext, rest: str) -> ActionResult:
    """All of them, and a question about those that nobody has spoken of for a year; or, with lines after the command, those
    lines kept."""
    require_animator(context)
    if rest:
        return save_permanent_takers(context, EnteringTakers(rest))
    return ActionResult((views.build_taker_list(context), *_ask_about_rest(context)))


def act_on_takers(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Add some; or all that were asked about, up to the last one shown, still take what they took."""
    require_animator(context)
    deed = parse_button_choice(args)
    if deed == "add":
        return ActionResult(begin=TalkRequest("takers", EnteringTakers()))
    if deed != "still":
        raise Refuse("button-gone")
    last = parse_row_id(args)
    for each in takewhile(lambda taker: taker.id <= last, views.list_to_check(context.work, context.now)):
        each.checked = context.now
        context.work.history.add_entry("taker-checked", f"taker:{each.id}", context.person_id, context.now)
    return ActionResult((Saying("takers-checked"), *_ask_about_rest(context)))


def end_permanent_taker(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """It takes nothing any more: nobody reads of it from now on. What else was listed, or asked, stays."""
    require_animator(context)
    row, shown = context.work.permanent_takers.get(parse_row_id(args)), parse_button_choice(args)
    if row is None or shown not in ("end", "over"):
        raise Refuse("button-gone")
    if row.ended is None:
        row.ended = context.now
        context.work.history.add_entry("taker-ended", f"taker:{row.id}", context.person_id, context.now)
    ended = Saying("taker-ended", views.describe_taker(row))
    return ActionResult((ended, views.build_taker_list(context)) if shown == "end" else (ended, *_ask_about_rest(context)))


def save_permanent_takers(context: ActionContext, said: EnteringTakers) -> ActionResult:
    """Line by line: kept, or why not."""
    require_animator(context)
    verdicts = taker_lines.save_taker_lines(context, said.lines or "")
    kept = sum(each.taker is not None for each in verdicts)
    parts = tuple(views.build_verdict_line(each) for each in verdicts)
    return ActionResult((Saying("takers-saved", {"count": kept, "lines": len(verdicts)}, parts=parts),))


def find_takers_to_check(work: Work, now: datetime) -> Sequence[int]:
    """Those that nobody has spoken of for a year, while there is an animator to ask."""
    due = views.list_to_check(work, now)
    return tuple(each.id for each in due) if due and _list_unasked_animators(work, now) else ()


def ask_about_takers(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: the animators are asked about them in one message; again in the next month where nobody answered."""
    due = [each for each in views.list_to_check(work, now) if each.id in due_ids]
    if not due:
        return
    for animator in _list_unasked_animators(work, now):
        work.outbox.cancel(_name_subject(work), animator)  # what has waited since the month before
        question, once = views.build_check_question(due), _name_month(work, now)
        notices.tell_people(work, (animator,), question, once, now, rank=Rank.QUESTION, subject=_name_subject(work))


def _list_unasked_animators(work: Work, now: datetime) -> list[Person]:
    """Those who were neither asked in this month nor only lately."""
    once, subject, animators = _name_month(work, now), _name_subject(work), work.people.list_animators()
    promised = work.outbox.find_promised([notices.build_notice_key(once, each.id) for each in animators])
    return [
        animator
        for animator in animators
        if notices.build_notice_key(once, animator.id) not in promised
        and ((last := work.outbox.find_last_read(subject, animator.id)) is None or now - last >= _ASKED_AGAIN)
    ]


def _name_month(work: Work, now: datetime) -> str:
    return f"{_name_subject(work)}:{to_local_day(now, work.networks.zone()):%Y-%m}"


def _name_subject(work: Work) -> str:
    return f"takers:{work.network_id}"


def _ask_about_rest(context: ActionContext) -> tuple[Saying, ...]:
    """The question about those that are to be checked, where there are any."""
    due = views.list_to_check(context.work, context.now)
    return (views.build_check_question(due),) if due else ()
