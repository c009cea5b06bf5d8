"""What somebody wrote when asked for a town, taken apart: name, postal code, département, arrondissement."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from matching.gazetteer.written import spell_out_shorthand, to_plain_words, to_town_key

_POST_BOX = re.compile(r"\b(?:cedex(?: \d{1,2})?|(?:bp|cs|tsa) \d+)\b")
_POSTCODE = re.compile(r"(?<!\d)(?:f )?(\d{5}|\d{2} \d{3})(?!\d)")
_ABROAD = re.compile(r"^(?:(?:be?|ch|lu?|ad) )?\d{4} (?=[a-z])")
_NUMBER_AFTER = re.compile(
    r"(?<=[a-z]) (?:(\d{1,3}|2[ab])|(\d{1,2}) ?(?:er|e|eme|em|nd|th|st|rd)"
    r"|(\d{1,2}) ?(?:er|e|eme)? arr\w*)$"
)
_NUMBER_BEFORE = re.compile(r"^(\d{2,3}|2[ab]) (?=[a-z])")
_COUNTRY = re.compile(r"(?<=\w) france$")


@dataclass(frozen=True, slots=True)
class WrittenPlace:
    """`name` as looked up, `words` with its article; the rest only where it was written."""

    name: str
    words: str
    postcode: int | None = None
    department: str | None = None
    arrondissement: int | None = None


def parse_written_place(text: str, departments: Collection[str]) -> WrittenPlace:
    """Takes a written place apart; a number after a name may be a département, an arrondissement or both."""
    rest = _COUNTRY.sub("", _tidy(_POST_BOX.sub(" ", to_plain_words(spell_out_shorthand(text)))))
    if found := _POSTCODE.search(rest):
        name = _tidy(rest[: found.start()] + " " + rest[found.end() :])
        return WrittenPlace(to_town_key(name), name, postcode=int(found[1].replace(" ", "")))
    rest = _ABROAD.sub("", rest)
    if found := _NUMBER_AFTER.search(rest):
        name, bare, number = rest[: found.start()], found[1], found[1] or found[2] or found[3]
        department = bare.zfill(2) if bare and bare.zfill(2).upper() in departments else None
        return WrittenPlace(
            to_town_key(name),
            name,
            department=department and department.upper(),
            arrondissement=int(number) if number.isdigit() else None,
        )
    if (found := _NUMBER_BEFORE.search(rest)) and found[1].upper() in departments:
        name = rest[found.end() :]
        return WrittenPlace(to_town_key(name), name, department=found[1].upper())
    return WrittenPlace(to_town_key(rest), rest)


def split_area(asked: WrittenPlace, areas: dict[str, str]) -> WrittenPlace | None:
    """ "perigny charente maritime" as Périgny in the 17: the last words name a département or a country, or None."""
    parts = asked.words.split()
    for cut in range(1, len(parts)):
        if code := areas.get(to_town_key(" ".join(parts[cut:]))):
            name = re.sub(r" (?:en|dans|d|de|du)$", "", " ".join(parts[:cut]))
            return WrittenPlace(to_town_key(name), name, department=code)
    return None


def _tidy(text: str) -> str:
    return " ".join(text.split())
