"""From a sentence to the talk that asks what it left open: nothing is asked that was already said."""
from __future__ import annotations

from bot.conversation.asks.amount import Amount, paced
from bot.conversation.asks.resource import Named, likely, named
from bot.conversation.flows.declare import Declaring
from bot.desk import Begin, Desk
from matching.knowledge import Knowledge
from matching.understand.reading import Reading
from matching.words import Details, Kind


def opening(knowledge: Knowledge, reading: Reading, more: tuple[str, ...] = (), kind: Kind | None = None,
            before: tuple[int, ...] = ()) -> Begin:
    """The talk that asks what a sentence left open; `more` are the further things said with it, in their words, and
    `before` the drafts of those that came first."""
    words = reading.what or reading.text
    resource = named(words, reading.guesses[0].resource, knowledge) if reading.sure and reading.guesses else None
    if resource is None and not likely(words, knowledge):
        resource = Named(words)
    quantity = paced(reading)
    told = Declaring(
        kind=kind or reading.kind, side=reading.side, resource=resource, amount=Amount(quantity) if quantity else None,
        rhythm=reading.pace.rhythm if reading.pace else None, price=reading.price,
        size=reading.facts.size,
        place=reading.places[0] if len(reading.places) == 1 else None, starts=reading.start, until=reading.until,
        details=Details(season=reading.season, temperature_c=reading.facts.temperature_c,
                        pressure_bar=reading.facts.pressure_bar), more=more, before=before)
    answered = tuple(name for name in ("kind", "side", "resource", "amount", "rhythm", "price")
                     if getattr(told, name) is not None)
    return Begin("declare", told, answered, heard=None if resource else words)


def further(desk: Desk, texts: tuple[str, ...], before: tuple[int, ...]) -> Begin:
    """The talk about the next thing that was said in the same message."""
    reading = desk.knowledge.understand(texts[0], desk.person.language, desk.now.date())
    return opening(desk.knowledge, reading, texts[1:], before=before)
