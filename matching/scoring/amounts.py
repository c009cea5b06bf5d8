"""How much of one resource is how much of another: a tonne of chips answers a need counted in cubic metres of mulch."""

from __future__ import annotations

from matching.scoring.evidence import Evidence
from matching.taxonomy.model import Resource
from matching.vocabulary import Unit

_BASE_UNITS = {"t": Unit.T, "m3": Unit.M3, "piece": Unit.UNIT, "MWh": Unit.MWH, "hour": Unit.HOUR}


def convert_resource_amount(amount: float, of: Resource, to: Resource) -> float | None:
    """An amount in the base unit of the one, in the base unit of the other; None where nothing says how they compare."""
    if of.base == to.base:
        return amount
    if by := to.conversions.get(_BASE_UNITS[of.base]) if of.base in _BASE_UNITS else None:
        return amount * by
    if by := of.conversions.get(_BASE_UNITS[to.base]) if to.base in _BASE_UNITS else None:
        return amount / by
    return None


def find_covered_share(evidence: tuple[Evidence, ...]) -> float:
    """The part of a need that an offer covers, 0..1, where it covers a part only; else 0."""
    return next((float(one.facts["share"]) for one in evidence if one.feature == "cover-part"), 0.0)
