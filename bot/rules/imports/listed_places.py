"""The town of a line: by its name and its postal code, each helping the other; what was found only nearly is told as such."""

from __future__ import annotations

from functools import lru_cache

from matching.gazetteer.gazetteer import Gazetteer
from matching.vocabulary import Place

_MOST_PLACES = 4  # to choose from
_LEAST_WORD = 5  # letters of a word that is looked for by itself: « Oleron » of « Ile d Oleron »


@lru_cache(4_096)
def find_listed_places(
    gazetteer: Gazetteer, town_name: str, postcode: str, near: tuple[float, float]
) -> tuple[tuple[Place, ...], str | None]:
    """The towns that may be meant, the likeliest first, and what makes it doubtful: several of one name, or only nearly."""
    code = postcode.replace(" ", "")
    code = code.zfill(5) if code.isdecimal() and len(code) == 4 else code  # a spreadsheet drops the nought of 01000
    places = gazetteer.find(" ".join(part for part in (code, town_name) if part), near=near)
    if code and town_name:  # a code alone brings towns of any name
        by_name = gazetteer.find(town_name, near=near)
        both = tuple(place for place in places if place in by_name)
        places, others = both, (*places, *by_name) if not both else ()
    else:
        others = ()
    if len(places) == 1:
        return places, None
    if places:
        return places[:_MOST_PLACES], "place-unclear"
    found = (*others, *gazetteer.find_alike(town_name, near=near), *_find_by_words(gazetteer, town_name, near))
    return tuple(dict.fromkeys(found))[:_MOST_PLACES], "place-nearly" if found else None


def _find_by_words(gazetteer: Gazetteer, town_name: str, near: tuple[float, float]) -> tuple[Place, ...]:
    words = [word for word in town_name.replace("-", " ").split() if len(word) >= _LEAST_WORD]
    return gazetteer.find(words[-1], near=near)[:2] if words and words[-1] != town_name else ()
