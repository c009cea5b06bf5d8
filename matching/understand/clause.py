"""What one part of a sentence says of time, amounts and intent; what is left of it names its thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.amounts import read_amounts
from matching.understand.intent import read_intent
from matching.understand.plain_text import TAKEN_MARK, Text, blank_spans
from matching.understand.reading import Recurrence, ThingFacts
from matching.understand.spans import AmountRow, Cue, Dates, PlaceSpan, QuantitySpan, RhythmSpan, TextSpan
from matching.understand.time import read_time
from matching.vocabulary import Kind, Price, Rhythm, Side

_WORDS = Lexicon(Path(__file__).parent, "clause")
_GIVEN_AWAY = (Price.SELL, Price.GIVE, Price.PAY)  # who names one of these has the thing
_OF_BEFORE = re.compile(rf"(?:{_WORDS.join('size_of')}|: ?|\()$")


@dataclass(frozen=True, slots=True)
class Clause:
    """`open` = the folded text with places, times, amounts, cues and prices taken out; `bare` = weekdays too; `row` = amounts
    told one after the other; `facts` are those that are not told by the words of the thing itself."""

    span: TextSpan
    open: str
    bare: str
    cues: tuple[Cue, ...]
    kind: Kind | None
    side: Side | None
    counted: tuple[QuantitySpan, ...]
    row: AmountRow | None
    paced: tuple[RhythmSpan, ...]
    price: Price | None
    where: tuple[PlaceSpan, ...]
    dates: Dates
    facts: ThingFacts


def mask_details(text: Text, where: Sequence[PlaceSpan], today: date) -> str:
    """The folded text without places, rhythms and figures, with a mark where a day or an hour stands: enough to see
    its cues, its parts and whether it is small talk."""
    left = blank_spans(text.folded, [(one.start, one.end) for one in where], " ")
    when = read_time(left, today)
    left = blank_spans(left, when.dates.spans, " " if when.dates.season else TAKEN_MARK)
    left = blank_spans(left, [(one.start, one.end) for one in when.rhythms], " ")
    return read_amounts(left, filler=" ").figures.left


def read_clause(
    text: Text, span: TextSpan, where: Sequence[PlaceSpan], language: str, today: date, asked: TextSpan | None = None
) -> Clause:
    """Read one part of a text; every span is one of the whole folded text; `asked` = where "qui a" stands."""
    start, end = span
    spoken = text.folded[start:end]
    here = tuple(one for one in where if start <= one.start < end)
    left = TAKEN_MARK * start + spoken + TAKEN_MARK * (len(text.folded) - end)
    left = blank_spans(left, [(one.start, one.end) for one in here])

    when = read_time(left, today)
    paced = when.rhythms
    left = blank_spans(left, [*when.dates.spans, *((one.start, one.end) for one in paced)])

    counted = read_amounts(left, language)
    figures = counted.figures
    left = blank_spans(figures.left, [asked] if asked else [])
    left = blank_spans(left, [_find_amount_span(figures.left, one) for one in counted.quantities])
    left = blank_spans(left, [(one.noun[1], one.end) for one in counted.quantities if one.noun and one.noun[1] < one.end])

    if counted.row:
        left = blank_spans(left, [(counted.row.start, counted.row.end)])

    meant = read_intent(left, spoken)
    kind, side = meant.kind_and_side
    left = blank_spans(left, [*((one.start, one.end) for one in meant.cues), *((a, b) for a, b, _ in meant.prices)])

    habits = read_time(left, today)
    steady = habits.regularity
    bare = blank_spans(left, [*habits.weekday_spans, *([steady] if steady else [])])
    whenever = read_time(spoken, today)
    if not paced and whenever.weekly_habit:
        paced = (RhythmSpan(end, end, Recurrence(Rhythm.WEEK)),)
    facts = ThingFacts(
        temperature_c=figures.temperature_c,
        pressure_bar=figures.pressure_bar,
        size=next((one.size for one in counted.quantities if one.size), None),
        weekdays=whenever.weekdays,
        within_km=figures.within_km,
        regular=steady is not None,
        lent=meant.is_lent,
        joint=meant.is_joint,
        taken=meant.is_taken,
    )
    price = meant.decide_price(kind, figures.money)
    kind = kind or (Kind.OFFER if price in _GIVEN_AWAY else None)
    return Clause(
        span, left, bare, meant.cues, kind, side, counted.quantities, counted.row, paced, price, here, when.dates, facts
    )


def _find_amount_span(left: str, one: QuantitySpan) -> TextSpan:
    """A container's name may be the thing: only its figure goes; with a size goes its "de"."""
    if one.size and (of := _OF_BEFORE.search(left[: one.start])):
        return of.start(), one.end
    return (one.start, min(one.end, one.noun[0])) if one.noun else (one.start, one.end)
