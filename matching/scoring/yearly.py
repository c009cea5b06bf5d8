"""A quantity as a year's quantity in the resource's base unit, with the assumption it rests on as a key and figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from matching.understand.reading import Size
from matching.vocabulary import Quantity, Rhythm, Unit

_WORKING_DAYS = 250.0  # days a year when an activity says nothing else
_WORKING_HOURS = 2_000.0  # hours a year of a load that is not continuous
_CONTINUOUS_HOURS = 8_000.0  # hours a year of a continuous flow: a year less its maintenance
_WEEKS, _MONTHS, _QUARTERS = 52.0, 12.0, 4.0
_HOURS_A_DAY = 8.0

# 1 unit = so many of the base, whatever the thing
_KNOWN: Mapping[str, Mapping[Unit, float]] = {
    "t": {Unit.G: 1e-6, Unit.KG: 1e-3, Unit.T: 1.0},
    "m3": {Unit.L: 1e-3, Unit.M3: 1.0},
    "MWh": {Unit.KWH: 1e-3, Unit.MWH: 1.0, Unit.GWH: 1e3},
    "piece": {Unit.UNIT: 1.0},
    "hour": {Unit.HOUR: 1.0},
}
# the same amount in another unit of measure; a drum is 200 l, an IBC 1000 l
_SAME: Mapping[Unit, tuple[tuple[Unit, float], ...]] = {
    Unit.L: ((Unit.M3, 1e-3),),
    Unit.M3: ((Unit.L, 1e3),),
    Unit.IBC: ((Unit.M3, 1.0), (Unit.L, 1e3)),
    Unit.DRUM: ((Unit.L, 200.0), (Unit.M3, 0.2)),
    Unit.KG: ((Unit.T, 1e-3),),
    Unit.T: ((Unit.KG, 1e3),),
    Unit.G: ((Unit.KG, 1e-3),),
}
_POWER = {Unit.KILOWATT: 1e-3, Unit.MEGAWATT: 1.0}


@dataclass(frozen=True, slots=True)
class Assumption:
    """What had to be supposed: a key (`unit-weight`, `unit-size`, `piece-size`,
    `hours`, `days`, `day-hours`) and the figures of its sentence."""

    key: str
    facts: Mapping[str, str | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class YearlyAmount:
    """`amount` of the base unit a year, or in all when `once`; `assumptions` in the order they were made."""

    amount: float
    base: str
    once: bool
    assumptions: tuple[Assumption, ...] = ()


def estimate_yearly_amount(
    quantity: Quantity, base: str, conversions: Mapping[Unit, float], days_open: float = _WORKING_DAYS, size: Size | None = None
) -> YearlyAmount | None:
    """The middle of the quantity over a year. `base` is t, m3, MWh, piece, hour or m2day; `conversions` say how much of
    the base one unit is; `size` of a piece, when said, goes before them. None when the unit says nothing of the base.

    52 weeks, 12 months, 4 quarters, `days_open` days of 8 hours a year; a rhythm nobody told counts once.
    """
    if quantity.unit in _POWER:
        return _convert_power(quantity, base)
    if base == "m2day" and quantity.unit is Unit.M2:
        return _convert_room(quantity, days_open)
    one, assumed = _convert_unit(quantity.unit, base, conversions, size)
    if one is None:
        return None
    times, more = _count_times(quantity, days_open)
    once = quantity.rhythm in (None, Rhythm.ONCE)
    return YearlyAmount(_round(quantity.middle * one * times), base, once, (*assumed, *more))


def _convert_unit(
    unit: Unit, base: str, conversions: Mapping[Unit, float], size: Size | None
) -> tuple[float | None, tuple[Assumption, ...]]:
    """How much of the base one unit is."""
    if base == "hour" and unit is Unit.DAY:
        return _HOURS_A_DAY, (Assumption("day-hours", {"hours": _HOURS_A_DAY}),)
    if (known := _KNOWN.get(base, {}).get(unit)) is not None:
        return known, ()
    if size is not None and (piece := _convert_piece(size, base, conversions)) is not None:
        facts = {"unit": unit.value, "value": size.value, "of": size.unit.value, base: _round(piece)}
        return piece, (Assumption("piece-size", facts),)
    for via, by in ((unit, 1.0), *_SAME.get(unit, ())):
        if via in conversions:
            return conversions[via] * by, (Assumption("unit-weight", {"unit": via.value, base: conversions[via]}),)
        if (known := _KNOWN.get(base, {}).get(via)) is not None:
            return known * by, (Assumption("unit-size", {"unit": unit.value, via.value: by}),)
    return None, ()


def _convert_piece(size: Size, base: str, conversions: Mapping[Unit, float]) -> float | None:
    one, _ = _convert_unit(size.unit, base, conversions, None)
    return None if one is None else one * size.value


def _convert_power(quantity: Quantity, base: str) -> YearlyAmount | None:
    if base != "MWh":
        return None
    hours = _CONTINUOUS_HOURS if quantity.rhythm is Rhythm.CONTINUOUS else _WORKING_HOURS
    energy = quantity.middle * _POWER[quantity.unit] * hours
    return YearlyAmount(_round(energy), base, False, (Assumption("hours", {"hours": hours}),))


def _convert_room(quantity: Quantity, days_open: float) -> YearlyAmount:
    return YearlyAmount(_round(quantity.middle * days_open), "m2day", False, (Assumption("days", {"days": days_open}),))


def _count_times(quantity: Quantity, days_open: float) -> tuple[float, tuple[Assumption, ...]]:
    """How often a year, and what that supposes."""
    rhythm, every = quantity.rhythm, quantity.every
    if rhythm is Rhythm.HOUR:
        return days_open * _HOURS_A_DAY / every, (Assumption("hours", {"hours": days_open * _HOURS_A_DAY}),)
    if rhythm is Rhythm.DAY:
        return days_open / every, (Assumption("days", {"days": days_open}),)
    if rhythm is Rhythm.CONTINUOUS:
        return 1.0, ()
    return {Rhythm.WEEK: _WEEKS, Rhythm.MONTH: _MONTHS, Rhythm.QUARTER: _QUARTERS}.get(rhythm or Rhythm.ONCE, 1.0) / every, ()


def _round(value: float) -> float:
    return float(f"{value:.6g}")
