"""Figures in a sentence, in digits or in words: exact, between two, or about."""

from __future__ import annotations

import re

from matching.understand.amounts.number_words import (
    COLLECTIVE_NUMBER,
    NUMBER_RUN,
    NUMBER_WORDS,
    WORDS,
    parse_collective_number,
    parse_number_words,
)
from matching.understand.spans import NumberSpan

_ROUGH_SHARE = 0.10  # "environ", "une vingtaine": ten per cent either way

_DIGITS = (
    r"(?:(?<![\d.,a-wyz])(?:\d{1,3}(?:[ .,']\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?(?: 1/2)?|1/[234]|3/4)"
    rf"(?: ?(?:k(?![a-z€])|{WORDS.join('thousand')}\b))?(?![\d]))"
)
_THOUSAND = re.compile(rf" ?(?:k|{WORDS.join('thousand')})$")
_FRACTIONS = tuple((re.compile(word), float(value)) for word, value in WORDS.map_words("fractions").items())
_FRACTION = "|".join(WORDS.map_words("fractions"))
_TIMES_MORE = tuple((re.compile(rf"(?: |^){word}$"), int(value)) for word, value in WORDS.map_words("times_more").items())
_AND_A_HALF = WORDS.list_words("and_a_half")
_ARTICLES = WORDS.list_words("article")
_ONE = (
    rf"(?:(?:(?<![\d/])(?:1/[234]|3/4)(?![\d/])|\b{NUMBER_WORDS}|{_DIGITS}){WORDS.join('and_a_half')}?|\b{WORDS.join('half')}|\b(?:{_FRACTION})"
    rf"|\b{WORDS.join('article')}\b)"
)
_BEFORE = (
    rf"(?P<rough>(?<![a-z])(?:{WORDS.join('rough')}|~|\+/-|\+-)\s?)?(?P<bound>(?<![a-z]){WORDS.join('bound')}(?:\s|(?<=')))?"
)
_AMOUNT = re.compile(
    rf"{_BEFORE}(?:(?P<between>{WORDS.join('between')})(?P<x>{_ONE}) ?(?:{WORDS.join('between_and')}|-) ?(?P<y>{_ONE})"
    rf"|(?P<low>{_ONE})(?: ?(?P<sep>{WORDS.join('to')}|-|/|\.\.\.?) ?(?P<high>{_ONE}))?)"
)
_SPACED = re.compile(r"(?<=\d) (?=\d{3} ?(?:l|lit(?:re|er)s?|kgs?|kilos?|g|ml)\b[ -][a-z])")
_UNSPACED = frozenset(language for language in WORDS.languages if not WORDS.get_value(language, "spaced_thousands"))
_NOT_NUMBERS = {language: frozenset(WORDS.list_words_in(language, "not_numbers")) for language in WORDS.languages}
_DECIMAL: dict[str, str] = {language: WORDS.get_value(language, "decimal") for language in WORDS.languages}
_FIRST_DECIMAL = _DECIMAL[WORDS.languages[0]]
_JUST_HALF = re.compile(WORDS.join("just_half"))
_GAP = re.compile(r"(?<=\d)[ .,'](?=\d{3}(?!\d))")


_LARGEST_NUMBER = 1e12  # nobody has more of anything; a figure of four hundred digits is no number to reckon with


def find_numbers(left: str, language: str = "fr") -> tuple[NumberSpan, ...]:
    """All figures of a folded text. Up to, at least: the figure that was said stands on both sides."""
    out: list[NumberSpan] = []
    place = 0
    if language in _UNSPACED:  # "10 200 L drums" are ten drums, not 10,200 of anything
        left = _SPACED.sub("x", left)
    while found := _AMOUNT.search(left, place):
        amount = _read_number(found, language)
        if amount is None:
            place = found.start() + 1
            continue
        out.append(amount)
        place = max(amount.end, found.start() + 1)
    return tuple(out)


def parse_number(written: str, language: str = "fr") -> tuple[float, bool] | None:
    """One figure and whether it is rough: "1 200", "2,5", "1.500", "3/4", "une vingtaine", "quatre-vingt-dix"."""
    text = written.strip()
    for half in _AND_A_HALF:
        if text.endswith(half):
            whole = parse_number(text.removesuffix(half), language)
            return None if whole is None else (whole[0] + 0.5, whole[1])
    if _JUST_HALF.fullmatch(text):
        return 0.5, False
    if (part := next((value for pattern, value in _FRACTIONS if pattern.fullmatch(text)), None)) is not None:
        return part, False
    if text in _ARTICLES:
        return 1.0, False
    if found := COLLECTIVE_NUMBER.fullmatch(text):
        return parse_collective_number(found)
    if text[:1].isdigit():
        return _parse_digits(text, language), False
    number = parse_number_words(text)
    return None if number is None else (number, False)


def widen_rough_number(low: float, high: float, whole: bool = False) -> tuple[float, float]:
    """The rough limits around a figure; `whole` for things that are counted, never less than one away from nothing."""
    low, high = low * (1 - _ROUGH_SHARE), high * (1 + _ROUGH_SHARE)
    return (float(round(low)), float(round(high))) if whole else (float(f"{low:.6g}"), float(f"{high:.6g}"))


def _read_number(found: re.Match[str], language: str) -> NumberSpan | None:
    first, second = (found["x"], found["y"]) if found["between"] else (found["low"], found["high"])
    if first in _NOT_NUMBERS.get(language, ()):
        return None  # "four" is an oven
    start, end = found.span()
    one = parse_number(first, language)
    if one is None:
        shorter = NUMBER_RUN.match(first) and parse_number_words(first.split()[0].split("-")[0])
        if not shorter:
            return None
        one, second, end = (float(shorter), False), None, found.start("low") + len(re.split("[ -]", first)[0])
    low = high = min(one[0], _LARGEST_NUMBER)
    rough = one[1] or bool(found["rough"])
    if second is not None:
        two = parse_number(second, language)
        low = _raise_to_hundreds(low, second, two)
        if two is None or two[0] <= low or second in _ARTICLES:
            if found["between"]:
                return None
            end = found.end("low")
        else:
            high = min(two[0], _LARGEST_NUMBER)
    article = first in _ARTICLES and high == low
    if rough and high == low:
        low, high = widen_rough_number(low, high, whole=low >= 10 and low == int(low))
    return NumberSpan(start, end, low, high, article, found["sep"] == "/" and end == found.end())


def _raise_to_hundreds(low: float, second: str, two: tuple[float, bool] | None) -> float:
    """ "Deux ou trois cents" are two hundred or three hundred."""
    times = next((value for pattern, value in _TIMES_MORE if pattern.search(second)), 1)
    return low * times if two is not None and low < 10 and times <= two[0] < 10 * times and low * times < two[0] else low


def _parse_digits(text: str, language: str) -> float:
    times = 1000.0 if _THOUSAND.search(text) else 1.0
    text = _THOUSAND.sub("", text).strip()
    if "/" in text:
        *whole, part = text.split(" ")
        top, bottom = part.split("/")
        return times * ((_parse_digits(whole[0], language) if whole else 0.0) + float(top) / float(bottom))
    decimal = _DECIMAL.get(language, _FIRST_DECIMAL)
    other = "," if decimal == "." else "."
    text = text.replace(" ", "").replace("'", "")
    if other in text and (decimal in text or re.fullmatch(rf"\d{{1,3}}(?:{re.escape(other)}\d{{3}})+", text)):
        text = text.replace(other, "")
    if text.count(",") + text.count(".") > 1:
        text = _GAP.sub("", text)
    return times * float(text.replace(",", "."))
