"""How a person wishes to be spoken to."""
from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Alerts(StrEnum):
    """How often new leads may interrupt: as they come (within the budget), gathered in the digest, or never."""

    NOW = "now"
    DIGEST = "digest"
    NEVER = "never"


class Pace(StrEnum):
    """How often a digest comes."""

    NEVER = "never"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Prefs:
    """Quiet from `quiet_from` to `quiet_to` o'clock in the network's time zone (equal: never), and all weekend unless
    `weekends`; `muted` are families of resources; who is `resting` hears nothing until they write again. The digest
    comes on `digest_day` (Monday is 0; the network's where None) at `digest_hour`; `broadcasts`: what the animator
    announces is welcome."""

    quiet_from: int = 20
    quiet_to: int = 8
    weekends: bool = True
    alerts: Alerts = Alerts.NOW
    muted: tuple[str, ...] = ()
    resting: bool = False
    digest: Pace = Pace.WEEKLY
    digest_day: int | None = None
    digest_hour: int | None = None
    broadcasts: bool = True
