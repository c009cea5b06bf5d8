"""Who somebody is as a visiting card says it: « Brasserie du Marais, brasserie à Périgny »."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from matching.activities.model import ROOT_ACTIVITY, Activities
from matching.activities.sentence_names import is_sentence_name
from matching.taxonomy.index.fold import fold_words
from matching.understand.presentation import Presentation
from matching.understand.reading import PlaceSpotter
from matching.vocabulary import Place

TownFinder = Callable[[str], Sequence[Place]]
_BREAK = re.compile(r"\s*(?:[,;\n(]|\s[-–—]\s)\s*")
_SMALL_WORD = re.compile(r"(?:^|\s)\w{1,2}\s*$")  # « à », "in", before a town
_MOST_PARTS = 4


def read_calling_card(text: str, activities: Activities, spot: PlaceSpotter, find_towns: TownFinder) -> Presentation:
    """A name, then nothing but a trade, a town or both; an empty presentation where something else is said."""
    name, *rest = _BREAK.split(text.strip(" .,;"))
    said = Presentation()
    if not all(rest) or not rest or len(rest) >= _MOST_PARTS or is_sentence_name(name):
        return said
    for part in rest:
        part = part.strip(" .)")
        trade = _name_trade(part, activities)
        town = _find_town(part, spot) or (None if trade else _find_named_town(part, find_towns))
        if town is not None and not trade:
            rest_of_part = _cut_town(part, spot) if spot(part) else ""
            trade = _name_trade(rest_of_part, activities)
            if rest_of_part and not trade:
                return Presentation()
        if (town is None and not trade) or (town and said.place) or (trade and said.activity):
            return Presentation()
        said = replace(said, place=said.place or town, activity=said.activity or trade)
    return replace(said, name=name, presents=True, bare=True)


def is_written_as_name(name: str, activities: Activities) -> bool:
    """« Brasserie du Marais » is a name at first sight; « Palettes » and « cartons plats » may be things."""
    own = name.split()[1:]
    return any(word[:1].isupper() for word in own) and name != name.upper() and not _name_trade(name, activities)


def _name_trade(words: str, activities: Activities) -> str:
    named = activities.find_by_name(fold_words(words))
    return named.id if named is not None and named.id != ROOT_ACTIVITY else ""


def _find_town(part: str, spot: PlaceSpotter) -> Place | None:
    towns: Sequence[Place] = tuple(place for each in spot(part) for place in each.places)
    return towns[0] if len(towns) == 1 else None


def _find_named_town(part: str, find_towns: TownFinder) -> Place | None:
    """A town alone, called by its whole name."""
    towns = [place for place in find_towns(part) if fold_words(place.name) in fold_words(part)]
    return towns[0] if len(towns) == 1 else None


def _cut_town(part: str, spot: PlaceSpotter) -> str:
    """What a part says beside its town."""
    for each in spot(part):
        part = f"{_SMALL_WORD.sub('', part[: each.start])} {part[each.end :]}"
    return part.strip(" .)")
