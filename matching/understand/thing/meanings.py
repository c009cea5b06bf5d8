"""What words that were not understood for sure may mean: the best guesses, helped by what the company does."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp

from matching.activities.trades import Trade, vague
from matching.scoring.entry import Meaning
from matching.understand.reading import Guessed, Reading, Search
from matching.understand.thing.confidence import NOTHING

MOST = 3        # guesses that are kept
LOOKED_AT = 5   # guesses that are weighed against each other
WARM = 0.08     # how fast a guess that lies behind loses its share: 0.08 behind is worth a third
BOTH = 0.10     # a guess that the words alone and the words with the trade both make
WITH_TRADE = 0.90  # what the words are worth once the trade's are put beside them
UNTOLD = 0.75   # what only the trade's words tell
TICKED = 0.06   # a guess that companies of this trade often have (or need)


def meanings(reading: Reading, said: str, trade: Trade, usual: frozenset[str], search: Search) -> tuple[Meaning, ...]:
    """The resources a declaration may mean, likeliest first; none when its words name nothing known.

    What is understood for sure stands alone. Else the guesses share the doubt: five kinds of raw material that fit
    equally well are worth a fifth each. `usual` are the resources that such companies often have, or often need.
    """
    code = trade.naf[0] if trade.naf else None
    alone = tuple(reading.guesses) or search(said, LOOKED_AT, code)
    if vague(reading.what or said):
        alone = ()
    elif reading.sure and alone:
        return (Meaning(alone[0].resource),)
    beside = search(f"{reading.what or said} {trade.words}", LOOKED_AT, code) if trade.words else ()
    return shared(weighed(alone, beside, usual))


def weighed(alone: Sequence[Guessed], beside: Sequence[Guessed], usual: frozenset[str]) -> Mapping[str, float]:
    """Every guess with what speaks for it; what hardly fits is left out."""
    found: dict[str, float] = defaultdict(float)
    for guess in alone[:LOOKED_AT]:
        found[guess.resource] = max(found[guess.resource], guess.score)
    for guess in beside[:LOOKED_AT]:
        known = found.get(guess.resource)
        found[guess.resource] = max(known + BOTH if known else 0.0, WITH_TRADE * guess.score)
    if not alone:
        found = {id: UNTOLD * score for id, score in found.items()}
    return {id: score + (TICKED if id in usual else 0.0) for id, score in found.items() if score >= NOTHING}


def shared(scores: Mapping[str, float]) -> tuple[Meaning, ...]:
    """The best guesses with their parts of the doubt: as sure as the best one fits, shared among those close to it."""
    if not scores:
        return ()
    best = max(scores.values())
    parts = {id: exp((score - best) / WARM) for id, score in scores.items()}
    whole = sum(parts.values())
    found = [Meaning(id, round(min(1.0, scores[id]) * part / whole, 4)) for id, part in parts.items()]
    return tuple(sorted(found, key=lambda one: (-one.sure, one.resource))[:MOST])
