"""/diffuser: an animator writes to many, looks at it as they will, and sends it now or at its hour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.context.access_rights import require_animator, require_broadcast, require_unsent_broadcast
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, parse_button_choice
from bot.conversation.asks.content import LONGEST_BROADCAST, LONGEST_CAPTION, BroadcastMessage
from bot.conversation.flows.broadcast import Broadcasting
from bot.conversation.flows.broadcast_date import Planning
from bot.conversation.model import Refuse
from bot.rules.broadcasts import broadcast_run
from bot.views.broadcasts import audiences
from bot.views.broadcasts import preview as views
from bot.views.broadcasts import progress as shown
from matching.calendar import days
from matching.understand.answers import parse_day_and_hour
from storage.notes.saying import Button, Saying
from storage.tables.broadcast import Broadcast, BroadcastState, Content
from storage.tables.moves import move

_USUAL_HOUR = time(9)  # o'clock, where only a day was said
_FARTHEST_AHEAD = timedelta(days=366)
_DAYS_TO_MONDAY = 7  # days from a Monday to the next


def write_broadcast(context: ActionContext, words: str) -> ActionResult:
    """What is planned or under way, and the question what to announce; words behind the command are it already."""
    require_animator(context)
    if words and len(words) <= LONGEST_BROADCAST // 2:
        return ActionResult(begin=TalkRequest("announce", Broadcasting(content=BroadcastMessage(words)), ("content",)))
    if rows := context.work.broadcasts.list_for_author(context.person_id):
        return ActionResult((shown.build_broadcast_list(context.work, rows),))
    return ActionResult(begin=TalkRequest("announce", Broadcasting()))


def write_another_broadcast(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One more, beside what is planned."""
    if not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
    return ActionResult(begin=TalkRequest("announce", Broadcasting()))


def save_broadcast_message(context: ActionContext, said: Broadcasting) -> ActionResult:
    """It is written: for whom is it? Written anew, it is shown again."""
    require_animator(context)
    content = Content(said.content.text, said.content.picture, said.content.document)
    if said.broadcast:
        row = require_unsent_broadcast(context, (f"{said.broadcast:x}",))
        text = content.text or said.kept
        row.content = replace(content, text=text, leads=row.content.leads, link=row.content.link)
        return _preview_broadcast(context, row)
    return ActionResult(
        (
            audiences.build_audience_question(
                context, context.work.broadcasts.begin_draft(context.person_id, content, context.now)
            ),
        )
    )


