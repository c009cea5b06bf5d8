"""Leads for the animator: for an offer nobody asked for and a need nobody offers, companies whose trade speaks for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.features import judge_closeness
from matching.scoring.scorer import TRADE_WEIGHTS, ScoredPair, Scorer
from matching.scoring.sides import is_giver, may_meet
from matching.synergies.concerned_trades import rate_concern
from matching.vocabulary import Kind, Side

_MOST_COMPANIES = 20  # companies named for one declaration
_MOST_LOOKED_AT = 60  # companies of one trade that are looked at
_LEAST_SCORE = 0.03  # points under which a lead is not worth a line
_GIVER_POINTS = 0.26  # what it brings that a trade usually gives out such things


def find_taker_hints(scorer: Scorer, entries: Sequence[Entry], leads: Iterable[ScoredPair]) -> tuple[ScoredPair, ...]:
    """For every offer that none of these leads serves well enough, the companies of the list whose own trade says that they
    might take it; best first, all of them under the threshold, never to be told to companies."""
    return _find_by_trade(scorer, entries, leads, True)


def find_giver_hints(scorer: Scorer, entries: Sequence[Entry], leads: Iterable[ScoredPair]) -> tuple[ScoredPair, ...]:
    """For every such need, the companies whose trade says that they might have it, whatever they offered: a question for the
    animator to ask, and no partner of what they offered."""
    return _find_by_trade(scorer, entries, leads, False)


def _find_by_trade(
    scorer: Scorer, entries: Sequence[Entry], leads: Iterable[ScoredPair], offered: bool
) -> tuple[ScoredPair, ...]:
    """A company stands for itself with its first declaration on the other side, or with its first one."""
    served = {one.id for lead in leads if lead.may_be_told for one in (lead.offer, lead.need)}
    others, rate = _group_by_trade(entries, not offered), _rate_taker if offered else _rate_giver
    found: list[ScoredPair] = []
    for entry in entries:
        if entry.id not in served and is_giver(entry) is offered and entry.likely_meanings:
            few = (other for those in others.values() for other in those[:_MOST_LOOKED_AT])
            rated = (lead for other in few if (lead := rate(scorer, entry, other)) and lead.score >= _LEAST_SCORE)
            found += sorted(rated, key=_rank_lead)[:_MOST_COMPANIES]
    return tuple(sorted(_keep_better(found), key=_rank_lead))


def _rank_lead(lead: ScoredPair) -> tuple[float, int, int]:
    return -lead.score, lead.offer.id, lead.need.id


def _group_by_trade(entries: Iterable[Entry], gives: bool) -> dict[tuple[str | None, tuple[str, ...]], list[Entry]]:
    """Every company once, as a giver or a taker, under what it does; those of whom that is unknown are nobody's lead."""
    ordered = sorted(entries, key=lambda entry: (entry.company, is_giver(entry) is not gives, entry.id))
    trades: dict[tuple[str | None, tuple[str, ...]], list[Entry]] = defaultdict(list)
    seen: set[int] = set()
    for entry in ordered:
        if entry.company not in seen and (entry.activity or entry.naf):
            seen.add(entry.company)
            trades[entry.activity, entry.naf].append(entry if is_giver(entry) is gives else _build_stand_in(entry, gives))
    return trades


def _build_stand_in(entry: Entry, gives: bool) -> Entry:
    """What a company that spoke of something else stands for: somebody of that trade, at that place."""
    return replace(
        entry,
        kind=Kind.OFFER if gives else Kind.NEED,
        side=None,
        resource=None,
        meanings=(),
        said="",
        left=None,
        yearly=None,
        price=None,
        states=(),
        starts=None,
        until=None,
    )


def _rate_taker(scorer: Scorer, offer: Entry, taker: Entry) -> ScoredPair | None:
    return scorer.compare_as_hint(offer, taker)


def _rate_giver(scorer: Scorer, need: Entry, giver: Entry) -> ScoredPair | None:
    """The giver's trade speaks for it, from where it is worth carrying."""
    if not may_meet(scorer.taxonomy, giver, need) or (pair := scorer.build_pair(giver, need)) is None:
        return None
    usual = max(
        (
            one.sure * rate_concern(scorer, one.resource, Kind.NEED, Side.SEEKS, giver.activity or "")
            for one in need.likely_meanings
            if not scorer.refusals.forbids_use(one.resource, one.resource, pair.giver_naf, pair.taker_naf)
        ),
        default=0.0,
    )
    if not usual:
        return None
    near = judge_closeness(pair)
    reasons = (
        Evidence("giver-usual", round(_GIVER_POINTS * usual, 4)),
        *((replace(near, points=round(TRADE_WEIGHTS[judge_closeness] * near.points, 4)),) if near else ()),
    )
    return ScoredPair(giver, need, round(sum(one.points for one in reasons), 4), reasons)


def _keep_better(leads: Iterable[ScoredPair]) -> Iterator[ScoredPair]:
    """Of two ways to see a pair, the better one."""
    best: dict[tuple[int, int], ScoredPair] = {}
    for lead in leads:
        key = lead.offer.id, lead.need.id
        if key not in best or best[key].score < lead.score:
            best[key] = lead
    return iter(best.values())
