"""Where: the towns named in a sentence and the small words that belong to them ("à", "près de", "sur")."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.place.bare_towns import find_bare_town
from matching.understand.plain_text import Text
from matching.understand.reading import PlaceSpotter, spot_nothing
from matching.understand.spans import PlaceSpan
from matching.vocabulary import Place

_WORDS = Lexicon(Path(__file__).parent, "places")
_LEAD = re.compile(rf"(?:(?:\b{_WORDS.join('stands')} )?(?:\b{_WORDS.join('at')} ?{_WORDS.join('of')}{{0,2}}){{1,4}}|[(,-] ?)$")
_LONGEST_LEAD = 60  # signs before a town that may belong to it
_TAIL = re.compile(rf" ?(?:\(?\d{{2,5}}\)?|{_WORDS.join('around')}|\))")
_STREET = re.compile(
    rf"(?:\b\d{{1,4}}(?: ?(?:bis|ter|[a-d]\b))?,? ?)?\b{_WORDS.join('street')} "
    r"(?:[^\d\n;.:()]{2,50}?(?=,? ?-? ?\b\d{5}\b)"
    rf"|(?:{_WORDS.join('of')})*[a-z'-]+(?: (?!{_WORDS.join('at')}\b)[a-z'-]+)?)"
)
_NEAR_TOWN = 4  # signs between a street and the town it is in
_FEWEST_LAST_WORDS, _MOST_LAST_WORDS = 3, 6
_LONG_NAME = re.compile(rf"^(?:{_WORDS.join('saint')}[- ]|[a-z']+[- ]{_WORDS.join('between')}[- ])")
_NAMED_BARE = ("GB", "IE")  # countries whose small towns are known without a word of place
_WORD = re.compile(r"[a-z0-9']+")
_SEGMENT = re.compile(r"(?:^|[\n,;.:(-]) *+(?P<name>[^\n,;.:()¤ ][^\n,;.:()¤]{1,38}?[^\n,;.:()¤ ]) *+[.)]?$")


def find_place_spans(text: Text, spot: PlaceSpotter, spot_alike: PlaceSpotter = spot_nothing) -> tuple[PlaceSpan, ...]:
    """All places of a text; a last line, last part or last words that are nothing but a town count too ("palettes, Périgny").
    The name of a street is no town: "12 rue des Lilas 17180 Périgny". Where there is none, a name that is spelt nearly like
    a town's, without its place."""
    out = [_widen_place(text, one.start, one.end, one.places) for one in spot(text.original)]
    for street in _STREET.finditer(text.folded):
        inside = [one for one in out if street.start() <= one.start < street.end()]
        named = next((one for one in out if one.start >= street.end() and one.start - street.end() <= _NEAR_TOWN), None)
        out = [one for one in out if one not in inside]
        if named is not None:
            out = [replace(one, start=street.start()) if one is named else one for one in out]
    if (last := _find_last_words(text, spot)) and all(one.end <= last.start or one.start > last.start for one in out):
        out = [*(one for one in out if one.end <= last.start), last]
    elif not out and (part := _SEGMENT.search(text.folded)) and part.start():
        out = _read_last_part(text, spot, *part.span("name"))
    if all(len(one.places) > 1 for one in out) and (bare := find_bare_town(text, spot)):
        out = _add_bare_town(out, bare)
    return tuple(out or (_widen_place(text, one.start, one.end, one.places) for one in spot_alike(text.original)))


def _add_bare_town(out: list[PlaceSpan], last: PlaceSpan) -> list[PlaceSpan]:
    """ "Zone de Beaulieu, Châtellerault": a town that is sure goes before a name that many bear."""
    apart = all(one.end <= last.start or one.start >= last.end for one in out)
    if not out or (apart and len(last.places) == 1):
        return [last, *out]
    return out


def _read_last_part(text: Text, spot: PlaceSpotter, start: int, end: int) -> list[PlaceSpan]:
    """A last part that is nothing but a town, or a town and its country, state or district: "…, Columbus Ohio"."""
    name = text.quote_span(start, end)
    for shown in (name, name.rsplit(" ", 1)[0]):
        alone = spot(f"à {shown}") or tuple(one for one in spot(f"in {shown}") if _is_at_home(one.places))
        if len(alone) == 1 and alone[0].end - alone[0].start >= len(shown.rstrip()) and _is_written_as_name(name):
            return [PlaceSpan(start, end, alone[0].places, shown)]
    return []


def _is_at_home(places: tuple[Place, ...]) -> bool:
    """A small town needs no word of place only where people rarely bear its name: "…, Peterhead", but not "Thanks, Marion"."""
    return any(one.department in _NAMED_BARE for one in places)


def _is_written_as_name(words: str) -> bool:
    return all(word[:1].isupper() for word in words.split())


def _find_last_words(text: Text, spot: PlaceSpotter) -> PlaceSpan | None:
    """A town of three words and more at the end needs no word of place: "palettes a donner lhay les roses"."""
    words = list(_WORD.finditer(text.folded))
    for count in range(_MOST_LAST_WORDS, _FEWEST_LAST_WORDS - 1, -1):
        if len(words) <= count:
            continue
        start, end = words[-count].start(), words[-1].end()
        name = text.quote_span(start, end)
        if not _LONG_NAME.search(text.folded[start:end]):
            continue
        alone = spot(f"à {name}")
        if len(alone) == 1 and alone[0].end - alone[0].start >= len(name):
            return PlaceSpan(start, end, alone[0].places, name)
    return None


def _widen_place(text: Text, first: int, last: int, places: tuple[Place, ...]) -> PlaceSpan:
    start, end = bisect_left(text.offsets, first), bisect_left(text.offsets, last)
    words = text.quote_span(start, end)
    since = max(0, start - _LONGEST_LEAD)
    if lead := _LEAD.search(text.folded[since:start]):
        start = since + lead.start()
    if tail := _TAIL.match(text.folded, end):
        end = tail.end()
    return PlaceSpan(start, end, places, words)
