"""Words that a network taught: understood however they are spelt, only where Boucle was not sure, never over a danger."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge
from matching.understand.lessons import apply_lessons, to_lesson_key
from matching.understand.reading import Act, Reading

TODAY = date(2026, 3, 3)


def read(knowledge: Knowledge, text: str, **lessons: str) -> Reading:
    """The sentence, in a network that learned these words."""
    known = {to_lesson_key(words): resource for words, resource in lessons.items()}
    return apply_lessons(knowledge.understand_text(text, "fr", TODAY), known.get, knowledge.is_dangerous)


@pytest.mark.parametrize("words", ["béchonne", "Béchonnes", "BECHONNE", "des béchonnes", "3 t de bechonne", "béchonne "])
def test_spellings_that_are_the_same_words(words: str) -> None:
    assert to_lesson_key(words) == to_lesson_key("béchonne")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("j'ai de la béchonne à donner, 2 t par an", Act.DECLARE),
        ("je cherche des BECHONNES", Act.DECLARE),
        ("qui a de la bechonne ?", Act.SEARCH),
        ("béchonnes", Act.DECLARE),
    ],
)
def test_what_was_taught_is_sure(knowledge: Knowledge, text: str, act: Act) -> None:
    assert not knowledge.understand_text(text, "fr", TODAY).sure
    said = read(knowledge, text, béchonne="sawdust")
    assert said.sure
    assert said.act is act
    assert said.guesses[0].resource == "sawdust"


def test_every_thing_of_a_message_is_looked_up(knowledge: Knowledge) -> None:
    said = read(knowledge, "j'ai des palettes à donner, 20 par mois. Je cherche de la béchonne", béchonne="sawdust")
    assert "sawdust" in {each.guesses[0].resource for each in (said, *said.more) if each.guesses}


def test_what_boucle_knows_stays_what_it_is(knowledge: Knowledge) -> None:
    assert read(knowledge, "j'ai de la sciure à donner", sciure="bark").guesses[0].resource == "sawdust"


def test_words_that_may_be_dangerous_are_always_asked_about(knowledge: Knowledge) -> None:
    plain = knowledge.understand_text("2 futs d'huile", "fr", TODAY)
    assert read(knowledge, "2 futs d'huile", **{plain.what: "used-cooking-oil"}) == plain


def test_nothing_taught_changes_nothing(knowledge: Knowledge) -> None:
    for text in ("merci", "", "j'ai de la béchonne", "?" * 2000):
        assert read(knowledge, text) == knowledge.understand_text(text, "fr", TODAY)
