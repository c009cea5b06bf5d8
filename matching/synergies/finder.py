"""Everything a list of declarations holds: exchanges, shares, chains, pools; best first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matching.consent.states import SynergyKind
from matching.scoring.entry import Entry
from matching.scoring.scorer import ScoredPair, Scorer
from matching.scoring.telling import LEAD_THRESHOLD
from matching.synergies.chains import find_chains
from matching.synergies.pairs import find_trade_hints, pair_declarations
from matching.synergies.pools import find_pools, is_too_little_alone
from matching.synergies.synergy import PossibleSynergy, rank_synergy
from matching.vocabulary import Kind


def find_synergies(scorer: Scorer, entries: Sequence[Entry], least: float = LEAD_THRESHOLD) -> tuple[PossibleSynergy, ...]:
    """All synergies of a list that companies may be told of, best first; with `least` under the threshold, all of so many
    points, for lists and animators: also pairs for which only the taker's trade speaks.

    A pair for which a company offers the process it needs is told as a chain only, and what is less than whoever looks for
    it wants at least is told in a pool only. What is held for the animator is
    here too; whoever tells it to companies asks `Knowledge.is_for_animator` first.
    """
    found = pair_declarations(scorer, entries)
    chained, bridged = find_chains(scorer, entries, found)
    pairs = _keep_stronger(found, find_trade_hints(scorer, entries)) if least < LEAD_THRESHOLD else found
    exchanged = [
        build_pair_synergy(lead)
        for lead in pairs
        if (lead.offer.id, lead.need.id) not in bridged and not is_too_little_alone(scorer, lead.offer, lead.need)
    ]
    every = (*exchanged, *chained, *find_pools(scorer, entries, found))
    kept = (one for one in every if (one.score >= least if least < LEAD_THRESHOLD else one.may_be_told))
    return tuple(sorted(kept, key=rank_synergy))


def build_pair_synergy(lead: ScoredPair) -> PossibleSynergy:
    """A giver and a taker: a share where one of them wants to share, else an exchange."""
    kind = SynergyKind.SHARE if Kind.SHARE in (lead.offer.kind, lead.need.kind) else SynergyKind.EXCHANGE
    return PossibleSynergy(kind, (lead.offer.id, lead.need.id), lead.score, lead.evidence)


def weigh_synergy_anew(scorer: Scorer, kind: SynergyKind, entries: Sequence[Entry]) -> PossibleSynergy | None:
    """The same parties under their present figures; None where those rule it out."""
    if len(entries) == 2 and (lead := scorer.compare(*entries)) is not None:
        return build_pair_synergy(lead)
    members = {entry.id for entry in entries}
    return next((one for one in find_synergies(scorer, entries) if one.kind is kind and set(one.members) == members), None)


def _keep_stronger(told: Iterable[ScoredPair], guessed: Iterable[ScoredPair]) -> tuple[ScoredPair, ...]:
    """Of two ways to see a pair, the one that says more for it."""
    best: dict[tuple[int, int], ScoredPair] = {}
    for lead in (*told, *guessed):
        key = lead.offer.id, lead.need.id
        if key not in best or best[key].score < lead.score:
            best[key] = lead
    return tuple(best.values())
