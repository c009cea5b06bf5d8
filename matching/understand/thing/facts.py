"""What else is said of a thing: condition, whom it is for, what it must not contain."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon, compile_whole_words
from matching.understand.reading import State
from matching.understand.spans import TextSpan

_WORDS = Lexicon(Path(__file__).parent, "facts")
_STATES = tuple((State(name), compile_whole_words(words)) for name, words in _WORDS.list_sorts("state").items())
_ASIDE = _WORDS.compile("aside")
_STOPS = r"[¤,.;:!?\n()]"
_FOR = re.compile(
    rf"\b{_WORDS.join('purpose')}(?= (?!{_WORDS.join('no_purpose')}))[^¤,.;:!?\n()]*?"
    rf"(?=$|{_STOPS}| {_WORDS.join('after_purpose')} )"
)
_WITHOUT = re.compile(
    rf"\b{_WORDS.join('lacking')}(?:{_WORDS.join('lacking_of')}| )"
    rf"(?P<what>(?!{_WORDS.join('lacks_nothing')})[^¤,.;:!?\n()]+?)"
    rf"(?=$|{_STOPS}| {_WORDS.join('after_lacking')} )"
)


def find_states(left: str) -> tuple[State, ...]:
    """Conditions named in a folded text, in the order of the list."""
    return tuple(state for state, words in _STATES if words.search(left))


def list_state_words(left: str) -> tuple[str, ...]:
    """The words themselves that name conditions: "propres", "d'occasion"."""
    return tuple(found.group() for _, words in _STATES for found in words.finditer(left))


def find_asides(left: str) -> tuple[TextSpan, ...]:
    """Spans of conditions that are no part of a thing's name: "en bon état", "en vrac", "propres et triés"."""
    return tuple(found.span() for found in _ASIDE.finditer(left))


def find_purpose(left: str) -> TextSpan | None:
    """Where "pour un éleveur", "for our greenhouse" stands."""
    found = _FOR.search(left)
    return found.span() if found and found.end() - found.start() > 6 else None


def find_exceptions(left: str) -> tuple[tuple[int, int, int], ...]:
    """ "sans PVC", "hors métaux", "pas de verre": start, where the thing begins, end."""
    return tuple((found.start(), found.start("what"), found.end()) for found in _WITHOUT.finditer(left))
