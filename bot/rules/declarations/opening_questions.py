"""From a sentence to the talk that asks what it left open: nothing is asked that was already said."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import TalkRequest
from bot.conversation.asks.amount import StatedAmount, read_paced_quantity
from bot.conversation.asks.resource import NamedResource, list_likely_resources, name_resource, shorten_words
from bot.conversation.flows.declare import Declaring, Unfinished
from matching.knowledge import Knowledge
from matching.understand.reading import Reading
from matching.vocabulary import Details, Kind, Quantity, Rhythm, Season

_STATED_STEPS = ("kind", "side", "resource", "amount", "rhythm", "price")


def build_declare_talk(knowledge: Knowledge, reading: Reading, kind: Kind | None = None) -> TalkRequest:
    """The talk about the first thing of a sentence; the further things wait in its answers."""
    first, *more = (build_unfinished(knowledge, each, kind) for each in (reading, *reading.more))
    return TalkRequest("declare", replace(first.said, more=tuple(more)), first.answered, first.heard)


def build_next_talk(more: tuple[Unfinished, ...], before: tuple[int, ...]) -> TalkRequest:
    """The talk about the next thing that was said in the same message; `before` are the drafts of the others."""
    following, *rest = more
    return TalkRequest("declare", replace(following.said, more=tuple(rest), before=before), following.answered, following.heard)


def build_unfinished(knowledge: Knowledge, reading: Reading, kind: Kind | None = None) -> Unfinished:
    """What one thing of a sentence says, and what it leaves open."""
    words = reading.what or reading.text
    resource = name_resource(words, reading.guesses[0].resource, knowledge) if reading.sure and reading.guesses else None
    if resource is None and not list_likely_resources(words, knowledge):
        resource = NamedResource(shorten_words(words))
    quantity, facts = apply_season_rhythm(read_paced_quantity(reading), reading.season), reading.facts
    said = Declaring(
        kind=kind or reading.kind,
        side=reading.side,
        resource=resource,
        amount=StatedAmount(quantity) if quantity else None,
        rhythm=reading.pace.rhythm if reading.pace else None,
        price=reading.price,
        size=facts.size,
        place=reading.places[0] if len(reading.places) == 1 else None,
        starts=reading.start,
        until=reading.until,
        details=Details(season=reading.season, temperature_c=facts.temperature_c, pressure_bar=facts.pressure_bar),
    )
    return Unfinished(
        said, tuple(name for name in _STATED_STEPS if getattr(said, name) is not None), None if resource else words
    )


def apply_season_rhythm(quantity: Quantity | None, season: Season | None) -> Quantity | None:
    """What is to be had over several months of the year and no other rhythm was said of comes back every season."""
    if quantity is None or quantity.rhythm is not None or season is None or season.first == season.last:
        return quantity
    return replace(quantity, rhythm=Rhythm.SEASON)
