"""A town that no word of place leads to: "10 palettes Niort", "Périgny : cartons à donner", "…, Châtellerault"."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.plain_text import Text
from matching.understand.reading import PlaceSpotter
from matching.understand.spans import PlaceSpan

_WORDS = Lexicon(Path(__file__).parent, "bare_towns")
_SEGMENT = re.compile(r"[^\n,;:.()!?|]+?(?= [-–/] |[\n,;:.()!?|]|$)")
_WORD = re.compile(r"[a-z0-9']+")
_NOT_AFTER = re.compile(_WORDS.join("not_after"))
_ELIDED = re.compile(r"[dcjnmst]'")
_COURTESY = re.compile(rf"(?: {_WORDS.join('courtesy')})+ *$")
_NO_TOWN = frozenset(_WORDS.list_words("no_town"))
_SURE_LEAD, _WARY_LEAD = _WORDS.list_words("sure_lead")[0], _WORDS.list_words("wary_lead")[0]
_MOST_SEGMENTS, _MOST_WORDS = 6, 5
_FEWEST_LETTERS = 4  # of a town written without a capital


def find_bare_town(text: Text, spot: PlaceSpotter) -> PlaceSpan | None:
    """The last part of a message that ends with a town's name, or is one, and where it stands."""
    names = [name for part in list(_SEGMENT.finditer(text.folded))[-_MOST_SEGMENTS:] for name in _list_names(text, part)]
    if not names:
        return None
    asked, starts, place = [], [], 0
    for start, end in names:
        led, lead = _lead_to(text.quote_span(start, end))
        asked.append(f"{lead}{led}")
        starts.append(place + len(lead))
        place += len(lead) + len(led) + 2
    found = {one.start: one for one in spot(". ".join(asked))}
    fitting = [
        (start, end, found[at].places)
        for (start, end), at in zip(names, starts, strict=True)
        if at in found and found[at].end - at >= len(text.quote_span(start, end).rstrip())
    ]
    if not fitting:
        return None
    start, end, places = max(fitting, key=lambda one: (len(one[2]) == 1, one[1], -one[0]))
    return PlaceSpan(start, end, places, text.quote_span(start, end))


def _lead_to(name: str) -> tuple[str, str]:
    """What to ask for: a name in capitals may be a large town though it is an everyday word, another may not."""
    return name.lower(), _SURE_LEAD if all(word[:1].isupper() for word in re.findall(r"[^\W\d_]{4,}", name)) else _WARY_LEAD


def _list_names(text: Text, part: re.Match[str]) -> list[tuple[int, int]]:
    """The last words of a part that may be a town, the longest first."""
    end = part.end()
    if kind := _COURTESY.search(text.folded, part.start(), end):
        end = kind.start()
    words = list(_WORD.finditer(text.folded, part.start(), end))
    whole = part.group().strip() == text.folded.strip()
    names: list[tuple[int, int]] = []
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        first = words[-count]
        if count == len(words) and whole:
            continue
        if not first.group()[0].isalpha() or _ELIDED.match(first.group()):
            continue
        if count < len(words) and _NOT_AFTER.fullmatch(words[-count - 1].group()):
            continue
        if not words[-1].group()[-1].isalpha() or text.folded[first.start() : words[-1].end()] in _NO_TOWN:
            continue
        if len(text.quote_span(first.start(), words[-1].end())) >= _FEWEST_LETTERS:
            names.append((first.start(), words[-1].end()))
    return names
