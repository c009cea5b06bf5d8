"""Puts readings together: one for each thing that was named, with what the parts of a message share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.guess import NOTHING_SCORE, score_guesses
from matching.taxonomy.sureness import drop_unsupported_guesses, is_sure_name
from matching.understand.clause import Clause
from matching.understand.pacing import apply_container_unit, join_amount_and_rhythm, make_power_steady
from matching.understand.plain_text import Text, fold_text
from matching.understand.reading import Act, Reading, ThingFacts
from matching.understand.spans import AmountRow, FoundThings, QuantitySpan, ResourceLookup, Thing
from matching.understand.thing import find_things
from matching.vocabulary import Kind, Price, Season, Side, Unit

_WORDS = Lexicon(Path(__file__).parent, "assembly")
_OR = re.compile(rf" {_WORDS.join('alternative')} ")
_EACH = re.compile(rf"\b{_WORDS.join('each')}\b")
_APART = re.compile(rf"[,:(] ?{_WORDS.join('rough')}? ?$")
_OF_EACH = re.compile(rf"(?:^|[ ,]){_WORDS.join('of_each')}(?=[a-z])")
_NAME = re.compile(rf"(?<![a-z])(?!{_WORDS.join('no_name')}\b)[a-z]{{4}}")
_AGAIN = re.compile(rf"[ ,.;:!?-]*{_WORDS.join('again')}\b")
_WATER, _WARM = re.compile(_WORDS.join("water")), 28.0  # °C from which water is worth taking for its heat
_ALL_YEAR = Season(1, 12)
_FILLED = ("kind", "side", "quantity", "pace", "price", "places", "place_words", "season", "start", "until")


def assemble_readings(text: Text, clauses: Sequence[Clause], look: ResourceLookup, language: str) -> list[Reading]:
    """One reading for each thing; a part that names none tells more about the one before it."""
    told: list[Reading] = []
    loose: list[tuple[int, Reading]] = []
    for part in clauses:
        found = find_things(text, part, look)
        things = found.things
        if (not things or score_guesses(things[0].guesses) < NOTHING_SCORE) and (
            name := _imply_thing(part, language, not things, not told)
        ):
            things = (Thing(name, look(name), part.span),)
        things = tuple(_warm_up(thing, part, look, language) for thing in things)
        readings = [_build_reading(part, found, thing, len(things) == 1, language) for thing in things]
        if readings and not (told and _AGAIN.match(text.folded[slice(*part.span)])):
            told += _share_amount(text, part, found, readings)
        else:
            loose.append((max(len(told) - 1, 0), _build_reading(part, found, Thing("", (), part.span), True, language)))
    if not told:
        return [one for _, one in loose[:1]]
    for place, extra in loose:
        told[place] = _fill_gaps(told[place], extra)
    return _share_place(told)


def _share_amount(text: Text, part: Clause, found: FoundThings, readings: list[Reading]) -> list[Reading]:
    """ "Du son ou des drêches, 500 kg": one amount for whichever it will be; "palettes et cartons, 2 m³", "500 kg de carton
    et de plastique", "2 t de chaque": one for all of them."""
    if part.row and len(part.row.quantities) == len(readings) > 1:
        return _deal_amounts(part, part.row, readings)
    amounts = [one for one in readings if one.quantity]
    counted = [one for one in part.counted if one.quantity]
    if len(readings) < 2 or len(amounts) != 1 or len(counted) != 1:
        return readings
    where, words = counted[0], text.folded
    alike = _OR.search(words, *part.span) or _EACH.search(words, *part.span)
    start, end = part.span
    held = words[slice(*where.noun)] if where.noun else ""
    measured = amounts[0].quantity is not None and amounts[0].quantity.unit is not Unit.UNIT
    measured = measured and not (held and any(held in fold_text(one.what) for one in readings))
    apart = measured and _APART.search(words[start : where.start]) and not _NAME.search(found.bare, where.end, end)
    leading = not _NAME.search(part.bare, start, where.start) and len(_OF_EACH.findall(words, where.end, end)) > 1
    if not (alike or apart or leading):
        return readings
    return [replace(one, quantity=amounts[0].quantity, pace=amounts[0].pace) for one in readings]


