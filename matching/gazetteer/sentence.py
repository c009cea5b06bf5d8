"""A chat message cut into words, and what a town found in it is told as."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from matching.gazetteer.phrases import ARTICLES, BEFORE_PLACE_WORDS, BEING_WORDS, NEARNESS_WORDS, OF_WORDS, SENTENCE_OPENERS
from matching.gazetteer.written import to_plain_letters, to_town_key
from matching.vocabulary import Place

_WORD = re.compile(r"[^\W_]+")
_INSIDE_NAME = re.compile(r"[ \-'’/.]{1,3}")
_LEADING_WORDS = BEFORE_PLACE_WORDS | BEING_WORDS | NEARNESS_WORDS | OF_WORDS | SENTENCE_OPENERS
_MOST_NAME_WORDS = 8  # words in a town's name


@dataclass(frozen=True, slots=True)
class Spot:
    """`text[start:end]` names a town, its number or postal code included, "à" not; several places are to ask back."""

    start: int
    end: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message cut into words, each with its place in the text and its plain form; `keys` are those that were built already:
    a long text says the same words again and again."""

    text: str
    words: tuple[re.Match[str], ...]
    plain: tuple[str, ...]
    keys: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def list_ends(self, first: int, fewest: int = 0) -> range:
        """The last words a name that begins at `first` may have, the longest name first."""
        return range(min(first + _MOST_NAME_WORDS, len(self.words)) - 1, first - 1 + fewest, -1)

    def build_key(self, first: int, last: int) -> str | None:
        """The lookup key of some words, or None when punctuation stands between them."""
        for at in range(first, last):
            if not _INSIDE_NAME.fullmatch(self.text, self.words[at].end(), self.words[at + 1].start()):
                return None
        said = ["sur" if word == "s" and at else word for at, word in enumerate(self.plain[first : last + 1])]
        words = " ".join(said)
        if words not in self.keys:
            self.keys[words] = to_town_key(words)
        return self.keys[words]

    def has_capital(self, first: int, last: int) -> bool:
        """Whether the name is written as a name; capitals say nothing where all is in capitals."""
        return (
            self.text != self.text.upper()
            and self.words[last].group()[0].isupper()
            and any(word not in ARTICLES for word in self.plain[first : last + 1])
        )


def cut_opening(text: str) -> str:
    """ "on est à Perigni" without the words that lead to the name; the whole where none do."""
    said = cut_sentence(text)
    opened = said.plain[:1] and said.plain[0] in BEFORE_PLACE_WORDS | NEARNESS_WORDS | SENTENCE_OPENERS
    name = next((at for at, word in enumerate(said.plain) if word not in _LEADING_WORDS), 0) if opened else 0
    return text[said.words[name].start() :] if name else text


def names_no_town(words: str) -> bool:
    """Nothing but words that stand around a name: « dans la région »."""
    return all(word in _LEADING_WORDS | ARTICLES for word in words.split())


def cut_sentence(text: str) -> Sentence:
    """The words of a message."""
    found = tuple(_WORD.finditer(text))
    return Sentence(text, found, tuple(to_plain_letters(word.group()) for word in found))
