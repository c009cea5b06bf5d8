"""What in a text tells who wrote it: a number, an address, a link, a name … and what is left of it without that."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from matching.lexicon import join_words
from matching.privacy.spoken_numbers import TELLING_WORDS, holds_spoken_number
from matching.taxonomy.index.fold import fold_words


class Telltale(StrEnum):
    """A kind of words by which somebody is found out."""

    EMAIL = "email"
    LINK = "link"
    ACCOUNT = "account"
    PHONE = "phone"
    SIRET = "siret"
    ADDRESS = "address"
    PLACE = "place"
    NAME = "name"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Identity:
    """What would give somebody away in their own words: the names of their company and its people, where it is, the exact
    figures that others read rounded. `common` are words that say nothing about who it is: trades, resources."""

    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


NOBODY = Identity()
_DIGIT_GAP = r"[\s.,\-/_()·]{0,3}"
_AT, _DOT = join_words(TELLING_WORDS.list_words("at_sign")), join_words(TELLING_WORDS.list_words("dot"))
_ENDINGS = "fr|com|org|net|eu|io|bzh|be|ch|lu|info|pro|shop|site|example"
_EMAIL_SIGN = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|arobase)\s?[\w-]+", re.I)
_USER_NAME_SIGN = re.compile(r"(?:^|\s)@\w{3,}\b(?!\.\w)")
_SPOKEN_EMAIL = re.compile(rf"\b[\w-]+ (?:arr?obase?|{_AT} [\w-]+(?: [\w-]+)? {_DOT}) [\w-]+")
_NUMBER_SIGN = re.compile(rf"\d(?:{_DIGIT_GAP}\d){{8,}}")
_DIALLED_SIGN = re.compile(rf"\+{_DIGIT_GAP}\d(?:{_DIGIT_GAP}\d){{6,}}")
_POINT_SIGN = re.compile(r"-?\d{1,3}[.,]\d{3,}\s?°?[NS]?\s?[,;/]\s?-?\d{1,3}[.,]\d{3,}")
_LINK_SIGNS = (
    re.compile(rf"(?:https?:|www\.|\b[\w-]+\.(?:{_ENDINGS})\b)", re.I),
    re.compile(rf"\bwww\b|\b[\w-]+ {_DOT} (?:{_ENDINGS})\b"),
)
_ACCOUNT_SIGNS = (re.compile(r"(?:^|\W)@\w{3,}"), re.compile(r"\bt\.me/", re.I), TELLING_WORDS.compile("accounts"))
_STREET_FIRST = re.compile(rf"\b\d{{1,4}}(?: ?(?:bis|ter))? {join_words(TELLING_WORDS.list_words('street_first'))}\b")
_STREET_LAST = re.compile(rf"\b\d{{1,4}} [a-z]+(?: [a-z]+)? {join_words(TELLING_WORDS.list_words('street_last'))}\b")
_SIREN_DIGITS, _SIRET_DIGITS = 9, 14
_SHORTEST_TELLING_WORD = 4  # letters a word of a name must have to give it away by itself
_CLAUSE_END = re.compile(r"(?:(?<=[!?;…])|(?<=\w\w\w\.))\s+|\n+")  # « M. Aubier » is one
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
_FEWEST_WORDS_LEFT = 2  # that still ask something


def find_telltale(text: str, identity: Identity = NOBODY) -> Telltale | None:
    """The first thing in the text that tells who wrote it; None where nothing does."""
    plain = to_readable_text(text)
    folded = fold_words(plain)
    if _USER_NAME_SIGN.search(plain):
        return Telltale.ACCOUNT
    if _EMAIL_SIGN.search(plain) or _SPOKEN_EMAIL.search(folded):
        return Telltale.EMAIL
    if any(sign.search(said) for sign in _LINK_SIGNS for said in (plain, folded)):
        return Telltale.LINK
    if any(sign.search(said) for sign in _ACCOUNT_SIGNS for said in (plain, folded)):
        return Telltale.ACCOUNT
    if _POINT_SIGN.search(plain):
        return Telltale.ADDRESS
    if number := _NUMBER_SIGN.search(plain):
        return _name_number(number[0])
    if _DIALLED_SIGN.search(plain) or holds_spoken_number(plain):
        return Telltale.PHONE
    if _STREET_FIRST.search(folded) or _STREET_LAST.search(folded):
        return Telltale.ADDRESS
    return _find_own_word(plain, folded.split(), identity)


def drop_telling_clauses(text: str, identity: Identity = NOBODY) -> str:
    """What is left of a text without the sentences that tell who wrote it; "" where that asks nothing any more, or still
    tells."""
    kept = [clause.strip() for clause in _CLAUSE_END.split(text) if clause.strip() and find_telltale(clause, identity) is None]
    left = " ".join(kept)
    tells = find_telltale(left, identity) is not None
    return "" if tells or len(fold_words(left).split()) < _FEWEST_WORDS_LEFT else left


def to_readable_text(text: str) -> str:
    """As the eye reads it: digits and letters of any width alike, without signs that have none."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")


def _name_number(written: str) -> Telltale:
    digits = re.sub(r"\D", "", written)
    return Telltale.SIRET if len(digits) in (_SIREN_DIGITS, _SIRET_DIGITS) and digits[0] != "0" else Telltale.PHONE


def _find_own_word(plain: str, words: list[str], identity: Identity) -> Telltale | None:
    harmless = {word for each in identity.common for word in fold_words(each).split()}
    if any(_has_name(words, fold_words(name).split(), harmless) for name in identity.names):
        return Telltale.NAME
    if any(_has_whole(words, fold_words(place).split()) for place in identity.places):
        return Telltale.PLACE
    said = {figure.replace(",", ".") for figure in _FIGURE.findall(re.sub(r"(?<=\d)\s(?=\d{3}\b)", "", plain))}
    return Telltale.FIGURE if said & set(identity.figures) else None


def _has_name(words: list[str], name: list[str], harmless: set[str]) -> bool:
    if any(word in words for word in name if len(word) >= _SHORTEST_TELLING_WORD and word not in harmless):
        return True
    return (len(name) > 1 or not harmless.issuperset(name)) and _has_whole(words, name)


def _has_whole(words: list[str], name: list[str]) -> bool:
    return bool(name) and any(words[at : at + len(name)] == name for at in range(len(words)))
