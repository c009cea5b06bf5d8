"""A resource that words may mean, and when it may be taken without asking: the one place where both are decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

EXACT_SCORE = 0.97  # the words are a known wording
SURE_SCORE = 0.80  # from here on the best guess is taken, if it stands alone
_AHEAD_GAP = 0.06  # how far the second must stay behind
_HAIR_GAP = 0.015  # the same between two known wordings
_CLEAR_GAP = 0.20  # so far ahead, a guess stands alone although the words are not quite its own
KNOWN_SCORE = 0.62  # from here on the words are thought to name something
NOTHING_SCORE = 0.40  # below, they name nothing known


@dataclass(frozen=True, slots=True)
class Guess:
    """A resource the words may mean, the wording they are closest to, and how surely 0..1: found by the index, by the
    head of a name, by what words mean, or taught by a network."""

    resource: str
    wording: str
    score: float


def is_sure_guess(guesses: Sequence[Guess]) -> bool:
    """The less the words are those of a known wording, the further the second guess must stay behind. A known wording
    needs a hair's breadth, for the index gives 1 to the very words and a little less to words with talk around them."""
    best = score_guesses(guesses)
    lead = best - (guesses[1].score if len(guesses) > 1 else 0.0)
    return any(
        best >= least and lead >= ahead
        for least, ahead in ((EXACT_SCORE, _HAIR_GAP), (SURE_SCORE, _AHEAD_GAP), (KNOWN_SCORE, _CLEAR_GAP))
    )


def score_guesses(guesses: Sequence[Guess]) -> float:
    """How well the best guess fits, 0..1."""
    return guesses[0].score if guesses else 0.0
