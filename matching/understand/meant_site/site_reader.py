"""Decides which site is meant, and whether something is to be put there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.own_remark import SiteRemark, SiteWords
from matching.understand.phone_spelling import spell_out

_WORDS = Lexicon(Path(__file__).parent, "meant_site")
_OTHER, _MOVING = _WORDS.list_words("other"), frozenset(_WORDS.list_words("moving"))
_AROUND, _PLACES = frozenset(_WORDS.list_words("around")), frozenset(_WORDS.list_words("sites"))
_FURTHER = _WORDS.list_words("further")
_LITTLE = frozenset(_WORDS.list_words("little"))
_ORDINALS = {word: int(number) for number, words in _WORDS.list_sorts("ordinals").items() for word in words}
_LEAST_PART = 4  # letters of a name's word that says which site it is
_LONGEST = 12  # words: who writes more tells something new


def read_site_words(text: str, called_sites: Sequence[tuple[str, str]]) -> SiteWords:
    """What a message says of sites, of which each is given by its name and its town."""
    return SiteWords(_find_named_site(text, called_sites), _find_further_town(text), _read_site_remark(text, called_sites))


def _find_named_site(text: str, called_sites: Sequence[tuple[str, str]]) -> int | None:
    """The one site whose town or name stands in a sentence; each is given by its name and its town. What several have in
    common names none of them; of a name only the whole counts, for « drêches de brasserie » are not the Brasserie's."""
    return _find_called(fold_words(text), _list_names(called_sites))


def _read_site_remark(text: str, called_sites: Sequence[tuple[str, str]]) -> SiteRemark | None:
    """The site that a message means, which is made of nothing else than that; None for any other message."""
    words = fold_words(spell_out(text))
    if not words or len(words.split()) > _LONGEST or "?" in text:
        return None
    number = _find_called(words, _list_names(called_sites, in_parts=True))
    left = _cut_site(words, called_sites, number)
    if left is None:
        return None
    ordinals = [_ORDINALS[word] for word in left if word in _ORDINALS]
    if number is None and len(ordinals) == 1 and ordinals[0] <= len(called_sites) and _cut_other(words) is None:
        number = ordinals[0] - 1
        ordinals = []
    numbers = [int(word) for word in left if word.isascii() and word.isdecimal()] + ordinals
    rest = [word for word in left if not word.isdecimal() and word not in _ORDINALS and word not in _AROUND | _PLACES | _MOVING]
    told = bool(_MOVING & set(left))
    if len(numbers) > 1 or (rest and (numbers or left[0] not in _MOVING)):
        return None
    return SiteRemark(
        -1 if number is None else number, told or bool(numbers), numbers[0] if numbers else 0, " ".join(rest), told=told
    )


def _find_further_town(text: str) -> str:
    """« On a aussi un atelier à Surgères »: where a site of theirs is that nobody knows yet; "" where none is told of."""
    words = fold_words(spell_out(text))
    begun = next((each for each in sorted(_FURTHER, key=len, reverse=True) if words.startswith(f"{each} ")), None)
    if begun is None or "?" in text:
        return ""
    rest = words.removeprefix(begun).split()
    while rest and rest[0] in _AROUND:
        rest = rest[1:]
    if not rest or rest[0] not in _PLACES:
        return ""
    rest = rest[1:]
    while rest and rest[0] in _AROUND - _LITTLE:
        rest = rest[1:]
    return " ".join(rest)


def _find_called(words: str, called_names: Sequence[tuple[str, ...]]) -> int | None:
    named = [at for at, called in enumerate(called_names) if any(f" {each} " in f" {words} " for each in called)]
    return named[0] if len(named) == 1 else None


def _cut_site(words: str, called_sites: Sequence[tuple[str, str]], number: int | None) -> list[str] | None:
    """The words beside those that name the site; None where nothing names one."""
    if number is not None:
        names = set(" ".join(_list_names(called_sites, in_parts=True)[number]).split())
        return [word for word in words.split() if word not in names]
    other = _cut_other(words)
    if other is not None:
        return other.split() if len(called_sites) == 2 else None
    return words.split() if any(word in _ORDINALS for word in words.split()) else None


def _cut_other(words: str) -> str | None:
    found = next((each for each in sorted(_OTHER, key=len, reverse=True) if f" {each} " in f" {words} "), None)
    return f" {words} ".replace(f" {found} ", " ").strip() if found is not None else None


def _list_names(called_sites: Sequence[tuple[str, str]], *, in_parts: bool = False) -> list[tuple[str, ...]]:
    """What each site alone is called: its town, its name, and `in_parts` the words of its name that no other has."""
    folded = [(fold_words(name), fold_words(place)) for name, place in called_sites]
    names = []
    for at, (name, place) in enumerate(folded):
        others = [each for other, each in enumerate(folded) if other != at]
        parts = [word for word in name.split() if len(word) >= _LEAST_PART] if in_parts else []
        called = (place, _shorten_town(place), name, *parts)
        names.append(tuple(each for each in called if each and not any(_is_called(each, other) for other in others)))
    return names


def _is_called(called: str, other_site: tuple[str, str]) -> bool:
    return any(f" {called} " in f" {each} " for each in other_site)


def _shorten_town(place: str) -> str:
    """« Rochelle » for « La Rochelle », « Aigrefeuille » for « Aigrefeuille-d'Aunis »."""
    words = [word for word in place.split() if word not in _LITTLE]
    return words[0] if words and len(words[0]) > 4 else ""
