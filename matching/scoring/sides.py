"""Who gives and who takes, and which two may meet at all."""

from __future__ import annotations

from matching.scoring.entry import Entry
from matching.scoring.timing import has_common_day
from matching.taxonomy.model import Taxonomy
from matching.vocabulary import Kind, Side

_OPPOSITE_KINDS: dict[tuple[Kind, Side | None], tuple[Kind, ...]] = {
    (Kind.OFFER, None): (Kind.NEED, Kind.SHARE),
    (Kind.NEED, None): (Kind.OFFER, Kind.SHARE),
    (Kind.SHARE, Side.HAS): (Kind.NEED, Kind.SHARE),
    (Kind.SHARE, Side.SEEKS): (Kind.OFFER, Kind.SHARE),
    (Kind.SHARE, Side.TOGETHER): (Kind.SHARE,),
    (Kind.SHARE, None): (Kind.SHARE,),
}


def list_opposite_kinds(of: Entry) -> tuple[Kind, ...]:
    """The kinds of declaration that can answer this one; a side said with an offer or need changes nothing."""
    return _OPPOSITE_KINDS[of.kind, of.side if of.kind is Kind.SHARE else None]


def is_giver(entry: Entry) -> bool | None:
    """True for a giver, False for a taker, None for somebody who wants to do it together."""
    return {Kind.OFFER: True, Kind.NEED: False}.get(
        entry.kind, {Side.HAS: True, Side.SEEKS: False}.get(entry.side) if entry.side else None
    )


def assign_sides(entry: Entry, other: Entry) -> tuple[Entry, Entry] | None:
    """The two as giver and taker; None when both give or both take: two looking for jars are no exchange."""
    first, second = is_giver(entry), is_giver(other)
    if first is None or second is None or first is second:
        return None
    return (entry, other) if first else (other, entry)


def may_meet(taxonomy: Taxonomy, offer: Entry, need: Entry) -> bool:
    """May these two meet at all? Never a company with itself or its own group, never after one of them is over, never
    over what nobody may take."""
    return (
        not is_kept_apart(offer, need)
        and not has_run_out(offer)
        and not has_run_out(need)
        and has_common_day(offer, need)
        and not any(may_be_forbidden(taxonomy, entry) for entry in (offer, need))
    )


def is_same_group(entry: Entry, other: Entry) -> bool:
    """The same company, or two of one group (SIREN)."""
    return entry.company == other.company or (entry.group is not None and entry.group == other.group)


def is_kept_apart(entry: Entry, other: Entry) -> bool:
    """The same company, or two of one group that does not wish its sites to meet."""
    wished = entry.meets_own and other.meets_own and entry.company != other.company
    return is_same_group(entry, other) and not wished


def has_run_out(entry: Entry) -> bool:
    """Nothing is left of it."""
    return entry.left is not None and entry.left <= 0


def may_be_forbidden(taxonomy: Taxonomy, entry: Entry) -> bool:
    """May it be something that must never be matched? Doubt counts: asbestos cement finds nobody."""
    return any(
        known.never
        for one in entry.likely_meanings
        if one.sure >= _LEAST_DOUBT and (known := taxonomy.resources.get(one.resource))
    )


_LEAST_DOUBT = 0.5  # from here on a guess that it is asbestos is taken seriously
