"""How far an announcement is, in one line that changes in place; and what became of it in the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from textwrap import shorten

from bot.rendering.moments import to_local_text
from bot.views.broadcasts import audience
from bot.views.broadcasts.audience import Headcount
from bot.views.broadcasts.preview import INVITATION, READER_BUTTONS, WEB_LINK, describe_audience
from matching.knowledge import Knowledge
from storage.notes.mailings import MailingTally
from storage.notes.saying import Button, Fact, Saying
from storage.tables.broadcast import Broadcast, BroadcastState
from storage.work import Work

_BAR_LENGTH = 10  # signs
_MOST_NAMED = 10  # companies that a report names
_FIRST_WORDS_LENGTH = 60  # letters that remind of a message
_COURSE_VERBS = {BroadcastState.RUNNING: ("stop",), BroadcastState.STOPPED: ("resume",)}


def format_broadcast_subject(broadcast: Broadcast) -> str:
    """Under which its copies are owed."""
    return f"broadcast:{broadcast.id}"


def build_broadcast_progress(work: Work, broadcast: Broadcast, tally: MailingTally) -> Saying:
    """« ▓▓▓▓▓▓░░░░ 24 sur 26 · 2 à 8 h · 0 échec »: the bar is full when nobody is left but those who sleep."""
    ready, done = broadcast.people - tally.waiting, tally.sent + tally.blocked + tally.failed
    filled = _BAR_LENGTH * done // ready if ready else 0
    verbs = list(_COURSE_VERBS.get(broadcast.state, ()))
    if broadcast.state is not BroadcastState.RUNNING or not tally.owed + tally.flying:
        verbs.append("report")
    return Saying(
        "broadcast-progress",
        {
            "bar": "▓" * filled + "░" * (_BAR_LENGTH - filled),
            "sent": tally.sent,
            "people": broadcast.people,
            "failed": tally.blocked + tally.failed,
            "state": broadcast.state.value,
            **_describe_waiting(work, tally),
        },
        buttons=_build_buttons(broadcast, *verbs),
    )


def build_broadcast_report(work: Work, knowledge: Knowledge, broadcast: Broadcast, now: datetime) -> Saying:
    """Who has it, who has not, and why; the companies that only a call can reach are named."""
    tally = work.mailings.count_copies(format_broadcast_subject(broadcast), now)
    found = _count_missed(work, knowledge, broadcast)
    calls = [name for _, name in found.unreached]
    guests = work.guests.list_guests(broadcast.id)
    lines = (
        ("guests", sum(guest.comes for guest in guests)),
        ("blocked", tally.blocked),
        ("failed", tally.failed),
        ("waiting", tally.waiting + tally.owed + tally.flying),
        ("dropped", tally.dropped),
        ("muted", found.muted),
        ("unreached", len(calls)),
    )
    parts = [
        Saying(f"broadcast-report-{what}", {"count": many, **_describe_waiting(work, tally)}) for what, many in lines if many
    ]
    parts += [Saying("broadcast-report-call", {"company": name}) for name in calls[:_MOST_NAMED]]
    if len(calls) > _MOST_NAMED:
        parts.append(Saying("broadcast-report-calls", {"count": len(calls) - _MOST_NAMED}))
    zone = work.networks.find_current().time_zone
    return Saying(
        "broadcast-report",
        {
            "sent": tally.sent,
            "people": broadcast.people,
            "companies": broadcast.companies,
            "at": to_local_text(broadcast.started or now, zone),
            **describe_broadcast(broadcast),
        },
        parts=tuple(parts),
        buttons=_build_buttons(
            broadcast,
            *_COURSE_VERBS.get(broadcast.state, ()),
            *(("guests",) if guests else ()),
            *(("ring",) if len(calls) > work.guests.count_calls(broadcast.id) else ()),
        ),
    )


def list_unreached(work: Work, knowledge: Knowledge, broadcast: Broadcast) -> tuple[tuple[int, str], ...]:
    """The companies (key and name) that it is meant for and that only a call can reach."""
    return _count_missed(work, knowledge, broadcast).unreached


def _count_missed(work: Work, knowledge: Knowledge, broadcast: Broadcast) -> Headcount:
    """Those to whom it did not go; a company of which anybody read it misses nothing."""
    wrote = work.mailings.list_readers(format_broadcast_subject(broadcast))
    everybody = audience.find_readers(work, knowledge, broadcast.audience)
    written = {each.company for each in everybody if each.person in wrote}
    found = audience.count_readers((each for each in everybody if each.person not in wrote), broadcast.by)
    return replace(found, unreached=tuple(each for each in found.unreached if each[0] not in written))


def build_broadcast_list(work: Work, rows: tuple[Broadcast, ...]) -> Saying:
    """What is planned, under way, stopped or half written."""
    zone = work.networks.find_current().time_zone
    lines = tuple(
        Saying(
            "broadcast-line",
            {"n": n, "state": row.state.value, "at": to_local_text(row.due or row.made, zone), **describe_broadcast(row)},
        )
        for n, row in enumerate(rows, 1)
    )
    return Saying(
        "broadcast-listed",
        parts=lines,
        buttons=(
            *(Button("broadcast-line.see", f"a.cast.{row.id:x}.see", {"n": n}) for n, row in enumerate(rows, 1)),
            Button("broadcast-listed.another", "a.announce.0"),
        ),
    )


def build_button_choice(broadcast: Broadcast) -> Saying:
    """Which button shall stand under it?"""
    ways = (*READER_BUTTONS, INVITATION, WEB_LINK, "none")
    return Saying(
        "broadcast-lead", buttons=tuple(Button(f"broadcast-lead.{each}", f"a.lead.{broadcast.id:x}.{each}") for each in ways)
    )


def describe_broadcast(broadcast: Broadcast) -> dict[str, Fact]:
    """The first words of it; or what it is where it has none."""
    content = broadcast.content
    return {
        "text": shorten(content.text, _FIRST_WORDS_LENGTH, placeholder="…"),
        **describe_audience(broadcast.audience),
        "kind": "text" if content.text else "picture" if content.picture else "document",
    }


def _describe_waiting(work: Work, tally: MailingTally) -> dict[str, Fact]:
    until = to_local_text(tally.until, work.networks.find_current().time_zone) if tally.until is not None else "none"
    return {"waiting": tally.waiting, "until": until}


def _build_buttons(broadcast: Broadcast, *verbs: str) -> tuple[Button, ...]:
    return tuple(Button(f"broadcast-progress.{verb}", f"a.course.{broadcast.id:x}.{verb}") for verb in verbs)
