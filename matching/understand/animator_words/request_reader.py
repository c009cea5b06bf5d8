"""Takes a request about a company apart. What is to be passed on stays as it was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.board_request import AnimatorDeed, AnimatorRequest

_WORDS = Lexicon(Path(__file__).parent, "animator_words")
_PARTS = ("who", "rest", "thing", "other", "place")
_LONGEST = 600  # letters
_LONGEST_NAME = 60
_AROUND_WORDS, _AROUND_NAME = ' :,«»"', ' :,«»".?!…'
_APOSTROPHES_AND_DASHES = "'’`´ʼ-‐‑–"
_GREETING = rf"^\W*(?:{_WORDS.join('around')}\W+)*"
_END = rf"(?:\W+{_WORDS.join('after')})*[\s.!?…]*$"
_LEADING = re.compile(rf"^{_WORDS.join('leading')}\s+(?=\S)")
_AT_HAND = frozenset(_WORDS.list_words("at_hand"))
_UNSURE = frozenset(_WORDS.list_words("unsure"))
_ANIMATORS = frozenset(_WORDS.list_words("animators"))
_NOBODY = re.compile(rf"{_WORDS.join('nobody')}(?!\w)")
_UNDO = frozenset(_WORDS.list_words("undo"))
_EVERYBODY = re.compile(_WORDS.join("everybody"))


def read_animator_requests(text: str) -> tuple[AnimatorRequest, ...]:
    """All that it may ask for, last of all that it is a name; nothing where it is too long for any."""
    if len(text) > _LONGEST:
        return ()
    if fold_words(text) in _UNDO:
        return (AnimatorRequest(AnimatorDeed.UNDO, sure=True),)
    bare = text.strip(_AROUND_NAME)
    named = (AnimatorRequest(AnimatorDeed.NAME, _strip_name(bare), written=bare),)
    found = (*_list_readings(text, _fold_evenly(text)), *named)
    return tuple(dict.fromkeys(each for each in found if len(each.written) <= _LONGEST_NAME and not _NOBODY.match(each.who)))


def _strip_name(words: str) -> str:
    """The name alone, folded: « à la structure Martin » → martin; "" where it is said with « lui », « la »: the one at hand."""
    folded = fold_words(words)
    while folded not in _AT_HAND and (led := _LEADING.match(folded)):
        folded = folded[led.end() :]
    return "" if folded in _AT_HAND else folded


def _list_readings(text: str, even: str) -> Iterator[AnimatorRequest]:
    for deed, sure, pattern in _compile_patterns():
        if found := pattern.match(even):
            groups = found.groupdict()
            parts = {
                part: text[slice(*found.span(part))].strip(_AROUND_WORDS if part == "rest" else _AROUND_NAME)
                for part in _PARTS
                if groups.get(part)
            }
            written = parts.pop("who", "")
            others = parts.pop("other", "")
            who, other = _strip_name(written), _strip_name(others)
            if deed is AnimatorDeed.ADD:
                who = written
            everybody, animator = _EVERYBODY.fullmatch(who) is not None, who in _ANIMATORS
            yield AnimatorRequest(
                deed,
                who,
                **parts,
                other=other,
                others=others,
                written=written,
                sure=sure,
                everybody=everybody,
                animator=animator,
            )


def _fold_evenly(text: str) -> str:
    """Small letters without accents, apostrophes and dashes as spaces; every sign stays where it was."""
    return "".join(" " if sign in _APOSTROPHES_AND_DASHES else _fold_sign(sign) for sign in text)


def _fold_sign(sign: str) -> str:
    bare = unicodedata.normalize("NFD", sign)[0].lower()
    return bare if len(bare) == 1 else sign


@cache
def _compile_patterns() -> tuple[tuple[AnimatorDeed, bool, re.Pattern[str]], ...]:
    """Only once an animator speaks: there are hundreds, and who starts Boucle would wait for them."""
    return tuple(_build_patterns())


def _build_patterns() -> Iterator[tuple[AnimatorDeed, bool, re.Pattern[str]]]:
    """Each twice: a name may end at the first word that could follow it, or at the last."""
    for name, written_patterns in _WORDS.list_sorts("asks").items():
        for written_pattern in written_patterns:
            for lazy in ("?", ""):
                yield (
                    AnimatorDeed(name),
                    name not in _UNSURE,
                    re.compile(f"{_GREETING}{_open_groups(written_pattern, lazy)}{_END}"),
                )


def _open_groups(written_pattern: str, lazy: str) -> str:
    spaced = written_pattern.replace(" ?", "[ ,]*").replace(" ", "[ ,]+").replace("[[ ,]+,]", "[ ,]")
    opened = {part.upper(): rf"(?P<{part}>\w.*{lazy})" for part in _PARTS} | {"REST": r"(?P<rest>.*\w.*)"}
    return re.sub(r"\b(?:WHO|REST|THING|OTHER|PLACE)\b", lambda part: opened[part[0]], spaced)
