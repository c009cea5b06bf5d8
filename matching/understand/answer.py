"""The answer to « Combien ? »: a quantity with its rhythm, in words that need not be a whole sentence."""
from __future__ import annotations

from dataclasses import replace
from datetime import date

from matching.understand.clause import clause
from matching.understand.pacing import amount_of
from matching.understand.text import Text
from matching.words import Quantity

ANY_DAY = date(2000, 1, 1)  # a quantity means the same on every day


def amount_said(text: str, language: str = "fr") -> Quantity | None:
    """How much these words say ("600 kg par semaine", "2 ou 3 palettes"); None when they name no amount of anything."""
    said = Text.of(text)
    span = (0, len(said.folded))
    part = clause(said, span, (), language, ANY_DAY)
    quantity, pace = amount_of(part.counted, part.paced, span)
    if quantity is None or quantity.rhythm is not None or pace is None:
        return quantity
    return replace(quantity, rhythm=pace.rhythm, every=pace.every)