def _deal_amounts(part: Clause, amount_row: AmountRow, readings: list[Reading]) -> list[Reading]:
    """ "Sciure et copeaux, 2 t et 500 kg par mois": the first amount is the first thing's, the next one the second's."""
    dealt = []
    for reading, amount in zip(readings, amount_row.quantities, strict=True):
        quantity, pace = join_amount_and_rhythm(
            [QuantitySpan(amount_row.end - 1, amount_row.end, amount)], part.paced, part.span
        )
        dealt.append(replace(reading, quantity=apply_container_unit(quantity, reading.what), pace=pace))
    return dealt


def add_anything(words: str, language: str) -> str:
    """Figures that stand alone, as they would be said of a thing: « matière, 500 kg »."""
    return f"{_name_implied(language, 'anything')}, {words}"


def _warm_up(thing: Thing, part: Clause, look: ResourceLookup, language: str) -> Thing:
    """ "Eau à 45 °C" is hot water, unless the words name the very water it is."""
    degrees = part.facts.temperature_c
    if degrees is None or degrees < _WARM or not _WATER.fullmatch(fold_text(thing.what)):
        return thing
    if is_sure_name(thing.what, thing.guesses):
        return thing
    return replace(thing, guesses=look(_name_implied(language, "hot_water")))


def _imply_thing(part: Clause, language: str, silent: bool, alone: bool) -> str:
    """A thing nobody named, but its measure did: "800 m² libres" is room, "500 kW à 60 °C" is heat; `silent` = no words
    of a thing are there at all, `alone` = nothing was named before, whose measure it might be."""
    if part.facts.pressure_bar is not None:
        return _name_implied(language, "steam")
    units = {one.quantity.unit for one in part.counted if one.quantity}
    if units & {Unit.KILOWATT, Unit.MEGAWATT, Unit.KWH, Unit.MWH, Unit.GWH} and (
        part.facts.temperature_c is not None or not silent
    ):
        return _name_implied(language, "heat" if part.kind is Kind.NEED else "waste_heat")
    if Unit.M2 in units and silent and alone:
        return _name_implied(language, "storage")
    return ""


def _name_implied(language: str, what: str) -> str:
    return str(_WORDS.get_value(language, what))


def _build_reading(part: Clause, found: FoundThings, thing: Thing, alone: bool, language: str) -> Reading:
    guesses = drop_unsupported_guesses(thing.what, thing.guesses)
    quantity, pace = join_amount_and_rhythm(part.counted, part.paced, part.span if alone else thing.span)
    quantity = apply_container_unit(quantity, thing.what)
    if part.dates.season == _ALL_YEAR:
        quantity, pace = make_power_steady(quantity, pace)
    return Reading(
        thing.what,
        language,
        Act.DECLARE,
        None,
        part.kind,
        part.side,
        thing.what,
        guesses,
        is_sure_name(thing.what, guesses),
        quantity,
        pace,
        part.price,
        part.where[0].places if part.where else (),
        part.where[0].words if part.where else None,
        part.dates.season,
        part.dates.start,
        part.dates.until,
        found.facts,
    )


def _fill_gaps(reading: Reading, extra: Reading) -> Reading:
    """What the first left open, as the second says it."""
    gaps = {name: getattr(extra, name) for name in _FILLED if not getattr(reading, name) and getattr(extra, name)}
    facts = {
        slot.name: getattr(extra.facts, slot.name)
        for slot in fields(ThingFacts)
        if not getattr(reading.facts, slot.name) and getattr(extra.facts, slot.name)
    }
    if reading.kind is Kind.NEED and gaps.get("price") in (Price.SELL, Price.PAY):
        gaps["price"] = Price.BUY  # "entrepôt, à louer dès janvier": who looks for it does not let it
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
