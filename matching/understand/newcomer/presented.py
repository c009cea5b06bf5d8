"""Reads what a message says of the one who writes it, and leaves out whatever could be meant otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.activities.model import ROOT_ACTIVITY, Activities
from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.newcomer.calling_card import TownFinder, is_written_as_name, read_calling_card
from matching.understand.presentation import Presentation
from matching.understand.reading import PlaceSpotter, SpottedPlace
from matching.vocabulary import Place

_WORDS = Lexicon(Path(__file__).parent, "newcomer")
_PHRASES = {
    key: tuple(sorted((tuple(each.split()) for each in _WORDS.list_words(key)), key=len, reverse=True))
    for key in ("opens", "around", "makes", "some", "speaks")
}
_MAKER, _ELSEWHERE, _OF = (_WORDS.list_words(key) for key in ("maker", "elsewhere", "of"))
_WORD = re.compile(r"[^\W_]+")
_PAUSE = re.compile(r"[,;:.!?\n()]|\s[-–—]\s")
_MOST_TRADE_WORDS = 5
_MOST_NAME_WORDS = 5
_LONGEST_SMALL_WORD = 2  # letters: « à », "in"


@dataclass(frozen=True, slots=True)
class _Word:
    plain: str
    start: int
    end: int


def read_newcomer(
    text: str, activities: Activities, spot: PlaceSpotter, find_towns: TownFinder, *, name_asked: bool = False
) -> Presentation:
    """Name, trade and town in a message, where it says them of the one who writes; `name_asked`: what stands before the
    first comma is their name, whatever it looks like, and only a trade or a town beside it counts."""
    card = read_calling_card(text, activities, spot, find_towns)
    if name_asked or (card.activity and is_written_as_name(card.name, activities)):
        return card
    words = [_Word(fold_words(each.group()), each.start(), each.end()) for each in _WORD.finditer(text)]
    towns = tuple(spot(text))
    at, opened = _skip_opening(words)
    made = _skip_phrases(words, at, "makes", 1)
    makes = made > at
    at = _skip_phrases(words, made, "some", 1) if makes else at
    end = _find_end(text, words, at, towns)
    part = words[at:end]
    activity, used = (_name_made_thing(part, activities), len(part)) if makes else _name_trade(part, activities)
    place = _choose_place(words, towns)
    whole = _is_whole(words, end, towns) and (opened or used == len(part))
    if not opened and not makes and activity and not whole and not _speaks_after(text, words, end, towns):
        activity = ""
    name = _read_name(text, words, at, used, end) if activity and not makes else ""
    presents = opened or makes
    return Presentation(name, activity, place, presents, bare=whole and presents and bool(activity or place))


def _skip_opening(words: Sequence[_Word]) -> tuple[int, bool]:
    """Where what follows « je suis un petit » begins, and whether anything opened it."""
    at = _skip_phrases(words, 0, "around", len(words))
    opened = _skip_phrases(words, at, "opens", 1)
    return _skip_phrases(words, opened, "around", len(words)), opened > at


def _skip_phrases(words: Sequence[_Word], at: int, key: str, most: int) -> int:
    for _ in range(most):
        plain = tuple(word.plain for word in words[at:])
        found = next((phrase for phrase in _PHRASES[key] if plain[: len(phrase)] == phrase), ())
        if not found:
            break
        at += len(found)
    return at


def _find_end(text: str, words: Sequence[_Word], at: int, towns: Sequence[SpottedPlace]) -> int:
    """Where the part that begins there ends: at a pause, a town, or where they say what they have or look for."""
    for number in range(at, len(words)):
        paused = number > at and _PAUSE.search(text, words[number - 1].end, words[number].start)
        speaks = _skip_phrases(words, number, "speaks", 1) > number
        if paused or speaks or words[number].plain.isdigit() or _is_of_town(words, number, towns):
            return number
    return len(words)


def _name_trade(words: Sequence[_Word], activities: Activities) -> tuple[str, int]:
    """The kind of company that the first of these words name, and how many they are."""
    for count in range(min(len(words), _MOST_TRADE_WORDS), 0, -1):
        named = activities.find_by_name(" ".join(word.plain for word in words[:count]))
        if named is not None and named.id != ROOT_ACTIVITY:
            return named.id, count
    return "", 0


def _name_made_thing(words: Sequence[_Word], activities: Activities) -> str:
    """The kind of company that makes this."""
    thing = " ".join(word.plain for word in words[:_MOST_TRADE_WORDS])
    said = [maker.replace("{thing}", thing) for maker in _MAKER if thing]
    return next((named.id for each in said if (named := activities.find_by_name(each)) is not None), "")


def _choose_place(words: Sequence[_Word], towns: Sequence[SpottedPlace]) -> Place | None:
    """The one town that is named, unless it may be where something goes, or belongs to a name."""
    if len(towns) != 1 or len(towns[0].places) != 1 or any(word.plain in _ELSEWHERE for word in words):
        return None
    before = [word.plain for word in words if word.end <= towns[0].start]
    return None if before and before[-1] in _OF and len(before) > 1 and not _is_near(before) else towns[0].places[0]


def _is_near(before: Sequence[str]) -> bool:
    return before[-2] in ("pres", "cote", "proche", "autour")


def _is_whole(words: Sequence[_Word], end: int, towns: Sequence[SpottedPlace]) -> bool:
    """Is nothing left after the part but a town?"""
    return all(_is_of_town(words, number, towns) for number in range(end, len(words)))


def _is_of_town(words: Sequence[_Word], number: int, towns: Sequence[SpottedPlace]) -> bool:
    """Is the word a part of a town's name, or the small word before it?"""
    word = words[number]
    inside = any(each.start <= word.end and word.start < each.end for each in towns)
    following = words[number + 1].start if number + 1 < len(words) else -1
    return inside or (len(word.plain) <= _LONGEST_SMALL_WORD and any(each.start == following for each in towns))


def _speaks_after(text: str, words: Sequence[_Word], end: int, towns: Sequence[SpottedPlace]) -> bool:
    """Does what they have or look for follow: after a colon, or said by them?"""
    number = end
    while number < len(words) and _is_of_town(words, number, towns):
        number += 1
    if number >= len(words) or number == 0:
        return False
    between = text[words[number - 1].end : words[number].start]
    return ":" in between or _skip_phrases(words, number, "speaks", 1) > number


def _read_name(text: str, words: Sequence[_Word], at: int, used: int, end: int) -> str:
    """« Boulangerie Martin »: a trade and a name written as one; "" where it is not."""
    own = words[at + used : end]
    if not own or end - at > _MOST_NAME_WORDS or text == text.upper():
        return ""
    if not text[own[-1].start].isupper():
        return ""
    whole = text[words[at].start : own[-1].end]
    return whole[:1].upper() + whole[1:]