def act_on_broadcast(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of the things to do with an announcement. Raises Refuse for those that are none."""
    deed = _BROADCAST_ACTS.get(parse_button_choice(args))
    if deed is None:
        raise Refuse("button-gone")
    return deed(context, require_broadcast(context, args[:1]))


def plan_broadcast(context: ActionContext, said: Planning) -> ActionResult:
    """It waits for its hour, as the clocks of the network show it."""
    row = require_unsent_broadcast(context, (f"{said.broadcast:x}",))
    at = _parse_moment(said.moment, context)
    if at is None:
        return _ask_moment_again(row, "unclear")
    row.urgent = False
    return (
        _warn_enough(row, "then", at)
        if broadcast_run.is_broadcast_week_full(context.work, row, at)
        else _schedule_broadcast(context, row, at)
    )


def mark_broadcast_urgent(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Beyond what a week should hear: now, or at the moment that the button names in minutes."""
    row, code = require_unsent_broadcast(context, args[:1]), parse_button_choice(args)
    if code != "now" and not ROW_PATTERN.fullmatch(code):
        raise Refuse("button-gone")
    row.urgent = True
    context.work.history.add_entry("broadcast.urgent", shown.format_broadcast_subject(row), context.person_id, context.now)
    if code == "now":
        return _send_broadcast(context, row)
    minutes = min(int(code, 16), int((context.now + 2 * _FARTHEST_AHEAD).timestamp()) // 60)
    return _schedule_broadcast(context, row, datetime.fromtimestamp(minutes * 60, UTC))


def _show_broadcast(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    if broadcast.started is None:
        return _preview_broadcast(context, require_unsent_broadcast(context, (f"{broadcast.id:x}",)))
    return ActionResult(
        (
            shown.build_broadcast_progress(
                context.work, broadcast, broadcast_run.tally_broadcast(context.work, broadcast, context.now)
            ),
        )
    )


def _send_broadcast(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    broadcast = require_unsent_broadcast(context, (f"{broadcast.id:x}",))
    if broadcast_run.is_broadcast_week_full(context.work, broadcast, context.now):
        return _warn_enough(broadcast, "now", context.now)
    broadcast_run.start_broadcast(context.work, context.knowledge, broadcast, context.now, asked=True)
    context.work.history.add_entry("broadcast.sent", shown.format_broadcast_subject(broadcast), context.person_id, context.now)
    return ActionResult()


def _ask_moment(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    return ActionResult(begin=TalkRequest("planning", Planning(require_unsent_broadcast(context, (f"{broadcast.id:x}",)).id)))


def _offer_edits(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    require_unsent_broadcast(context, (f"{broadcast.id:x}",))
    return ActionResult(
        (
            Saying(
                "broadcast-edit",
                buttons=(
                    Button("broadcast-edit.words", f"a.cast.{broadcast.id:x}.words"),
                    Button("broadcast-edit.whom", f"a.whom.{broadcast.id:x}"),
                ),
            ),
        )
    )


def _rewrite_message(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    return ActionResult(
        begin=TalkRequest("announce", Broadcasting(require_unsent_broadcast(context, (f"{broadcast.id:x}",)).id))
    )


def _ask_picture(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    """Its words stay, where they are short enough to stand with a picture."""
    row = require_unsent_broadcast(context, (f"{broadcast.id:x}",))
    if len(row.content.text) > LONGEST_CAPTION:
        facts = {"length": len(row.content.text), "longest": LONGEST_CAPTION}
        return ActionResult((Saying("announce-content-caption", facts),))
    return ActionResult(begin=TalkRequest("announce", Broadcasting(row.id, kept=row.content.text)))


def _drop_picture(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    """Words alone; where there are none, the message is written anew."""
    row = require_unsent_broadcast(context, (f"{broadcast.id:x}",))
    if not row.content.text:
        return _rewrite_message(context, row)
    row.content = replace(row.content, picture=None, document=None)
    return _preview_broadcast(context, row)


def _offer_buttons(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    return ActionResult((shown.build_button_choice(require_unsent_broadcast(context, (f"{broadcast.id:x}",))),))


def _cancel_broadcast(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    broadcast = require_unsent_broadcast(context, (f"{broadcast.id:x}",))
    move(broadcast, BroadcastState.DONE)
    broadcast.ended, broadcast.due, broadcast.content = context.now, None, Content()
    context.work.history.add_entry(
        "broadcast.cancelled", shown.format_broadcast_subject(broadcast), context.person_id, context.now
    )
    return ActionResult((Saying("broadcast-cancelled"),))


def _preview_broadcast(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    return ActionResult(views.build_broadcast_preview(context.work, context.knowledge, broadcast, context.now))


def _warn_enough(broadcast: Broadcast, week: str, at: datetime) -> ActionResult:
    code = "now" if week == "now" else f"{int(at.timestamp()) // 60:x}"
    return ActionResult(
        (
            Saying(
                "broadcast-enough",
                {"most": broadcast_run.MOST_BROADCASTS_A_WEEK, "week": week},
                buttons=(
                    Button("broadcast-enough.urgent", f"a.urgent.{broadcast.id:x}.{code}"),
                    *(Button(f"broadcast-enough.{verb}", f"a.cast.{broadcast.id:x}.{verb}") for verb in ("plan", "cancel")),
                ),
            ),
        )
    )


def _schedule_broadcast(context: ActionContext, broadcast: Broadcast, at: datetime) -> ActionResult:
    if at <= context.now or at > context.now + _FARTHEST_AHEAD:
        return _ask_moment_again(broadcast, "past" if at <= context.now else "far")
    move(broadcast, BroadcastState.PLANNED)
    broadcast.due = at
    context.work.history.add_entry(
        "broadcast.planned", shown.format_broadcast_subject(broadcast), context.person_id, context.now
    )
    return ActionResult(
        (
            Saying(
                "broadcast-planned",
                {"at": views.format_planned_time(context.work, broadcast)},
                buttons=tuple(
                    Button(f"broadcast-planned.{verb}", f"a.cast.{broadcast.id:x}.{verb}") for verb in ("see", "plan", "cancel")
                ),
            ),
        )
    )


def _ask_moment_again(broadcast: Broadcast, wrong: str) -> ActionResult:
    return ActionResult((Saying(f"planning-{wrong}"),), TalkRequest("planning", Planning(broadcast.id)))


def _parse_moment(words: str, context: ActionContext) -> datetime | None:
    zone = context.work.networks.zone()
    today = days.to_local_day(context.now, zone)
    likely = {"tomorrow": today + timedelta(days=1), "monday": days.find_monday(today) + timedelta(days=_DAYS_TO_MONDAY)}
    day, hour = (likely[words], _USUAL_HOUR) if words in likely else parse_day_and_hour(words, today)
    return days.to_utc_moment(day or today, hour or _USUAL_HOUR, zone) if day or hour else None


_BROADCAST_ACTS: dict[str, Callable[[ActionContext, Broadcast], ActionResult]] = {
    "see": _show_broadcast,
    "send": _send_broadcast,
    "plan": _ask_moment,
    "edit": _offer_edits,
    "words": _rewrite_message,
    "lead": _offer_buttons,
    "picture": _ask_picture,
    "bare": _drop_picture,
    "cancel": _cancel_broadcast,
}
