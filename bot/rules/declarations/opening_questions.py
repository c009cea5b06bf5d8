"""From a sentence to the talk that asks what it left open: nothing is asked that was already said."""
from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import Begin
from bot.conversation.asks.amount import Amount, paced
from bot.conversation.asks.resource import Named, cut, likely, named
from bot.conversation.flows.declare import Declaring, Unfinished
from matching.knowledge import Knowledge
from matching.understand.reading import Reading
from matching.vocabulary import Details, Kind, Quantity, Rhythm, Season

SAID = ("kind", "side", "resource", "amount", "rhythm", "price")


def opening(knowledge: Knowledge, reading: Reading, kind: Kind | None = None) -> Begin:
    """The talk about the first thing of a sentence; the further things wait in its answers."""
    first, *more = (unfinished(knowledge, each, kind) for each in (reading, *reading.more))
    return Begin("declare", replace(first.said, more=tuple(more)), first.answered, first.heard)


def further(more: tuple[Unfinished, ...], before: tuple[int, ...]) -> Begin:
    """The talk about the next thing that was said in the same message; `before` are the drafts of the others."""
    following, *rest = more
    return Begin("declare", replace(following.said, more=tuple(rest), before=before), following.answered, following.heard)


def unfinished(knowledge: Knowledge, reading: Reading, kind: Kind | None = None) -> Unfinished:
    """What one thing of a sentence says, and what it leaves open."""
    words = reading.what or reading.text
    resource = named(words, reading.guesses[0].resource, knowledge) if reading.sure and reading.guesses else None
    if resource is None and not likely(words, knowledge):
        resource = Named(cut(words))
    quantity, facts = seasonal(paced(reading), reading.season), reading.facts
    said = Declaring(
        kind=kind or reading.kind, side=reading.side, resource=resource, amount=Amount(quantity) if quantity else None,
        rhythm=reading.pace.rhythm if reading.pace else None, price=reading.price, size=facts.size,
        place=reading.places[0] if len(reading.places) == 1 else None, starts=reading.start, until=reading.until,
        details=Details(season=reading.season, temperature_c=facts.temperature_c, pressure_bar=facts.pressure_bar))
    return Unfinished(said, tuple(name for name in SAID if getattr(said, name) is not None), None if resource else words)


def seasonal(quantity: Quantity | None, season: Season | None) -> Quantity | None:
    """What is to be had over several months of the year and no other rhythm was said of comes back every season."""
    if quantity is None or quantity.rhythm is not None or season is None or season.first == season.last:
        return quantity
    return replace(quantity, rhythm=Rhythm.SEASON)
