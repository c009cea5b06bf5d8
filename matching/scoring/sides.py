"""Who gives and who takes, and which two may meet at all."""
from __future__ import annotations

from matching.scoring.entry import Entry
from matching.scoring.timing import overlap
from matching.taxonomy.model import Taxonomy
from matching.vocabulary import Kind, Side

OPPOSITE: dict[tuple[Kind, Side | None], tuple[Kind, ...]] = {
    (Kind.OFFER, None): (Kind.NEED, Kind.SHARE), (Kind.NEED, None): (Kind.OFFER, Kind.SHARE),
    (Kind.SHARE, Side.HAS): (Kind.NEED, Kind.SHARE), (Kind.SHARE, Side.SEEKS): (Kind.OFFER, Kind.SHARE),
    (Kind.SHARE, Side.TOGETHER): (Kind.SHARE,), (Kind.SHARE, None): (Kind.SHARE,),
}


def opposite(of: Entry) -> tuple[Kind, ...]:
    """The kinds of declaration that can answer this one; a side said with an offer or need changes nothing."""
    return OPPOSITE[of.kind, of.side if of.kind is Kind.SHARE else None]


def giving(entry: Entry) -> bool | None:
    """True for a giver, False for a taker, None for somebody who wants to do it together."""
    return {Kind.OFFER: True, Kind.NEED: False}.get(
        entry.kind, {Side.HAS: True, Side.SEEKS: False}.get(entry.side) if entry.side else None)


def sides(one: Entry, other: Entry) -> tuple[Entry, Entry] | None:
    """The two as giver and taker; None when both give or both take: two looking for jars are no exchange."""
    first, second = giving(one), giving(other)
    if first is None or second is None or first is second:
        return None
    return (one, other) if first else (other, one)


def allowed(taxonomy: Taxonomy, offer: Entry, need: Entry) -> bool:
    """May these two meet at all? Never a company with itself or its own group, never after one of them is over, never
    over what nobody may take."""
    return not related(offer, need) and not over(offer) and not over(need) and overlap(offer, need) and not any(
        never(taxonomy, entry) for entry in (offer, need))


def related(one: Entry, other: Entry) -> bool:
    """The same company, or two of one group (SIREN)."""
    return one.company == other.company or (one.group is not None and one.group == other.group)


def over(entry: Entry) -> bool:
    """Nothing is left of it."""
    return entry.left is not None and entry.left <= 0


def never(taxonomy: Taxonomy, entry: Entry) -> bool:
    """May it be something that must never be matched? Doubt counts: asbestos cement finds nobody."""
    return any(known.never for one in entry.means if one.sure >= DOUBT and (known := taxonomy.resources.get(one.resource)))


DOUBT = 0.5  # from here on a guess that it is asbestos is taken seriously
