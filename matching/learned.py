"""Words that a network taught Boucle: what a sentence left unsure means there what its animators said it means."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from matching.taxonomy.fold import content
from matching.taxonomy.stem import stems
from matching.understand.reading import Act, Guessed, Reading

LONGEST = 160  # letters: nobody teaches a whole page
Meaning = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Taught:
    """A resource that somebody who knows said the words mean."""

    resource: str
    wording: str
    score: float = 1.0


def compared(words: str) -> str:
    """Words as they are kept and looked up: no case, accents, plurals or amounts: "3 Béchonnes" is "bechonn"."""
    return stems(content(words))


def taught(reading: Reading, meaning: Meaning) -> Reading:
    """The reading with what `meaning` knows of its words (as `compared`), where Boucle was not sure by itself; the further
    things of the message too."""
    reading = replace(reading, more=tuple(taught(each, meaning) for each in reading.more))
    words = reading.what or reading.text
    if reading.sure or len(words) > LONGEST or (resource := meaning(compared(words))) is None:
        return reading
    guesses: tuple[Guessed, ...] = (Taught(resource, words),)
    told = replace(reading, what=words, guesses=guesses, sure=True)
    return replace(told, act=Act.DECLARE, other=None) if reading.act is Act.OTHER else told
