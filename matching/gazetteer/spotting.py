"""Finds the towns named inside a sentence, and leaves alone the many words that are also communes ("Bois", "Sable")."""
from __future__ import annotations

import re
from collections.abc import Collection
from math import inf

from matching.gazetteer.asked import Asked
from matching.gazetteer.choose import Point, choose
from matching.gazetteer.finding import named
from matching.gazetteer.numbered import after_code, before_number, with_number
from matching.gazetteer.phrases import AND, ARTICLES, AT, CITY, DATES, GOODS, NEAR, OF, TOO_COMMON, TOWN
from matching.gazetteer.rows import Rows
from matching.gazetteer.sentence import Sentence, Spot, cut
from matching.vocabulary import Place

_WORD = re.compile(r"[^\W_]+")


def spot(home: Rows, world: Rows, departments: Collection[str], text: str, near: Point | None) -> tuple[Spot, ...]:
    """Towns after a word of place, with their postal code, or before their département; the longest name wins."""
    said = cut(text)
    found: list[Spot] = []
    at = 0
    while at < len(said.words):
        goes_on = bool(found) and at > 0 and said.words[at - 1].end() <= found[-1].end and said.plain[at] in AND
        one = (after_code(home, said, at, near) or _after_word(home, world, said, at, departments, near, goes_on)
               or before_number(home, said, at, departments, near))
        at += 1
        if one:
            found.append(one)
            while at < len(said.words) and said.words[at].start() < one.end:
                at += 1
    return tuple(found)


def _after_word(home: Rows, world: Rows, said: Sentence, at: int, departments: Collection[str],
                near: Point | None, goes_on: bool) -> Spot | None:
    """"à Niort", "près de Niort", "brasserie de Niort"."""
    word, before = said.plain[at], said.plain[at - 1] if at else ""
    sure = goes_on or word in AT or (word in OF and before in NEAR)
    if at + 1 >= len(said.words) or not (sure or (word in OF and before not in GOODS and not before.isdigit())):
        return None
    for last in said.ends(at + 1):
        name = said.name(at + 1, last)
        if not name or (last == at + 1 and said.plain[last] in ARTICLES):
            continue
        if one := with_number(home, said, at + 1, last, name, departments, near):
            return one
        article = said.plain[at + 1] in ARTICLES or word in ("au", "aux", "du", "des")
        capital = said.capital(at + 1, last)
        least = inf if not sure else CITY if article else TOWN
        if name in DATES:
            return None
        if _meant(home, said, at + 1, last, name, capital, least) or (
                sure and capital and len(name) > 4 and 0 < len(home.longer(name)) <= TOO_COMMON):
            return _spot(said, at + 1, last, choose(named(home, Asked(name, _written(said, at, last)), near), near))
        if sure and not home.exact(name) and any(world.people[row] >= CITY and (capital or not world.everyday(row))
                                                 for row in world.exact(name)):
            return _spot(said, at + 1, last, choose(named(world, Asked(name, ""), near), near))
    return None


def _meant(home: Rows, said: Sentence, first: int, last: int, name: str, capital: bool, least: float) -> bool:
    """Whether a commune of that name is meant, and not the everyday word; an accent it lacks gives the word away."""
    accented = {word.group().lower() for word in said.words[first:last + 1] if not word.group().isascii()}
    for row in home.exact(name):
        everyday = home.everyday(row)
        own = set(_WORD.findall(home.written[row].lower()))
        if not everyday or (accented <= own and (capital or home.people[row] >= least)):
            return True
    return False


def _written(said: Sentence, before: int, last: int) -> str:
    """The name with its article, a contracted one opened: "au Mans" is "le mans"."""
    article = {"au": "le ", "du": "le ", "aux": "les ", "des": "les "}.get(said.plain[before], "")
    return article + " ".join(said.plain[before + 1:last + 1])


def _spot(said: Sentence, first: int, last: int, places: tuple[Place, ...]) -> Spot | None:
    return Spot(said.words[first].start(), said.words[last].end(), places) if places else None
