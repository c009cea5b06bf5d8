"""What the law does not let go from some givers to some uses: what kitchens give never becomes feed."""
from __future__ import annotations

from matching.scoring.kinship import Kin
from matching.scoring.pair import under
from matching.taxonomy.model import Taxonomy


class Refusals:
    """The `refuses_from` of the taxonomy, asked for one pair at a time."""

    def __init__(self, taxonomy: Taxonomy, kin: Kin) -> None:
        self._kin = kin
        self._family = {id: one.family for id, one in taxonomy.resources.items()}
        self._refuses = {id: found for id in taxonomy.resources if (found := taxonomy.refuses(id))}
        self._givers = tuple({prefix for prefixes in self._refuses.values() for prefix in prefixes})

    def bars(self, offered: str, needed: str, giver: tuple[str, ...], taker: tuple[str, ...]) -> bool:
        """Must this giver's resource not become what is looked for, or what this taker would most likely make of it?

        A pig farm that looks for bread feeds it, though it does not say so: of the uses of bread that name its
        activity, the one that names it most closely counts. What is feed already (hay) is not made into feed.
        """
        if not giver or not under(giver, self._givers):
            return False
        if under(giver, self._refuses.get(needed, ())):
            return True
        uses = [(len(prefix), served) for served, found in self._kin.serves(offered).items() if found.outlet
                for prefix in found.outlet.activities if under(taker, (prefix,))]
        closest = max((length for length, _ in uses), default=0)
        return any(under(giver, self._refuses.get(served, ())) and self._family[served] != self._family[offered]
                   for length, served in uses if length == closest)
