"""What is well and what is not, by what was looked at; and what of it the operator is told now. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from storage.notes.saying import Facts


class AlarmKind(StrEnum):
    """What can be not well. Of the first three a start anew may mend the first and the second."""

    SENDER = "sender"
    DATABASE = "database"
    TELEGRAM = "telegram"
    ERASURES = "erasures"
    UNREADABLE = "unreadable"
    BACKUP = "backup"
    DISK = "disk"


STANDSTILLS = frozenset({AlarmKind.SENDER, AlarmKind.DATABASE, AlarmKind.TELEGRAM})  # nobody is answered any more
MENDED_BY_RESTART = frozenset({AlarmKind.SENDER, AlarmKind.DATABASE})
LEAST_FREE_BYTES = 500_000_000
_STILL_SECONDS = 180.0  # longer than the longest pause between two tries, and the longest wait for an answer
_SILENT_SECONDS = 600.0
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)

Judgement = Mapping[AlarmKind, Facts | None]  # what was looked at: what is to be told of it, or None where it is well


@dataclass(frozen=True, slots=True)
class VitalSigns:
    """What was looked at; None where it could not be seen, or is no matter of this process. `unmet` are the seconds since
    this process began, as long as Telegram has not answered it once; `stillness` and `silence` are seconds since the sender
    moved and since something got through, `oldest_due` since when something that could go is due."""

    database_answers: bool = True
    unmet: float | None = None
    stillness: float | None = None
    silence: float | None = None
    oldest_due: datetime | None = None
    unfinished_erasures: int | None = None
    unreadable: int | None = None
    unsaved_since: datetime | None = None
    backup_days: int = 0
    free_bytes: int | None = None


def judge_signs(signs: VitalSigns, now: datetime) -> Judgement:
    """What is well and what is not, of what could be seen."""
    found: dict[AlarmKind, Facts | None] = {AlarmKind.DATABASE: None if signs.database_answers else {}}
    if signs.stillness is not None:
        minutes = int(signs.stillness // 60)
        found[AlarmKind.SENDER] = {"minutes": minutes} if signs.stillness > _STILL_SECONDS else None
    if signs.unmet is not None:
        found[AlarmKind.TELEGRAM] = {"minutes": int(signs.unmet // 60)}
    elif signs.silence is not None and signs.database_answers:
        found[AlarmKind.TELEGRAM] = _judge_silence(signs.silence, signs.oldest_due, now)
    if signs.unfinished_erasures is not None:
        found[AlarmKind.ERASURES] = {"count": signs.unfinished_erasures} if signs.unfinished_erasures else None
    if signs.unreadable is not None:
        found[AlarmKind.UNREADABLE] = {"count": signs.unreadable} if signs.unreadable else None
    if signs.database_answers and signs.backup_days:
        found[AlarmKind.BACKUP] = judge_backup(signs.unsaved_since, signs.backup_days, now)
    if signs.free_bytes is not None:
        found[AlarmKind.DISK] = judge_disk(signs.free_bytes)
    return found


def judge_backup(unsaved_since: datetime | None, days: int, now: datetime) -> Facts | None:
    """The last backup, or where there is none the first start, is longer ago than that: for how many days."""
    late = unsaved_since is not None and now - unsaved_since > timedelta(days=days)
    return {"days": (now - unsaved_since).days} if late and unsaved_since is not None else None


def judge_disk(free_bytes: int) -> Facts | None:
    """There is too little room: so many megabytes."""
    return {"megabytes": free_bytes // 1_000_000} if free_bytes < LEAST_FREE_BYTES else None


def _judge_silence(silence: float, oldest_due: datetime | None, now: datetime) -> Facts | None:
    if oldest_due is None:
        return None
    seconds = min(silence, (now - oldest_due).total_seconds())
    return {"minutes": int(seconds // 60)} if seconds > _SILENT_SECONDS else None


@dataclass(frozen=True, slots=True)
class AlarmLog:
    """When of each kind was said last that it is not well, and that it is well again."""

    begun: Mapping[str, datetime]
    ended: Mapping[str, datetime]

    def find_open(self) -> frozenset[str]:
        """What was said to be not well, and not yet to be well again."""
        return frozenset(kind for kind, at in self.begun.items() if kind not in self.ended or self.ended[kind] <= at)


def choose_alarms(judgement: Judgement, told: AlarmLog, now: datetime) -> tuple[AlarmKind, ...]:
    """What the operator is told now: at most once an hour of each kind; what goes on is repeated every hour where nobody is
    answered, else every day."""
    still_open = told.find_open()

    def is_due(kind: AlarmKind) -> bool:
        pause = _DAY if kind in still_open and kind not in STANDSTILLS else _HOUR
        return kind not in told.begun or now - told.begun[kind] >= pause

    return tuple(kind for kind, facts in judgement.items() if facts is not None and is_due(kind))


def choose_endings(judgement: Judgement, told: AlarmLog) -> tuple[AlarmKind, ...]:
    """What is well again: said once."""
    return tuple(kind for kind, facts in judgement.items() if facts is None and kind in told.find_open())
