"""Holds back, at the moment of sending, what would be a nuisance now: each held note is given another moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery import budget
from bot.delivery.budget import SentCounts
from matching.calendar import days as calendar_days
from matching.knowledge import Knowledge
from storage.notes.budgets import PastNote, PendingNote
from storage.notes.outbox import Rank
from storage.work import Work


class DeliveryGate:
    """Knows the families of resources, which people may mute."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._resources = knowledge.taxonomy.resources

    def hold_notes(self, work: Work, now: datetime, notes: Sequence[int]) -> int:
        """Judge notes that the sender would take now, at most one for each chat. How many were held back."""
        pending = work.budgets.list_pending(now, notes) if notes else ()
        absent = work.budgets.list_absent({note.person_id for note in pending}, now) if pending else {}
        past = work.budgets.list_past({note.person_id for note in pending}, now) if pending else ()
        heard: dict[int, SentCounts] = {}
        held = 0
        for note in pending:
            zone = ZoneInfo(note.time_zone)
            known = heard.get(note.person_id) or count_sent(past, note.person_id, now, zone)
            verdict = budget.judge_note(
                note.rank,
                note.prefs,
                known,
                now,
                zone,
                family=self._find_family(note),
                expires=note.expires,
                digest=note.digest,
                reopens=absent.get(note.person_id),
            )
            if verdict is not None:
                work.budgets.hold_note(note.id, verdict.until)
                held += 1
            elif note.rank == Rank.ALERT:
                known = replace(known, alerts_today=known.alerts_today + 1, alerts_week=known.alerts_week + 1)
            elif note.rank == Rank.QUESTION:
                known = replace(known, questions_today=known.questions_today + 1)
            heard[note.person_id] = known
        return held

    def _find_family(self, note: PendingNote) -> str | None:
        resource = self._resources.get(str((note.saying.facts or {}).get("resource")))
        return resource.family if resource else None


def count_sent(past: Sequence[PastNote], person: int, now: datetime, zone: ZoneInfo) -> SentCounts:
    """What one person was sent today and this week, by the local calendar; what is in flight counts as sent."""
    today = calendar_days.to_local_day(now, zone)
    days = [(each.rank, calendar_days.to_local_day(each.sent_at or now, zone)) for each in past if each.person_id == person]
    alerts = [day for rank, day in days if rank == Rank.ALERT]
    return SentCounts(
        alerts.count(today), sum(day >= calendar_days.find_monday(today) for day in alerts), days.count((Rank.QUESTION, today))
    )
