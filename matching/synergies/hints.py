"""Leads for the animator: for an offer nobody asked for and a need nobody offers, companies whose trade speaks for them."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.features import closeness
from matching.scoring.scorer import THRESHOLD, WEAK, Lead, Scorer
from matching.scoring.sides import allowed, giving
from matching.synergies.concerned_trades import concern
from matching.vocabulary import Kind, Side

MOST = 20     # companies named for one declaration
LOOKED_AT = 60  # companies of one trade that are looked at
LEAST = 0.03  # points under which a lead is not worth a line
GIVES = 0.26  # what it brings that a trade usually gives out such things


def prospects(scorer: Scorer, entries: Sequence[Entry], leads: Iterable[Lead]) -> tuple[Lead, ...]:
    """For every declaration that none of these leads serves well enough, the companies of the list that its own trade says
    might take it, or have it; best first, all of them under the threshold, never to be told to companies.

    A company stands for itself with its first declaration on the other side, or with its first one."""
    served = {one.id for lead in leads if lead.score >= THRESHOLD for one in (lead.offer, lead.need)}
    takers, givers = _by_trade(entries, False), _by_trade(entries, True)
    found: list[Lead] = []
    for entry in entries:
        gives = giving(entry)
        if entry.id in served or gives is None or not entry.means:
            continue
        others = takers if gives else givers
        ask = _taking if gives else _giving
        rated = (lead for those in others.values() for other in those[:LOOKED_AT] if (lead := ask(scorer, entry, other)))
        found += sorted((lead for lead in rated if lead.score >= LEAST),
                        key=lambda lead: (-lead.score, lead.need.id, lead.offer.id))[:MOST]
    return tuple(sorted(_once(found), key=lambda lead: (-lead.score, lead.offer.id, lead.need.id)))


def _by_trade(entries: Iterable[Entry], gives: bool) -> dict[tuple[str | None, tuple[str, ...]], list[Entry]]:
    """Every company once, as a giver or a taker, under what it does; those of whom that is unknown are nobody's lead."""
    ordered = sorted(entries, key=lambda entry: (entry.company, giving(entry) is not gives, entry.id))
    trades: dict[tuple[str | None, tuple[str, ...]], list[Entry]] = defaultdict(list)
    seen: set[int] = set()
    for entry in ordered:
        if entry.company not in seen and (entry.activity or entry.naf):
            seen.add(entry.company)
            trades[entry.activity, entry.naf].append(entry if giving(entry) is gives else _as(entry, gives))
    return trades


def _as(entry: Entry, gives: bool) -> Entry:
    """What a company that spoke of something else stands for: somebody of that trade, at that place."""
    return replace(entry, kind=Kind.OFFER if gives else Kind.NEED, side=None, resource=None, meanings=(), said="", left=None,
                   yearly=None, price=None, states=(), starts=None, until=None)


def _taking(scorer: Scorer, offer: Entry, taker: Entry) -> Lead | None:
    return scorer.suppose(offer, taker)


def _giving(scorer: Scorer, need: Entry, giver: Entry) -> Lead | None:
    """The giver's trade speaks for it, from where it is worth carrying."""
    if not allowed(scorer.taxonomy, giver, need) or (pair := scorer.pair(giver, need)) is None:
        return None
    usual = max((one.sure * concern(scorer, one.resource, Kind.NEED, Side.SEEKS, giver.activity or "") for one in need.means
                 if not scorer.refusals.bars(one.resource, one.resource, pair.giver_naf, pair.taker_naf)), default=0.0)
    if not usual:
        return None
    near = closeness(pair)
    reasons = (Evidence("giver-usual", round(GIVES * usual, 4)),
               *((replace(near, points=round(WEAK[closeness] * near.points, 4)),) if near else ()))
    return Lead(giver, need, round(sum(one.points for one in reasons), 4), reasons)


def _once(leads: Iterable[Lead]) -> Iterator[Lead]:
    """Of two ways to see a pair, the better one."""
    best: dict[tuple[int, int], Lead] = {}
    for lead in leads:
        key = lead.offer.id, lead.need.id
        if key not in best or best[key].score < lead.score:
            best[key] = lead
    return iter(best.values())
