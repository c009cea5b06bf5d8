"""Decides which site is meant, and whether something is to be put there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.phone_spelling import spell_out

_WORDS = Lexicon(Path(__file__).parent, "meant_site")
_OTHER, _MOVING = _WORDS.list_words("other"), frozenset(_WORDS.list_words("moving"))
_AROUND, _PLACES = frozenset(_WORDS.list_words("around")), frozenset(_WORDS.list_words("sites"))
_FURTHER = _WORDS.list_words("further")
_LITTLE = frozenset(_WORDS.list_words("little"))
_ORDINALS = {word: int(number) for number, words in _WORDS.list_sorts("ordinals").items() for word in words}
_LEAST_PART = 4  # letters of a name's word that says which site it is
_LONGEST = 12  # words: who writes more tells something new


@dataclass(frozen=True, slots=True)
class SiteRemark:
    """`site`: the place of the one meant among those given, -1 for « l'autre »; `moving`: something is to be put there;
    `line`: the number of the line it stands in, 0 where none was said; `thing`: what it is called, where that was said;
    `told`: a verb says that it is to be put there."""

    site: int
    moving: bool = False
    line: int = 0
    thing: str = ""
    told: bool = False


def find_named_site(text: str, sites: Sequence[tuple[str, str]]) -> int | None:
    """The one site whose town or name stands in a sentence; each is given by its name and its town. What several have in
    common names none of them; of a name only the whole counts, for « drêches de brasserie » are not the Brasserie's."""
    return _find_called(fold_words(text), _list_names(sites))


def read_site_remark(text: str, sites: Sequence[tuple[str, str]]) -> SiteRemark | None:
    """The site that a message means, which is made of nothing else than that; None for any other message."""
    words = fold_words(spell_out(text))
    if not words or len(words.split()) > _LONGEST or "?" in text:
        return None
    site = _find_called(words, _list_names(sites, in_parts=True))
    left = _cut_site(words, sites, site)
    if left is None:
        return None
    ordinals = [_ORDINALS[word] for word in left if word in _ORDINALS]
    if site is None and len(ordinals) == 1 and ordinals[0] <= len(sites) and _cut_other(words) is None:
        site = ordinals[0] - 1
        ordinals = []
    numbers = [int(word) for word in left if word.isascii() and word.isdecimal()] + ordinals
    rest = [word for word in left if not word.isdecimal() and word not in _ORDINALS and word not in _AROUND | _PLACES | _MOVING]
    told = bool(_MOVING & set(left))
    if len(numbers) > 1 or (rest and (numbers or left[0] not in _MOVING)):
        return None
    return SiteRemark(
        -1 if site is None else site, told or bool(numbers), numbers[0] if numbers else 0, " ".join(rest), told=told
    )


def find_further_town(text: str) -> str:
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


def _find_called(words: str, names: Sequence[tuple[str, ...]]) -> int | None:
    named = [at for at, called in enumerate(names) if any(f" {each} " in f" {words} " for each in called)]
    return named[0] if len(named) == 1 else None


def _cut_site(words: str, sites: Sequence[tuple[str, str]], site: int | None) -> list[str] | None:
    """The words beside those that name the site; None where nothing names one."""
    if site is not None:
        names = set(" ".join(_list_names(sites, in_parts=True)[site]).split())
        return [word for word in words.split() if word not in names]
    other = _cut_other(words)
    if other is not None:
        return other.split() if len(sites) == 2 else None
    return words.split() if any(word in _ORDINALS for word in words.split()) else None


def _cut_other(words: str) -> str | None:
    found = next((each for each in sorted(_OTHER, key=len, reverse=True) if f" {each} " in f" {words} "), None)
    return f" {words} ".replace(f" {found} ", " ").strip() if found is not None else None


def _list_names(sites: Sequence[tuple[str, str]], *, in_parts: bool = False) -> list[tuple[str, ...]]:
    """What each site alone is called: its town, its name, and `in_parts` the words of its name that no other has."""
    folded = [(fold_words(name), fold_words(place)) for name, place in sites]
    names = []
    for at, (name, place) in enumerate(folded):
        others = [each for other, each in enumerate(folded) if other != at]
        parts = [word for word in name.split() if len(word) >= _LEAST_PART] if in_parts else []
        called = (place, _shorten_town(place), name, *parts)
        names.append(tuple(each for each in called if each and not any(_is_called(each, other) for other in others)))
    return names


def _is_called(called: str, other: tuple[str, str]) -> bool:
    return any(f" {called} " in f" {each} " for each in other)


def _shorten_town(place: str) -> str:
    """« Rochelle » for « La Rochelle », « Aigrefeuille » for « Aigrefeuille-d'Aunis »."""
    words = [word for word in place.split() if word not in _LITTLE]
    return words[0] if words and len(words[0]) > 4 else ""
