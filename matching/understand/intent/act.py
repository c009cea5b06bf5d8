"""What a message is for: to declare, to search, or neither; a named amount or a clear need is never small talk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matching.taxonomy.guess import EXACT_SCORE, KNOWN_SCORE, NOTHING_SCORE, SURE_SCORE
from matching.understand.intent.other import (
    detect_pure_small_talk,
    detect_small_talk,
    find_question,
    has_nothing_to_give,
    has_polite_start,
    is_narration,
)
from matching.understand.plain_text import TAKEN_MARK
from matching.understand.reading import Act, Other
from matching.understand.spans import Cue

_TALKS = re.compile(
    r"\b(?:je|j'|tu|vous|on|nous|il|elle|ils|elles|ca|cela|c'est|c'etait|etait|etaient|moi|toi|i|you|we|they|it"
    r"|is|are|was|were|est|sont|etes|suis|serai|will|don't|n'est|ne(?! [a-z]+ant\b)|pourquoi|comment|quand|why"
    r"|how|when|where|let's|i'm|it's|that's|you're|what|who|quoi|votre|vos|your)\b"
)
_SENTENCE = re.compile(
    r"\b(?:me|te|lui|m'|j(?:ai|sui\w*|peux|sais|vais|vous|veux|attends)|please|svp|stp|this|that|peut"
    r"|peuvent|c|(?!chez|assez|nez|rez)[a-z]{2,}ez)\b"
)
_ASKS_YOU = re.compile(r"\b(?:vous|tu|votre|vos|your|you|what|who|quoi)\b")
_OPEN = re.compile(
    r"\b(?:il y a|y a|ya|there (?:is|are)|(?:vous avez|tu as)(?! (?:bien |deja |pas |encore )*"
    r"(?:recu|vu|lu|eu|note|compris|envoye|dit|parle|ete|fait)))\b"
)
_HOW = re.compile(r"\b(?:comment|pourquoi|pk|pq|why|how)\b")
_NEGATED = re.compile(
    r"\b(?:ne |n')(?![a-z]+ant\b)[a-z]+(?: [a-z]+)? pas\b"
    r"|\b(?:do|does|did|is|are|was|wo|ca|would|could|has|have)n[o']?t\b"
)
_MUST = "il faut"  # "il faut un bac ?" asks, "il faut un bac" needs, "il nous faut un bac ?" too
_VOID = re.compile(r" ?(?:rien|nothing|jamais|never)\b")
_WORD = re.compile(r"[a-z]{2,}")
_VERY_NAME = 1.0  # the very name of a thing and nothing else: "peaux de lapin" complains of nobody who stayed away
_HAZY_MARGIN = 0.05  # after "j'ai" a thing may be known a little less
_LONG_SENTENCE = 4  # words from which what names nothing known is a sentence, no name of a thing
_TIME = re.compile(
    rf"{TAKEN_MARK}|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\w+day|tomorrow|matin|soir"
    rf"|aprem|midi|heures?)\b"
)


def decide_act(left: str, cues: Sequence[Cue], named: bool, score: float, amount: bool) -> tuple[Act, Other | None]:
    """`left` = the folded text without places, times, figures; `named` = words of a thing are left, `score` how well
    they are known; `amount` = a quantity was named."""
    whole = detect_pure_small_talk(left)
    if whole is Other.NOISE and score >= EXACT_SCORE:
        return Act.DECLARE, None  # "GGBS", "CFLs": letters that are a known name
    if whole:
        return Act.OTHER, whole
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
        not cue.weak and not _VOID.match(left, cue.end) and not (asking and left[cue.start : cue.end].strip() == _MUST)
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
