"""The turns of phrase in a sentence that tell an offer, a need or a share."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.plain_text import blank_span, find_unread_window
from matching.understand.spans import Cue
from matching.vocabulary import Kind, Side

_WORDS = Lexicon(Path(__file__).parent, "cues")
_SORTS = (  # the list of words, what it tells, whether its thing usually follows, whether it may be small talk; strongest first
    ("to_be_taken", Kind.OFFER, None, True, False),
    ("user_sought", Kind.OFFER, None, False, False),
    ("lent", Kind.SHARE, Side.HAS, False, False),
    ("shared_by_several", Kind.SHARE, Side.TOGETHER, False, False),
    ("to_share", Kind.SHARE, None, False, False),
    ("to_borrow", Kind.SHARE, Side.SEEKS, True, False),
    ("done_together", Kind.SHARE, Side.TOGETHER, True, False),
    ("with_others", Kind.SHARE, None, True, False),
    ("to_lend", Kind.SHARE, Side.HAS, True, False),
    ("standing_idle", Kind.SHARE, Side.HAS, False, False),
    ("wanted_after", Kind.NEED, None, False, False),
    ("needed", Kind.NEED, None, True, False),
    ("welcome", Kind.NEED, None, False, False),
    ("wished", Kind.NEED, None, True, True),
    ("given", Kind.OFFER, None, True, False),
    ("to_give", Kind.OFFER, None, False, False),
    ("taking", Kind.NEED, None, True, False),
    ("had", Kind.OFFER, None, True, True),
    ("available", Kind.OFFER, None, False, True),
)
_PATTERNS = tuple(_WORDS.compile(name) for name, *_ in _SORTS)
_RELATIVE = re.compile(rf"{_WORDS.join('relative')}\b")
_NOT_HAVING = re.compile(rf"\b{_WORDS.join('not_had')}\b")


def find_cues(left: str) -> tuple[Cue, ...]:
    """Every cue of a folded text in order; a stronger row hides the weaker ones that overlap it."""
    found: list[Cue] = []
    window = find_unread_window(left)
    for rank, (pattern, (_, kind, side, leads, weak)) in enumerate(zip(_PATTERNS, _SORTS, strict=True)):
        for one in pattern.finditer(left, *window):
            if one.end() > one.start():
                relative = _RELATIVE.match(one.group()) is not None
                found.append(Cue(*one.span(), kind, side, leads, weak, rank, relative))
                left = blank_span(left, *one.span())
    return tuple(sorted(found, key=lambda cue: cue.start))


def is_having_denied(left: str) -> bool:
    """ "je n'ai plus de palettes": having is said not to be the case."""
    return _NOT_HAVING.search(left) is not None
