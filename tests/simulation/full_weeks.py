"""Weeks in which a person heard all that they may, so that what waits for them waits for the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from matching.calendar import days
from storage.notes.outbox import Rank
from storage.tables.note import Note, NoteState

ZONE = ZoneInfo("Europe/Paris")
ALERTS_A_WEEK, LINES_A_DIGEST = 3, 5  # what is promised, said here once more


class FullWeeks:
    """What everybody heard week by week: cards by themselves, and the lines of each digest (`folded` are its notes)."""

    def __init__(self, notes: Sequence[Note], folded: Sequence[Note]) -> None:
        self._alerts = Counter(
            (note.person_id or 0, days.find_monday(days.to_local_day(note.sent_at, ZONE)))
            for note in notes
            if note.rank == Rank.ALERT and note.state is NoteState.SENT and note.sent_at is not None
        )
        lines = Counter(note.edits for note in folded)
        self._digests = [
            (note.person_id, note.sent_at, lines[note.id])
            for note in notes
            if note.once.startswith("digest:") and note.sent_at is not None
        ]

    def were_full(self, person_id: int, owed: datetime, read: datetime) -> bool:
        """Did they hear all that they may in every week, or in every digest, from the one moment to the other?"""
        if all(self._alerts[person_id, monday] >= ALERTS_A_WEEK for monday in _list_weeks(owed, read)):
            return True
        meanwhile = [lines for reader, sent, lines in self._digests if reader == person_id and owed < sent < read]
        return bool(meanwhile) and min(meanwhile) >= LINES_A_DIGEST


def _list_weeks(owed: datetime, read: datetime) -> Iterable[date]:
    """The Mondays of the weeks from one moment until before the week of the other."""
    first, last = (days.find_monday(days.to_local_day(moment, ZONE)) for moment in (owed, read))
    return (first + timedelta(days=7 * n) for n in range((last - first).days // 7))
