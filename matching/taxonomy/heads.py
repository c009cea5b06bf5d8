"""When a whole name is not known, its head may be: "marc de café du petit-déjeuner" is coffee grounds all the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.guess import EXACT_SCORE, SURE_SCORE, Guess, is_sure_guess, score_guesses

_KNOWN_HEAD_WORTH = 0.88  # what a head says of the whole name when it is a known name of two words or more
_SINGLE_HEAD_WORTH = 0.6  # and when it is a single word, or not quite a known name: never enough to be taken without asking
_LONGEST_HEAD = 5  # words of a head that are tried
_WORDS = Lexicon(Path(__file__).parent, "heads")
_JOIN = re.compile(rf"(?i){_WORDS.join('join')}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_APART = re.compile(r"(?i)\b(d|l)['’]")


def add_head_guess(name: str, guesses: Sequence[Guess], look: Callable[[str], tuple[Guess, ...]]) -> tuple[Guess, ...]:
    """The guesses, and among them what a well known head of the name means, for less than it would be worth alone."""
    found: list[Guess] = list(guesses)
    for head, many in _list_heads(name):
        better = look(head)
        if is_sure_guess(better) and score_guesses(better) >= (EXACT_SCORE if many else SURE_SCORE):
            known = {guess.resource: guess.score for guess in found}
            found = [one for one in found if one.resource != better[0].resource]
            worth = max(
                (_KNOWN_HEAD_WORTH if many else _SINGLE_HEAD_WORTH) * better[0].score, known.get(better[0].resource, 0.0)
            )
            found.append(Guess(better[0].resource, better[0].wording, worth))
            break
    return tuple(sorted(found, key=lambda guess: -guess.score)[: max(1, len(guesses))])


def _list_heads(name: str) -> Iterator[tuple[str, bool]]:
    """The longest first, and whether it has two words of its own. In French the head goes first, in English last."""
    parts = name.split()
    own = [not _JOIN.fullmatch(part) for part in parts]
    for end in range(min(len(parts) - 1, _LONGEST_HEAD), 0, -1):
        if own[end - 1] and _WORD.search(head := " ".join(parts[:end])):
            yield head, sum(own[:end]) > 1 or _APART.search(head) is not None
    if all(own):
        for start in range(max(1, len(parts) - 2), len(parts)):
            if _WORD.search(head := " ".join(parts[start:])):
                yield head, len(parts) - start > 1
