"""The order of what is found around: the reasons that sort leads, without place or amount."""

from __future__ import annotations

from matching.scoring import features
from matching.scoring.scorer import PAIR_WEIGHTS, Scorer
from matching.synergies.concerned_trades import find_usual_tie
from matching.vocabulary import Kind, Side


def rate_found(scorer: Scorer, asked: str | None, found: str, kind: Kind, side: Side | None, activity: str | None) -> float:
    """How well a declaration of the resource `found` serves a company of that activity that looks for `asked`, or for nothing
    but what its trade usually takes and has: the tie, the habit of its own trade, whether such things meet. Nothing in it tells
    where the other lies, how much it has or what it does."""
    gives = kind is Kind.OFFER or side is Side.HAS
    tie, offered, needed = (
        _tie_to_asked(scorer, asked, found, gives) if asked else find_usual_tie(scorer, found, kind, side, activity or "")
    )
    known = scorer.activities.get(activity or "")
    habit = scorer.usual.rate_intake(found, activity, known.naf if known else ()) if gives else 0.0
    meets = (scorer.odds.rate_resources(offered, needed) or 0.0) if asked or tie else 0.0
    return (
        PAIR_WEIGHTS[features.judge_kinship] * tie
        + PAIR_WEIGHTS[features.judge_taker] * habit
        + PAIR_WEIGHTS[features.judge_meeting] * meets
    )


def _tie_to_asked(scorer: Scorer, asked: str, found: str, gives: bool) -> tuple[float, str, str]:
    """How strong it is, 0..1, with what would be offered and what needed."""
    offered, needed = (found, asked) if gives else (asked, found)
    kinship = scorer.kin.find_kinship(offered, needed)
    return (kinship.strength if kinship is not None else 0.0), offered, needed
