"""French names behind "de" and "à" as people write them: "d'Aytré", "du Thou", "à La Rochelle", "de l'Agglo"."""

from __future__ import annotations

import re
from typing import Any

from matching.taxonomy.index.fold import fold_words

_VOWELS = tuple("aeiouœ")
# Before an h most names elide ("d'Hélène", "d'Hiers"); these do not ("du hangar", "de Honfleur").
_SOUNDED_H = (
    *("hach", "haie", "hal", "ham", "han", "haras", "hard", "haut", "havre", "hay", "hend", "henn", "heron", "herisson"),
    *("hetr", "hibou", "hir", "holl", "hom", "hon", "hossegor", "houbl", "houdan", "houill", "houx", "hub", "hugo"),
)
_SOUNDED_STARTS = ("onz", "oui", "ouistiti", "ya", "ye", "yo", "yu")
# Words that the name of a network or a host may begin with, which one says with their article.
_WITH_ARTICLE = {
    "agglo": "de l'",
    "agglomeration": "de l'",
    "association": "de l'",
    "bassin": "du ",
    "communaute": "de la ",
    "ile": "de l'",
    "metropole": "de la ",
    "parc": "du ",
    "pays": "du ",
    "syndicat": "du ",
    "vallee": "de la ",
    "ville": "de la ",
    "zone": "de la ",
}
_ARTICLE = re.compile(r"(Les?) (?=\S)")
_CONTRACTED = {"de": {"Le": "du", "Les": "des"}, "à": {"Le": "au", "Les": "aux"}}


def write_of(name: Any) -> str:
    """ "de Périgny", "d'Aigrefeuille", "du Thou", "du Pays de Retz"."""
    said = str(name)
    if contracted := _contract_article("de", said):
        return contracted
    first = fold_words(said.split(" ")[0])
    if first in _WITH_ARTICLE and (" " in said or first == "agglo"):
        return _WITH_ARTICLE[first] + said
    return f"d'{said}" if begins_with_vowel(said) else f"de {said}"


def write_at(place: Any) -> str:
    """ "à Périgny", "au Thou", "aux Portes-en-Ré", "à La Rochelle"."""
    said = str(place)
    return _contract_article("à", said) or f"à {said}"


def begins_with_vowel(name: str) -> bool:
    """Is "de" shortened before it?"""
    folded = fold_words(name)
    if folded.startswith("h"):
        return not folded.startswith(_SOUNDED_H)
    if folded.startswith("y"):
        return not folded.startswith(_SOUNDED_STARTS)
    return folded.startswith(_VOWELS) and not folded.startswith(_SOUNDED_STARTS)


def _contract_article(word: str, name: str) -> str:
    """A town keeps "La" and "L'"; "Le" and "Les" melt into the word before; so do those of a company: "l'accord du Moulin"."""
    found = _ARTICLE.match(name)
    return f"{_CONTRACTED[word][found[1]]} {name[found.end() :]}" if found else ""
