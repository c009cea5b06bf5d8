"""/diffuser: an animator writes to many, looks at it as they will, and sends it now or at its hour."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.context.access_rights import animating, announcing, unsent
from bot.context.action_context import ROW, Begin, Desk, Done, coded
from bot.conversation.asks.content import LONGEST, Message
from bot.conversation.flows.broadcast import Announcing
from bot.conversation.flows.broadcast_date import Planning
from bot.conversation.model import Refuse
from bot.rules.broadcasts import broadcast_run
from bot.views.broadcasts import audiences
from bot.views.broadcasts import preview as views
from bot.views.broadcasts import progress as shown
from matching.calendar import days
from matching.understand.time.moment import moment
from storage.notes.saying import Button, Saying
from storage.tables.broadcast import Broadcast, BroadcastState, Content

USUAL = time(9)                   # o'clock, where only a day was said
AHEAD = timedelta(days=366)
MONDAY = 7                        # days from a Monday to the next


def write(desk: Desk, words: str) -> Done:
    """What is planned or under way, and the question what to announce; words behind the command are it already."""
    animating(desk)
    if words and len(words) <= LONGEST // 2:
        return Done(begin=Begin("announce", Announcing(content=Message(words)), ("content",)))
    if rows := desk.work.broadcasts.listed(desk.me):
        return Done((shown.listed(desk.work, rows),))
    return Done(begin=Begin("announce", Announcing()))


def another(desk: Desk, args: Sequence[str]) -> Done:
    """One more, beside what is planned."""
    if not desk.work.people.animates(desk.person):
        raise Refuse("button-gone")
    return Done(begin=Begin("announce", Announcing()))


def announce(desk: Desk, said: Announcing) -> Done:
    """It is written: for whom is it? Written anew, it is shown again."""
    animating(desk)
    content = Content(said.content.text, said.content.picture, said.content.document)
    if said.broadcast:
        row = unsent(desk, (f"{said.broadcast:x}",))
        row.content = replace(content, leads=row.content.leads)
        return _preview(desk, row)
    return Done((audiences.whom(desk, desk.work.broadcasts.begin(desk.me, content, desk.now)),))


def act(desk: Desk, args: Sequence[str]) -> Done:
    """One of the things to do with an announcement. Raises Refuse for those that are none."""
    deed = DEEDS.get(coded(args))
    if deed is None:
        raise Refuse("button-gone")
    return deed(desk, announcing(desk, args[:1]))


def lead(desk: Desk, args: Sequence[str]) -> Done:
    """The button under it, or none."""
    row, code = unsent(desk, args[:1]), coded(args)
    if code not in (*views.LEADS, "none"):
        raise Refuse("button-gone")
    row.content = replace(row.content, leads=code if code != "none" else None)
    return _preview(desk, row)


def planning(desk: Desk, said: Planning) -> Done:
    """It waits for its hour, as the clocks of the network show it."""
    row = unsent(desk, (f"{said.broadcast:x}",))
    at = _moment(said.moment, desk)
    if at is None:
        return _when(row, "unclear")
    row.urgent = False
    return _enough(row, "then", at) if broadcast_run.enough(desk.work, row, at) else _planned(desk, row, at)


def urgent(desk: Desk, args: Sequence[str]) -> Done:
    """Beyond what a week should hear: now, or at the moment that the button names in minutes."""
    row, code = unsent(desk, args[:1]), coded(args)
    if code != "now" and not ROW.fullmatch(code):
        raise Refuse("button-gone")
    row.urgent = True
    desk.work.history.log("broadcast.urgent", shown.subject(row), desk.me, desk.now)
    if code == "now":
        return _send(desk, row)
    minutes = min(int(code, 16), int((desk.now + 2 * AHEAD).timestamp()) // 60)
    return _planned(desk, row, datetime.fromtimestamp(minutes * 60, UTC))


def _see(desk: Desk, row: Broadcast) -> Done:
    if row.started is None:
        return _preview(desk, unsent(desk, (f"{row.id:x}",)))
    return Done((shown.progress(desk.work, row, broadcast_run.settled(desk.work, row, desk.now)),))


def _send(desk: Desk, row: Broadcast) -> Done:
    row = unsent(desk, (f"{row.id:x}",))
    if broadcast_run.enough(desk.work, row, desk.now):
        return _enough(row, "now", desk.now)
    broadcast_run.start(desk.work, desk.knowledge, row, desk.now, asked=True)
    desk.work.history.log("broadcast.sent", shown.subject(row), desk.me, desk.now)
    return Done()


def _plan(desk: Desk, row: Broadcast) -> Done:
    return Done(begin=Begin("planning", Planning(unsent(desk, (f"{row.id:x}",)).id)))


def _edit(desk: Desk, row: Broadcast) -> Done:
    unsent(desk, (f"{row.id:x}",))
    return Done((Saying("broadcast-edit", buttons=(
        Button("broadcast-edit.words", f"a.cast.{row.id:x}.words"), Button("broadcast-edit.whom", f"a.whom.{row.id:x}"))),))


def _words(desk: Desk, row: Broadcast) -> Done:
    return Done(begin=Begin("announce", Announcing(unsent(desk, (f"{row.id:x}",)).id)))


def _lead(desk: Desk, row: Broadcast) -> Done:
    return Done((shown.leads(unsent(desk, (f"{row.id:x}",))),))


def _cancel(desk: Desk, row: Broadcast) -> Done:
    row = unsent(desk, (f"{row.id:x}",))
    row.state, row.ended, row.due, row.content = BroadcastState.DONE, desk.now, None, Content()
    desk.work.history.log("broadcast.cancelled", shown.subject(row), desk.me, desk.now)
    return Done((Saying("broadcast-cancelled"),))


def _preview(desk: Desk, row: Broadcast) -> Done:
    return Done(views.preview(desk.work, desk.knowledge, row, desk.now))


def _enough(row: Broadcast, week: str, at: datetime) -> Done:
    code = "now" if week == "now" else f"{int(at.timestamp()) // 60:x}"
    return Done((Saying("broadcast-enough", {"most": broadcast_run.A_WEEK, "week": week}, buttons=(
        Button("broadcast-enough.urgent", f"a.urgent.{row.id:x}.{code}"),
        *(Button(f"broadcast-enough.{verb}", f"a.cast.{row.id:x}.{verb}") for verb in ("plan", "cancel")))),))


def _planned(desk: Desk, row: Broadcast, at: datetime) -> Done:
    if at <= desk.now or at > desk.now + AHEAD:
        return _when(row, "past" if at <= desk.now else "far")
    row.state, row.due = BroadcastState.PLANNED, at
    desk.work.history.log("broadcast.planned", shown.subject(row), desk.me, desk.now)
    return Done((Saying("broadcast-planned", {"at": views.planned(desk.work, row)}, buttons=tuple(
        Button(f"broadcast-planned.{verb}", f"a.cast.{row.id:x}.{verb}") for verb in ("see", "plan", "cancel"))),))


def _when(row: Broadcast, wrong: str) -> Done:
    return Done((Saying(f"planning-{wrong}"),), Begin("planning", Planning(row.id)))


def _moment(words: str, desk: Desk) -> datetime | None:
    zone = desk.work.networks.zone()
    today = days.local_day(desk.now, zone)
    likely = {"tomorrow": today + timedelta(days=1), "monday": days.week(today) + timedelta(days=MONDAY)}
    day, hour = (likely[words], USUAL) if words in likely else moment(words, today)
    return days.at(day or today, hour or USUAL, zone) if day or hour else None


DEEDS: dict[str, Callable[[Desk, Broadcast], Done]] = {
    "see": _see, "send": _send, "plan": _plan, "edit": _edit, "words": _words, "lead": _lead,
    "cancel": _cancel}
