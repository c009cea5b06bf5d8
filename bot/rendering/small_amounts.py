"""Less than one tonne is said in kilograms: "290 kg par an", as people do."""

from __future__ import annotations

_KILOS = 1000


def choose_weight_unit(unit: str, low: float, high: float) -> tuple[str, float, float]:
    """The unit, and both amounts in it; only tonnes change."""
    if unit.lower() != "t" or not 0 < high < 1:
        return unit, low, high
    return "kg", round(low * _KILOS, 1), round(high * _KILOS, 1)
