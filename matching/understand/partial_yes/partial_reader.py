"""Takes the words of a yes away from both ends, and reads what is left between as an amount or as a part."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.answers import parse_amount_answer, parse_bare_number
from matching.understand.remark import PartialYes
from matching.vocabulary import Quantity, Unit

_WORDS = Lexicon(Path(__file__).parent, "partial_yes")
_PARTS = {word: float(part) for part, words in _WORDS.list_sorts("parts").items() for word in words}
_BEFORE = re.compile(rf"^{_WORDS.join('yes', 'takes', 'only', 'between', 'about')}(?:\s+|$)")
_YES = re.compile(rf"^{_WORDS.join('yes', 'between', 'about')}(?:\s+|$)")
_LED = re.compile(rf"(?:{_WORDS.join('between', 'about')}\s+)*")  # these alone are no yes
_CONDITION = re.compile(rf"^(?:{_WORDS.join('yes')}\s+)+{_WORDS.join('conditions')}\s+\S")
_AFTER = re.compile(rf"(?:^|\s+){_WORDS.join('only', 'after')}$")
_OTHER_THING = re.compile(rf"\b{_WORDS.join('of')}\b")  # a thing is named: something else is told
_MOST_DIGITS = 6  # more are a telephone number
_LONGEST = 120  # letters


def read_partial_yes(text: str) -> PartialYes | None:
    """How much of it somebody says yes to, or that there is a condition; None for a plain yes, and for everything else."""
    if len(text) > _LONGEST or "?" in text or sum(map(str.isdigit, text)) > _MOST_DIGITS:
        return None
    words = fold_words(text)
    return _read_part(text, words) or (PartialYes(conditional=True) if _CONDITION.match(words) is not None else None)


def _read_part(text: str, words: str) -> PartialYes | None:
    left = _strip(words, _BEFORE)
    if left in _PARTS:
        return PartialYes(part=_PARTS[left]) if left != words or _PARTS[left] < 1 else None
    if (words.endswith(left) and _LED.fullmatch(words[: -len(left)])) or _OTHER_THING.search(left) is not None:
        return None
    counted = left != _strip(words, _YES)  # « oui 2 » may be a line of a list, « je peux en prendre 2 » is none
    amount = _read_amount(_find_as_typed(text, left), counted=counted)
    return PartialYes(amount) if amount is not None else None


def _strip(words: str, before: re.Pattern[str]) -> str:
    while (found := before.match(words)) is not None:
        words = words[found.end() :]
    while (found := _AFTER.search(words)) is not None:
        words = words[: found.start()]
    return words


def _find_as_typed(text: str, left: str) -> str:
    """The words that are left, as they were typed: « 1,5 t » has lost its comma in the folded ones."""
    typed = text.split()
    spans = (" ".join(typed[start:end]) for start in range(len(typed)) for end in range(len(typed), start, -1))
    return next((span for span in spans if fold_words(span) == left), left)


def _read_amount(words: str, *, counted: bool) -> Quantity | None:
    first, second = (*words.split()[:2], "", "")[:2]
    article = parse_bare_number(second) is None and parse_amount_answer(f"{first} {second}") is not None  # « une tonne »
    if parse_bare_number(first) is None and not article:
        return None
    said = parse_amount_answer(words)
    if said is not None:
        is_clock = said.unit is Unit.HOUR and said.rhythm is None  # « ok 14 h »
        return said if said.high > 0 and not is_clock else None
    figure = parse_bare_number(words) if counted and len(words.split()) == 1 else None
    return Quantity(*figure, Unit.UNIT) if figure is not None and figure[1] > 0 else None
