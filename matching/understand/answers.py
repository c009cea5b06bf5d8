"""Answers in words that need not be a whole sentence: how much, how often, at what price, whether one has it."""
from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from matching.understand.amounts.pacing import amount_of
from matching.understand.clause import Clause, clause
from matching.understand.intent.price import prices, stance
from matching.understand.text.plain_text import Text
from matching.vocabulary import Kind, Price, Quantity, Rhythm

ANY_DAY = date(2000, 1, 1)  # what is asked here means the same on every day
OPEN = re.compile(r"\b(?:a voir|on verra|faut voir|depend\w*|depends|sais pas|don't know|not sure|we'll see|peu importe)\b")
MONEY = re.compile(r"\d\s*(?:€|eur|euros?|centimes?|pounds?|£)")


def amount_said(text: str, language: str = "fr") -> Quantity | None:
    """How much these words say ("600 kg par semaine", "2 ou 3 palettes"); None when they name no amount of anything."""
    part = _read(text, language)
    quantity, pace = amount_of(part.counted, part.paced, part.span)
    if quantity is None or quantity.rhythm is not None or pace is None:
        return quantity
    return replace(quantity, rhythm=pace.rhythm, every=pace.every)


def rhythm_said(text: str, language: str = "fr") -> Rhythm | None:
    """How often these words say ("chaque lundi", "juste une fois"); None when they do not."""
    paced = _read(text, language).paced
    return paced[0].pace.rhythm if paced else None


def price_said(text: str, kind: Kind = Kind.OFFER) -> Price | None:
    """The stance on money in these words ("gratuit", "50 € la tonne", "à voir"); None when there is none."""
    said = Text.of(text).folded
    heard = stance(tuple(price for _, _, price in prices(said)), kind, MONEY.search(said) is not None)
    return heard or (Price.DISCUSS if OPEN.search(said) else None)


def kind_said(text: str, language: str = "fr") -> Kind | None:
    """Whether these words say that one has it, looks for it or shares it; None when they do not."""
    return _read(text, language).kind


def _read(text: str, language: str) -> Clause:
    said = Text.of(text)
    return clause(said, (0, len(said.folded)), (), language, ANY_DAY)
