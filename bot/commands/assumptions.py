"""A quantity over a year, in units and in tonnes, and the sentence that says what had to be supposed for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.rendering.text_renderer import TextRenderer
from matching.scoring.yearly import Assumption, YearlyAmount, estimate_yearly_amount
from matching.taxonomy.model import Resource
from matching.understand.reading import Size
from matching.vocabulary import Quantity, Rhythm, Unit

_TONNES = "t"
_SAID = {"of": "size"}  # "1 pièce de 0,75 l ≈ 0,23 kg": what a piece holds comes before what it weighs


@dataclass(frozen=True, slots=True)
class Year:
    """`units` a year, None without a rhythm; `tonnes`, in all for what comes once, None where no weight is known."""

    units: float | None
    tonnes: float | None
    assumption: str | None


def assume_year(quantity: Quantity, size: Size | None, resource: Resource | None, renderer: TextRenderer) -> Year:
    """The middle of a quantity over a year: 52 weeks, or 250 days of 8 hours, where nothing else was said."""
    units = (
        None if quantity.rhythm is Rhythm.CONTINUOUS else estimate_yearly_amount(replace(quantity, unit=Unit.UNIT), "piece", {})
    )
    whole = estimate_yearly_amount(quantity, resource.base, resource.conversions, size=size) if resource else None
    weight = (
        whole if whole and whole.base == _TONNES else estimate_yearly_amount(quantity, _TONNES, {})
    )  # kilograms weigh what they weigh
    rhythmic = units is not None and not units.once
    return Year(
        units.amount if units and rhythmic else None,
        weight.amount if weight else None,
        _join_assumptions(quantity, [one for one in (units if rhythmic else None, weight) if one], renderer),
    )


def _join_assumptions(quantity: Quantity, supposed: Iterable[YearlyAmount], renderer: TextRenderer) -> str | None:
    said = [_format_assumption(one, renderer) for found in supposed for one in found.assumptions]
    if quantity.rhythm is Rhythm.WEEK:
        said.append(renderer.render_sentence("assumption-weeks"))
    return ", ".join(dict.fromkeys(said)) or None


def _format_assumption(one: Assumption, renderer: TextRenderer) -> str:
    facts = {_SAID.get(name, name): value for name, value in one.facts.items()}
    if (weight := facts.pop(_TONNES, None)) is not None:
        facts["amount"], facts["of"] = _scale_weight(float(weight))
    return renderer.render_sentence(f"assumption-{one.key}", facts)


def _scale_weight(tonnes: float) -> tuple[float, Unit]:
    """25 kg rather than 0.025 t."""
    return (tonnes * 1e3, Unit.KG) if tonnes < 1 else (tonnes, Unit.T)
