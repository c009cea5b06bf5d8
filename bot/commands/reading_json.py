"""A reading as the JSON object that `boucle understand` writes: what was not said is null."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from bot.commands.assumptions import year
from bot.rendering.text_renderer import Wording
from matching.knowledge import Knowledge
from matching.understand.reading import Reading, Size
from matching.understand.thing.confidence import NOTHING
from matching.vocabulary import Quantity, Season

Shape = dict[str, Any]


def shaped(reading: Reading, knowledge: Knowledge, wordings: Mapping[str, Wording], activity: str | None) -> Shape:
    """One thing said, with its waste codes for that activity; `more` are the further things of the same sentence."""
    known = [one for one in reading.guesses if one.score >= NOTHING]
    best = knowledge.resource(known[0].resource) if known else None
    return {
        "text": reading.text, "lang": reading.language, "act": reading.act, "kind": reading.kind, "side": reading.side,
        "resource": {**_named(best.id, knowledge), "sure": reading.sure} if best else None,
        "candidates": [{**_named(one.resource, knowledge), "score": round(one.score, 3)} for one in known],
        "waste_codes": [_code(one.code, one.score, knowledge) for one in knowledge.waste_codes(reading, activity)],
        "quantity": _quantity(reading, knowledge, wordings[reading.language]), "price": reading.price,
        "place": _place(reading), "season": _season(reading.season), "until": _day(reading.until),
        "facts": _facts(reading),
        "more": [shaped(one, knowledge, wordings, activity) for one in reading.more],
    }


def _named(id: str, knowledge: Knowledge) -> Shape:
    resource = knowledge.resource(id)
    return {"id": id, "fr": resource.fr, "en": resource.en}


def _code(code: str, score: float, knowledge: Knowledge) -> Shape:
    known = knowledge.taxonomy.codes[code]
    return {"code": code, "hazardous": known.hazardous, "fr": known.fr, "en": known.en, "score": score}


def _quantity(reading: Reading, knowledge: Knowledge, wording: Wording) -> Shape | None:
    quantity = reading.quantity
    if quantity is None:
        return None
    likely = next((knowledge.resource(one.resource) for one in reading.guesses[:1] if one.score >= NOTHING), None)
    supposed = year(quantity, reading.facts.size, likely, wording)
    return {**_amount(quantity), "per_year": _number(supposed.units), "tonnes_per_year": _number(supposed.tonnes),
            "assumption": supposed.assumption}


def _amount(quantity: Quantity) -> Shape:
    return {"low": _number(quantity.low), "high": _number(quantity.high), "unit": quantity.unit,
            "rhythm": quantity.rhythm, "every": quantity.every}


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() else value


def _place(reading: Reading) -> Shape | None:
    """The likeliest of several towns of that name."""
    return next(({"name": one.name, "postcode": one.postcode, "lat": one.lat, "lon": one.lon} for one in reading.places), None)


def _season(season: Season | None) -> Shape | None:
    return {"from": season.first, "to": season.last} if season else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _facts(reading: Reading) -> Shape:
    """Only what was said; the first day and a rhythm without an amount are kept here too."""
    said: Shape = {slot.name: getattr(reading.facts, slot.name) for slot in fields(reading.facts)}
    if (size := said["size"]) is not None:
        said["size"] = {"value": _number(size.value), "unit": size.unit} if isinstance(size, Size) else None
    said["start"] = _day(reading.start)
    if reading.pace is not None and reading.quantity is None:
        said["rhythm"], said["every"] = reading.pace.rhythm, reading.pace.every
    return {name: _number(value) if isinstance(value, float) else value
            for name, value in said.items() if value not in (None, (), False)}
