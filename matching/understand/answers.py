"""Answers in words that need not be a whole sentence: how much, how often, at what price, whether one has it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from matching.understand.amounts.pacing import join_amount_and_rhythm
from matching.understand.clause import Clause, read_clause
from matching.understand.intent.price import decide_price, find_prices
from matching.understand.reading import Recurrence
from matching.understand.text.plain_text import Text
from matching.vocabulary import Kind, Price, Quantity, Side

_ANY_DAY = date(2000, 1, 1)  # what is asked here means the same on every day
_OPEN_WORDS = re.compile(
    r"\b(?:a voir|on verra|faut voir|depend\w*|depends|sais pas|don't know|not sure|we'll see|peu importe)\b"
)
_MONEY_WORDS = re.compile(r"\d\s*(?:€|eur|euros?|centimes?|pounds?|£)")


def parse_amount_answer(text: str, language: str = "fr") -> Quantity | None:
    """How much these words say ("600 kg par semaine", "2 ou 3 palettes"); None when they name no amount of anything."""
    part = _read_answer(text, language)
    quantity, pace = join_amount_and_rhythm(part.counted, part.paced, part.span)
    if quantity is None or quantity.rhythm is not None or pace is None:
        return quantity
    return replace(quantity, rhythm=pace.rhythm, every=pace.every)


def parse_recurrence_answer(text: str, language: str = "fr") -> Recurrence | None:
    """How often these words say ("chaque lundi", "tous les 15 jours": every two weeks); None when they do not."""
    paced = _read_answer(text, language).paced
    return paced[0].pace if paced else None


def parse_price_answer(text: str, kind: Kind = Kind.OFFER) -> Price | None:
    """The stance on money in these words ("gratuit", "50 € la tonne", "à voir"); None when there is none."""
    said = Text.from_original(text).folded
    heard = decide_price(tuple(price for _, _, price in find_prices(said)), kind, _MONEY_WORDS.search(said) is not None)
    return heard or (Price.DISCUSS if _OPEN_WORDS.search(said) else None)


def parse_kind_answer(text: str, language: str = "fr") -> Kind | None:
    """Whether these words say that one has it, looks for it or shares it; None when they do not."""
    return _read_answer(text, language).kind


def parse_side_answer(text: str, language: str = "fr") -> Side | None:
    """On which side of a share these words stand ("on en cherche un", "je peux le prêter"); None when they do not say."""
    said = _read_answer(text, language)
    return said.side or {Kind.OFFER: Side.HAS, Kind.NEED: Side.SEEKS}.get(said.kind or Kind.SHARE)


def _read_answer(text: str, language: str) -> Clause:
    said = Text.from_original(text)
    return read_clause(said, (0, len(said.folded)), (), language, _ANY_DAY)
