"""Puts a reading together: the parts of a message, what each says, and what they share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from matching.taxonomy.guess import NOTHING_SCORE, SURE_SCORE, Guess, is_sure_guess, score_guesses
from matching.understand.clause import Clause, mask_details, read_clause
from matching.understand.intent.act import decide_act
from matching.understand.intent.cues import find_cues
from matching.understand.intent.other import find_question
from matching.understand.pacing import apply_container_unit, join_amount_and_rhythm
from matching.understand.place.places import find_place_spans
from matching.understand.plain_text import Text
from matching.understand.reading import Act, PlaceSpotter, Reading, Search, ThingFacts
from matching.understand.text.language import detect_language
from matching.understand.text.repair import repair_typos
from matching.understand.text.speaker import blank_speaker
from matching.understand.text.split import MOST_THINGS, split_clauses
from matching.understand.thing.naming import ResourceLookup, Thing, find_things
from matching.vocabulary import Kind, Side, Unit

_OR = re.compile(r" (?:ou|or) ")
_LONGEST_TEXT = 1_200  # characters that are read: a pasted page says its thing at the beginning
_MOST_GUESSES = 5  # guesses kept for each thing
_FILLED = ("kind", "side", "quantity", "pace", "price", "places", "place_words", "season", "start", "until")


def understand_message(
    text: str, language: str, search: Search, places: PlaceSpotter, today: date, activity: str | None = None
) -> Reading:
    """Read one message. `language` ("fr", "en") is the default where the words do not tell; `activity` (NAF) breaks
    ties between resources. Never raises for what people may write; what was not said is None."""
    spoken = detect_language(text, language)
    seen: dict[str, tuple[Guess, ...]] = {}

    def look(words: str) -> tuple[Guess, ...]:
        if words not in seen:
            seen[words] = search(words, _MOST_GUESSES, activity)
        return seen[words]

    said = repair_typos(Text.from_original(text[:_LONGEST_TEXT]))
    told = blank_speaker(said)
    found = _read_text(text, told, spoken, look, places, today)
    if found.what or told.folded == said.folded:
        return found
    whole = _read_text(text, said, spoken, look, places, today)  # "food truck le jeudi, on s'y met": it was no speaker
    return (
        whole
        if found.act is Act.DECLARE or (whole.act is Act.DECLARE and score_guesses(whole.guesses) >= SURE_SCORE)
        else found
    )


def _read_text(text: str, said: Text, spoken: str, look: ResourceLookup, places: PlaceSpotter, today: date) -> Reading:
    towns = find_place_spans(said, places)
    left = mask_details(said, towns, today)
    signs = find_cues(left)
    asked = find_question(left)
    spans = [(0, len(left))] if asked else split_clauses(left, signs)[:MOST_THINGS]
    heard = [read_clause(said, span, towns, spoken, today, asked) for span in spans]
    told = _build_readings(said, heard, look, spoken)
    best = max((score_guesses(one.guesses) for one in told), default=0.0)
    act, other = decide_act(left, signs, any(one.what for one in told), best, any(one.quantity for one in told))
    if not told:
        return Reading(text, spoken, act, other)
    first, *more = told
    first = replace(first, text=text, act=act, other=other, more=tuple(more))
    if act is Act.DECLARE:
        return first
    bare = replace(first, kind=None, side=None, price=None, more=())
    return bare if act is Act.SEARCH else replace(bare, what="", guesses=(), sure=False, quantity=None)


def _build_readings(text: Text, heard: Sequence[Clause], look: ResourceLookup, language: str) -> list[Reading]:
    """One reading for each thing; a part that names none tells more about the one before it."""
    told: list[Reading] = []
    loose: list[tuple[int, Reading]] = []
    for part in heard:
        found = find_things(text, part, look)
        if (not found or score_guesses(found[0].guesses) < NOTHING_SCORE) and (name := _imply_thing(part, language, not found)):
            found = (Thing(name, look(name), part.span),)
        readings = [_build_reading(part, thing, len(found) == 1, language) for thing in found]
        if readings:
            told += _share_amount(text, part, readings)
        else:
            loose.append((max(len(told) - 1, 0), _build_reading(part, Thing("", (), part.span), True, language)))
    if not told:
        return [one for _, one in loose[:1]]
    for place, extra in loose:
        told[place] = _fill_gaps(told[place], extra)
    return _share_place(told)


def _share_amount(text: Text, part: Clause, readings: list[Reading]) -> list[Reading]:
    """ "du son ou des drêches, 500 kg": one amount for whichever it will be."""
    amounts = [one for one in readings if one.quantity]
    if len(readings) < 2 or len(amounts) != 1 or not _OR.search(text.folded, *part.span):
        return readings
    return [replace(one, quantity=amounts[0].quantity, pace=amounts[0].pace) for one in readings]


def _imply_thing(part: Clause, language: str, silent: bool) -> str:
    """A thing nobody named, but its measure did: "800 m² libres" is room, "500 kW à 60 °C" is heat; `silent` = no words
    of a thing are there at all."""
    if part.facts.pressure_bar is not None:
        return "vapeur" if language == "fr" else "steam"
    units = {one.quantity.unit for one in part.counted if one.quantity}
    if units & {Unit.KILOWATT, Unit.MEGAWATT, Unit.KWH, Unit.MWH, Unit.GWH} and (
        part.facts.temperature_c is not None or not silent
    ):
        need = part.kind is Kind.NEED
        return ("chaleur" if need else "chaleur fatale") if language == "fr" else "heat" if need else "waste heat"
    if Unit.M2 in units:
        return "surface de stockage" if language == "fr" else "storage space"
    return ""


def _build_reading(part: Clause, thing: Thing, alone: bool, language: str) -> Reading:
    quantity, pace = join_amount_and_rhythm(part.counted, part.paced, part.span if alone else thing.span)
    quantity = apply_container_unit(quantity, thing.what)
    return Reading(
        thing.what,
        language,
        Act.DECLARE,
        None,
        part.kind,
        part.side,
        thing.what,
        thing.guesses,
        is_sure_guess(thing.guesses),
        quantity,
        pace,
        part.price,
        part.where[0].places if part.where else (),
        part.where[0].words if part.where else None,
        part.dates.season,
        part.dates.start,
        part.dates.until,
        part.facts,
    )


def _fill_gaps(reading: Reading, extra: Reading) -> Reading:
    """What the first left open, as the second says it."""
    gaps = {name: getattr(extra, name) for name in _FILLED if not getattr(reading, name) and getattr(extra, name)}
    facts = {
        slot.name: getattr(extra.facts, slot.name)
        for slot in fields(ThingFacts)
        if not getattr(reading.facts, slot.name) and getattr(extra.facts, slot.name)
    }
    if extra.kind is Kind.SHARE and reading.kind is not Kind.SHARE:  # "deux jours libres par mois, temps partagé possible"
        gaps |= {
            "kind": Kind.SHARE,
            "side": Side.SEEKS if reading.kind is Kind.NEED else Side.HAS if reading.kind else extra.side,
        }
    filled = replace(reading, facts=replace(reading.facts, **facts), **gaps)
    return replace(filled, quantity=apply_container_unit(filled.quantity, filled.what))


def _share_place(told: list[Reading]) -> list[Reading]:
    """A place said once holds for all."""
    said = {one.place_words: one.places for one in told if one.place_words}
    if len(said) != 1:
        return told
    words, towns = next(iter(said.items()))
    return [replace(one, places=towns, place_words=words) for one in told]
