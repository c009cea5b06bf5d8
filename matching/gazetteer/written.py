"""How towns' names are written: one plain form for accents, hyphens, "St", "s/", articles and capitals alike."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "–": "-",
        "—": "-",
    }
)
_NOT_WORD = re.compile(r"[^a-z0-9\n]+")
_EDGES = re.compile(r"(?m)^ +| +$")
_ABBREVIATED = ((re.compile(r"\bste\b"), "sainte"), (re.compile(r"\bst\b"), "saint"), (re.compile(r"\blez\b"), "les"))
_ARTICLE = re.compile(r"(?m)^(?:le|la|les|l) (?=\S)")
_ELISION = re.compile(r"\b([dl]) (?=[a-z])")
_ON = re.compile(r"(?<=\w)\s*/\s*(?=\w)|(?<=\w)[ -]s(?:ur)?/[ -]?(?=\w)|(?<=\w)[ -]s[ -](?=\w)", re.IGNORECASE)
_UNDER = re.compile(r"(?<=\w)[ -]s(?:/s|s)[ \-/](?=\w)", re.IGNORECASE)


def to_plain_letters(text: str) -> str:
    """The same letters without capitals, accents or ligatures; what is not in the Latin alphabet is dropped."""
    lower = text.lower().translate(_LETTERS)
    if lower.isascii():
        return lower
    return unicodedata.normalize("NFD", lower).encode("ascii", "ignore").decode()


def to_plain_words(text: str) -> str:
    """A name as plain words, its article kept: "L'Isle-d'Abeau" is "l isle d abeau". Works on lines at once."""
    spaced = _EDGES.sub("", _NOT_WORD.sub(" ", to_plain_letters(text)))
    for pattern, full in _ABBREVIATED:
        spaced = pattern.sub(full, spaced)
    return spaced


def to_town_key(text: str) -> str:
    """What names are looked up by: "La Rochelle" is "rochelle", "Aigrefeuille-d'Aunis" "aigrefeuille daunis".

    A text of several lines gives the keys of several names at once, which is what makes loading quick.
    """
    return _ELISION.sub(r"\1", _ARTICLE.sub("", to_plain_words(text)))


def spell_out_shorthand(text: str) -> str:
    """The shorthand of addresses spelled out: "Chalon s/ Saône" and "Chalon/Saône" are "Chalon sur Saône"."""
    return _ON.sub(" sur ", _UNDER.sub(" sous ", text))
