"""Two or more declarations that could serve each other, as a value: what kind, who in the order of flow, why."""

from __future__ import annotations

from dataclasses import dataclass

from matching.consent.states import SynergyKind
from matching.scoring.evidence import Evidence
from matching.scoring.telling import LEAD_THRESHOLD, rate_telling


@dataclass(frozen=True, slots=True)
class PossibleSynergy:
    """`members` are the ids of the declarations, giver first; the points of `evidence` sum up to `score`."""

    kind: SynergyKind
    members: tuple[int, ...]
    score: float
    evidence: tuple[Evidence, ...]

    @property
    def may_be_told(self) -> bool:
        """Do the declarations themselves say enough for it to be told to companies?"""
        return rate_telling(self.evidence) >= LEAD_THRESHOLD


def build_synergy(kind: SynergyKind, members: tuple[int, ...], evidence: tuple[Evidence, ...]) -> PossibleSynergy:
    """A synergy whose score is what its reasons bring together."""
    return PossibleSynergy(kind, members, round(sum(one.points for one in evidence), 4), evidence)


def rank_synergy(one: PossibleSynergy) -> tuple[float, int, str, tuple[int, ...]]:
    """Best first; of equals the one with more parties, then the older declarations."""
    return -one.score, -len(one.members), one.kind, one.members
