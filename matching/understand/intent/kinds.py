"""Offer, need or share, and on which side of a share: decided from the cues of one part of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.intent.cues import is_having_denied
from matching.understand.intent.manner import is_done_jointly
from matching.understand.spans import Cue
from matching.vocabulary import Kind, Side

_WORDS = Lexicon(Path(__file__).parent, "kinds")
_OWN, _FREE, _COMMON, _PARTNERS = (re.compile(rf"\b{_WORDS.join(key)}\b") for key in ("own", "free", "common", "partners"))
_TELLS = re.compile(
    rf"\b{_WORDS.join('tells')}\b|^[ ,]*{_WORDS.join('tells_article')} ?(?:[a-z']+ ){{4,}}|\b{_WORDS.join('tells_verb')}\b"
)
_ASKS = re.compile(rf"\?|\b{_WORDS.join('asks')}\b")
_TO_DO = _WORDS.list_words("to_do")


def decide_kind(said: Sequence[Cue], left: str) -> tuple[Kind | None, Side | None]:
    """The strongest cue decides; what is not had is no offer; a share's side follows from who has the thing. Without a cue,
    whoever tells of a thing in a sentence of their own has it: those who look for something say that they do."""
    cues = [cue for cue in said if not (cue.kind is Kind.OFFER and cue.weak and cue.leads and is_having_denied(left))]
    if not cues:
        tells = (
            (_TELLS.search(left) or _FREE.search(left))
            and not _ASKS.search(left)
            and not is_having_denied(left)
            and not is_done_jointly(left)
        )
        return (Kind.OFFER if tells else None), None
    shares = [cue for cue in cues if cue.kind is Kind.SHARE]
    if not shares or any(cue.rank == 0 for cue in cues):
        return min(cues, key=lambda cue: cue.rank).kind, None
    return Kind.SHARE, _decide_side(shares, cues, left)


def is_ownerless_share(said: Sequence[Cue], left: str) -> bool:
    """ "Gardien à partager": to be shared, and nobody is said to have it."""
    shares = [cue for cue in said if cue.kind is Kind.SHARE]
    return (
        bool(shares)
        and all(cue.side is None for cue in shares)
        and not _OWN.search(left)
        and all(cue.kind is Kind.SHARE for cue in said)
    )


def _decide_side(shares: Sequence[Cue], cues: Sequence[Cue], left: str) -> Side:
    sides = {cue.side for cue in shares}
    seeks = any(cue.kind is Kind.NEED and not cue.weak for cue in cues)
    if Side.SEEKS in sides:
        return Side.SEEKS
    if Side.TOGETHER in sides and Side.HAS not in sides:
        return Side.TOGETHER
    if seeks:
        return Side.TOGETHER if Side.HAS not in sides and _PARTNERS.search(left) else Side.SEEKS
    if Side.HAS in sides or any(cue.kind is Kind.OFFER for cue in cues) or (_OWN.search(left) and not _COMMON.search(left)):
        return Side.HAS
    return Side.HAS if any(left.startswith(_TO_DO, cue.start) for cue in shares) else Side.TOGETHER
