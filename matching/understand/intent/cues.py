"""The turns of phrase in a sentence that tell an offer, a need or a share (`cues.toml`)."""

from __future__ import annotations

import re

from matching.lexicon import compile_word_pattern, load_word_list
from matching.understand.plain_text import blank_span
from matching.understand.spans import Cue
from matching.vocabulary import Kind, Side

_LIST = load_word_list("cues")
_ROWS = tuple(
    (
        Kind(row["kind"]),
        Side(row["side"]) if "side" in row else None,
        bool(row["leads"]),
        bool(row["weak"]),
        compile_word_pattern(row["words"], _LIST["names"]),
    )
    for row in _LIST["cue"]
)
_RELATIVE = re.compile(r"(?:qui|que|qu'|dont|which|that)\b")
_NOT_HAVING = re.compile(
    r"\b(?:n'|ne )?(?:en )?(?:ai|a|avons) (?:pas(?! mal)|plus|aucun)\b|\b(?:don't|do not|no longer) have\b"
    r"|\bhave no\b|\bhaven't\b"
)


def find_cues(left: str) -> tuple[Cue, ...]:
    """Every cue of a folded text in order; a stronger row hides the weaker ones that overlap it."""
    found: list[Cue] = []
    for rank, (kind, side, leads, weak, words) in enumerate(_ROWS):
        for one in words.finditer(left):
            if one.end() > one.start():
                relative = _RELATIVE.match(one.group()) is not None
                found.append(Cue(*one.span(), kind, side, leads, weak, rank, relative))
                left = blank_span(left, *one.span())
    return tuple(sorted(found, key=lambda cue: cue.start))


def is_having_denied(left: str) -> bool:
    """ "je n'ai plus de palettes": having is said not to be the case."""
    return _NOT_HAVING.search(left) is not None
