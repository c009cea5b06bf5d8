"""The order of what is found around, for who looks for one resource: the reasons that sort leads, without place or amount."""

from __future__ import annotations

from matching.scoring import features
from matching.scoring.scorer import PAIR_WEIGHTS, Scorer
from matching.vocabulary import Kind, Side


def rate_found(scorer: Scorer, asked: str, found: str, kind: Kind, side: Side | None, activity: str | None) -> float:
    """How well a declaration of the resource `found` serves a company of that activity that looks for `asked`: the tie, the
    habit of its own trade, whether such things meet. Nothing in it tells where the other lies, how much it has or what it does.
    """
    gives = kind is Kind.OFFER or side is Side.HAS
    offered, needed = (found, asked) if gives else (asked, found)
    kinship = scorer.kin.find_kinship(offered, needed)
    tie = kinship.strength if kinship is not None else 0.0
    known = scorer.activities.get(activity or "")
    habit = scorer.usual.rate_intake(offered, activity, known.naf if known else ()) if gives else 0.0
    meets = scorer.odds.rate_resources(offered, needed) or 0.0
    return (
        PAIR_WEIGHTS[features.judge_kinship] * tie
        + PAIR_WEIGHTS[features.judge_taker] * habit
        + PAIR_WEIGHTS[features.judge_meeting] * meets
    )
