"""What nearly goes together is kept for the animators, a few a week: never a card, never a word to a company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import datetime, time

from bot.context.action_context import build_unattended_context
from bot.partners.meeting import may_all_meet
from matching.calendar.days import find_monday, to_local_day, to_utc_moment
from matching.knowledge import Knowledge
from matching.scoring.entry import Entry
from matching.scoring.scorer import ScoredPair
from matching.scoring.sides import is_giver
from matching.synergies.hints import find_giver_hints, find_taker_hints
from matching.synergies.pairs import pair_declarations
from storage.tables import Hint
from storage.work import Work

MOST_HINTS_A_WEEK = 5
_MOST_FOR_ONE = 2  # about one declaration at a time


def keep_best_hints(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """The best near misses of the network that were not kept before, as many as the week still has room for."""
    here = work.networks.zone()
    monday = to_utc_moment(find_monday(to_local_day(now, here)), time(0), here)
    room = MOST_HINTS_A_WEEK - work.hints.count_since(monday)
    about = Counter[int]()
    for lead, by_trade in _list_near_misses(work, knowledge, now) if room > 0 else ():
        if max(about[lead.offer.id], about[lead.need.id]) >= _MOST_FOR_ONE:
            continue
        about.update((lead.offer.id, lead.need.id))
        spoken = lead.offer.resource or lead.need.resource or ""
        work.hints.add(
            Hint(
                network_id=work.network_id,
                giver_id=lead.offer.id,
                taker_id=lead.need.id,
                resource=spoken,
                score=lead.score,
                by_trade=by_trade,
                evidence=lead.evidence,
                since=now,
            )
        )
        room -= 1
        if not room:
            return


def _list_near_misses(work: Work, knowledge: Knowledge, now: datetime) -> Iterator[tuple[ScoredPair, bool]]:
    """Best first: two declarations that are not enough for a lead, and trades that speak for what nobody else serves."""
    entries = work.declarations.load_entries(work.hints.list_compared())
    served = work.hints.list_led([entry.id for entry in entries])
    pairs = pair_declarations(knowledge.scorer, entries)
    near = [(lead, False) for lead in pairs if not lead.may_be_told]
    guessed = (*find_taker_hints(knowledge.scorer, entries, pairs), *find_giver_hints(knowledge.scorer, entries, pairs))
    by_trade = [(lead, True) for lead in guessed]
    told = {(entry.company, is_giver(entry), entry.resource) for entry in entries}
    known, context = work.hints.list_known_pairs(), build_unattended_context(work, knowledge, now)
    for lead, trade in sorted((*near, *by_trade), key=lambda each: (-each[0].score, each[0].offer.id, each[0].need.id)):
        ids = lead.offer.id, lead.need.id
        spoken = lead.offer if lead.offer.resource else lead.need  # the other one may stand for its company alone
        if ids in known or spoken.id in served or lead.offer.company == lead.need.company:
            continue
        if trade and _has_same(told, lead, spoken):
            continue
        if may_all_meet(context, ((lead.offer.company, spoken.resource), (lead.need.company, spoken.resource))):
            known |= {ids}
            yield lead, trade


def _has_same(told: Collection[tuple[int, bool | None, str | None]], lead: ScoredPair, entry: Entry) -> bool:
    """Whoever gives away the same thing themselves does not take it, and the other way round."""
    other = lead.need if entry is lead.offer else lead.offer
    return (other.company, is_giver(entry), entry.resource) in told
