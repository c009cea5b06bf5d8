"""What a message is for: to declare, to search, or neither; a named amount or a clear need is never small talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.guess import EXACT_SCORE, KNOWN_SCORE, NOTHING_SCORE, SURE_SCORE
from matching.understand.intent.other import (
    detect_pure_small_talk,
    detect_small_talk,
    find_question,
    find_undeclared,
    has_nothing_to_give,
    has_polite_start,
    is_narration,
)
from matching.understand.plain_text import TAKEN_MARK
from matching.understand.reading import Act, Other
from matching.understand.spans import Cue

_WORDS = Lexicon(Path(__file__).parent, "act")
_TALKS, _SENTENCE, _ASKS_YOU, _OPEN, _HOW, _NEGATED = (
    re.compile(rf"\b{_WORDS.join(key)}\b") for key in ("talks", "sentence", "you", "open_question", "how", "negated")
)
_MUST = _WORDS.list_words("must")  # "il faut un bac ?" asks, "il faut un bac" needs, "il nous faut un bac ?" too
_VOID = re.compile(rf" ?{_WORDS.join('void')}\b")
_WORD = re.compile(r"[a-z]{2,}")
_VERY_NAME = 1.0  # the very name of a thing and nothing else: "peaux de lapin" complains of nobody who stayed away
_HAZY_MARGIN = 0.05  # after "j'ai" a thing may be known a little less
_LONG_SENTENCE = 4  # words from which what names nothing known is a sentence, no name of a thing
_TIME = re.compile(rf"{TAKEN_MARK}|\b{_WORDS.join('time')}\b")


def decide_act(left: str, cues: Sequence[Cue], named: bool, score: float, amount: bool) -> tuple[Act, Other | None]:
    """`left` = the folded text without places, times, figures; `named` = words of a thing are left, `score` how well
    they are known; `amount` = a quantity was named."""
    whole = detect_pure_small_talk(left)
    if whole is Other.NOISE and score >= EXACT_SCORE:
        return Act.DECLARE, None  # "GGBS", "CFLs": letters that are a known name
    if whole:
        return Act.OTHER, whole
    untold = find_undeclared(left)
    if untold and not any(
        not cue.weak and (cue.end <= untold[0] or cue.start >= untold[1]) and not _VOID.match(left, cue.end) for cue in cues
    ):
        return Act.OTHER, detect_small_talk(left) or _guess_other(left)
    strong = _has_strong_cue(left, cues)
    if not strong and (is_narration(left) or (not cues and not amount and _NEGATED.search(left))):
        return Act.OTHER, detect_small_talk(left) or _guess_other(left)
    asked = find_question(left)
    if asked and not any(cue.leads and not cue.weak and (cue.end <= asked[0] or cue.start >= asked[1]) for cue in cues):
        small = detect_small_talk(left) if named and score < KNOWN_SCORE else None
        return (Act.OTHER, small) if small else (Act.SEARCH, None)
    if left.rstrip().endswith("?") and not strong and _OPEN.search(left) and named:
        return Act.SEARCH, None
    if amount and (named or cues) and not (has_nothing_to_give(left) and score < KNOWN_SCORE):
        return Act.DECLARE, None
    small = detect_small_talk(left)
    if not strong and not has_nothing_to_give(left) and _is_rambling(left, bool(cues), score):
        return Act.OTHER, small or _guess_other(left)
    if strong:
        return (Act.OTHER, small) if small and score < KNOWN_SCORE and named else (Act.DECLARE, None)
    if has_nothing_to_give(left):
        return Act.OTHER, small or (Other.COURTESY if has_polite_start(left) or not _TIME.search(left) else Other.PARTNER)
    if small and (score < KNOWN_SCORE or small is Other.STOP or (not cues and score < _VERY_NAME)):
        return Act.OTHER, small
    if cues:
        return (Act.DECLARE, None) if named else (Act.OTHER, _guess_other(left))
    if named and score >= (SURE_SCORE if has_polite_start(left) or _ASKS_YOU.search(left) else KNOWN_SCORE):
        return Act.DECLARE, None
    if has_polite_start(left):
        return Act.OTHER, Other.PARTNER if _TIME.search(left) else Other.COURTESY
    if named and not _TALKS.search(left):
        return Act.DECLARE, None
    return Act.OTHER, _guess_other(left)


def _has_strong_cue(left: str, cues: Sequence[Cue]) -> bool:
    """Is there a turn of phrase that is no small talk: not "je vends rien", nor "il faut un bac ?"."""
    asking = left.rstrip(" ¤").endswith("?")
    return any(
        not cue.weak and not _VOID.match(left, cue.end) and not (asking and left[cue.start : cue.end].strip() in _MUST)
        for cue in cues
    )


def _is_rambling(left: str, cued: bool, score: float) -> bool:
    """Is it a sentence whose words name nothing known, rather than the long name of some waste?"""
    if len(_WORD.findall(left)) < _LONG_SENTENCE:
        return False
    if cued:
        return score < NOTHING_SCORE - _HAZY_MARGIN
    return (
        score < EXACT_SCORE
        if _HOW.search(left)
        else score < NOTHING_SCORE and bool(_TALKS.search(left) or _SENTENCE.search(left))
    )


def _guess_other(left: str) -> Other:
    if "?" in left:
        return Other.HELP
    return Other.PARTNER if _TIME.search(left) else Other.NOISE
