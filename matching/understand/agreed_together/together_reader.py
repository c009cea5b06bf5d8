"""Who agreed together, where nobody says to how much: names, or only how many they are."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.own_remark import AgreedTogether

_WORDS = Lexicon(Path(__file__).parent, "agreed_together")
_COUNTS = {word: int(count) for count, words in _WORDS.list_sorts("counts").items() for word in words}
_LONGEST, _LONGEST_NAME, _MOST = 200, 60, 6  # letters, letters, names
_COMMA = "virgulacomma"  # stands for a comma where all signs are dropped
_AND = _WORDS.join("between")
_BETWEEN = re.compile(rf" (?:{_COMMA}(?: {_AND})?|{_AND}) ")
_AGREE, _SETTLED, _WITH, _REACHED = (_WORDS.join(key) for key in ("agree", "settled", "with", "reached"))
_FOR = rf"(?:(?:it s|it is) )?{_SETTLED} {_WITH}"
_HOW_MANY = rf"(?:{_WORDS.join('all')} )?(?P<count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_ABOUT = rf"(?: {_WORDS.join('about')} (?P<thing>.+?))?"
_LATELY, _AFTER = rf"(?: {_WORDS.join('lately')})*", rf"(?: {_WORDS.join('after')})*"


def _compile_pattern(written_pattern: str) -> re.Pattern[str]:
    """A comma may stand between any two words."""
    return re.compile("^" + written_pattern.replace(" ", f" (?:{_COMMA} )?") + "$")


_NAMED = tuple(
    _compile_pattern(each)
    for each in (
        rf"{_REACHED} (?P<names>.+?){_LATELY} {_FOR} {_HOW_MANY}{_AFTER}",
        rf"{_REACHED} (?P<names>.+?){_LATELY} (?:et |and )?(?:ils |elles |they )?{_AGREE}{_ABOUT}{_AFTER}",
        rf"{_FOR} (?P<names>.+?){_AFTER}",
        rf"(?P<names>.+?) {_AGREE}{_ABOUT}{_AFTER}",
    )
)
_COUNTED = tuple(_compile_pattern(each) for each in (rf"{_FOR} {_HOW_MANY}{_AFTER}", rf"{_HOW_MANY} {_AGREE}{_ABOUT}{_AFTER}"))


def read_agreed_together(text: str) -> AgreedTogether | None:
    """Those who agreed, at least two, folded; None where the words say nothing of the kind."""
    if len(text) > _LONGEST:
        return None
    words = fold_words(re.sub(r"[,;/&+]", f" {_COMMA} ", text))
    for pattern in _COUNTED:
        if (counted := pattern.match(words)) is not None:
            return AgreedTogether((), _COUNTS[counted["count"]], counted.groupdict().get("thing") or "")
    for pattern in _NAMED:
        named = pattern.match(words)
        names = [each.strip() for each in _BETWEEN.split(named["names"])] if named is not None else []
        thing = (named.groupdict().get("thing") or "") if named is not None else ""
        if 1 < len(names) <= _MOST and all(each and len(each) <= _LONGEST_NAME for each in names):
            return AgreedTogether(tuple(names), len(names), thing.replace(_COMMA, " "))
    return None
