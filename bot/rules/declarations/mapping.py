"""From what was understood to the columns of a declaration, and back to the answers it came from."""
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.conversation.asks.amount import Amount
from bot.conversation.asks.resource import Named, named
from bot.conversation.flows.declare import Declaring
from matching.knowledge import Knowledge
from matching.scoring.timing import months
from matching.understand.amounts.yearly import yearly
from matching.vocabulary import Kind, Quantity, Rhythm
from storage.tables import Declaration


def fill(row: Declaration, said: Declaring, knowledge: Knowledge, now: datetime) -> None:
    """Write the answers into a declaration, with a year's quantity where it can be reckoned."""
    quantity = said.amount.quantity if said.amount else None
    before = row.kind, row.resource
    danger = said.resource is not None and said.resource.danger
    # Who names something dangerous without saying more has it and wants to be rid of it.
    row.kind = said.kind or (Kind.OFFER if danger else None)
    row.side, row.price, row.touched = said.side, said.price, now
    stated, row.starts, row.until = row.details.stated, _moment(said.starts), _moment(said.until)
    if said.resource is not None:
        row.resource, row.said = said.resource.id, said.resource.words
    # A colleague may have stated it while this was being answered; of another thing nothing is stated yet.
    row.details = replace(said.details, stated=stated if (row.kind, row.resource) == before else None)
    row.low, row.high, row.unit = (quantity.low, quantity.high, quantity.unit) if quantity else (None, None, None)
    row.rhythm, row.every = (quantity.rhythm or said.rhythm, quantity.every) if quantity else (said.rhythm, 1)
    if said.place is not None:
        row.place, row.lat, row.lon = said.place.name, said.place.lat, said.place.lon
    row.yearly = row.left = None
    if row.resource is not None and quantity is not None:
        known = knowledge.resource(row.resource)
        reckoned = yearly(replace(quantity, rhythm=row.rhythm), known.base, known.conversions, size=said.size)
        row.yearly = row.left = reckoned.amount * _part_of_year(said, row.rhythm) if reckoned else None


def answers(row: Declaration, knowledge: Knowledge) -> Declaring:
    """The answers behind a draft, to change one of them."""
    quantity = None
    if row.unit is not None:
        quantity = Quantity(row.low or 0, row.high or 0, row.unit, row.rhythm, row.every)
    return Declaring(kind=row.kind, side=row.side, resource=_named(row, knowledge), amount=Amount(quantity),
                     rhythm=row.rhythm, price=row.price, starts=_day(row.starts), until=_day(row.until),
                     details=row.details, draft=row.id)


def _part_of_year(said: Declaring, rhythm: Rhythm | None) -> float:
    """What comes back every month of a season comes back in the months of the season only."""
    if said.details.season is None or rhythm in (None, Rhythm.ONCE, Rhythm.SEASON, Rhythm.YEAR):
        return 1.0
    return len(months(said.details.season)) / 12


def _named(row: Declaration, knowledge: Knowledge) -> Named:
    return named(row.said, row.resource, knowledge) if row.resource else Named(row.said)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _moment(day: date | None) -> datetime | None:
    return datetime.combine(day, time(12), UTC) if day else None
