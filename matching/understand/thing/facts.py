"""What else is said of a thing: condition, whom it is for, what it must not contain (`facts.toml`)."""

from __future__ import annotations

import re

from matching.lexicon import compile_word_pattern, load_word_list
from matching.understand.reading import State
from matching.understand.spans import TextSpan

_LIST = load_word_list("facts")
_STATES = tuple((State(name), compile_word_pattern(words)) for name, words in _LIST["state"].items())
_ASIDE = compile_word_pattern(_LIST["aside"])
_FOR = re.compile(
    r"\b(?:pour|afin d[e']|en vue d[e']|destinee?s? (?:a|aux?)|for|to feed|so as to|in order to)(?= (?!cent"
    r"|l'instant|info|le moment|now|free|"
    r"sale|rent|hire|collection|gratuit|ca\b|cela|vous|moi\b|me\b))[^¤,.;:!?\n()]*?(?=$|[¤,.;:!?\n()]| (?:et"
    r"|mais|and|but|ou|or|en|a|au|sur|dans|chez|"
    r"in|at|dispo\w*|gratuit\w*|free|de preference|sans|without|every|par|per|si|if|qui|that|merci|svp|please) )"
)
_WITHOUT = re.compile(
    r"\b(?:(?:ne )?contenant pas(?= d)|non contenant(?= d)|not containing(?= )"
    r"|sans|hors|sauf|excepte|pas d[e']|pas du|ni|without|except(?: for)?|no(?= [a-z]+s?\b)|not"
    r"|free of|excluding|non compris)(?: de | d'| )"
    r"(?P<what>(?!too|so|very|far|trop|loin|frais|soucis?|probleme|urgence|limite|arret|interruption|engagement|doute"
    r"|rendez)[^¤,.;:!?\n()]+?)"
    r"(?=$|[¤,.;:!?\n()]| (?:et|mais|and|but|a|au|en|par|pour|sur|ni|in|at|for|svp|merci) )"
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
