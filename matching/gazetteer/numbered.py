"""Towns in a sentence that a number vouches for: "17180 Périgny", "Périgny (17)", "Lyon 3e"."""
from __future__ import annotations

import re
from collections.abc import Collection

from matching.gazetteer.asked import Asked
from matching.gazetteer.choose import Point, choose
from matching.gazetteer.finding import coded, named
from matching.gazetteer.phrases import AT, NEAR
from matching.gazetteer.rows import RowKind, Rows
from matching.gazetteer.sentence import Sentence, Spot

_AREA = re.compile(r"[\s,]*\(\s*(\d{2,3}|2[abAB]|\d{5})\s*\)|[\s,]+(\d{5})(?![\d\w%€°])|"
                   r"[\s,]+(\d{2,3}|2[abAB])(?=\s*(?:[,.;:!?)]|$))", re.MULTILINE)
_RANK = re.compile(r"\s+(\d{1,2}) ?(?:er|e|è|eme|ème)\b")
_CEDEX = re.compile(r"\s+cedex(?:\s+\d{1,2})?\b", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[,;:!?)]|\.(?!\d)|$)")


def after_code(home: Rows, said: Sentence, at: int, near: Point | None) -> Spot | None:
    """"17180 Périgny"; a code alone only where nothing else could be meant by five digits."""
    digits = said.plain[at]
    if len(digits) != 5 or not digits.isdigit():
        return None
    here = set(home.with_postcode(int(digits)))
    start, end = said.words[at].span()
    for last in said.ends(at + 1):
        name = said.name(at + 1, last)
        if name and any(row in here or (not here and home.departments[row][:2] == digits[:2])
                        for row in home.exact(name)):
            end = said.words[last].end()
            if cedex := _CEDEX.match(said.text, end):
                end = cedex.end()
            asked = Asked(name, "", postcode=int(digits))
            return Spot(start, end, choose(coded(home, asked), near))
    before = said.plain[at - 1] if at else ""
    marked = said.text[:start].rstrip()[-1:] in ("(", ",") or not said.text[:start].strip()
    round_price = digits.endswith("000") and before in ("a", "at")
    if here and _CLOSED.match(said.text, end) and (marked or (before in AT | NEAR and not round_price)):
        return Spot(start, end, choose(coded(home, Asked("", "", postcode=int(digits))), near))
    return None


def before_number(home: Rows, said: Sentence, at: int, departments: Collection[str], near: Point | None) -> Spot | None:
    """"Périgny (17)" and "Périgny 17180" with no word of place before."""
    for last in said.ends(at):
        end = said.words[last].end()
        if not (_AREA.match(said.text, end) or _RANK.match(said.text, end)):
            continue  # looked at first: names are many, numbers few
        name = said.name(at, last)
        if not name or (not said.capital(at, last) and any(map(home.everyday, home.exact(name)))):
            continue
        if one := with_number(home, said, at, last, name, departments, near):
            return one
    return None


def with_number(home: Rows, said: Sentence, first: int, last: int, name: str, departments: Collection[str],
               near: Point | None) -> Spot | None:
    """A name with a département, a postal code or an arrondissement right after it that fits it."""
    end = said.words[last].end()
    if not (after := _AREA.match(said.text, end) or _RANK.match(said.text, end)) or not (rows := home.exact(name)):
        return None
    number = next(filter(None, after.groups())).upper()
    if after.re is _RANK:
        asked = Asked(name, "", arrondissement=int(number))
        towns = [one for one in named(home, asked, near) if one.kind is RowKind.PART]
    elif len(number) == 5:
        own = any(int(number) in home.codes[home.code_rows == row] for row in rows)
        towns = coded(home, Asked(name, "", postcode=int(number))) if own else []
    elif number in departments and any(home.departments[row] == number for row in rows):
        towns = named(home, Asked(name, "", department=number), near)
    else:
        return None
    return Spot(said.words[first].start(), after.end(), choose(towns, near)) if towns else None
