"""What `boucle check` says of one thing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InstallationVerdict:
    """One thing that was looked at."""

    subject: str
    well: bool
    says: str
