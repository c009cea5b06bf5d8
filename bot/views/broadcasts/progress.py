"""How far an announcement is, in one line that changes in place; and what became of it in the end."""
from __future__ import annotations

from datetime import datetime
from textwrap import shorten

from bot.rendering.moments import local
from bot.views.broadcasts import audience
from bot.views.broadcasts.preview import LEADS, told
from matching.knowledge import Knowledge
from storage.notes.mailings import Tally
from storage.notes.saying import Button, Fact, Saying
from storage.tables.broadcast import Broadcast, BroadcastState
from storage.work import Work

BAR = 10    # signs
NAMED = 10  # companies that a report names
FIRST_WORDS = 60  # letters that remind of a message
VERBS = {BroadcastState.RUNNING: ("stop",), BroadcastState.STOPPED: ("resume",)}


def subject(row: Broadcast) -> str:
    """Under which its copies are owed."""
    return f"broadcast:{row.id}"


def progress(work: Work, row: Broadcast, tally: Tally) -> Saying:
    """« ▓▓▓▓▓▓░░░░ 24 sur 26 · 2 à 8 h · 0 échec »: the bar is full when nobody is left but those who sleep."""
    ready, done = row.people - tally.waiting, tally.sent + tally.blocked + tally.failed
    filled = BAR * done // ready if ready else 0
    verbs = list(VERBS.get(row.state, ()))
    if row.state is not BroadcastState.RUNNING or not tally.owed + tally.flying:
        verbs.append("report")
    return Saying("broadcast-progress", {
        "bar": "▓" * filled + "░" * (BAR - filled), "sent": tally.sent, "people": row.people,
        "failed": tally.blocked + tally.failed, "state": row.state.value, **_sleeping(work, tally)},
        buttons=_buttons(row, *verbs))


def report(work: Work, knowledge: Knowledge, row: Broadcast, now: datetime) -> Saying:
    """Who has it, who has not, and why; the companies that only a call can reach are named."""
    tally = work.mailings.tally(subject(row), now)
    wrote = work.mailings.readers(subject(row))
    everybody = audience.meant(work, knowledge, row.audience)
    written = {each.company for each in everybody if each.person in wrote}
    found = audience.heads((each for each in everybody if each.person not in wrote), row.by)
    calls = [name for company, name in found.unreached if company not in written]
    lines = (("blocked", tally.blocked), ("failed", tally.failed), ("waiting", tally.waiting + tally.owed + tally.flying),
             ("dropped", tally.dropped), ("muted", found.muted), ("unreached", len(calls)))
    parts = [Saying(f"broadcast-report-{what}", {"count": many, **_sleeping(work, tally)}) for what, many in lines if many]
    parts += [Saying("broadcast-report-call", {"company": name}) for name in calls[:NAMED]]
    if len(calls) > NAMED:
        parts.append(Saying("broadcast-report-calls", {"count": len(calls) - NAMED}))
    zone = work.networks.here().time_zone
    return Saying("broadcast-report", {"sent": tally.sent, "people": row.people, "companies": row.companies,
                                       "at": local(row.started or now, zone), **about(row)},
                  parts=tuple(parts), buttons=_buttons(row, *VERBS.get(row.state, ())))


def listed(work: Work, rows: tuple[Broadcast, ...]) -> Saying:
    """What is planned, under way, stopped or half written."""
    zone = work.networks.here().time_zone
    lines = tuple(Saying("broadcast-line", {
        "n": n, "state": row.state.value, "at": local(row.due or row.made, zone), **about(row)})
        for n, row in enumerate(rows, 1))
    return Saying("broadcast-listed", parts=lines, buttons=(
        *(Button("broadcast-line.see", f"a.cast.{row.id:x}.see", {"n": n}) for n, row in enumerate(rows, 1)),
        Button("broadcast-listed.another", "a.announce.0")))


def leads(row: Broadcast) -> Saying:
    """Which button shall stand under it?"""
    return Saying("broadcast-lead", buttons=tuple(
        Button(f"broadcast-lead.{each}", f"a.lead.{row.id:x}.{each}") for each in (*LEADS, "none")))


def about(row: Broadcast) -> dict[str, Fact]:
    """The first words of it; or what it is where it has none."""
    content = row.content
    return {"text": shorten(content.text, FIRST_WORDS, placeholder="…"), **told(row.audience),
            "kind": "text" if content.text else "picture" if content.picture else "document"}


def _sleeping(work: Work, tally: Tally) -> dict[str, Fact]:
    until = local(tally.until, work.networks.here().time_zone) if tally.until is not None else "none"
    return {"waiting": tally.waiting, "until": until}


def _buttons(row: Broadcast, *verbs: str) -> tuple[Button, ...]:
    return tuple(Button(f"broadcast-progress.{verb}", f"a.course.{row.id:x}.{verb}") for verb in verbs)
