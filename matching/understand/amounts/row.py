"""Amounts told one after the other, for several things in their order: "2 t, 500 kg et 100 kg", "30 et 50 kg", "20 et 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.spans import AmountRow, NumberSpan, QuantitySpan
from matching.vocabulary import Quantity, Unit

_WORDS = Lexicon(Path(__file__).parent, "row")
_JOIN = re.compile(rf"[ ,;]*(?:[,;]|/|\b{_WORDS.join('join')}\b)[ ,;]*")
_SET_APART, _ENDS = re.compile(r"[:,(] ?$"), re.compile(r" ?(?:$|[),.;!?\n])")


def find_amount_row(
    left: str, counted: Sequence[QuantitySpan], figures: Sequence[NumberSpan], barred: tuple[tuple[int, int], ...]
) -> AmountRow | None:
    """The longest row of a folded text; a figure without a unit has that of the next one, else of the one before."""
    amounts = [one for one in counted if one.quantity]
    taken = [(one.start, one.end) for one in counted] + list(barred)
    bare = [
        QuantitySpan(one.start, one.end, Quantity(one.low, one.high, Unit.UNIT))
        for one in figures
        if not one.article and not one.slash and all(one.end <= start or one.start >= end for start, end in taken)
    ]
    row: list[QuantitySpan] = []
    best: list[QuantitySpan] = []
    for one in sorted((*amounts, *bare), key=lambda each: each.start):
        row = [*row, one] if row and _JOIN.fullmatch(left, row[-1].end, one.start) else [one]
        best = row if len(row) > len(best) else best
    if len(best) < 2:
        return None
    named = any(one.noun for one in best)  # "10 palettes, 20 cartons" are things; "paille, foin : 40 bottes, 20 bottes" are not
    bound = not named and not all(one in bare for one in best)
    if not bound and not (
        _SET_APART.search(left[: best[0].start])
        and _ENDS.match(left, best[-1].end)
        and (not named or len({_read_noun(left, one) for one in best}) == 1)
    ):
        return None
    return AmountRow(best[0].start, best[-1].end, tuple(_spread_units(best, bare)))


def _read_noun(left: str, one: QuantitySpan) -> str:
    return left[slice(*one.noun)] if one.noun else ""


def _spread_units(listed_amounts: Sequence[QuantitySpan], unnamed: Sequence[QuantitySpan]) -> list[Quantity]:
    units: list[Unit] = []
    for at in range(len(listed_amounts)):
        after = (other.quantity.unit for other in listed_amounts[at:] if other.quantity and other not in unnamed)
        units.append(next(after, units[-1] if units else Unit.UNIT))
    return [replace(one.quantity, unit=unit) for one, unit in zip(listed_amounts, units, strict=True) if one.quantity]
