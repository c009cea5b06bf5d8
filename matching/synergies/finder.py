"""Everything a list of declarations holds: exchanges, shares, chains, pools; best first."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matching.consent.states import SynergyKind
from matching.scoring.entry import Entry
from matching.scoring.scorer import THRESHOLD, Lead, Scorer
from matching.synergies.chains import chains
from matching.synergies.pairs import guesses, leads
from matching.synergies.pools import buying, collecting, filling, together
from matching.synergies.synergy import Synergy, order
from matching.vocabulary import Kind


def synergies(scorer: Scorer, entries: Sequence[Entry], least: float = THRESHOLD) -> tuple[Synergy, ...]:
    """All synergies of a list that reach `least` points. Under the threshold they are for lists and animators, never to
    be told to companies: also pairs for which only the taker's trade speaks.

    A pair for which a company offers the process it needs is told as a chain only. What is held for the animator is
    here too; whoever tells it to companies asks `Knowledge.held` first.
    """
    found = leads(scorer, entries)
    chained, bridged = chains(scorer, entries, found)
    pools = (*collecting(scorer, entries), *filling(scorer, found), *buying(scorer, entries, found), *together(scorer, entries))
    pairs = _stronger(found, guesses(scorer, entries)) if least < THRESHOLD else found
    exchanged = [_pair(lead) for lead in pairs if (lead.offer.id, lead.need.id) not in bridged]
    return tuple(sorted((one for one in (*exchanged, *chained, *_once(pools)) if one.score >= least), key=order))


def _pair(lead: Lead) -> Synergy:
    kind = SynergyKind.SHARE if Kind.SHARE in (lead.offer.kind, lead.need.kind) else SynergyKind.EXCHANGE
    return Synergy(kind, (lead.offer.id, lead.need.id), lead.score, lead.evidence)


def _stronger(told: Iterable[Lead], guessed: Iterable[Lead]) -> tuple[Lead, ...]:
    """Of two ways to see a pair, the one that says more for it."""
    best: dict[tuple[int, int], Lead] = {}
    for lead in (*told, *guessed):
        key = lead.offer.id, lead.need.id
        if key not in best or best[key].score < lead.score:
            best[key] = lead
    return tuple(best.values())


def _once(pools: Iterable[Synergy]) -> Iterator[Synergy]:
    """Each pool once: where a taker wants the sum, the pool without it is left out."""
    those = sorted(pools, key=lambda pool: -len(pool.members))
    for number, pool in enumerate(those):
        if not any(pool.kind is other.kind and set(pool.members) <= set(other.members) for other in those[:number]):
            yield pool
