"""Words that a network taught Boucle: what a sentence left unsure means there what its animators said it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from matching.taxonomy.guess import Guess
from matching.taxonomy.index.fold import extract_content_words
from matching.taxonomy.index.stem import stem_text
from matching.understand.reading import Act, Reading

_LONGEST_LESSON = 160  # letters: nobody teaches a whole page
_LIKELY_SCORE = 0.5  # from here on a guess is one that people are asked about
_TAUGHT_SCORE = 1.0  # somebody who knows said so
FindLesson = Callable[[str], str | None]


def to_lesson_key(words: str) -> str:
    """Words as they are kept and looked up: no case, accents, plurals or amounts: "3 Béchonnes" is "bechonn"."""
    return stem_text(extract_content_words(words))


def may_be_dangerous(guesses: Sequence[Guess], dangerous: Callable[[str], bool]) -> bool:
    """Might it be something dangerous? "Huile" is frying oil here and waste oil there: nobody can teach that once for all."""
    return any(guess.score >= _LIKELY_SCORE and dangerous(guess.resource) for guess in guesses)


def apply_lessons(reading: Reading, meaning: FindLesson, dangerous: Callable[[str], bool]) -> Reading:
    """The reading with what `meaning` knows of its words (as `to_lesson_key` writes them), where Boucle was not sure by
    itself; the further things of the message too. Words that may name something `dangerous` are asked about all the same."""
    reading = replace(reading, more=tuple(apply_lessons(each, meaning, dangerous) for each in reading.more))
    words = reading.what or reading.text
    if reading.sure or len(words) > _LONGEST_LESSON or may_be_dangerous(reading.guesses, dangerous):
        return reading
    if (resource := meaning(to_lesson_key(words))) is None:
        return reading
    guesses = (Guess(resource, words, _TAUGHT_SCORE),)
    told = replace(reading, what=words, guesses=guesses, sure=True)
    return replace(told, act=Act.DECLARE, other=None) if reading.act is Act.OTHER else told
