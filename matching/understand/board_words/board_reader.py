"""Decides what is asked of the board. The whole message has to say it: a town may be called « Lundi »."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.board_request import BoardDeed, BoardRequest
from matching.understand.phrases import PhraseList

_WORDS = Lexicon(Path(__file__).parent, "board_words")
_AROUND = _WORDS.list_words("around")
_WHOLE = {BoardDeed(deed): PhraseList(words, _AROUND) for deed, words in _WORDS.list_sorts("whole").items()}
_ASIDE = tuple(f"{words} " for words in _WORDS.list_words("aside"))
_ANNOUNCING = re.compile(
    rf"\s*{_WORDS.join('announcing')}\s*:\s*(?=\S)|\s*{_WORDS.join('announcing_that')}(?=\S)"
    rf"|\s*{_WORDS.join('announcing_at_once')}\s+(?=\S)",
    re.IGNORECASE,
)
_NUMBERS = {words: int(number) for words, number in _WORDS.map_words("numbers").items()}


def read_board_request(text: str) -> BoardRequest | None:
    """What they ask for; None where the message is about something else."""
    words = fold_words(text)
    deed = next((each for each, phrases in _WHOLE.items() if words and phrases.covers(words)), None)
    if deed is None:
        return _read_announcing(text)
    named = [number for phrase, number in _NUMBERS.items() if f" {phrase} " in f" {words} "]
    count = named[0] if named and deed is BoardDeed.ALL_KNOWN else 0
    return BoardRequest(deed, count, aside=words.startswith(_ASIDE) and deed is not BoardDeed.ALL_KNOWN)


def _read_announcing(text: str) -> BoardRequest | None:
    """« Diffuser : réunion jeudi à 18 h »: what stands behind is what everybody is to read."""
    told = _ANNOUNCING.match(text)
    return BoardRequest(BoardDeed.BROADCAST, rest=text[told.end() :].strip()) if told else None
