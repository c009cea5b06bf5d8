"""Decides what is asked of the board. The whole message has to say it: a town may be called « Lundi »."""

from __future__ import annotations

from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.board_request import BoardDeed, BoardRequest
from matching.understand.phrases import PhraseList

_WORDS = Lexicon(Path(__file__).parent, "board_words")
_AROUND = _WORDS.list_words("around")
_ANNOUNCES = tuple(f"{words} " for words in _WORDS.list_words("announces"))
_WHOLE = {BoardDeed(deed): PhraseList(words, _AROUND) for deed, words in _WORDS.list_sorts("whole").items()}
_NUMBERS = {words: int(number) for words, number in _WORDS.map_words("numbers").items()}


def read_board_request(text: str) -> BoardRequest | None:
    """What they ask for; None where the message is about something else."""
    words = fold_words(text)
    deed = next((each for each, phrases in _WHOLE.items() if words and phrases.covers(words)), None)
    if deed is None:
        return None
    named = [number for phrase, number in _NUMBERS.items() if f" {phrase} " in f" {words} "]
    return BoardRequest(deed, named[0] if named and deed is BoardDeed.ALL_KNOWN else 0)


def announces_openly(text: str) -> bool:
    """Does it begin as one does who announces a thing of one's own, after a greeting at most?"""
    words = fold_words(text)
    while (greeting := next((each for each in _AROUND if words.startswith(f"{each} ")), None)) is not None:
        words = words.removeprefix(f"{greeting} ")
    return words.startswith(_ANNOUNCES)
