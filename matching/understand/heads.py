"""When a whole name is not known, its head may be: "transpalettes manuels à timon" are at least "transpalettes"."""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matching.understand.confidence import SURE, score
from matching.understand.reading import Guessed

WORTH = 0.6  # what a head says of the whole name: never enough to be taken without asking
_HEAD = re.compile(r"(?i)(.+?) (?:de |d'|du |des |à |a |en |pour |avec |sans |of |for |with )")
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A guess that was made from a part of the name."""

    resource: str
    wording: str
    score: float


def with_head(name: str, guesses: Sequence[Guessed], look: Callable[[str], tuple[Guessed, ...]]) -> tuple[Guessed, ...]:
    """The guesses, and among them what a well known head of the name means, for less than it would be worth alone."""
    found: list[Guessed] = list(guesses)
    for head in _heads(name):
        better = look(head)
        if score(better) >= SURE:
            known = {guess.resource: guess.score for guess in found}
            found = [one for one in found if one.resource != better[0].resource]
            worth = max(WORTH * better[0].score, known.get(better[0].resource, 0.0))
            found.append(Weighed(better[0].resource, better[0].wording, worth))
            break
    return tuple(sorted(found, key=lambda guess: -guess.score))


def _heads(name: str) -> tuple[str, ...]:
    """In French the head goes first, in English last."""
    parts = name.split()
    if len(parts) < 2:
        return ()
    before = _HEAD.match(name)
    heads = [before.group(1)] if before else []
    heads += [parts[0], " ".join(parts[-2:]) if len(parts) > 2 else "", parts[-1]] if not before else [parts[0]]
    return tuple(dict.fromkeys(head for head in heads if head != name and _WORD.search(head)))
