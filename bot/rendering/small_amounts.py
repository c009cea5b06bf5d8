"""Less than one tonne is said in kilograms: "290 kg par an", as people do."""

from __future__ import annotations

_KILOS = 1000


def choose_weight_unit(unit_said: str, least_said: float, most_said: float) -> tuple[str, float, float]:
    """The unit, and both amounts in it; only tonnes change."""
    if unit_said.lower() != "t" or not 0 < most_said < 1:
        return unit_said, least_said, most_said
    return "kg", round(least_said * _KILOS, 1), round(most_said * _KILOS, 1)
