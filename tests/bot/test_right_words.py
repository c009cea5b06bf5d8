"""What a message puts right is read before the unit of work: the right part of a correction, and figures of any thing."""

from __future__ import annotations

from datetime import date

import pytest

from bot.conversation.asks.resource import NamedResource
from bot.conversation.flows.declare import Declaring
from bot.rules.declarations.corrections import correct_answers, read_right_words
from matching.knowledge import Knowledge
from matching.vocabulary import Rhythm, Unit

TODAY = date(2026, 3, 3)
PALLETS = Declaring(resource=NamedResource("palettes Europe", "euro-pallet"))


@pytest.mark.parametrize(
    ("said", "low", "unit", "rhythm"),
    [
        ("500 kg", 500, Unit.KG, None),
        ("non attends, 30 par mois", 30, Unit.PALLET, Rhythm.MONTH),
        ("en fait c'est 20 par semaine", 20, Unit.PALLET, Rhythm.WEEK),
        ("no that's wrong, it's 2 tonnes", 2, Unit.T, None),
    ],
)
def test_figures_put_right_are_of_the_thing_they_are_said_of(
    knowledge: Knowledge, said: str, low: float, unit: Unit, rhythm: Rhythm | None
) -> None:
    reading = knowledge.understand_text(said, "fr", TODAY)
    right = read_right_words(said, reading, lambda words: knowledge.understand_figures(words, "fr", TODAY))
    corrected = correct_answers(PALLETS, right[0], None, knowledge, renamed=False)
    assert corrected is not None
    assert corrected.amount is not None
    assert corrected.amount.quantity is not None
    assert (corrected.amount.quantity.low, corrected.amount.quantity.unit) == (low, unit)
    assert corrected.amount.quantity.rhythm is rhythm
    assert corrected.resource == PALLETS.resource


def test_a_new_thing_puts_nothing_right(knowledge: Knowledge) -> None:
    said = "j'ai des sacs de jute à donner"
    reading = knowledge.understand_text(said, "fr", TODAY)
    assert read_right_words(said, reading, lambda words: knowledge.understand_figures(words, "fr", TODAY)) == ()
