"""What is kept too long goes, a few rows at a time; who has been silent for long is asked, and erased half a year later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules.leads import endings
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Fact, Saying
from storage.people.retention import SILENT_SUBJECT
from storage.people.retention_rules import RetentionRule
from storage.work import Work

_MONTH_DAYS = 30.4
_FEW_DAYS = 60  # below, days are counted rather than months


@dataclass(frozen=True, slots=True)
class OldRows:
    """Two halves of a tick: rows that one rule keeps for `days` and not longer."""

    retention_rule: RetentionRule
    days: int

    def find_due(self, work: Work, now: datetime) -> Sequence[int]:
        """The keys of those that are too old."""
        return work.retention.find_old(self.retention_rule, self.days, now)

    def forget_due(self, work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
        """They tell of nobody any more."""
        work.retention.forget_old(self.retention_rule, self.days, now, due_ids)


@dataclass(frozen=True, slots=True)
class SilentPeople:
    """Whoever wrote nothing for `asked_after` days is asked whether they are still there, and erased after `erased_after`."""

    asked_after: int
    erased_after: int

    def find_to_ask(self, work: Work, now: datetime) -> Sequence[int]:
        """The keys of those to be asked."""
        return work.retention.find_silent_unasked(now - timedelta(days=self.asked_after))

    def ask(self, work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
        """A tick: one question, which any word or tap answers."""
        for id in set(due_ids).intersection(self.find_to_ask(work, now)):
            person = work.people.get(id)
            with work.inside(person.network_id):
                work.outbox.owe(
                    person,
                    Saying("silent-asked", self._describe_periods(), buttons=(Button("silent-asked.mine", "a.mine.0"),)),
                    once=f"{SILENT_SUBJECT}{id}:{now.date().isoformat()}",
                    due=now,
                    rank=Rank.QUESTION,
                    subject=f"{SILENT_SUBJECT}{id}",
                )

    def _describe_periods(self) -> dict[str, Fact]:
        """How long nothing was read, and how long is left: whatever the operator set, in words that are easily counted."""
        (since, since_unit), (left, left_unit) = map(_count_easily, (self.asked_after, self.erased_after - self.asked_after))
        return {"since": since, "since_unit": since_unit, "left": left, "left_unit": left_unit}

    def find_to_erase(self, work: Work, now: datetime) -> Sequence[int]:
        """The keys of those who did not answer, or cannot be asked."""
        asked_for = timedelta(days=self.erased_after - self.asked_after)
        return work.retention.find_silent_for_good(now - timedelta(days=self.erased_after), now - asked_for)

    def erase(self, work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
        """A tick: they are erased as if they had asked for it; who waits for them reads that it has no continuation."""
        for id in set(due_ids).intersection(self.find_to_erase(work, now)):
            seated = work.seats.list_networks_kept(id)
            ended = work.erasures.erase_person(work.people.get(id), now)
            for network in seated:
                with work.inside(network):
                    endings.end_departed_leads(work, ended.synergies, ended.companies, now)


def _count_easily(days: int) -> tuple[int, str]:
    return (round(days / _MONTH_DAYS), "month") if days >= _FEW_DAYS else (max(days, 1), "day")
