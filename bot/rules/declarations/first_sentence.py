"""What the words of a first sentence say of the thing and its amount, before any question."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.asks.amount import StatedAmount, count_filled_pieces, read_paced_quantity
from bot.conversation.asks.resource import NamedResource, keep_words, list_likely_resources, name_resource
from matching.knowledge import Knowledge
from matching.taxonomy.guess import EXACT_SCORE
from matching.understand.reading import Reading
from matching.vocabulary import Quantity, Rhythm, Season


def name_read_resource(reading: Reading, knowledge: Knowledge) -> NamedResource | None:
    """What is sure or the only candidate, or the words themselves where Boucle knows nothing like them; None where it must
    be asked."""
    words = choose_read_words(reading, knowledge)
    if reading.sure and reading.guesses:
        return name_resource(words, reading.guesses[0].resource, knowledge)
    likely = list_likely_resources(words, knowledge, reading.kind)
    if len(likely) == 1:
        return name_resource(words, likely[0], knowledge)
    return None if likely else keep_words(words, knowledge)


def choose_read_words(reading: Reading, knowledge: Knowledge) -> str:
    """The words for the thing, else all of them; all of them too where only they speak of danger."""
    own = _drop_dangerous_others(reading, knowledge)
    if knowledge.danger.speak_of_danger(own) and not knowledge.danger.speak_of_danger(reading.what):
        return reading.text
    return reading.what or reading.text


def _drop_dangerous_others(reading: Reading, knowledge: Knowledge) -> str:
    """The message without the names of the other things in it that are held by their name: a drum of waste oil makes no
    pallets dangerous. What a thing has held, or is soiled with, is no other thing."""
    words = reading.text
    for other in reading.more:
        named = other.sure and other.guesses and other.guesses[0].score >= EXACT_SCORE
        if named and knowledge.is_dangerous(other.guesses[0].resource):
            words = words.replace(other.what, "")
    return words


def state_read_amount(reading: Reading, knowledge: Knowledge) -> StatedAmount | None:
    """How much, where it was said, with how often."""
    quantity = apply_season_rhythm(read_paced_quantity(reading), reading.season)
    if quantity and reading.sure and reading.guesses:
        known = knowledge.find_resource(reading.guesses[0].resource)
        quantity = count_filled_pieces(quantity, reading.facts.size, known.unit)
    return StatedAmount(quantity) if quantity else None


def apply_season_rhythm(quantity: Quantity | None, season: Season | None) -> Quantity | None:
    """What is to be had over several months of the year and no other rhythm was said of comes back every season."""
    if quantity is None or quantity.rhythm is not None or season is None or season.first == season.last:
        return quantity
    return replace(quantity, rhythm=Rhythm.SEASON)
