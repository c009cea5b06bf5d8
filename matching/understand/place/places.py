"""Where: the towns named in a sentence and the small words that belong to them ("à", "près de", "sur")."""

from __future__ import annotations

import re
from bisect import bisect_left
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.plain_text import Text
from matching.understand.reading import PlaceSpotter
from matching.understand.spans import PlaceSpan
from matching.vocabulary import Place

_WORDS = Lexicon(Path(__file__).parent, "places")
_LEAD = re.compile(rf"(?:(?:\b{_WORDS.join('stands')} )?(?:\b{_WORDS.join('at')} ?{_WORDS.join('of')}*)+|[(,-] ?)$")
_TAIL = re.compile(rf" ?(?:\(?\d{{2,5}}\)?|{_WORDS.join('around')}|\))")
_SEGMENT = re.compile(r"(?:^|[\n,;.:(-]) *(?P<name>[^\n,;.:()¤]{3,40}?) *[.)]?$")


def find_place_spans(text: Text, spot: PlaceSpotter) -> tuple[PlaceSpan, ...]:
    """All places of a text; a last line or last part that is nothing but a town counts too ("palettes, Périgny")."""
    out = [_widen_place(text, one.start, one.end, one.places) for one in spot(text.original)]
    if not out and (last := _SEGMENT.search(text.folded)) and last.start():
        name = text.quote_span(*last.span("name"))
        alone = spot(f"à {name}")
        if len(alone) == 1 and alone[0].end - alone[0].start >= len(name.rstrip()) and name[:1].isupper():
            out = [PlaceSpan(*last.span("name"), alone[0].places, name)]
    return tuple(out)


def _widen_place(text: Text, first: int, last: int, places: tuple[Place, ...]) -> PlaceSpan:
    start, end = bisect_left(text.offsets, first), bisect_left(text.offsets, last)
    words = text.quote_span(start, end)
    if lead := _LEAD.search(text.folded[:start]):
        start = lead.start()
    if tail := _TAIL.match(text.folded, end):
        end = tail.end()
    return PlaceSpan(start, end, places, words)
