"""/debouches: who always takes something, entered line by line, ended by a tap, and checked once a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

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
from storage.work import Work

_CHECKED_EVERY = timedelta(days=365)


def show_permanent_takers(context: ActionContext, rest: str) -> ActionResult:
    """All of them; or, with lines after the command, those lines kept."""
    require_animator(context)
    if rest:
        return save_permanent_takers(context, EnteringTakers(rest))
    return ActionResult((views.build_taker_list(context),))


def act_on_takers(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Add some; or all that were asked about still take what they took."""
    require_animator(context)
    deed = parse_button_choice(args)
    if deed == "add":
        return ActionResult(begin=TalkRequest("takers", EnteringTakers()))
    if deed != "still":
        raise Refuse("button-gone")
    for each in context.work.permanent_takers.list_to_check(context.now - _CHECKED_EVERY):
        each.checked = context.now
        context.work.history.add_entry("taker-checked", f"taker:{each.id}", context.person_id, context.now)
    return ActionResult((Saying("takers-checked"),))


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
    left = context.work.permanent_takers.list_to_check(context.now - _CHECKED_EVERY)[: views.MOST_CHECKED_AT_ONCE]
    if shown == "over" and left:
        return ActionResult((ended, views.build_check_question(left)))
    return ActionResult((ended, views.build_taker_list(context)) if shown == "end" else (ended,))


def save_permanent_takers(context: ActionContext, said: EnteringTakers) -> ActionResult:
    """Line by line: kept, or why not."""
    require_animator(context)
    verdicts = taker_lines.save_taker_lines(context, said.lines or "")
    kept = sum(each.taker is not None for each in verdicts)
    parts = tuple(views.build_verdict_line(each) for each in verdicts)
    return ActionResult((Saying("takers-saved", {"count": kept, "lines": len(verdicts)}, parts=parts),))


def find_takers_to_check(work: Work, now: datetime) -> Sequence[int]:
    """Those that nobody has spoken of for a year."""
    return tuple(each.id for each in work.permanent_takers.list_to_check(now - _CHECKED_EVERY))[: views.MOST_CHECKED_AT_ONCE]


def ask_about_takers(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: the animators are asked about all of them at once; again in the next month where nobody answered."""
    due = [each for each in work.permanent_takers.list_to_check(now - _CHECKED_EVERY) if each.id in due_ids]
    if due:
        month = to_local_day(now, work.networks.zone()).strftime("%Y-%m")
        notices.tell_animators(work, views.build_check_question(due), f"takers:{month}", now, rank=Rank.QUESTION)
