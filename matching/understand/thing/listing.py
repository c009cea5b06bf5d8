"""Several things in one part of a sentence: "film et carton", "palettes, 20 bidons"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.guess import EXACT_SCORE, Guess, is_sure_guess, score_guesses
from matching.understand.reading import MOST_THINGS
from matching.understand.spans import TextSpan

_SENTENCE = re.compile(r"[.;!?]+(?=\s|$)")
_WORDS = Lexicon(Path(__file__).parent, "listing")
_AND = re.compile(rf" ?(?:(?<=[\d¤]) - |(?<=[\d¤])- |,|;|\n|\+|&| / |/(?=[a-z]{{3}})| {_WORDS.join('join')}) ?")
_LISTS = re.compile(rf"(?i)\b{_WORDS.join('lists')}\b|[&/+]")  # a wording that is itself a list: "fruits et légumes"
_BRACKETS = re.compile(r"\([^()\d]*\)")  # "(bâtiment / BTP)" says more of one thing


def split_sentences(left: str, start: int, end: int) -> tuple[TextSpan, ...]:
    """The sentences of a part; lines may be a list."""
    cuts = [found.end() for found in _SENTENCE.finditer(left, start, end)]
    edges = [start, *cuts, end]
    return tuple((a, b) for a, b in pairwise(edges) if left[a:b].strip())


def split_list(left: str, start: int, end: int) -> tuple[TextSpan, ...]:
    """Where a list of things might be cut: "palettes | cartons | film"."""
    inside = [found.span() for found in _BRACKETS.finditer(left, start, end)]
    cuts = [found for found in _AND.finditer(left, start, end) if not any(a < found.start() < b for a, b in inside)]
    edges = [start, *(place for found in cuts for place in found.span()), end]
    return tuple((a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def add_shared_head(first: str, second: str) -> str:
    """ "chutes de cuir" and "de tissu" → "chutes de tissu"."""
    head = re.match(r"(?i)(.+?) d(?:e|es|u)? ?(?=\w|')", first)
    return f"{head.group(1)} {second}" if head and re.match(r"(?i)(?:de (?!la )|d')", second) else second


def is_list_of_things(whole: str, names: Sequence[str], counted: int, look: Callable[[str], tuple[Guess, ...]]) -> bool:
    """Are these several things? Only if each is known by itself as another resource and the whole is no known wording;
    where each has its own amount, names that differ are enough."""
    if not 2 <= len(names) <= MOST_THINGS or not all(names):
        return False
    found = [look(name) for name in names]
    if counted == len(names):
        return len({name.lower() for name in names}) == len(names)
    if not all(is_sure_guess(guesses) or score_guesses(guesses) >= EXACT_SCORE for guesses in found):
        return False
    if len({guesses[0].resource for guesses in found}) < len(names):
        return False
    joined = look(whole)
    return score_guesses(joined) < EXACT_SCORE or not _LISTS.search(joined[0].wording)
