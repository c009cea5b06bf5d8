"""A reading as the JSON object that `boucle understand` writes: what was not said is null."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from bot.commands.assumptions import assume_year
from bot.rendering.text_renderer import TextRenderer
from matching.knowledge import Knowledge
from matching.taxonomy.guess import NOTHING_SCORE
from matching.understand.likely_kind import find_likely_kind
from matching.understand.reading import Reading, Size
from matching.vocabulary import Quantity, Season

ReadingJson = dict[str, Any]


def build_reading_json(
    reading: Reading, knowledge: Knowledge, renderers: Mapping[str, TextRenderer], activity: str | None
) -> ReadingJson:
    """One thing said, with its waste codes for that activity; `more` are the further things of the same sentence."""
    known = [one for one in reading.guesses if one.score >= NOTHING_SCORE]
    best = knowledge.find_resource(known[0].resource) if known else None
    likely = find_likely_kind(reading, knowledge.taxonomy)
    return {
        "text": reading.text,
        "lang": reading.language,
        "act": reading.act,
        "kind": likely.kind if likely else None,
        "kind_sure": likely is not None and likely.said,
        "side": reading.side,
        "resource": {**_describe_resource(best.id, knowledge), "sure": reading.sure} if best else None,
        "candidates": [{**_describe_resource(one.resource, knowledge), "score": round(one.score, 3)} for one in known],
        "waste_codes": [
            _describe_code(one.code, one.score, knowledge) for one in knowledge.guess_waste_codes(reading, activity)
        ],
        "quantity": _describe_quantity(reading, knowledge, renderers[reading.language]),
        "price": reading.price,
        "place": _describe_place(reading),
        "season": _describe_season(reading.season),
        "until": _format_day(reading.until),
        "facts": _describe_facts(reading),
        "more": [build_reading_json(one, knowledge, renderers, activity) for one in reading.more],
    }


def _describe_resource(id: str, knowledge: Knowledge) -> ReadingJson:
    resource = knowledge.find_resource(id)
    return {"id": id, "fr": resource.fr, "en": resource.en}


def _describe_code(code: str, score: float, knowledge: Knowledge) -> ReadingJson:
    known = knowledge.taxonomy.codes[code]
    return {"code": code, "hazardous": known.hazardous, "fr": known.fr, "en": known.en, "score": score}


def _describe_quantity(reading: Reading, knowledge: Knowledge, renderer: TextRenderer) -> ReadingJson | None:
    quantity = reading.quantity
    if quantity is None:
        return None
    likely = next((knowledge.find_resource(one.resource) for one in reading.guesses[:1] if one.score >= NOTHING_SCORE), None)
    supposed = assume_year(quantity, reading.facts.size, likely, renderer)
    return {
        **_describe_amount(quantity),
        "per_year": _simplify_number(supposed.units),
        "tonnes_per_year": _simplify_number(supposed.tonnes),
        "assumption": supposed.assumption,
    }


def _describe_amount(quantity: Quantity) -> ReadingJson:
    return {
        "low": _simplify_number(quantity.low),
        "high": _simplify_number(quantity.high),
        "unit": quantity.unit,
        "rhythm": quantity.rhythm,
        "every": quantity.every,
    }


def _simplify_number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() else value


def _describe_place(reading: Reading) -> ReadingJson | None:
    """The likeliest of several towns of that name."""
    return next(({"name": one.name, "postcode": one.postcode, "lat": one.lat, "lon": one.lon} for one in reading.places), None)


def _describe_season(season: Season | None) -> ReadingJson | None:
    return {"from": season.first, "to": season.last} if season else None


def _format_day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _describe_facts(reading: Reading) -> ReadingJson:
    """Only what was said; the first day and a rhythm without an amount are kept here too."""
    said: ReadingJson = {slot.name: getattr(reading.facts, slot.name) for slot in fields(reading.facts)}
    if (size := said["size"]) is not None:
        said["size"] = {"value": _simplify_number(size.value), "unit": size.unit} if isinstance(size, Size) else None
    said["contents"] = tuple(one.name for one in reading.facts.contents)
    said["start"] = _format_day(reading.start)
    if reading.pace is not None and reading.quantity is None:
        said["rhythm"], said["every"] = reading.pace.rhythm, reading.pace.every
    return {
        name: _simplify_number(value) if isinstance(value, float) else value
        for name, value in said.items()
        if value not in (None, (), False)
    }
