"""Everything one part of a sentence says, except what its thing is called."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matching.understand.amounts.figures import figures
from matching.understand.amounts.pieces import Counted
from matching.understand.amounts.quantity import counted
from matching.understand.amounts.units import CONTAINER_WORD, HOLDER_WORD, unit_of
from matching.understand.intent.cues import Cue, cues
from matching.understand.intent.kinds import kind_of, ownerless
from matching.understand.intent.manner import joint, lent, taken
from matching.understand.intent.price import prices, stance
from matching.understand.reading import Facts, Pace
from matching.understand.text.plain_text import TAKEN, Text, blank
from matching.understand.thing.facts import asides, habit, purpose, stated, states, weekday_spans, weekdays, without
from matching.understand.thing.named_words import quiet
from matching.understand.thing.places import Where
from matching.understand.time.dates import Dates, dates
from matching.understand.time.rhythm import Paced, paces, regular
from matching.vocabulary import Kind, Price, Rhythm, Side

Span = tuple[int, int]
_INSIDE = re.compile(r"[ ¤]*(?:de |d'|of )(?!(?:demenagement|retention|tri|transport|manutention|occasion|seconde main"
                     r"|reemploi|recup\w*|courses?"
                     r"|conserve|parking|stationnement|stockage|jute|toile|papier|kraft)\b)(?=[a-z])")
_OF_BEFORE = re.compile(r"(?:de |d'|of |: ?|\()$")


@dataclass(frozen=True, slots=True)
class Clause:
    """`bare` = the folded text with all that was understood taken out; `held` = containers with something in them,
    still standing in `bare`; `for_` and `but` = spans of purpose and exceptions, taken out of `bare`;
    `whole` = `bare` with the conditions still in it, which may be part of a name ("légumes secs")."""

    span: Span
    bare: str
    cues: tuple[Cue, ...]
    kind: Kind | None
    side: Side | None
    counted: tuple[Counted, ...]
    paced: tuple[Paced, ...]
    price: Price | None
    where: tuple[Where, ...]
    dates: Dates
    facts: Facts
    held: tuple[Span, ...]
    for_: Span | None
    but: tuple[tuple[int, int, int], ...]
    open: str
    whole: str
    stated: tuple[str, ...]


def covered(said: Text, where: Sequence[Where], today: date) -> str:
    """The folded text without places, rhythms and figures, with a mark where a day or an hour stands: enough to see
    its cues, its parts and whether it is small talk."""
    left = said.folded
    for one in where:
        left = blank(left, one.start, one.end, " ")
    when, paced = dates(left, today), paces(left)
    for start, end in when.spans:
        left = blank(left, start, end, " " if when.season else TAKEN)
    for every in paced:
        left = blank(left, every.start, every.end, " ")
    return figures(left, " ").left


def clause(said: Text, span: Span, where: Sequence[Where], language: str, today: date, asked: Span | None = None) -> Clause:
    """Read one part of a text; every span is one of the whole folded text; `asked` = where "qui a" stands."""
    start, end = span
    here = tuple(one for one in where if start <= one.start < end)
    left = TAKEN * start + said.folded[start:end] + TAKEN * (len(said.folded) - end)
    left = _hide(left, [(one.start, one.end) for one in here])
    when, paced = dates(left, today), paces(left)
    left = _hide(left, [*when.spans, *((one.start, one.end) for one in paced)])
    found = figures(left)
    amounts = counted(found.left, found.barred, language)
    left = _hide(found.left, [asked] if asked else [])
    left = _hide(left, [_amount_span(found.left, one) for one in amounts])
    signs = cues(left)
    spoken = said.folded[start:end]
    kind, side = kind_of(signs, spoken)
    money = prices(left)
    price = stance(tuple(one for _, _, one in money), kind, found.money)
    opened = left = _hide(left, [*((one.start, one.end) for one in signs), *((a, b) for a, b, _ in money)])
    steady = regular(left)
    left = _hide(left, [*weekday_spans(left), *([steady] if steady else [])])
    aim, but = purpose(left), without(left)
    left = _hide(left, [(a, c) for a, _, c in but] + ([aim] if aim else []))
    state, told = states(left), stated(left)
    whole, left = quiet(left), quiet(_hide(left, asides(left)))
    held = tuple(word.span() for word in CONTAINER_WORD.finditer(left) if _INSIDE.match(left, word.end()))
    held += tuple(word.span() for word in HOLDER_WORD.finditer(left) if _INSIDE.match(left, word.end()))
    held += tuple(one.noun for one in amounts if one.noun and one.noun not in held and _INSIDE.match(left, one.noun[1]))
    packed = [unit_of(word).unit for word in CONTAINER_WORD.finditer(left) if word.span() in held]
    if not paced and habit(spoken):
        paced = (Paced(end, end, Pace(Rhythm.WEEK)),)
    facts = Facts(found.temperature_c, found.pressure_bar, next((one.size for one in amounts if one.size), None), state,
                  packed[0] if packed else None, weekdays(spoken), said.said(*aim) if aim else None,
                  tuple(said.said(b, c).strip() for _, b, c in but), found.within_km, steady is not None,
                  lent(spoken), ownerless(signs, spoken) if kind is Kind.SHARE else joint(spoken), taken(spoken))
    return Clause(span, left, signs, kind, side, amounts, paced, price, here, when, facts, held, aim, but, opened, whole, told)


def _amount_span(left: str, one: Counted) -> Span:
    """A container's name may be the thing: only its figure goes; with a size goes its "de"."""
    if one.size and (of := _OF_BEFORE.search(left[:one.start])):
        return of.start(), one.end
    return (one.start, min(one.end, one.noun[0])) if one.noun else (one.start, one.end)


def _hide(left: str, spans: Sequence[Span]) -> str:
    for start, end in spans:
        left = blank(left, start, end)
    return left
