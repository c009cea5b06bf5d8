"""What it costs its holder to be rid of a thing, for one unit of it."""

from __future__ import annotations

from matching.scoring.yearly import estimate_yearly_amount
from matching.taxonomy.model import Resource
from matching.vocabulary import CostBasis, Fate, Quantity, Size, Unit

_UNITS = {
    CostBasis.T: Unit.T,
    CostBasis.KG: Unit.KG,
    CostBasis.M3: Unit.M3,
    CostBasis.SKIP: Unit.SKIP,
    CostBasis.DRUM: Unit.DRUM,
    CostBasis.PALLET: Unit.PALLET,
}
_TIMES_A_YEAR = {CostBasis.WEEK: 52.0, CostBasis.MONTH: 12.0, CostBasis.YEAR: 1.0}
PERIODS = frozenset(_TIMES_A_YEAR)  # what is paid by time, however much it is


def compute_unit_cost(fate: Fate | None, resource: Resource, yearly: float | None, size: Size | None = None) -> float | None:
    """Euros for one base unit: by what the price counts, or by all there is in a year where it is paid by time. None where
    nothing is paid, or nobody can tell for how much."""
    if fate is None or not fate.cost or fate.basis is None:
        return None
    if fate.basis in _TIMES_A_YEAR:
        return fate.cost * _TIMES_A_YEAR[fate.basis] / yearly if yearly else None
    unit = _UNITS.get(fate.basis)
    if unit is None:
        return None
    one = estimate_yearly_amount(Quantity(1, 1, unit), resource.base, resource.conversions, size=size)
    return fate.cost / one.amount if one is not None and one.amount else None
