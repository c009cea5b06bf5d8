"""Where in a clause its thing stands: after the turn of phrase that leads to it, or before one that speaks of it."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.clause import Clause
from matching.understand.plain_text import Text
from matching.understand.spans import TextSpan
from matching.understand.thing.listing import split_sentences
from matching.understand.thing.thing_words import ThingWords
from matching.vocabulary import Kind, Side

_WORDS = Lexicon(Path(__file__).parent, "regions")
_OURS = re.compile(rf"{_WORDS.join('ours')} ?(.+?) {_WORDS.join('have')} ?$")
_LINK = re.compile(rf" ?{_WORDS.join('link')}\b")
_SPEAKER = re.compile(r"(?<=[a-z]) $")
_NAMED = re.compile(r"[a-z]{3,}")


def find_regions(words: ThingWords) -> tuple[TextSpan, ...]:
    """After the first turn of phrase that leads to its thing; else before it ("des palettes que je jette")."""
    clause, bare = words.clause, words.bare
    start, end = clause.span
    lead = min((cue for cue in clause.cues if cue.leads), key=lambda cue: (cue.rank, cue.start), default=None)
    if lead is None:
        back = next((cue for cue in clause.cues if cue.kind is Kind.SHARE), None)
        if back is not None and _NAMED.search(bare, start, back.start):  # "pressoir à prêter aux voisins"
            return (*split_sentences(bare, start, back.start), *split_sentences(bare, back.end, end))
        return split_sentences(bare, start, end)
    before, after = split_sentences(bare, start, lead.start), split_sentences(bare, lead.end, end)
    if (
        lead.kind is Kind.NEED
        and not lead.relative
        and _SPEAKER.search(bare, start, lead.start)
        and _NAMED.search(bare, lead.end, end)
    ):
        return after  # "Micro-crèche recherche bouchons": what stands right before the verb is who looks for it
    loose = lead.kind is Kind.SHARE and lead.side in (None, Side.TOGETHER)  # "extincteurs : devis groupé, 6 boîtes"
    apart = loose and not _LINK.match(clause.open, lead.end)
    return (*before, *after) if lead.relative or apart else (*after, *before)


def find_owned_things(text: Text, clause: Clause) -> tuple[str, ...]:
    """ "Our IT guy has one day free": whose time it is stands in the turn of phrase itself."""
    found = ((cue.start, _OURS.match(text.folded[cue.start : cue.end])) for cue in clause.cues)
    return tuple(text.quote_span(start + one.start(1), start + one.end(1)).strip() for start, one in found if one)
