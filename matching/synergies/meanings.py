"""What words that were not understood for sure may mean: the best guesses, helped by what the company does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp

from matching.activities.trades import Trade, is_vague_name
from matching.scoring.entry import Meaning
from matching.taxonomy.guess import NOTHING_SCORE, Guess
from matching.understand.reading import Reading, Search

_MOST_MEANINGS = 3  # guesses that are kept
MOST_WEIGHED_GUESSES = 5  # guesses that are weighed against each other
_DOUBT_SPREAD = 0.08  # how fast a guess that lies behind loses its share: 0.08 behind is worth a third
_BOTH_BONUS = 0.10  # a guess that the words alone and the words with the trade both make
_WITH_TRADE_FACTOR = 0.90  # what the words are worth once the trade's are put beside them
_TRADE_ONLY_FACTOR = 0.75  # what only the trade's words tell
_USUAL_BONUS = 0.06  # a guess that companies of this trade often have (or need)


def find_meanings(reading: Reading, text: str, trade: Trade, usual: frozenset[str], search: Search) -> tuple[Meaning, ...]:
    """The resources a declaration may mean, likeliest first; none when its words name nothing known.

    What is understood for sure stands alone. Else the guesses share the doubt: five kinds of raw material that fit
    equally well are worth a fifth each. `usual` are the resources that such companies often have, or often need.
    """
    code = trade.naf[0] if trade.naf else None
    alone = tuple(reading.guesses) or search(text, MOST_WEIGHED_GUESSES, code)
    if is_vague_name(reading.what or text):
        alone = ()
    elif reading.sure and alone:
        return (Meaning(alone[0].resource),)
    beside = search(f"{reading.what or text} {trade.words}", MOST_WEIGHED_GUESSES, code) if trade.words else ()
    return share_doubt(weigh_guesses(alone, beside, usual))


def weigh_guesses(alone: Sequence[Guess], beside: Sequence[Guess], usual: frozenset[str]) -> Mapping[str, float]:
    """Every guess with what speaks for it; what hardly fits is left out."""
    found: dict[str, float] = defaultdict(float)
    for guess in alone[:MOST_WEIGHED_GUESSES]:
        found[guess.resource] = max(found[guess.resource], guess.score)
    for guess in beside[:MOST_WEIGHED_GUESSES]:
        known = found.get(guess.resource)
        found[guess.resource] = max(known + _BOTH_BONUS if known else 0.0, _WITH_TRADE_FACTOR * guess.score)
    if not alone:
        found = {id: _TRADE_ONLY_FACTOR * score for id, score in found.items()}
    return {id: score + (_USUAL_BONUS if id in usual else 0.0) for id, score in found.items() if score >= NOTHING_SCORE}


def share_doubt(scores: Mapping[str, float]) -> tuple[Meaning, ...]:
    """The best guesses with their parts of the doubt: as sure as the best one fits, shared among those close to it."""
    if not scores:
        return ()
    best = max(scores.values())
    parts = {id: exp((score - best) / _DOUBT_SPREAD) for id, score in scores.items()}
    whole = sum(parts.values())
    found = [Meaning(id, round(min(1.0, scores[id]) * part / whole, 4)) for id, part in parts.items()]
    return tuple(sorted(found, key=lambda one: (-one.sure, one.resource))[:_MOST_MEANINGS])


def share_equally(resources: Sequence[str]) -> tuple[Meaning, ...]:
    """The things a class of things may be, one as likely as the other."""
    return tuple(Meaning(id, round(1 / len(resources), 4)) for id in resources)
