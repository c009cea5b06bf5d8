"""Towns in a sentence that a number vouches for: "17180 Périgny", "Périgny (17)", "Lyon 3e"."""

from __future__ import annotations

import re
from collections.abc import Collection

from matching.gazetteer.asked import WrittenPlace
from matching.gazetteer.choose import LatLon, build_town, choose_towns
from matching.gazetteer.finding import find_named_towns, find_towns_by_postcode
from matching.gazetteer.phrases import BEFORE_PLACE_WORDS, NEARNESS_WORDS
from matching.gazetteer.rows import RowKind, Rows
from matching.gazetteer.sentence import Sentence, Spot

_AREA = re.compile(
    r"[\s,]*\(\s*(\d{2,3}|2[abAB]|\d{5})\s*\)|[\s,]+(\d{5})(?![\d\w%€°])|"
    r"[\s,]+(\d{1,3}|2[abAB])(?=\s*(?:[,.;:!?)](?!\d)|$))",
    re.MULTILINE,
)
_RANK = re.compile(r"\s+(\d{1,2}) ?(?:er|e|è|eme|ème)\b")
_LEAST_BEGINNING = 4  # letters of a name that is but the beginning of one: "Ivry 94"
_CEDEX = re.compile(r"\s+cedex(?:\s+\d{1,2})?\b", re.IGNORECASE)
_COUNTRY_BEFORE = re.compile(r"(?i)\bF ?- ?$")
_CLOSED = re.compile(r"\s*(?:[,;:!?)]|\.(?!\d)|$)")


def spot_town_after_code(home: Rows, sentence: Sentence, at: int, near: LatLon | None) -> Spot | None:
    """ "17180 Périgny"; a code alone only where nothing else could be meant by five digits."""
    digits, start, end, after = _read_postcode(sentence, at)
    if not digits:
        return None
    spaced = after > at + 1
    here = set(home.find_by_postcode(int(digits)))
    for last in sentence.list_ends(after):
        name = sentence.build_key(after, last)
        if name and any(
            row in here or (not spaced and not here and home.departments[row][:2] == digits[:2])
            for row in home.find_exact(name)
        ):
            end = sentence.words[last].end()
            if cedex := _CEDEX.match(sentence.text, end):
                end = cedex.end()
            asked = WrittenPlace(name, "", postcode=int(digits))
            return Spot(start, end, choose_towns(find_towns_by_postcode(home, asked), near))
    if spaced:
        return None  # "75 012": a quantity, but for the town behind it
    before = sentence.plain[at - 1] if at else ""
    marked = sentence.text[:start].rstrip()[-1:] in ("(", ",") or not sentence.text[:start].strip()
    round_price = digits.endswith("000") and before in ("a", "at")
    if (
        here
        and _CLOSED.match(sentence.text, end)
        and (marked or (before in BEFORE_PLACE_WORDS | NEARNESS_WORDS and not round_price))
    ):
        return Spot(start, end, choose_towns(find_towns_by_postcode(home, WrittenPlace("", "", postcode=int(digits))), near))
    return None


def _read_postcode(sentence: Sentence, at: int) -> tuple[str, int, int, int]:
    """Five digits, where they stand and the word after them: "17180", "F-67000", "67 000"; no digits where there are none."""
    digits = sentence.plain[at]
    start, end = sentence.words[at].span()
    if not digits.isdigit():
        return "", start, end, at
    if len(digits) == 5:
        country = _COUNTRY_BEFORE.search(sentence.text, max(0, start - 3), start)
        return digits, country.start() if country else start, end, at + 1
    more = sentence.plain[at + 1] if at + 1 < len(sentence.plain) else ""
    if len(digits) == 2 and len(more) == 3 and more.isdigit() and sentence.text[end : sentence.words[at + 1].start()] == " ":
        return digits + more, start, sentence.words[at + 1].end(), at + 2
    return "", start, end, at


def spot_town_before_number(
    home: Rows, sentence: Sentence, at: int, departments: Collection[str], near: LatLon | None
) -> Spot | None:
    """ "Périgny (17)" and "Périgny 17180" with no word of place before."""
    for last in sentence.list_ends(at):
        end = sentence.words[last].end()
        if not (_AREA.match(sentence.text, end) or _RANK.match(sentence.text, end)):
            continue  # looked at first: names are many, numbers few
        name = sentence.build_key(at, last)
        if not name or (not sentence.has_capital(at, last) and any(map(home.has_everyday_name, home.find_exact(name)))):
            continue
        if one := spot_name_with_number(home, sentence, at, last, name, departments, near):
            return one
    return None


def spot_name_with_number(
    home: Rows, sentence: Sentence, first: int, last: int, name: str, departments: Collection[str], near: LatLon | None
) -> Spot | None:
    """A name with a département, a postal code or an arrondissement right after it that fits it."""
    end = sentence.words[last].end()
    if not (after := _AREA.match(sentence.text, end) or _RANK.match(sentence.text, end)):
        return None
    number = next(filter(None, after.groups())).upper()
    rows = home.find_exact(name)
    if not rows and (number not in departments or not sentence.has_capital(first, last) or len(name) < _LEAST_BEGINNING):
        return None
    if after.re is _RANK:
        asked = WrittenPlace(name, "", arrondissement=int(number))
        towns = [one for one in find_named_towns(home, asked, near) if one.kind is RowKind.PART]
    elif len(number) == 5:
        own = any(int(number) in home.codes[home.code_rows == row] for row in rows)
        towns = find_towns_by_postcode(home, WrittenPlace(name, "", postcode=int(number))) if own else []
    elif number in departments and any(home.departments[row] == number for row in (*rows, *home.find_longer(name))):
        towns = find_named_towns(home, WrittenPlace(name, "", department=number), near)
    elif parts := [row for row in home.find_exact(f"{name} {number}") if home.read_kind(row) is RowKind.PART]:
        towns = [build_town(home, row) for row in parts]  # "Paris 11"
    else:
        return None
    return Spot(sentence.words[first].start(), after.end(), choose_towns(towns, near)) if towns else None
