"""From what was understood to the columns of a declaration, and back to the answers it came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.conversation.asks.amount import StatedAmount
from bot.conversation.asks.resource import NamedResource, name_resource
from bot.conversation.flows.declare import Declaring
from matching.knowledge import Knowledge
from matching.scoring.timing import list_season_months
from matching.scoring.yearly import estimate_yearly_amount
from matching.vocabulary import Kind, Quantity, Rhythm
from storage.tables import Declaration


def fill_declaration(declaration: Declaration, answers: Declaring, knowledge: Knowledge, now: datetime) -> None:
    """Write the answers into a declaration, with a year's quantity where it can be reckoned."""
    quantity = answers.amount.quantity if answers.amount else None
    before = declaration.kind, declaration.resource
    danger = answers.resource is not None and answers.resource.danger
    # Who names something dangerous without saying more has it and wants to be rid of it.
    declaration.kind = answers.kind or (Kind.OFFER if danger else None)
    declaration.side, declaration.price, declaration.touched = answers.side, answers.price, now
    stated, declaration.starts, declaration.until = (
        declaration.details.stated,
        _to_noon(answers.starts),
        _to_noon(answers.until),
    )
    if answers.resource is not None:
        declaration.resource, declaration.said = answers.resource.id, answers.resource.words
    # A colleague may have stated it while this was being answered; of another thing nothing is stated yet.
    declaration.details = replace(
        answers.details, stated=stated if (declaration.kind, declaration.resource) == before else None
    )
    declaration.low, declaration.high, declaration.unit = (
        (quantity.low, quantity.high, quantity.unit) if quantity else (None, None, None)
    )
    declaration.rhythm, declaration.every = (
        (quantity.rhythm or answers.rhythm, quantity.every) if quantity else (answers.rhythm, 1)
    )
    if answers.place is not None:
        declaration.place, declaration.lat, declaration.lon = answers.place.name, answers.place.lat, answers.place.lon
    declaration.yearly = declaration.left = None
    if declaration.resource is not None and quantity is not None:
        known = knowledge.find_resource(declaration.resource)
        reckoned = estimate_yearly_amount(
            replace(quantity, rhythm=declaration.rhythm), known.base, known.conversions, size=answers.size
        )
        declaration.yearly = declaration.left = (
            reckoned.amount * _compute_season_share(answers, declaration.rhythm) if reckoned else None
        )


def rebuild_answers(declaration: Declaration, knowledge: Knowledge) -> Declaring:
    """The answers behind a draft, to change one of them."""
    quantity = None
    if declaration.unit is not None:
        quantity = Quantity(
            declaration.low or 0, declaration.high or 0, declaration.unit, declaration.rhythm, declaration.every
        )
    return Declaring(
        kind=declaration.kind,
        side=declaration.side,
        resource=_name_resource(declaration, knowledge),
        amount=StatedAmount(quantity),
        rhythm=declaration.rhythm,
        price=declaration.price,
        starts=_to_day(declaration.starts),
        until=_to_day(declaration.until),
        details=declaration.details,
        draft=declaration.id,
    )


def _compute_season_share(answers: Declaring, rhythm: Rhythm | None) -> float:
    """What comes back every month of a season comes back in the months of the season only."""
    if answers.details.season is None or rhythm in (None, Rhythm.ONCE, Rhythm.SEASON, Rhythm.YEAR):
        return 1.0
    return len(list_season_months(answers.details.season)) / 12


def _name_resource(declaration: Declaration, knowledge: Knowledge) -> NamedResource:
    return (
        name_resource(declaration.said, declaration.resource, knowledge)
        if declaration.resource
        else NamedResource(declaration.said)
    )


def _to_day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _to_noon(day: date | None) -> datetime | None:
    return datetime.combine(day, time(12), UTC) if day else None
