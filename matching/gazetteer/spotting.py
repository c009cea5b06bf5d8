"""Finds the towns named inside a sentence, and leaves alone the many words that are also communes ("Bois", "Sable")."""

from __future__ import annotations

import re
from collections.abc import Collection
from math import inf

from matching.gazetteer.asked import WrittenPlace
from matching.gazetteer.choose import LatLon, choose_towns
from matching.gazetteer.finding import find_named_towns
from matching.gazetteer.numbered import spot_name_with_number, spot_town_after_code, spot_town_before_number
from matching.gazetteer.phrases import (
    AND_WORDS,
    ARTICLES,
    BEFORE_PLACE_WORDS,
    CITY_PEOPLE,
    DATE_NAMES,
    ENGLISH_PLACE_WORDS,
    GOODS_WORDS,
    MOST_LONGER_NAMES,
    NEARNESS_WORDS,
    NO_TOWN_ENDINGS,
    OF_WORDS,
    TOWARDS_WORDS,
    TOWN_PEOPLE,
)
from matching.gazetteer.rows import Rows
from matching.gazetteer.sentence import Sentence, Spot, cut_sentence
from matching.gazetteer.written import to_plain_words
from matching.vocabulary import Place

_MOST_JOINED_WORDS = 4  # words that a name is written in, when some of its blanks are missing
_LEAST_JOINED_LETTERS = 6  # letters from which joined words are no other word
_MOST_MISSPELT_WORDS = 4  # of a misspelt name
_MOST_LED = 3  # places of a sentence at which a misspelt name is looked for, the last ones
_LEAST_SURE_LIKENESS = 84.0  # from which a name in a sentence is taken for a misspelt town
_ENDS_PART = re.compile(r" *(?:[,.;!?)\n]|$)")
_WORD = re.compile(r"[^\W_]+")


def spot_towns(home: Rows, world: Rows, departments: Collection[str], text: str, near: LatLon | None) -> tuple[Spot, ...]:
    """Towns after a word of place, with their postal code, or before their département; the longest name wins."""
    said = cut_sentence(text)
    found: list[Spot] = []
    at = 0
    while at < len(said.words):
        goes_on = bool(found) and at > 0 and said.words[at - 1].end() <= found[-1].end and said.plain[at] in AND_WORDS
        one = (
            spot_town_after_code(home, said, at, near)
            or _spot_after_word(home, world, said, at, departments, near, goes_on)
            or spot_town_before_number(home, said, at, departments, near)
        )
        at += 1
        if one:
            found.append(one)
            while at < len(said.words) and said.words[at].start() < one.end:
                at += 1
    return tuple(found)


def spot_misspelt_towns(home: Rows, text: str) -> tuple[Spot, ...]:
    """Names after a word of place that no town bears, but one is spelt nearly so; without a place, for it is to be asked. One
    in small letters only where it ends what is said: "cartons à perigni"."""
    said = cut_sentence(text)
    led = [at for at, word in enumerate(said.plain[:-1]) if word in BEFORE_PLACE_WORDS or _is_near_of(said, at)][-_MOST_LED:]
    for at in led:
        for last in range(min(at + _MOST_MISSPELT_WORDS, len(said.words) - 1), at, -1):
            name = said.build_key(at + 1, last)
            if name and (
                (_is_written_as_name(said, at + 1, last) and _is_spelt_nearly(home, name))
                or (last == at + 1 and _ends_as_town(said, at) and _is_spelt_nearly(home, name))
            ):
                return (Spot(said.words[at + 1].start(), said.words[last].end(), ()),)
    return ()


def _is_near_of(sentence: Sentence, at: int) -> bool:
    """The "de" of "autour de Marrans"."""
    return sentence.plain[at] in OF_WORDS and at > 0 and sentence.plain[at - 1] in NEARNESS_WORDS


def _is_written_as_name(sentence: Sentence, first: int, last: int) -> bool:
    """With capitals throughout, but for the small words in between."""
    words = [sentence.words[at].group() for at in range(first, last + 1)]
    small = ARTICLES | OF_WORDS | NEARNESS_WORDS | BEFORE_PLACE_WORDS
    return sentence.has_capital(last, last) and all(word[0].isupper() or to_plain_words(word) in small for word in words)


def _ends_as_town(sentence: Sentence, at: int) -> bool:
    """Does one word in small letters end what is said, where it can hardly be but a town: "cartons à perigni"?"""
    led = sentence.plain[at] in TOWARDS_WORDS and _ENDS_PART.match(sentence.text, sentence.words[at + 1].end()) is not None
    return led and not sentence.plain[at + 1].endswith(NO_TOWN_ENDINGS)


