"""A quantity over a year, in units and in tonnes, and the sentence that says what had to be supposed for it."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.wording import Wording
from matching.taxonomy.model import Resource
from matching.understand.amount import Assumption, Yearly, yearly
from matching.understand.reading import Size
from matching.words import Quantity, Rhythm, Unit

_MEASURES = frozenset({Unit.G, Unit.KG, Unit.T, Unit.L, Unit.M3})
# facts that are an amount of something, and what they are an amount of
_NAMED = {**{unit.value: unit.value for unit in Unit}, "piece": "unit", "m2day": "m2day"}
_SAID = {"of": "size"}  # "1 pièce de 0,75 l ≈ 0,4 kg": what the piece holds comes before what it weighs
_SMALLER = {"t": ("kg", 1e3), "m3": ("l", 1e3), "MWh": ("kWh", 1e3)}


@dataclass(frozen=True, slots=True)
class Year:
    """`units` a year, None without a rhythm; `tonnes`, in all for what comes once, None where no weight is known."""

    units: float | None
    tonnes: float | None
    assumption: str | None


def year(quantity: Quantity, size: Size | None, resource: Resource | None, wording: Wording) -> Year:
    """The middle of a quantity over a year: 52 weeks, or 250 days of 8 hours, where nothing else was said."""
    units = None if quantity.rhythm is Rhythm.CONTINUOUS else yearly(replace(quantity, unit=Unit.UNIT), "piece", {})
    whole = yearly(quantity, resource.base, resource.conversions, size=size) if resource else None
    weight = whole if whole and whole.base == "t" else yearly(quantity, "t", {})  # kilograms weigh what they weigh
    rhythmic = units is not None and not units.once
    return Year(units.amount if units and rhythmic else None, weight.amount if weight else None,
                _assumption(quantity, [one for one in (units if rhythmic else None, weight) if one], wording))


def _assumption(quantity: Quantity, supposed: Iterable[Yearly], wording: Wording) -> str | None:
    said = [_sentence(one, wording) for found in supposed for one in found.assumptions if not _plain(one)]
    if quantity.rhythm is Rhythm.WEEK:
        said.append(wording.sentence("assumption-weeks"))
    return ", ".join(dict.fromkeys(said)) or None


def _plain(one: Assumption) -> bool:
    """That 1,000 litres are a cubic metre is no supposition."""
    return one.key == "unit-size" and one.facts.get("unit") in _MEASURES


def _sentence(one: Assumption, wording: Wording) -> str:
    facts: dict[str, str | float] = {}
    for name, value in one.facts.items():
        if isinstance(value, float) and name in _NAMED:
            facts["amount"], facts["of"] = _handy(value, _NAMED[name])
        else:
            facts[_SAID.get(name, name)] = value
    return wording.sentence(f"assumption-{one.key}", facts)


def _handy(amount: float, unit: str) -> tuple[float, str]:
    """25 kg rather than 0.025 t."""
    smaller, times = _SMALLER.get(unit, (unit, 1.0))
    return (amount * times, smaller) if amount < 1 else (amount, unit)
