"""Two things in one message: "j'ai des palettes et je cherche de la sciure"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.reading import MOST_THINGS
from matching.understand.spans import Cue, TextSpan

_WORDS = Lexicon(Path(__file__).parent, "parts")
_BREAK = re.compile(rf"[.;!?](?= |$)|\n|,| {_WORDS.join('between')}(?= )| [-/+&](?= )")


def split_clauses(left: str, cues: Sequence[Cue]) -> tuple[TextSpan, ...]:
    """Parts of a folded text that each say one thing to give or to look for, by the cues they hold."""
    cuts: list[int] = []
    for before, after in pairwise(cues):
        if after.leads or not before.leads or after.kind is not before.kind:
            between = list(_BREAK.finditer(left, before.end, after.start))
            if between:
                cuts.append(between[-1].start())
    edges = [0, *cuts, len(left)]
    return tuple((start, end) for start, end in pairwise(edges) if left[start:end].strip())[:MOST_THINGS]