def _is_spelt_nearly(home: Rows, name: str) -> bool:
    """Is a town's name so close that somebody who typed this very likely meant it? A first letter is hardly ever wrong, and all
    names are too many to be looked at for each sentence."""
    if len(name) < _LEAST_JOINED_LETTERS or name in DATE_NAMES or home.find_exact(name) or home.find_longer(name):
        return False
    return any(abs(len(home.keys[row]) - len(name)) <= 1 for row, _ in home.find_close(name, _LEAST_SURE_LIKENESS, letters=1))


def _spot_after_word(
    home: Rows, world: Rows, sentence: Sentence, at: int, departments: Collection[str], near: LatLon | None, goes_on: bool
) -> Spot | None:
    """ "à Niort", "près de Niort", "brasserie de Niort"."""
    word, before = sentence.plain[at], sentence.plain[at - 1] if at else ""
    sure = goes_on or word in BEFORE_PLACE_WORDS or (word in OF_WORDS and before in NEARNESS_WORDS)
    named_in_english = word in ENGLISH_PLACE_WORDS or (word in OF_WORDS and before in NEARNESS_WORDS and word == "of")
    if at + 1 >= len(sentence.words) or not (sure or (word in OF_WORDS and before not in GOODS_WORDS and not before.isdigit())):
        return None
    for last in sentence.list_ends(at + 1):
        name = sentence.build_key(at + 1, last)
        if not name or (last == at + 1 and sentence.plain[last] in ARTICLES):
            continue
        if one := spot_name_with_number(home, sentence, at + 1, last, name, departments, near):
            return one
        article = sentence.plain[at + 1] in ARTICLES or word in ("au", "aux", "du", "des")
        capital = sentence.has_capital(at + 1, last)
        least = inf if not sure else CITY_PEOPLE if article else TOWN_PEOPLE
        if name in DATE_NAMES:
            return None
        if _is_town_meant(home, sentence, at + 1, last, name, capital, least) or (
            sure and capital and len(name) > 4 and 0 < len(home.find_longer(name)) <= MOST_LONGER_NAMES
        ):
            return _build_spot(
                sentence,
                at + 1,
                last,
                choose_towns(find_named_towns(home, WrittenPlace(name, _write_name(sentence, at, last)), near), near),
            )
        if (
            sure
            and not home.find_exact(name)
            and any(
                (world.people[row] >= CITY_PEOPLE and (capital or not world.has_everyday_name(row)))
                or (capital and named_in_english and not world.has_everyday_name(row))
                for row in world.find_exact(name)
            )
        ):
            return _build_spot(
                sentence, at + 1, last, choose_towns(find_named_towns(world, WrittenPlace(name, ""), near), near)
            )
    return _spot_joined_name(home, sentence, at + 1, near) if sure else None


def _spot_joined_name(home: Rows, sentence: Sentence, first: int, near: LatLon | None) -> Spot | None:
    """ "à larochelle", "à lhay les roses": a name of several words whose blanks, hyphens or apostrophe are missing."""
    for last in range(min(first + _MOST_JOINED_WORDS, len(sentence.words)) - 1, first - 1, -1):
        letters = "".join(sentence.plain[first : last + 1])
        name = sentence.build_key(first, last)
        if len(letters) < _LEAST_JOINED_LETTERS or name is None or home.find_exact(name):
            continue
        row = home.find_joined(letters)
        if row is not None:
            asked = WrittenPlace(home.keys[row], to_plain_words(home.written[row]))
            return _build_spot(sentence, first, last, choose_towns(find_named_towns(home, asked, near), near))
    return None


def _is_town_meant(home: Rows, sentence: Sentence, first: int, last: int, name: str, capital: bool, least: float) -> bool:
    """Whether a commune of that name is meant, and not the everyday word; an accent it lacks gives the word away."""
    accented = {word.group().lower() for word in sentence.words[first : last + 1] if not word.group().isascii()}
    for row in home.find_exact(name):
        everyday = home.has_everyday_name(row)
        own = set(_WORD.findall(home.written[row].lower()))
        if not everyday or (accented <= own and (capital or home.people[row] >= least)):
            return True
    return False


def _write_name(sentence: Sentence, before: int, last: int) -> str:
    """The name with its article, a contracted one opened: "au Mans" is "le mans"."""
    article = {"au": "le ", "du": "le ", "aux": "les ", "des": "les "}.get(sentence.plain[before], "")
    return article + " ".join(sentence.plain[before + 1 : last + 1])


def _build_spot(sentence: Sentence, first: int, last: int, places: tuple[Place, ...]) -> Spot | None:
    return Spot(sentence.words[first].start(), sentence.words[last].end(), places) if places else None
