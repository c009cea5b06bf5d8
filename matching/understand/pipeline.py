"""The way of a message from letters to a reading. Each step is one function of one room; read from top to bottom.

    1  prepare_text        text/        plain letters, typing errors mended, the speaker left out, French or English
    -  _find_asides        time/, fate/, waste_code/  when it is not to be had, what is paid today to be rid of it and the
                                        waste code that was given are taken out: those days are not the days of
                                        the thing, nor is that sum its price
    2  find_place_spans    place/       the towns
    3  mask_details                     places, times and figures hidden, so that only turns of phrase are left
    4  read_intent         intent/      what is wanted; is it a question? which parts say one thing each?
       and for each part:
    5  read_clause                      read_time (time/), read_amounts (amounts/), read_intent (intent/), in this order:
                                        what one has understood is hidden from the next
    6  find_things         thing/       what is left names the things; the index says what they may mean
    7  assemble_readings                one reading for each thing, with what the parts share (place, amount)
    8  decide_act          intent/      is it said to declare, to search, or neither?

What comes after it needs more than the words:

    9  fit_reading         fitting/     the kind decides between guesses; what is not sure is put in the order of meanings
   10  settle_share        fitting/     what the words leave open of a share, the thing tells
    -  settle_packaging    soiled.py    a container is soiled or not by what it has held
   11  apply_lessons       lessons.py   what a network taught Boucle, where it was not sure by itself

Steps 1 to 8 are `understand_message`, 9 and 10 `Knowledge.understand_text`, 11 the rule of whoever knows the network.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date

from matching.taxonomy.guess import EXACT_SCORE, SURE_SCORE, Guess, score_guesses
from matching.understand.assembly import assemble_readings
from matching.understand.clause import mask_details, read_clause
from matching.understand.intent import read_intent
from matching.understand.paid import find_paid_fate
from matching.understand.place import find_place_spans
from matching.understand.plain_text import Text, blank_spans, fold_text
from matching.understand.reading import Act, PlaceSpotter, Reading, Search, SpottedPlace, spot_nothing
from matching.understand.spans import GivenCode, PlaceSpan, ResourceLookup, TextSpan
from matching.understand.text import prepare_text
from matching.understand.time import read_time
from matching.understand.waste_code import find_given_codes
from matching.vocabulary import Kind

_TownSpanFinder = Callable[[Text], tuple[PlaceSpan, ...]]
_NAME = re.compile(r"[a-z]{3}")
_NAMES_THING = 0.75  # from here on small letters are a thing rather than a misspelt town: "filtre à manches"
_OPENING = re.compile(r" *[a-z][^,.;:!?\n]+")
_MOST_GUESSES = 5  # guesses kept for each thing


def understand_message(
    text: str,
    language: str,
    search: Search,
    places: PlaceSpotter,
    today: date,
    activity: str | None = None,
    codes: Collection[str] = (),
    places_alike: PlaceSpotter = spot_nothing,
) -> Reading:
    """Read one message. `language` ("fr", "en") is the default where the words do not tell; `activity` (NAF) breaks ties
    between resources; `codes` are those of the List of Waste, `places_alike` finds towns that are misspelt. Never raises for
    what people may write; what was not said is None."""
    seen: dict[str, tuple[Guess, ...]] = {}

    def look(words: str) -> tuple[Guess, ...]:
        if words not in seen:
            seen[words] = search(words, _MOST_GUESSES, activity)
        return seen[words]

    def find_alike(text: str) -> tuple[SpottedPlace, ...]:
        found = ((one, text[one.start : one.end]) for one in places_alike(text))
        return tuple(one for one, name in found if not name.islower() or score_guesses(look(name)) < _NAMES_THING)

    def towns(said: Text) -> tuple[PlaceSpan, ...]:
        return find_place_spans(said, places, find_alike)

    prepared = prepare_text(text, language)
    given = find_given_codes(prepared.said.folded, codes) if codes else ()
    aside = _find_asides(prepared.said, today, given)
    said, told = (replace(one, folded=blank_spans(one.folded, aside.spans, " ")) for one in (prepared.said, prepared.told))
    found = _read_text(text, told, prepared.language, look, towns, today)
    if told.folded != said.folded and (not found.what or (not found.sure and _is_thing_blanked(said, told, look))):
        # "food truck le jeudi, on s'y met", "foundry sand, non hazardous": it was no speaker
        whole = _read_text(text, said, prepared.language, look, towns, today)
        surely_declared = whole.act is Act.DECLARE and score_guesses(whole.guesses) >= SURE_SCORE
        found = whole if found.act is Act.DECLARE or surely_declared else found
    read = _add_asides(found, aside)
    return _share_codes(read, prepared.said.folded, given) if given and read.act is Act.DECLARE else read


def _is_thing_blanked(said: Text, told: Text, look: ResourceLookup) -> bool:
    """Is what was taken for the speaker, in front, the very name of a thing of two words or more?"""
    opening = _OPENING.match(said.folded)
    if opening is None or told.folded[: opening.end()].strip():
        return False
    name = said.quote_span(*opening.span()).strip()
    return " " in name and score_guesses(look(name)) >= EXACT_SCORE


@dataclass(frozen=True, slots=True)
class _Asides:
    """What is said of all things of a message, and where: when they are not to be had, what is paid today for them."""

    spans: tuple[TextSpan, ...]
    closed: tuple[str, ...]
    paid: bool


def _find_asides(said: Text, today: date, given: tuple[GivenCode, ...]) -> _Asides:
    said = replace(said, folded=blank_spans(said.folded, [(one.start, one.end) for one in given], " "))
    closings, fate = read_time(said.folded, today).closings, find_paid_fate(said.folded)
    spans = (*closings, *([(fate.start, fate.end)] if fate else []))
    if fate and not _NAME.search(blank_spans(said.folded, spans, " ")):
        spans, fate = closings, None
    closed = tuple(said.quote_span(*span).strip() for span in closings)
    spans = (*spans, *((one.start, one.end) for one in given))
    return _Asides(spans, closed, fate is not None)


def _add_asides(reading: Reading, aside: _Asides) -> Reading:
    """A company that is shut in August is so for all it names; what it pays to be rid of, it has."""
    if not aside.spans or reading.act is not Act.DECLARE:
        return reading
    more = tuple(_add_asides(each, aside) for each in reading.more)
    facts = replace(reading.facts, closed=aside.closed)
    return replace(reading, kind=reading.kind or (Kind.OFFER if aside.paid else None), facts=facts, more=more)


def _share_codes(reading: Reading, folded: str, given: tuple[GivenCode, ...]) -> Reading:
    """Each code goes to the thing it stands behind, or to the first one."""
    things = [replace(reading, more=()), *reading.more]
    places = [folded.find(fold_text(one.what)) for one in things]
    for one in reversed(given):
        behind = [at for at in range(len(things)) if 0 <= places[at] < one.start]
        owner = max(behind, key=lambda at: places[at], default=0)
        things[owner] = replace(things[owner], facts=replace(things[owner].facts, code=one.code))
    return replace(things[0], more=tuple(things[1:]))


def _read_text(text: str, said: Text, language: str, look: ResourceLookup, find_spans: _TownSpanFinder, today: date) -> Reading:
    towns = find_spans(said)
    meant = read_intent(mask_details(said, towns, today))
    clauses = [read_clause(said, span, towns, language, today, meant.question) for span in meant.parts]
    told = assemble_readings(said, clauses, look, language)
    best = max((score_guesses(one.guesses) for one in told), default=0.0)
    act, other = meant.decide_act(any(one.what for one in told), best, any(one.quantity for one in told))
    courtesy = meant.find_courtesy(said.folded) if act is Act.OTHER else None
    if not told:
        return Reading(text, language, act, other, courtesy=courtesy)
    first, *more = told
    first = replace(first, text=text, act=act, other=other, courtesy=courtesy, more=tuple(more))
    if act is Act.DECLARE:
        return first
    bare = replace(first, kind=None, side=None, price=None, more=())
    return bare if act is Act.SEARCH else replace(bare, what="", guesses=(), sure=False, quantity=None)
