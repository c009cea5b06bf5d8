"""How much one container of anything real can weigh: to find a slipped decimal point in a conversion."""

from __future__ import annotations

from collections.abc import Mapping

from matching.vocabulary import Unit

# field knowledge: tonnes in one unit, from the lightest (hydrogen, an empty bag) to the heaviest (lead)
_TONNES_A_UNIT: Mapping[Unit, tuple[float, float]] = {
    Unit.G: (1e-6, 1e-6),
    Unit.KG: (0.001, 0.001),
    Unit.T: (1.0, 1.0),
    Unit.M3: (8e-5, 12.0),
    Unit.L: (8e-8, 0.014),
    Unit.BAG: (2e-5, 0.1),
    Unit.BIG_BAG: (0.001, 2.5),
    Unit.PALLET: (0.005, 3.5),
    Unit.SKIP: (0.1, 60.0),
    Unit.DRUM: (0.003, 1.0),
    Unit.IBC: (0.02, 2.5),
    Unit.TRUCKLOAD: (0.2, 40.0),
    Unit.STERE: (0.1, 1.2),
    Unit.BALE: (0.005, 1.5),
}
_CONVERTIBLE_UNITS: Mapping[str, frozenset[Unit]] = {
    "t": frozenset({Unit.G, Unit.KG, Unit.T}),
    "m3": frozenset({Unit.L, Unit.M3}),
    "piece": frozenset({Unit.UNIT}),
    "MWh": frozenset({Unit.KWH, Unit.MWH, Unit.GWH, Unit.KILOWATT, Unit.MEGAWATT}),
    "hour": frozenset({Unit.HOUR}),
    "m2day": frozenset({Unit.M2}),
}


def is_plausible_factor(unit: Unit, factor: float, base: str) -> bool:
    """Whether one `unit` can be `factor` of the base; bounds are known for tonnes, elsewhere all above 0 will do."""
    low, high = _TONNES_A_UNIT.get(unit, (0.0, 1e6)) if base == "t" else (0.0, 1e6)
    return factor > 0 and low * 0.999 <= factor <= high * 1.001


def is_convertible_unit(unit: Unit, base: str) -> bool:
    """Whether the unit turns into the base without a line under conversions: kilograms into tonnes."""
    return unit in _CONVERTIBLE_UNITS.get(base, frozenset())
