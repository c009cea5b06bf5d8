"""What a container has held ("ayant contenu de l'huile"), and what soils a thing ("souillés de peinture")."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.reading import Contents

_WORDS = Lexicon(Path(__file__).parent, "held")
_HELD = re.compile(
    rf"(?<![a-z0-9])(?:(?P<held>{_WORDS.join('held')})|{_WORDS.join('soils')}) "
    rf"?{_WORDS.join('article')}{{0,2}}(?P<name>[a-z][a-z' -]{{1,40}}?)"
    rf"(?= *(?:$|[,.;:!?\n()¤\d]| {_WORDS.join('ends')}(?![a-z])))"
)
_PLAIN = re.compile(_WORDS.join("plain"))


def find_contents(folded: str) -> tuple[Contents, ...]:
    """Every place of a folded text that tells what was in a container or soils a thing, in order."""
    return tuple(
        Contents(
            found.start(),
            found.end(),
            found["name"].strip(),
            soils=found["held"] is None,
            plain=_PLAIN.fullmatch(found["name"].strip()) is not None,
        )
        for found in _HELD.finditer(folded)
    )
