"""Everything one part of a sentence says, except what its thing is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matching.understand.amounts.figures import take_out_figures
from matching.understand.amounts.pieces import QuantitySpan
from matching.understand.amounts.quantity import find_quantities
from matching.understand.amounts.units import CONTAINER_WORD, HOLDER_WORD, resolve_unit
from matching.understand.intent.cues import Cue, find_cues
from matching.understand.intent.kinds import decide_kind, is_ownerless_share
from matching.understand.intent.manner import is_done_jointly, is_lent_out, is_wanted_for_a_time
from matching.understand.intent.price import decide_price, find_prices
from matching.understand.place.places import PlaceSpan
from matching.understand.plain_text import TAKEN_MARK, Text, blank_span
from matching.understand.reading import Recurrence, ThingFacts
from matching.understand.thing.facts import (
    find_asides,
    find_exceptions,
    find_purpose,
    find_states,
    find_weekday_spans,
    find_weekdays,
    has_weekly_habit,
    list_state_words,
)
from matching.understand.thing.named_words import blank_talk
from matching.understand.time.dates import Dates, read_dates
from matching.understand.time.rhythm import RhythmSpan, find_regularity, find_rhythms
from matching.vocabulary import Kind, Price, Rhythm, Side

TextSpan = tuple[int, int]
_INSIDE = re.compile(
    r"[ ¤]*(?:de |d'|of )(?!(?:demenagement|retention|tri|transport|manutention|occasion|seconde main"
    r"|reemploi|recup\w*|courses?"
    r"|conserve|parking|stationnement|stockage|jute|toile|papier|kraft)\b)(?=[a-z])"
)
_OF_BEFORE = re.compile(r"(?:de |d'|of |: ?|\()$")


@dataclass(frozen=True, slots=True)
class Clause:
    """`bare` = the folded text with all that was understood taken out; `held` = containers with something in them,
    still standing in `bare`; `for_` and `but` = spans of purpose and exceptions, taken out of `bare`;
    `whole` = `bare` with the conditions still in it, which may be part of a name ("légumes secs")."""

    span: TextSpan
    bare: str
    cues: tuple[Cue, ...]
    kind: Kind | None
    side: Side | None
    counted: tuple[QuantitySpan, ...]
    paced: tuple[RhythmSpan, ...]
    price: Price | None
    where: tuple[PlaceSpan, ...]
    dates: Dates
    facts: ThingFacts
    held: tuple[TextSpan, ...]
    for_: TextSpan | None
    but: tuple[tuple[int, int, int], ...]
    open: str
    whole: str
    stated: tuple[str, ...]


def mask_details(text: Text, where: Sequence[PlaceSpan], today: date) -> str:
    """The folded text without places, rhythms and figures, with a mark where a day or an hour stands: enough to see
    its cues, its parts and whether it is small talk."""
    left = text.folded
    for one in where:
        left = blank_span(left, one.start, one.end, " ")
    when, paced = read_dates(left, today), find_rhythms(left)
    for start, end in when.spans:
        left = blank_span(left, start, end, " " if when.season else TAKEN_MARK)
    for every in paced:
        left = blank_span(left, every.start, every.end, " ")
    return take_out_figures(left, " ").left


def read_clause(
    text: Text, span: TextSpan, where: Sequence[PlaceSpan], language: str, today: date, asked: TextSpan | None = None
) -> Clause:
    """Read one part of a text; every span is one of the whole folded text; `asked` = where "qui a" stands."""
    start, end = span
    here = tuple(one for one in where if start <= one.start < end)
    left = TAKEN_MARK * start + text.folded[start:end] + TAKEN_MARK * (len(text.folded) - end)
    left = _hide_spans(left, [(one.start, one.end) for one in here])
    when, paced = read_dates(left, today), find_rhythms(left)
    left = _hide_spans(left, [*when.spans, *((one.start, one.end) for one in paced)])
    found = take_out_figures(left)
    amounts = find_quantities(found.left, found.barred, language)
    left = _hide_spans(found.left, [asked] if asked else [])
    left = _hide_spans(left, [_find_amount_span(found.left, one) for one in amounts])
    signs = find_cues(left)
    spoken = text.folded[start:end]
    kind, side = decide_kind(signs, spoken)
    money = find_prices(left)
    price = decide_price(tuple(one for _, _, one in money), kind, found.money)
    opened = left = _hide_spans(left, [*((one.start, one.end) for one in signs), *((a, b) for a, b, _ in money)])
    steady = find_regularity(left)
    left = _hide_spans(left, [*find_weekday_spans(left), *([steady] if steady else [])])
    aim, but = find_purpose(left), find_exceptions(left)
    left = _hide_spans(left, [(a, c) for a, _, c in but] + ([aim] if aim else []))
    state, told = find_states(left), list_state_words(left)
    whole, left = blank_talk(left), blank_talk(_hide_spans(left, find_asides(left)))
    held = tuple(word.span() for word in CONTAINER_WORD.finditer(left) if _INSIDE.match(left, word.end()))
    held += tuple(word.span() for word in HOLDER_WORD.finditer(left) if _INSIDE.match(left, word.end()))
    held += tuple(one.noun for one in amounts if one.noun and one.noun not in held and _INSIDE.match(left, one.noun[1]))
    packed = [resolve_unit(word).unit for word in CONTAINER_WORD.finditer(left) if word.span() in held]
    if not paced and has_weekly_habit(spoken):
        paced = (RhythmSpan(end, end, Recurrence(Rhythm.WEEK)),)
    facts = ThingFacts(
        found.temperature_c,
        found.pressure_bar,
        next((one.size for one in amounts if one.size), None),
        state,
        packed[0] if packed else None,
        find_weekdays(spoken),
        text.quote_span(*aim) if aim else None,
        tuple(text.quote_span(b, c).strip() for _, b, c in but),
        found.within_km,
        steady is not None,
        is_lent_out(spoken),
        is_ownerless_share(signs, spoken) if kind is Kind.SHARE else is_done_jointly(spoken),
        is_wanted_for_a_time(spoken),
    )
    return Clause(span, left, signs, kind, side, amounts, paced, price, here, when, facts, held, aim, but, opened, whole, told)


def _find_amount_span(left: str, one: QuantitySpan) -> TextSpan:
    """A container's name may be the thing: only its figure goes; with a size goes its "de"."""
    if one.size and (of := _OF_BEFORE.search(left[: one.start])):
        return of.start(), one.end
    return (one.start, min(one.end, one.noun[0])) if one.noun else (one.start, one.end)


def _hide_spans(left: str, spans: Sequence[TextSpan]) -> str:
    for start, end in spans:
        left = blank_span(left, start, end)
    return left
