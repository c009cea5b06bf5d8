"""Can this kind of offer meet this kind of need at all, whatever the two words were? In log-odds, from general knowledge."""

from __future__ import annotations

from functools import lru_cache

from matching.activities.trades import is_vague_name
from matching.scoring.entry import Entry
from matching.taxonomy.meetings import RAW_MATERIAL, UNKNOWN, find_thing_kinds
from matching.taxonomy.model import Taxonomy

_SURE_ENOUGH = 0.995  # from here on the resource is what was meant, however vague the words
_MOST_WORDS_KEPT = 20_000


class MeetingOdds:
    """The table of the taxonomy asked for two declarations; what a resource is a kind of is found once."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy, self._table = taxonomy, taxonomy.meetings
        self._pairs: dict[tuple[str, str], float | None] = {}
        self._kinds = {
            side: {
                one.id: find_thing_kinds(kinds, (one.id, *taxonomy.list_broader(one.id)), one.family)
                for one in taxonomy.resources.values()
            }
            for side, kinds in (("offer", taxonomy.meetings.offers), ("need", taxonomy.meetings.needs))
        }
        self._find_class = lru_cache(_MOST_WORDS_KEPT)(self._look_up_class)

    def rate(self, offer: Entry, need: Entry) -> float | None:
        """The expected log-odds over all that the two may mean; None where the table is silent of such things."""
        if offer.resource and need.resource and not offer.meanings and not need.meanings:
            return self.rate_resources(offer.resource, need.resource)
        known = [(one.sure, rate) for one in offer.likely_meanings if (rate := self._rate_need(one.resource, need)) is not None]
        return sum(sure * rate for sure, rate in known) if known else None

    def rate_resources(self, offered: str, needed: str) -> float | None:
        """The log-odds for two resources that are known: of all that each is a kind of, the best."""
        key = offered, needed
        if key not in self._pairs:
            self._pairs[key] = self._rate_kinds(offered, self._kinds["need"].get(needed, ()))
        return self._pairs[key]

    def _rate_need(self, offered: str, need: Entry) -> float | None:
        meanings = need.likely_meanings
        if len(meanings) == 1 and meanings[0].sure >= _SURE_ENOUGH:
            return self.rate_resources(offered, meanings[0].resource)
        named = self._find_class(need.said) if need.said else None
        if named is not None or not meanings:
            return self._rate_kinds(offered, (named or UNKNOWN,))
        unknown = self._rate_kinds(offered, (UNKNOWN,)) or 0.0
        rates = [(one.sure, rate) for one in meanings if (rate := self.rate_resources(offered, one.resource)) is not None]
        return sum(sure * rate for sure, rate in rates) + max(0.0, 1 - sum(one.sure for one in meanings)) * unknown

    def _rate_kinds(self, offered: str, need_kinds: tuple[str, ...]) -> float | None:
        return max(
            (self._table.rate(kind, need) for kind in self._kinds["offer"].get(offered, ()) for need in need_kinds),
            default=None,
        )

    def _look_up_class(self, said: str) -> str | None:
        """The kind of need that words name without naming a thing: « énergie », « matière première »."""
        generic = self._taxonomy.find_generic_need(said)
        return RAW_MATERIAL if is_vague_name(said) else generic.kind if generic else None
