"""What the law does not let go from some givers to some uses: what kitchens give never becomes feed."""

from __future__ import annotations

from matching.scoring.kinship import KinshipIndex
from matching.scoring.pair import has_naf_prefix
from matching.taxonomy.model import Taxonomy


class Prohibitions:
    """The `refuses_from` of the taxonomy, asked for one pair at a time."""

    def __init__(self, taxonomy: Taxonomy, kin: KinshipIndex) -> None:
        self._kin = kin
        self._family = {id: one.family for id, one in taxonomy.resources.items()}
        self._refuses = {id: found for id in taxonomy.resources if (found := taxonomy.list_refused_givers(id))}
        self._givers = tuple({prefix for prefixes in self._refuses.values() for prefix in prefixes})

    def forbids_use(self, offered: str, needed: str, giver: tuple[str, ...], taker: tuple[str, ...]) -> bool:
        """Must this giver's resource not become what is looked for, or what this taker would most likely make of it?

        A pig farm that looks for bread feeds it, though it does not say so: of the uses of bread that name its
        activity, the one that names it most closely counts. What is feed already (hay) is not made into feed.
        """
        if not giver or not has_naf_prefix(giver, self._givers):
            return False
        if has_naf_prefix(giver, self._refuses.get(needed, ())):
            return True
        uses = [
            (len(prefix), served)
            for served, found in self._kin.list_needs_served(offered).items()
            if found.outlet
            for prefix in found.outlet.activities
            if has_naf_prefix(taker, (prefix,))
        ]
        closest = max((length for length, _ in uses), default=0)
        return any(
            has_naf_prefix(giver, self._refuses.get(served, ())) and self._family[served] != self._family[offered]
            for length, served in uses
            if length == closest
        )
