"""Where: the towns named in a sentence and the small words that belong to them ("à", "près de", "sur")."""

from __future__ import annotations

import re
from bisect import bisect_left

from matching.understand.plain_text import Text
from matching.understand.reading import PlaceSpotter
from matching.understand.spans import PlaceSpan
from matching.vocabulary import Place

_LEAD = re.compile(
    r"(?:(?:\b(?:je suis|on est|nous sommes|situes?|situee?s?|basee?s?|based|located|habite|installes?|implantes?|enlevement"
    r"|collecte|livraison|retrait"
    r"|depart|visible|dispo\w*|a (?:prendre|recuperer|venir chercher|retirer|enlever)|to collect|to pick up|pick ?up"
    r"|collection) )?"
    r"(?:\b(?:a|au|aux|sur|vers|de|d'|du|des|en|in|at|near|around|from|to|pour|dans|secteur|region|agglo|commune|ville|cp"
    r"|autour|proche|close|entre|between"
    r"|(?:tout )?pres|a cote|aux? (?:alentours?|environs?)|(?:a )?proximite|cote|(?:dans )?(?:le |la )?(?:secteur|region"
    r"|zone|coin|bassin|pays|agglo)) ?"
    r"(?:de |d'|du |des |of |la |le |les |l'|to )*)+|[(,-] ?)$"
)
_TAIL = re.compile(r" ?(?:\(?\d{2,5}\)?|et (?:ses )?(?:environs|alentours)|(?:and )?(?:surroundings|area)|\))")
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
