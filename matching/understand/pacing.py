"""Joins an amount with its rhythm: "10 palettes 2 fois par mois" are twenty a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matching.understand.amounts import read_amounts
from matching.understand.plain_text import fold_text
from matching.understand.reading import Recurrence
from matching.understand.spans import QuantitySpan, RhythmSpan, TextSpan
from matching.vocabulary import Quantity, Rhythm, Unit

_POWER = (Unit.KILOWATT, Unit.MEGAWATT)


def join_amount_and_rhythm(
    counted: Sequence[QuantitySpan], rhythm_spans: Sequence[RhythmSpan], span: TextSpan
) -> tuple[Quantity | None, Recurrence | None]:
    """The amount that stands in a span and the rhythm nearest to it; a rhythm alone is kept as such."""
    own = [(one.quantity, one.end) for one in counted if one.quantity and span[0] <= one.start < span[1]]
    if len(rhythm_spans) > 1 and sum(one.quantity is not None for one in counted) > len(
        own
    ):  # each thing of a list has its own
        rhythm_spans = [one for one in rhythm_spans if span[0] <= one.start < span[1]]
    if not own:
        return None, rhythm_spans[0].pace if rhythm_spans else None
    # "pour 2 hectares, 20 m³ par mois": a measure says more than a bare count of something.
    measured = [one for one in own if one[0].unit is not Unit.UNIT] or own
    measured = [one for one in measured if one[0].unit in _POWER] or measured  # "300 kW à 180 °C, 16 h par jour"
    # "une nacelle 12 m deux jours par semaine": the one that its rhythm follows at once
    quantity, end = next((one for one in measured if any(0 <= each.start - one[1] <= 1 for each in rhythm_spans)), measured[0])
    if not rhythm_spans:
        return quantity, None
    power = quantity.unit in _POWER
    near = min(
        rhythm_spans, key=lambda one: ((one.pace.rhythm is Rhythm.CONTINUOUS) != power, one.start < end, abs(one.start - end))
    )
    if power:  # so much at any moment: there is no power "each year"
        steady = any(one.pace.rhythm in (Rhythm.CONTINUOUS, Rhythm.YEAR) for one in rhythm_spans)
        pace = Recurrence(Rhythm.CONTINUOUS) if steady else None
        return replace(quantity, rhythm=pace.rhythm if pace else None), pace
    quantity = replace(
        quantity, low=quantity.low * near.times, high=quantity.high * near.times, rhythm=near.pace.rhythm, every=near.pace.every
    )
    return quantity, near.pace


def make_power_steady(quantity: Quantity | None, recurring: Recurrence | None) -> tuple[Quantity | None, Recurrence | None]:
    """ "250 kW toute l'année" are there at any moment."""
    if quantity is None or quantity.unit not in _POWER:
        return quantity, recurring
    return replace(quantity, rhythm=Rhythm.CONTINUOUS), Recurrence(Rhythm.CONTINUOUS)


def apply_container_unit(quantity: Quantity | None, what: str) -> Quantity | None:
    """ "Palettes, j'en ai 20": twenty pieces of something counted in pallets are pallets."""
    if quantity is None or quantity.unit is not Unit.UNIT:
        return quantity
    unit = read_amounts(fold_text(what)).container_unit
    return quantity if unit in (None, Unit.TRUCKLOAD) else replace(quantity, unit=unit)
