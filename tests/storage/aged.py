"""What is kept for a while only, asked of one rule by its name and with the days it has by default."""

from __future__ import annotations

from datetime import datetime

from storage.people.retention_rules import RETENTION_RULES
from storage.work import Work


def forget_old(work: Work, name: str, now: datetime) -> int:
    """What that rule finds too old now tells of nobody any more. How many rows it were."""
    [rule] = [each for each in RETENTION_RULES if each.name == name]
    return work.retention.forget_old(rule, rule.days, now)
