"""How each thing that is declared travels: out of a sentence, into the columns of a declaration, and back to the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time
from typing import Any

from bot.conversation.asks.amount import StatedAmount
from bot.conversation.asks.resource import NamedResource, keep_words, name_resource
from bot.conversation.flows.declare import DeclaredFacts, Declaring
from bot.rules.declarations.first_sentence import name_read_resource, state_read_amount
from matching.knowledge import Knowledge
from matching.scoring.timing import list_season_months
from matching.scoring.yearly import estimate_yearly_amount
from matching.understand.reading import Reading
from matching.understand.said_details import collect_details
from matching.vocabulary import FateWay, Kind, Place, Price, Quantity, Rhythm
from storage.tables import Declaration


@dataclass(frozen=True, slots=True)
class DeclaredField:
    """The way of one field: what a sentence says of it, how an answer is written into the row, and how it is read back.
    `after` names the answers it is built on: where one of them is given anew, this one falls."""

    understand: Callable[[Reading, Knowledge], Any]
    write: Callable[[Declaration, DeclaredFacts], None]
    read: Callable[[Declaration, Knowledge], Any]
    after: tuple[str, ...] = ()


def list_declared_fields() -> Mapping[str, DeclaredField]:
    """Every field of what is declared with its way; what has no columns of its own goes into the row's details."""
    return {each.name: _WAYS.get(each.name) or _carry_detail(each.name) for each in fields(DeclaredFacts)}


def fill_declaration(declaration: Declaration, answers: Declaring, knowledge: Knowledge, now: datetime) -> None:
    """Write the answers into a declaration, with a year's quantity where it can be reckoned."""
    before = declaration.kind, declaration.resource
    words = declaration.said
    for field in list_declared_fields().values():
        field.write(declaration, answers)
    declaration.touched = now
    # A colleague may have stated it while this was being answered; of another thing nothing is stated yet.
    if (declaration.kind, declaration.resource) != before:
        declaration.details = replace(declaration.details, stated=None)
    if (declaration.resource, declaration.said) != (before[1], words):
        declaration.details = replace(declaration.details, seen=False)
    declaration.yearly = declaration.left = _estimate_year(declaration, knowledge)


def rebuild_answers(declaration: Declaration, knowledge: Knowledge) -> Declaring:
    """The answers behind a declaration, to change one of them."""
    known = {name: field.read(declaration, knowledge) for name, field in list_declared_fields().items()}
    return Declaring(**known, draft=declaration.id)


def _carry_column(name: str) -> DeclaredField:
    """A field that a sentence, an answer and the row call by the same name."""
    return DeclaredField(
        lambda reading, _: getattr(reading, name),
        lambda declaration, answers: setattr(declaration, name, getattr(answers, name)),
        lambda declaration, _: getattr(declaration, name),
    )


def _carry_day(name: str, understand: Callable[[Reading], date | None]) -> DeclaredField:
    def read(declaration: Declaration, _: Knowledge) -> date | None:
        moment: datetime | None = getattr(declaration, name)
        return moment.date() if moment else None

    def write(declaration: Declaration, answers: DeclaredFacts) -> None:
        day: date | None = getattr(answers, name)
        setattr(declaration, name, datetime.combine(day, time(12), UTC) if day else None)

    return DeclaredField(lambda reading, _: understand(reading), write, read)


def _carry_detail(name: str, after: tuple[str, ...] = ()) -> DeclaredField:
    def write(declaration: Declaration, answers: DeclaredFacts) -> None:
        told: dict[str, Any] = {name: getattr(answers, name)}
        declaration.details = replace(declaration.details, **told)

    return DeclaredField(
        lambda reading, _: getattr(collect_details(reading), name),
        write,
        lambda declaration, _: getattr(declaration.details, name),
        after,
    )


def _read_price(reading: Reading, _: Knowledge) -> Price | None:
    """What somebody pays to be rid of a thing is no price at which they sell it."""
    fate = collect_details(reading).fate
    if fate is None or reading.price not in (Price.SELL, Price.BUY):
        return reading.price
    return Price.PAY if fate.way is FateWay.COLLECTOR else None


def _write_kind(declaration: Declaration, answers: DeclaredFacts) -> None:
    danger = answers.resource is not None and answers.resource.danger
    # Who names something dangerous without saying more has it and wants to be rid of it.
    declaration.kind = answers.kind or (Kind.OFFER if danger else None)


