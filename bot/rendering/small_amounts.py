"""Less than one tonne is said in kilograms: "290 kg par an", as people do; and so is little CO2e."""

from __future__ import annotations

_KILOS, _GRAMS = 1000, 1_000_000
_LEAST_TONNES_CO2E, _LEAST_KILO = 0.1, 0.001  # tonnes


def choose_weight_unit(unit_said: str, least_said: float, most_said: float) -> tuple[str, float, float]:
    """The unit, and both amounts in it; only tonnes change."""
    unit = unit_said.lower()
    if unit == "t" and 0 < most_said < 1:
        return "kg", round(least_said * _KILOS, 1), round(most_said * _KILOS, 1)
    if unit == "co2e" and 0 < most_said < _LEAST_TONNES_CO2E:
        small, times = ("co2e-kg", _KILOS) if most_said >= _LEAST_KILO else ("co2e-g", _GRAMS)
        return small, round(least_said * times, 1), round(most_said * times, 1)
    return unit_said, least_said, most_said
