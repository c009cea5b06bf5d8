"""From when on companies are told of a lead: by what the declarations say of each other, not by what only sorts leads."""

from __future__ import annotations

from collections.abc import Mapping

from matching.scoring.evidence import Evidence

# From here on companies are told. The same thing passes at the edge of its reach (0.58 - 0.08); an outlet of strength
# 0.5 only from next door (0.29 + 0.16); a broader resource (0.38) within the nearer half of its reach.
LEAD_THRESHOLD = 0.42
HABIT_POINTS, MEETING_POINTS = 0.67, 0.28  # what sorts: the habit of the taker's trade; one unit of log-odds of the meeting
TOLD_HABIT_POINTS = 0.02  # what a habit counts for telling
LEAST_TOLD_ODDS = -1.0  # log-odds of a meeting at which, and below which, nothing is told
HABIT, MEETS, MEETS_RARELY = "taker-usual", "meets", "meets-rarely"
BROKERED = "brokered"  # an animator thought of them, and says why
_TOLD_PARTS: Mapping[str, float] = {HABIT: TOLD_HABIT_POINTS / HABIT_POINTS, MEETS: 0.0, MEETS_RARELY: 0.0}
_ROUNDING = 1e-6


def count_told_points(reason: Evidence) -> float:
    """What a reason says to companies; that such things meet at all is said by the tie already."""
    return _TOLD_PARTS.get(reason.feature, 1.0) * reason.points


def rate_telling(evidence: tuple[Evidence, ...]) -> float:
    """The points by which it is told; none where such a thing does not meet such a need."""
    total = 0.0
    for reason in evidence:
        if reason.feature == MEETS_RARELY and reason.points <= MEETING_POINTS * LEAST_TOLD_ODDS + _ROUNDING:
            return 0.0
        total += count_told_points(reason)
    return round(total, 4)