def _write_resource(declaration: Declaration, answers: DeclaredFacts) -> None:
    if answers.resource is not None:
        declaration.resource, declaration.said = answers.resource.id, answers.resource.words


def _read_resource(declaration: Declaration, knowledge: Knowledge) -> NamedResource:
    return (
        name_resource(declaration.said, declaration.resource, knowledge)
        if declaration.resource
        else keep_words(declaration.said, knowledge)
    )


def _write_amount(declaration: Declaration, answers: DeclaredFacts) -> None:
    quantity = answers.amount.quantity if answers.amount else None
    declaration.low, declaration.high, declaration.unit = (
        (quantity.low, quantity.high, quantity.unit) if quantity else (None, None, None)
    )


def _read_amount(declaration: Declaration, _: Knowledge) -> StatedAmount:
    if declaration.unit is None:
        return StatedAmount()
    low, high = declaration.low or 0, declaration.high or 0
    return StatedAmount(Quantity(low, high, declaration.unit, declaration.rhythm, declaration.every))


def _write_rhythm(declaration: Declaration, answers: DeclaredFacts) -> None:
    """The rhythm said along with the quantity goes before one that was said or asked apart."""
    quantity = answers.amount.quantity if answers.amount else None
    if quantity is not None and quantity.rhythm is not None:
        declaration.rhythm, declaration.every = quantity.rhythm, quantity.every
    else:
        declaration.rhythm, declaration.every = answers.rhythm, answers.every if answers.rhythm else 1


def _write_place(declaration: Declaration, answers: DeclaredFacts) -> None:
    """Where nobody said otherwise it lies where its company does."""
    if answers.place is not None:
        declaration.place, declaration.lat, declaration.lon = answers.place.name, answers.place.lat, answers.place.lon


def _read_place(declaration: Declaration, knowledge: Knowledge) -> Place | None:
    name, lat, lon = declaration.place, declaration.lat, declaration.lon
    if name is None or lat is None or lon is None:
        return None
    found = knowledge.gazetteer.find(name, near=(lat, lon))
    there = (each for each in found if (each.name, each.lat, each.lon) == (name, lat, lon))
    return next(there, Place(name, "", "", lat, lon))


_WAYS: Mapping[str, DeclaredField] = {
    "kind": replace(_carry_column("kind"), write=_write_kind),
    "side": _carry_column("side"),
    "resource": DeclaredField(name_read_resource, _write_resource, _read_resource),
    "amount": DeclaredField(state_read_amount, _write_amount, _read_amount),
    "rhythm": DeclaredField(
        lambda reading, _: reading.pace.rhythm if reading.pace else None,
        _write_rhythm,
        lambda declaration, _: declaration.rhythm,
    ),
    "every": DeclaredField(
        lambda reading, _: reading.pace.every if reading.pace else 1,
        _write_rhythm,
        lambda declaration, _: declaration.every,
        after=("amount", "rhythm"),
    ),
    "price": replace(_carry_column("price"), understand=_read_price),
    "place": DeclaredField(
        lambda reading, _: reading.places[0] if len(reading.places) == 1 else None, _write_place, _read_place
    ),
    "starts": _carry_day("starts", lambda reading: reading.start),
    "until": _carry_day("until", lambda reading: reading.until),
    "size": _carry_detail("size", after=("resource",)),
    "at_least": _carry_detail("at_least", after=("amount",)),
    "kind_supposed": _carry_detail("kind_supposed", after=("kind",)),
}


def _estimate_year(declaration: Declaration, knowledge: Knowledge) -> float | None:
    quantity = _read_amount(declaration, knowledge).quantity
    if declaration.resource is None or quantity is None:
        return None
    known, size = knowledge.find_resource(declaration.resource), declaration.details.size
    reckoned = estimate_yearly_amount(quantity, known.base, known.conversions, size=size)
    return reckoned.amount * _compute_season_share(declaration) if reckoned else None


def _compute_season_share(declaration: Declaration) -> float:
    """What comes back every month of a season comes back in the months of the season only."""
    season, rhythm = declaration.details.season, declaration.rhythm
    if season is None or rhythm in (None, Rhythm.ONCE, Rhythm.SEASON, Rhythm.YEAR):
        return 1.0
    return len(list_season_months(season)) / 12
